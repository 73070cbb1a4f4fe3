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
  /** Curves of smaller pictures, ascending: the first whose bound lies above the picture's pixel count holds. */
  readonly bySize?: readonly { readonly belowPixels: number; readonly curve: Curve }[];
  readonly origin: CalibrationOrigin;
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

/** The curve for a picture of so many pixels: what a score means depends on how much there was to measure. */
export function curveFor({ curve, bySize = [] }: AnalyzerCalibration, pixels: number): Curve {
  return bySize.find(({ belowPixels }) => pixels < belowPixels)?.curve ?? curve;
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

/** Refuses a calibration whose curves cannot be read off; the order of bounds and thresholds is checked too. */
export function checkCalibration({ version, analyzers, thresholds }: Calibration): void {
  const fail = (detail: string): never => {
    throw new TouchstoneError('CFG_INVALID', `calibration ${version}: ${detail}`);
  };
  for (const [analyzer, entry] of Object.entries(analyzers)) {
    if (entry === undefined) continue;
    const { curve, bySize = [] } = entry;
    for (const problem of [curve, ...bySize.map((size) => size.curve)].map(problemOf)) {
      if (problem !== null) fail(`Expected ${problem} for ${analyzer}`);
    }
    if (!ascends(bySize.map(({ belowPixels }) => belowPixels)))
      fail(`Expected ascending sizes for ${analyzer}`);
  }
  if (!(thresholds.inconclusive <= thresholds.forgery)) {
    fail('Expected the inconclusive threshold to be at most the forgery threshold');
  }
}

/** What a curve lacks, or null. */
function problemOf(curve: Curve): string | null {
  if (curve.length === 0) return 'at least one point';
  if (!curve.flat().every(Number.isFinite)) return 'finite points';
  return ascends(curve.map(([score]) => score)) ? null : 'ascending scores';
}

function ascends(values: readonly number[]): boolean {
  return values.every((value, i) => i === 0 || value > values[i - 1]);
}
