/**
 * On which of the 64 block grids a picture was saved before: there and nowhere else the values of low frequencies lie near
 * multiples of a divisor (T. Bianchi and A. Piva, Detection of nonaligned double JPEG compression based on integer periodicity
 * maps, IEEE TIFS 7(2), 2012, sections III and IV; here over AC frequencies, each grid against the 63 others).
 */
import type { GridOrigin } from './block-surfaces.js';
import { cosines } from './pixel-coefficients.js';
import { median, robustSpread } from './robust.js';

/** Places looked at, spread evenly, and the side of the patch that holds all 64 blocks of one. */
const mostPlaces = 1500;
const patchSide = 15;
/** Frequencies looked at, as row and column. */
const frequencies = [
  [0, 1],
  [1, 0],
  [1, 1],
  [0, 2],
  [2, 0],
] as const;
const waveCount = 3;
/** Values are counted in halves up to this magnitude; smaller ones than the least may be rounding alone. */
const binsPerUnit = 2;
const mostValue = 60;
const leastValue = 3;
const periods = Array.from({ length: 34 }, (_, i) => 3 + i);
const bins = mostValue * binsPerUnit + 1;
/** Of each period the cosine at each bin; the bins below the least value are left out. */
const combs = periods.map((period) =>
  Float64Array.from({ length: bins }, (_, bin) => Math.cos((2 * Math.PI * bin) / (binsPerUnit * period))),
);
/** Robust deviations by which the best grid must stand out from the others. */
const outstanding = 6;

/** Null where no grid stands out. Of a JPEG (`ownGrid`) the grids that share a row or column with its own are left out. */
export function earlierGrid(
  luma: Uint8Array,
  width: number,
  height: number,
  ownGrid: boolean,
): GridOrigin | null {
  const counts = countValues(luma, width, height);
  const asked = Array.from({ length: 64 }, (_, i) => i).filter(
    (i) => !ownGrid || ((i & 7) !== 0 && i >> 3 !== 0),
  );
  const sums = new Float64Array(64);
  for (const histograms of counts) {
    const best = new Float64Array(64).fill(-Infinity);
    for (const comb of combs) {
      const waves = histograms.map((histogram) => periodicity(histogram, comb));
      const usual = median(asked.map((grid) => waves[grid]));
      for (const grid of asked) best[grid] = Math.max(best[grid], waves[grid] - usual);
    }
    for (const grid of asked) sums[grid] += best[grid];
  }
  const strengths = asked.map((grid) => sums[grid]);
  const first = asked[strengths.indexOf(Math.max(...strengths))];
  const deviation = (sums[first] - median(strengths)) / robustSpread(strengths, median(strengths));
  return deviation >= outstanding ? { x: first & 7, y: first >> 3 } : null;
}

/** How much the values crowd where the comb is high, in standard deviations of values that know nothing of it. */
function periodicity(histogram: Float64Array, comb: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (let bin = leastValue * binsPerUnit; bin < histogram.length; bin++) {
    sum += histogram[bin] * comb[bin];
    count += histogram[bin];
  }
  return count === 0 ? 0 : sum / Math.sqrt(count / 2);
}

/** Magnitudes of each frequency, by grid, as histograms. */
function countValues(luma: Uint8Array, width: number, height: number): Float64Array[][] {
  const counts = frequencies.map(() => Array.from({ length: 64 }, () => new Float64Array(bins)));
  const columns = Math.floor((width - patchSide) / 8) + 1;
  const rows = Math.floor((height - patchSide) / 8) + 1;
  const step = Math.max(1, Math.sqrt((columns * rows) / mostPlaces));
  const patch = new Float64Array(patchSide * patchSide);
  const waves = new Float64Array(waveCount * 8 * patchSide);
  for (let row = 0; row < rows; row += step) {
    for (let column = 0; column < columns; column += step) {
      const corner = Math.floor(row) * 8 * width + Math.floor(column) * 8;
      if (!fillPatch(luma, width, corner, patch)) continue;
      fillWaves(patch, waves);
      for (let i = 0; i < frequencies.length; i++)
        countPlace(waves, frequencies[i][0], frequencies[i][1], counts[i]);
    }
  }
  return counts;
}

/** Adds one place's magnitudes of one frequency to the histogram of each grid. Sums are written out: loops took thrice as long. */
function countPlace(
  waves: Float64Array,
  down: number,
  across: number,
  counts: readonly Float64Array[],
): void {
  const [c0, c1, c2, c3, c4, c5, c6, c7] = factorsOf(down);
  for (let grid = 0; grid < 64; grid++) {
    const at = (across * 8 + (grid & 7)) * patchSide + (grid >> 3);
    const value =
      c0 * waves[at] +
      c1 * waves[at + 1] +
      c2 * waves[at + 2] +
      c3 * waves[at + 3] +
      c4 * waves[at + 4] +
      c5 * waves[at + 5] +
      c6 * waves[at + 6] +
      c7 * waves[at + 7];
    const bin = Math.round(Math.abs(value) * binsPerUnit);
    if (bin < bins) counts[grid][bin]++;
  }
}

const factorsOf = (frequency: number): Float64Array => cosines.subarray(frequency * 8, frequency * 8 + 8);

/** The DCT along the rows of a patch: [(frequency * 8 + x of the grid) * patchSide + row]. */
function fillWaves(patch: Float64Array, waves: Float64Array): void {
  for (let frequency = 0; frequency < waveCount; frequency++) {
    const [c0, c1, c2, c3, c4, c5, c6, c7] = factorsOf(frequency);
    for (let dx = 0; dx < 8; dx++) {
      const to = (frequency * 8 + dx) * patchSide;
      for (let row = 0, at = dx; row < patchSide; row++, at += patchSide) {
        waves[to + row] =
          c0 * patch[at] +
          c1 * patch[at + 1] +
          c2 * patch[at + 2] +
          c3 * patch[at + 3] +
          c4 * patch[at + 4] +
          c5 * patch[at + 5] +
          c6 * patch[at + 6] +
          c7 * patch[at + 7];
      }
    }
  }
}

/** False where a sample is clipped; the patch is then not whole. */
function fillPatch(luma: Uint8Array, width: number, corner: number, patch: Float64Array): boolean {
  for (let y = 0, start = corner, to = 0; y < patchSide; y++, start += width) {
    for (let at = start; at < start + patchSide; at++, to++) {
      const sample = luma[at];
      // One comparison for both ends: 0 wraps around.
      if ((sample - 1) >>> 0 > 253) return false;
      patch[to] = sample;
    }
  }
  return true;
}
