/**
 * What a set gives away without its pixels: how well file size, pixel count and format alone tell the classes
 * apart. A detector's figure means something only where it is well above these.
 */
import { isForged, realLabel, type EvaluationRow } from './row.js';
import { auroc } from './roc.js';
import type { Classes } from './learned-row.js';

/** AUROC of forged against real; .5 = gives nothing away. Null where a class has too few rows. */
export interface Leaks extends LeaksOfClasses {
  readonly tier: string;
}

export interface LeaksOfClasses {
  readonly sizeBytes: number | null;
  readonly pixelCount: number | null;
  readonly format: number | null;
  readonly together: number | null;
}

/** What of a file can be told without a look at its pixels. */
export type FileFacts = Pick<EvaluationRow, 'sizeBytes' | 'pixelCount' | 'format'>;
type Feature = (row: FileFacts) => string;

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
  const negatives = rows.filter((row) => row.label === realLabel);
  return { tier, ...leaksBetween({ positives: rows.filter(isForged), negatives }) };
}

export function leaksBetween(classes: Classes<FileFacts>): LeaksOfClasses {
  const of = (...used: Feature[]): number | null => separation(classes, used);
  return {
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
function separation({ positives, negatives }: Classes<FileFacts>, used: readonly Feature[]): number | null {
  if (negatives.length < folds || positives.length < folds) return null;
  let total = 0;
  for (let fold = 0; fold < folds; fold++) {
    const inFold = (_row: FileFacts, i: number): boolean => i % folds === fold;
    const outside = (_row: FileFacts, i: number): boolean => i % folds !== fold;
    const guess = learn(positives.filter(outside), negatives.filter(outside), used);
    total += auroc(positives.filter(inFold).map(guess), negatives.filter(inFold).map(guess)) ?? 0.5;
  }
  return total / folds;
}

/** Sum of log odds of the bins, each bin's share smoothed by one. */
function learn(
  forged: readonly FileFacts[],
  real: readonly FileFacts[],
  used: readonly Feature[],
): (row: FileFacts) => number {
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

function tally(rows: readonly FileFacts[], feature: Feature): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(feature(row), (counts.get(feature(row)) ?? 0) + 1);
  return counts;
}
