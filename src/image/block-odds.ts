/**
 * Odds, block by block, that a part of a JPEG file lacks the earlier save that the rest went through
 * (Z. Lin et al., Pattern Recognition 42, 2009, section 4: block posterior map).
 */
import { clippedSurface, type BlockLattice } from './block-surfaces.js';
import { mostMagnitude } from './comb-model.js';
import { firstDivisor, leastCoefficient, type FirstDivisor, type KnownSpreads } from './first-divisor.js';
import type { CoefficientPlane } from './jpeg-coefficients.js';
import { zigzag } from './zigzag.js';

/** The first AC frequencies in zig-zag order; higher ones are nearly always zero. */
const frequencyCount = 20;
/** Values per block from which it is judged: in flatter ones rounding errors are all there is. */
const leastValues = 4;
/** Nats that one block may count, so that no single one makes a region. */
const mostFor = 4;
const mostAgainst = -12;
/** Blocks that the histograms count, spread evenly. */
const mostCounted = 30_000;
/** Values of one frequency that show an earlier save if there was one. */
const filledFrom = 1500;

/** What one frequency tells, with its place in a block's 64 coefficients. */
export interface FrequencyTrace extends FirstDivisor {
  readonly frequency: number;
}

/** Blocks with their surface, row-major, as block-surfaces.ts gives it. */
export interface BlockField extends BlockLattice {
  readonly surface: Uint8Array;
}

export interface FirstSave {
  /** Frequencies that show an earlier save, lowest first. */
  readonly traces: readonly FrequencyTrace[];
  /** How many frequencies hold values enough to show one. */
  readonly filled: number;
}

/** First divisors of the photo's lowest frequencies. */
export function firstSave(luma: CoefficientPlane, field: BlockField): FirstSave {
  const known: KnownSpreads = new Map();
  const histograms = magnitudeCounts(luma, field);
  return {
    traces: histograms.flatMap((counts, i) => {
      const frequency = zigzag[i + 1];
      const divisor = firstDivisor(counts, luma.quantisation[frequency], known);
      return divisor === null ? [] : [{ ...divisor, frequency }];
    }),
    filled: histograms.filter((counts) => counts.reduce((sum, count) => sum + count, 0) >= filledFrom).length,
  };
}

function magnitudeCounts(luma: CoefficientPlane, field: BlockField): Float64Array[] {
  const { columns, rows, stride, surface } = field;
  const histograms = Array.from({ length: frequencyCount }, () => new Float64Array(mostMagnitude));
  const places = zigzag.slice(1, frequencyCount + 1);
  const step = Math.max(1, Math.round(Math.sqrt((columns * rows) / mostCounted)));
  for (let row = 0; row < rows; row += step) {
    for (let column = 0; column < columns; column += step) {
      if (surface[row * columns + column] === clippedSurface) continue;
      const start = (row * luma.columns + column) * stride * 64;
      for (let i = 0; i < frequencyCount; i++) {
        const n = Math.abs(luma.blocks[start + places[i]]);
        if (n > 0 && n <= mostMagnitude) histograms[i][n - 1]++;
      }
    }
  }
  return histograms;
}

/** One number for each block of a field; all 0 where the block is not judged. */
export interface BlockOdds {
  /** Natural log odds that it was saved but once. */
  readonly odds: Float32Array;
  /** What `odds` would be on average had the block gone through both saves, made positive, and its variance. */
  readonly telling: Float32Array;
  readonly variance: Float32Array;
}

export function blockOdds(
  luma: CoefficientPlane,
  { columns, rows, stride, surface }: BlockField,
  traces: readonly FrequencyTrace[],
): BlockOdds {
  const count = columns * rows;
  const result = {
    odds: new Float32Array(count),
    telling: new Float32Array(count),
    variance: new Float32Array(count),
  };
  const { blocks } = luma;
  for (let at = 0; at < count; at++) {
    if (surface[at] === clippedSurface) continue;
    const row = Math.floor(at / columns);
    const start = (row * luma.columns + (at - row * columns)) * stride * 64;
    let sum = 0;
    let telling = 0;
    let variance = 0;
    let values = 0;
    for (const trace of traces) {
      const n = Math.abs(blocks[start + trace.frequency]);
      if (n * trace.last < leastCoefficient || n > mostMagnitude) continue;
      sum += trace.odds[n - 1];
      telling += trace.telling;
      variance += trace.variance;
      values++;
    }
    if (values < leastValues) continue;
    result.odds[at] = Math.max(mostAgainst, Math.min(mostFor, sum));
    result.telling[at] = telling;
    result.variance[at] = variance;
  }
  return result;
}
