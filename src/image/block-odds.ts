/**
 * Odds, block by block, that a part of a JPEG file lacks the earlier save that the rest went through
 * (Z. Lin et al., Pattern Recognition 42, 2009, section 4: block posterior map).
 */
import { clippedSurface, type BlockLattice, type GridOrigin } from './block-surfaces.js';
import { mostMagnitude, roundingNoise } from './comb-model.js';
import { firstDivisor, type FirstDivisor, type KnownSpreads } from './first-divisor.js';
import type { CoefficientPlane } from './jpeg-coefficients.js';
import { zigzag } from './zigzag.js';

/** The first AC frequencies in zig-zag order; higher ones are nearly always zero. */
export const frequencyCount = 20;
/** Values per block from which it is judged: in flatter ones rounding errors are all there is. */
const leastValues = 4;
/** Nats that one block may count, so that no single one makes a region. */
const mostFor = 4;
const mostAgainst = -12;
/** Blocks that the histograms count, spread evenly. */
const mostCounted = 30_000;
/** Values of one frequency that show an earlier save if there was one. */
const filledFrom = 1500;
const roundingAlone = new Float64Array(64).fill(roundingNoise);

/** What one frequency tells, with its place in a block's 64 coefficients. */
export interface FrequencyTrace extends FirstDivisor {
  readonly frequency: number;
}

/** Blocks with their surface, row-major, as block-surfaces.ts gives it. */
export interface BlockField extends BlockLattice {
  readonly surface: Uint8Array;
  /** Upper left corner of the first block, pixels. */
  readonly origin: GridOrigin;
}

/** Whole-numbered coefficients of the blocks of a lattice, 64 each in natural order. */
export interface LatticeCoefficients {
  readonly blocks: Int16Array;
  /** From a block to the one right of it and to the one below it in the lattice, in values. */
  readonly across: number;
  readonly down: number;
  /** What one step of a coefficient stands for, 64 values in natural order. */
  readonly steps: ArrayLike<number>;
}

/** The lattice's blocks as a JPEG file holds them; of a plane with some of the blocks, the lattice's must be among them. */
export function storedCoefficients(
  { blocks, columns, step, quantisation }: CoefficientPlane,
  { stride }: BlockLattice,
): LatticeCoefficients {
  const across = stride / step;
  return {
    blocks,
    across: across * 64,
    down: Math.ceil(columns / step) * across * 64,
    steps: quantisation,
  };
}

export interface FirstSave {
  /** Frequencies that show an earlier save, lowest first. */
  readonly traces: readonly FrequencyTrace[];
  /** How many frequencies hold values enough to show one. */
  readonly filled: number;
}

/**
 * First divisors of the photo's lowest frequencies. Each takes the noise that explains it best of those offered: standard
 * deviations of the 64 frequencies, in natural order.
 */
export function firstSave(
  coefficients: LatticeCoefficients,
  field: BlockField,
  noises: readonly ArrayLike<number>[] = [roundingAlone],
): FirstSave {
  const known: KnownSpreads = new Map();
  const histograms = magnitudeCounts(coefficients, field);
  return {
    traces: histograms.flatMap((counts, i) => {
      const frequency = zigzag[i + 1];
      return noises
        .flatMap((noise) => {
          const divisor = firstDivisor(counts, coefficients.steps[frequency], known, noise[frequency]);
          return divisor === null ? [] : [{ ...divisor, frequency }];
        })
        .sort((a, b) => b.gain - a.gain)
        .slice(0, 1);
    }),
    filled: histograms.filter((counts) => counts.reduce((sum, count) => sum + count, 0) >= filledFrom).length,
  };
}

function magnitudeCounts(
  { blocks, across, down }: LatticeCoefficients,
  { columns, rows, surface }: BlockField,
): Float64Array[] {
  const histograms = Array.from({ length: frequencyCount }, () => new Float64Array(mostMagnitude));
  const places = zigzag.slice(1, frequencyCount + 1);
  const step = Math.max(1, Math.round(Math.sqrt((columns * rows) / mostCounted)));
  for (let row = 0; row < rows; row += step) {
    for (let column = 0; column < columns; column += step) {
      if (surface[row * columns + column] === clippedSurface) continue;
      const start = row * down + column * across;
      for (let i = 0; i < frequencyCount; i++) {
        const n = Math.abs(blocks[start + places[i]]);
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
  { blocks, across, down }: LatticeCoefficients,
  { columns, rows, surface }: BlockField,
  traces: readonly FrequencyTrace[],
): BlockOdds {
  const count = columns * rows;
  const result = {
    odds: new Float32Array(count),
    telling: new Float32Array(count),
    variance: new Float32Array(count),
  };
  for (let at = 0; at < count; at++) {
    if (surface[at] === clippedSurface) continue;
    const row = Math.floor(at / columns);
    const start = row * down + (at - row * columns) * across;
    let sum = 0;
    let telling = 0;
    let variance = 0;
    let values = 0;
    for (const trace of traces) {
      const n = Math.abs(blocks[start + trace.frequency]);
      if (n < trace.least || n > mostMagnitude) continue;
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
