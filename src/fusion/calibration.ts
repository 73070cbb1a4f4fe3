import type { Kind } from '../domain/verdict.js';
import type { Family } from '../domain/analysis.js';
import { TouchstoneError } from '../domain/errors.js';

/**
 * Calibration turns an analyzer's own score into a log-likelihood ratio (llr, base 10): how much more often
 * that score is seen on forged photos than on real ones. It is data (models/calibration.json), measured on a
 * labelled set by bench/calibrate, and valid for one version of an analyzer only.
 */
export interface AnalyzerCalibration {
  readonly version: number;
  /** The kind a score speaks for when no finding names one. */
  readonly kind: Kind;
  readonly curve: Curve;
  /** Curves of photos that keep less of their past: the first whose bounds all lie above the photo holds, else `curve`. */
  readonly classes?: readonly (ClassBounds & { readonly curve: Curve })[];
  readonly origin: CalibrationOrigin;
}

/** What a score means depends on how much there was to measure: on the picture's size and on how coarse its last save was. */
export interface PhotoFacts {
  readonly pixels: number;
  /** Of the last JPEG save, 1..100; null where that cannot be told, as of a file that is no JPEG. */
  readonly quality: number | null;
}

/** One bound or both. A photo whose quality cannot be told lies below no bound on it. */
export interface ClassBounds {
  readonly belowPixels?: number;
  readonly belowQuality?: number;
}

/** [score, llr], ascending in score; linear between points, flat outside. */
export type Curve = readonly (readonly [number, number])[];

/**
 * Where a curve comes from: measured on a labelled set, or stated. Only marks that a file carries about itself are
 * stated (docs/decisions/0007): how often they occur depends on who sent the photo, not on what the mark proves.
 */
export type CalibrationOrigin =
  | { readonly measuredOn: string; readonly date: string; readonly real: number; readonly forged: number }
  | { readonly stated: string };

export interface Calibration {
  readonly version: string;
  readonly analyzers: Readonly<Partial<Record<string, AnalyzerCalibration>>>;
  /** Largest |llr| that the analyzers of one family may add together. */
  readonly familyCaps: Readonly<Record<Family, number>>;
  readonly thresholds: Thresholds;
}

/**
 * Thresholds on the summed llr. For a calibrated ratio Markov's inequality bounds the false alarms:
 * P(llr >= t | real) <= 10^-t. So `forgery` = 2 stands for at most 1 false alarm in 100.
 */
export interface Thresholds {
  readonly forgery: number;
  readonly inconclusive: number;
  /** A kind is named when its own share of the sum reaches this. */
  readonly kind: number;
}

/** The entry for this analyzer and version, or null: what is not calibrated weighs nothing. */
export function entryFor(
  calibration: Calibration,
  analyzer: string,
  version: number,
): AnalyzerCalibration | null {
  const entry = calibration.analyzers[analyzer];
  return entry?.version === version ? entry : null;
}

/** The first of the classes that holds the photo; undefined where none does. */
export function classFor<T extends ClassBounds>(
  classes: readonly T[],
  { pixels, quality }: PhotoFacts,
): T | undefined {
  return classes.find(
    ({ belowPixels = Infinity, belowQuality }) =>
      pixels < belowPixels && (belowQuality === undefined || (quality !== null && quality < belowQuality)),
  );
}

/** The curve that holds for a photo. */
export function curveFor({ curve, classes = [] }: AnalyzerCalibration, photo: PhotoFacts): Curve {
  return classFor(classes, photo)?.curve ?? curve;
}

/** The llr that a curve gives a score. */
export function llrAt(curve: Curve, score: number): number {
  const upper = curve.findIndex(([at]) => at >= score);
  if (upper === -1) return curve[curve.length - 1][1];
  if (upper === 0) return curve[0][1];
  const [x0, y0] = curve[upper - 1];
  const [x1, y1] = curve[upper];
  return y0 + ((y1 - y0) * (score - x0)) / (x1 - x0);
}

/** Refuses a calibration whose curves cannot be read off; classes and the order of thresholds are checked too. */
export function checkCalibration({ version, analyzers, thresholds }: Calibration): void {
  const fail = (detail: string): never => {
    throw new TouchstoneError('CFG_INVALID', `calibration ${version}: ${detail}`);
  };
  for (const [analyzer, entry] of Object.entries(analyzers)) {
    if (entry === undefined) continue;
    // A misspelt or outdated key would leave its curves out without a word.
    const stranger = Object.keys(entry).find((key) => !Object.hasOwn(entryKeys, key));
    if (stranger !== undefined) fail(`Expected no "${stranger}" for ${analyzer}`);
    const { curve, classes = [] } = entry;
    for (const problem of [curve, ...classes.map((one) => one.curve)].map(problemOf)) {
      if (problem !== null) fail(`Expected ${problem} for ${analyzer}`);
    }
    for (const [at, bounds] of classes.entries()) {
      const problem = problemOfBounds(bounds, classes.slice(0, at));
      if (problem !== null) fail(`Expected ${problem} for class ${at + 1} of ${analyzer}`);
    }
  }
  if (!(thresholds.inconclusive <= thresholds.forgery)) {
    fail('Expected the inconclusive threshold to be at most the forgery threshold');
  }
}

const entryKeys: Readonly<Record<keyof AnalyzerCalibration, true>> = {
  version: true,
  kind: true,
  curve: true,
  classes: true,
  origin: true,
};

/** What a curve lacks, or null. */
function problemOf(curve: Curve): string | null {
  if (curve.length === 0) return 'at least one point';
  if (!curve.flat().every(Number.isFinite)) return 'finite points';
  return ascends(curve.map(([score]) => score)) ? null : 'ascending scores';
}

/** What the bounds of a class lack behind the classes `before` it, or null. */
function problemOfBounds(bounds: ClassBounds, before: readonly ClassBounds[]): string | null {
  const { belowPixels, belowQuality } = bounds;
  const stated = [belowPixels, belowQuality].filter((bound) => bound !== undefined);
  if (stated.length === 0) return 'a bound on pixels or quality';
  if (!stated.every(Number.isFinite)) return 'finite bounds';
  return before.some((earlier) => covers(earlier, bounds)) ? 'photos that no earlier class holds' : null;
}

/** Whether every photo of one class lies in another. */
function covers(wide: ClassBounds, narrow: ClassBounds): boolean {
  const within = (inner = Infinity, outer = Infinity): boolean => inner <= outer;
  return within(narrow.belowPixels, wide.belowPixels) && within(narrow.belowQuality, wide.belowQuality);
}

function ascends(values: readonly number[]): boolean {
  return values.every((value, i) => i === 0 || value > values[i - 1]);
}
