/**
 * What a set gives away without its pixels: how well file size, pixel count and format alone tell the classes
 * apart. A detector's figure means something only where it is well above these.
 */
import { isForged, realLabel, type EvaluationRow } from './row.js';
import { auroc } from './roc.js';

/** AUROC of forged against real; .5 = gives nothing away. Null where a class has too few rows. */
export interface Leaks {
  readonly tier: string;
  readonly sizeBytes: number | null;
  readonly pixelCount: number | null;
  readonly format: number | null;
  readonly together: number | null;
}

type Feature = (row: EvaluationRow) => string;

const folds = 5;
/** Sizes within 1/8 of an octave share a bin. */
const binsPerOctave = 8;

const features = {
  sizeBytes: ({ sizeBytes }) => bin(sizeBytes),
  pixelCount: ({ pixelCount }) => bin(pixelCount ?? 0),
  format: ({ format }) => format ?? 'unknown',
} as const satisfies Record<string, Feature>;

function bin(amount: number): string {
  return String(Math.round(Math.log2(amount + 1) * binsPerOctave));
}

export function leaksOf(tier: string, rows: readonly EvaluationRow[]): Leaks {
  const of = (...used: Feature[]): number | null => separation(rows, used);
  return {
    tier,
    sizeBytes: of(features.sizeBytes),
    pixelCount: of(features.pixelCount),
    format: of(features.format),
    together: of(...Object.values(features)),
  };
}

/**
 * Mean AUROC over five folds of a naive Bayes guess from the features' bins, each fold guessed from the others:
 * rows may not vouch for themselves.
 */
function separation(rows: readonly EvaluationRow[], used: readonly Feature[]): number | null {
  const real = rows.filter((row) => row.label === realLabel);
  const forged = rows.filter(isForged);
  if (real.length < folds || forged.length < folds) return null;
  let total = 0;
  for (let fold = 0; fold < folds; fold++) {
    const inFold = (_row: EvaluationRow, i: number): boolean => i % folds === fold;
    const outside = (_row: EvaluationRow, i: number): boolean => i % folds !== fold;
    const guess = learn(forged.filter(outside), real.filter(outside), used);
    total += auroc(forged.filter(inFold).map(guess), real.filter(inFold).map(guess)) ?? 0.5;
  }
  return total / folds;
}

/** Sum of log odds of the bins, each bin's share smoothed by one. */
function learn(
  forged: readonly EvaluationRow[],
  real: readonly EvaluationRow[],
  used: readonly Feature[],
): (row: EvaluationRow) => number {
  const tables = used.map((feature) => ({
    feature,
    forged: tally(forged, feature),
    real: tally(real, feature),
  }));
  return (row) =>
    tables.reduce((sum, table) => {
      const key = table.feature(row);
      const positive = ((table.forged.get(key) ?? 0) + 1) / (forged.length + 1);
      const negative = ((table.real.get(key) ?? 0) + 1) / (real.length + 1);
      return sum + Math.log(positive / negative);
    }, 0);
}

function tally(rows: readonly EvaluationRow[], feature: Feature): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(feature(row), (counts.get(feature(row)) ?? 0) + 1);
  return counts;
}
