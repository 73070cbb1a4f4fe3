/**
 * The quantised DCT coefficients of a JPEG file, exactly as they were stored: baseline, extended and
 * progressive Huffman, 8 and 12 bit, all samplings, restart markers. ITU-T T.81 (annexes B, F, G).
 *
 * The file is walked once; each scan's entropy-coded data is first freed of stuffing (jpeg-entropy.ts), so
 * that the decoders address plain bits and look up code and value together (jpeg-huffman.ts). Left out on
 * purpose: arithmetic, lossless and hierarchical processes and DNL, which are refused by name.
 */
import { decodeScan, type ScanOutcome } from './jpeg-scan.js';
import { JpegReadError, type Frame, type FrameLimits } from './jpeg-frame.js';
import { readSegments, type JpegState } from './jpeg-segments.js';

/** One component's coefficients. */
export interface CoefficientPlane {
  /** Component identifier as the frame header writes it. */
  readonly id: number;
  /** Sampling factors, 1..4. */
  readonly horizontal: number;
  readonly vertical: number;
  /** Blocks that hold picture: ceil(component width / 8) and ceil(component height / 8). */
  readonly columns: number;
  readonly rows: number;
  /** Every so many-th block is held, both ways, from the upper left one on; 1 for all. */
  readonly step: number;
  /**
   * Quantised coefficients, ceil(columns/step)*ceil(rows/step)*64: blocks row-major, inside a block natural (row-major) order,
   * DC first, difference coding undone. Blocks that the file does not reach are zero. Empty where only luma was asked for.
   */
  readonly blocks: Int16Array;
  /** Divisors in natural order, 64 values of 1..65535, as in force when the component was first coded. */
  readonly quantisation: Uint16Array;
}

export interface JpegCoefficients {
  readonly width: number;
  readonly height: number;
  /** Bits per sample, 8 or 12. */
  readonly precision: 8 | 12;
  readonly progressive: boolean;
  readonly planes: readonly CoefficientPlane[];
  /** False when data was missing or damaged: the rest is what could be read. */
  readonly complete: boolean;
  /** What was wrong, in order met, at most 16 lines. */
  readonly problems: readonly string[];
}

/** The brightness plane where it lies under the picture block by block; null for other colour models, depths and samplings. */
export function fullLuma({ planes, precision }: JpegCoefficients): CoefficientPlane | null {
  const [luma] = planes;
  const isLuma = precision === 8 && (planes.length === 1 || planes.length === 3);
  // Of fewer samples than the picture has pixels, a plane does not lie under the raster block by block.
  const isFull = planes.every(
    (plane) => luma.horizontal >= plane.horizontal && luma.vertical >= plane.vertical,
  );
  return isLuma && isFull ? luma : null;
}

export interface ReadLimits extends FrameLimits {
  /** Most scans decoded; the rest is left unread and `complete` is false. Real files have at most a few dozen. */
  readonly maxScans: number;
}

export type CoefficientResult =
  | { readonly coefficients: JpegCoefficients }
  /** Why this file has no coefficients that can be read. */
  | { readonly unreadable: string };

/** Reads what is there; never throws on any bytes. */
export function readJpegCoefficients(bytes: Uint8Array, limits: ReadLimits): CoefficientResult {
  const state: JpegState = { problems: [], frame: null, scans: 0 };
  try {
    readSegments(bytes, limits, state, (frame, scan, data): ScanOutcome => decodeScan(frame, scan, data));
  } catch (error) {
    if (!(error instanceof JpegReadError)) throw error;
    if (state.frame === null || error.refusal) return { unreadable: error.message };
    state.problems.push(error.message);
  }
  if (state.frame === null) return { unreadable: 'The file has no frame header.' };
  if (state.scans === 0) return { unreadable: 'The file has no picture data.' };
  return { coefficients: describe(state.frame, state.problems) };
}

function describe(frame: Frame, problems: readonly string[]): JpegCoefficients {
  const unseen = frame.components.filter((component) => component.quantisation === null).length;
  const all = unseen === 0 ? problems : [...problems, `${unseen} components are not coded in the file.`];
  return {
    width: frame.width,
    height: frame.height,
    precision: frame.precision,
    progressive: frame.progressive,
    planes: frame.components.map((component) => ({
      id: component.id,
      horizontal: component.horizontal,
      vertical: component.vertical,
      columns: component.columns,
      rows: component.rows,
      step: component.step,
      blocks: component.blocks,
      quantisation: component.quantisation ?? new Uint16Array(64).fill(1),
    })),
    complete: all.length === 0,
    problems: all.slice(0, 16),
  };
}
