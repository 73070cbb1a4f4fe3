import { auroc, aurocInterval, truePositiveRateAt, type Interval } from './roc.js';
import { isForged, realLabel, type EvaluationRow } from './row.js';

/** How one analyzer's own score ranks forged above real photos, among those that it scored. */
export interface AnalyzerCell {
  readonly tier: string;
  readonly analyzer: string;
  /** Photos that it scored, of all in the tier. */
  readonly forged: number;
  readonly real: number;
  readonly failed: number;
  readonly auroc: number | null;
  readonly auroc95: Interval | null;
  readonly tprAt1: number | null;
  readonly tprAt5: number | null;
}

/** A cell for each analyzer that occurs in the rows of each tier. */
export function summariseAnalyzers(rows: readonly EvaluationRow[], tiers: readonly string[]): AnalyzerCell[] {
  return tiers.flatMap((tier) => {
    const inTier = rows.filter((row) => row.tier === tier);
    const analyzers = [...new Set(inTier.flatMap((row) => Object.keys(row.analyzers)))].sort();
    return analyzers.map((analyzer) => {
      const scores = (of: readonly EvaluationRow[]): number[] =>
        of.flatMap((row) => row.analyzers[analyzer]?.score ?? []);
      const forged = scores(inTier.filter(isForged));
      const real = scores(inTier.filter((row) => row.label === realLabel));
      return {
        tier,
        analyzer,
        forged: forged.length,
        real: real.length,
        failed: inTier.filter((row) => row.analyzers[analyzer]?.status === 'failed').length,
        auroc: auroc(forged, real),
        auroc95: aurocInterval(forged, real),
        tprAt1: truePositiveRateAt(0.01, forged, real),
        tprAt5: truePositiveRateAt(0.05, forged, real),
      };
    });
  });
}
