import type { AnalysisStatus } from '../domain/analysis.js';
import type { Strength } from '../domain/finding.js';
import type { Versions } from '../domain/report.js';
import type { ScanTier } from '../domain/scan-tier.js';
import type { Kind, Outcome } from '../domain/verdict.js';
import type { PixelScores } from './pixel-scores.js';

/** One line of the index: a labelled photo. Empty columns are empty strings. */
export interface IndexEntry {
  /** Relative to the root; its extension may lie. */
  readonly file: string;
  readonly label: string;
  readonly kind: string;
  readonly source: string;
  readonly repo: string;
  /** Relative to the root; white marks what was forged. */
  readonly mask: string;
  readonly pair: string;
}

/** `real` is the negative class, `recapture` stands apart, every other label is forged. */
export const realLabel = 'real';
export const recaptureLabel = 'recapture';

/** What one photo gave in one tier. */
export interface EvaluationRow extends Omit<IndexEntry, 'mask'> {
  readonly tier: string;
  readonly outcome: Outcome;
  readonly kinds: readonly Kind[];
  /** The verdict's weight of evidence, base 10; null where nothing could be weighed. */
  readonly llr: number | null;
  readonly analyzers: Readonly<Partial<Record<string, AnalyzerLine>>>;
  /** Of the fused map, where a mask is known. */
  readonly pixels: PixelScores | null;
  /** Of the file as it was scanned in this tier. */
  readonly sizeBytes: number;
  readonly pixelCount: number | null;
  /** Of its last JPEG save, 1..100; null of a file that is no JPEG. */
  readonly quality: number | null;
  readonly format: string | null;
}

export function isForged({ label }: { readonly label: string }): boolean {
  return label !== realLabel && label !== recaptureLabel;
}

export interface AnalyzerLine {
  readonly status: AnalysisStatus;
  readonly score: number | null;
  readonly ms: number | null;
  /** Strength of its strongest finding; null where it has none. */
  readonly strongest: Strength | null;
}

/** One line of the working file that a broken run is taken up from. */
export type WorkingLine =
  | {
      readonly type: 'row';
      readonly versions: Versions;
      readonly scanTier: ScanTier;
      readonly row: EvaluationRow;
    }
  /** The photo is too small for the tier. */
  | { readonly type: 'left_out'; readonly file: string; readonly tier: string; readonly label: string }
  | { readonly type: 'problem'; readonly file: string; readonly tier: string; readonly problem: string };
