import type { AnalysisRecord, Family } from '../domain/analysis.js';
import type { Strength } from '../domain/finding.js';
import type { Contribution, Kind } from '../domain/verdict.js';
import { curveFor, entryFor, llrAt, type Calibration, type PhotoFacts } from './calibration.js';

/**
 * Naive-Bayes sum of calibrated ratios with one correction for dependence: analyzers that look at the same
 * trace share a family, and a family's sum is held within its cap. Absent evidence (failed, not applicable,
 * informative, uncalibrated) is not zero evidence of anything: it is left out.
 */
export function contributionsOf(
  analyses: readonly AnalysisRecord[],
  calibration: Calibration,
  photo: PhotoFacts,
): Contribution[] {
  const weighed = analyses.flatMap((analysis) => {
    if (analysis.score === null) return [];
    const entry = entryFor(calibration, analysis.analyzer, analysis.version);
    return entry ? [{ analysis, kind: entry.kind, llr: llrAt(curveFor(entry, photo), analysis.score) }] : [];
  });
  const sums = new Map<Family, number>();
  for (const { analysis, llr } of weighed) sums.set(analysis.family, (sums.get(analysis.family) ?? 0) + llr);
  return weighed.map(({ analysis, kind, llr }) => {
    const sum = sums.get(analysis.family) ?? 0;
    const cap = calibration.familyCaps[analysis.family];
    const share = Math.abs(sum) > cap ? cap / Math.abs(sum) : 1;
    return {
      analyzer: analysis.analyzer,
      family: analysis.family,
      kind: namedKind(analysis) ?? kind,
      llr,
      counted: llr * share,
    };
  });
}

/** The kind of the strongest finding that names one. */
function namedKind({ findings }: AnalysisRecord): Kind | undefined {
  const named = (strength: Strength) => findings.find((f) => f.strength === strength && f.kind)?.kind;
  return named('strong') ?? named('supporting');
}

/** Sum of what counts, base 10; null where nothing could be weighed. */
export function sumOf(contributions: readonly Contribution[]): number | null {
  return contributions.length === 0 ? null : contributions.reduce((sum, { counted }) => sum + counted, 0);
}

/** Kinds whose own share reaches `least`, strongest first. */
export function kindsOf(contributions: readonly Contribution[], least: number): Kind[] {
  const byKind = new Map<Kind, number>();
  for (const { kind, counted } of contributions) byKind.set(kind, (byKind.get(kind) ?? 0) + counted);
  return [...byKind]
    .filter(([, llr]) => llr >= least)
    .sort(([a, x], [b, y]) => y - x || a.localeCompare(b))
    .map(([kind]) => kind);
}
