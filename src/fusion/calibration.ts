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
  /** [score, llr], ascending in score; linear between points, flat outside. */
  readonly curve: readonly (readonly [number, number])[];
  readonly origin: CalibrationOrigin;
}

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

/** The llr that a curve gives a score. */
export function llrAt(curve: AnalyzerCalibration['curve'], score: number): number {
  const upper = curve.findIndex(([at]) => at >= score);
  if (upper === -1) return curve[curve.length - 1][1];
  if (upper === 0) return curve[0][1];
  const [x0, y0] = curve[upper - 1];
  const [x1, y1] = curve[upper];
  return y0 + ((y1 - y0) * (score - x0)) / (x1 - x0);
}

/** Refuses a calibration whose curves cannot be read off; the thresholds' order is checked too. */
export function checkCalibration(calibration: Calibration): void {
  const fail = (detail: string): never => {
    throw new TouchstoneError('CFG_INVALID', `calibration ${calibration.version}: ${detail}`);
  };
  for (const [analyzer, entry] of Object.entries(calibration.analyzers)) {
    const curve = entry?.curve ?? [];
    if (curve.length === 0) fail(`Expected at least one point for ${analyzer} but received none`);
    for (const [i, [score, llr]] of curve.entries()) {
      if (!Number.isFinite(score) || !Number.isFinite(llr)) fail(`Expected finite points for ${analyzer}`);
      if (i > 0 && score <= curve[i - 1][0]) fail(`Expected ascending scores for ${analyzer}`);
    }
  }
  const { forgery, inconclusive } = calibration.thresholds;
  if (!(inconclusive <= forgery))
    fail('Expected the inconclusive threshold to be at most the forgery threshold');
}
