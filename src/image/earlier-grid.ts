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
    for (const period of periods) {
      const waves = histograms.map((histogram) => periodicity(histogram, period));
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

/** How much the values crowd at multiples of a period, in standard deviations of values without one. */
function periodicity(histogram: Float64Array, period: number): number {
  let sum = 0;
  let count = 0;
  for (let bin = leastValue * binsPerUnit; bin < histogram.length; bin++) {
    sum += histogram[bin] * Math.cos((2 * Math.PI * bin) / (binsPerUnit * period));
    count += histogram[bin];
  }
  return count === 0 ? 0 : sum / Math.sqrt(count / 2);
}

/** Magnitudes of each frequency, by grid, as histograms. */
function countValues(luma: Uint8Array, width: number, height: number): Float64Array[][] {
  const bins = mostValue * binsPerUnit + 1;
  const counts = frequencies.map(() => Array.from({ length: 64 }, () => new Float64Array(bins)));
  const columns = Math.floor((width - patchSide) / 8) + 1;
  const rows = Math.floor((height - patchSide) / 8) + 1;
  const step = Math.max(1, Math.sqrt((columns * rows) / mostPlaces));
  const waves = new Float64Array(waveCount * 8 * patchSide);
  for (let row = 0; row < rows; row += step) {
    for (let column = 0; column < columns; column += step) {
      const corner = Math.floor(row) * 8 * width + Math.floor(column) * 8;
      if (isClipped(luma, width, corner)) continue;
      fillWaves(luma, width, corner, waves);
      for (let grid = 0; grid < 64; grid++) {
        for (const [index, [down, across]] of frequencies.entries()) {
          const at = (across * 8 + (grid & 7)) * patchSide + (grid >> 3);
          let value = 0;
          for (let y = 0; y < 8; y++) value += cosines[down * 8 + y] * waves[at + y];
          const bin = Math.round(Math.abs(value) * binsPerUnit);
          if (bin < bins) counts[index][grid][bin]++;
        }
      }
    }
  }
  return counts;
}

/** The DCT along the rows of a patch: [(frequency * 8 + x of the grid) * patchSide + row]. */
function fillWaves(luma: Uint8Array, width: number, corner: number, waves: Float64Array): void {
  for (let frequency = 0; frequency < waveCount; frequency++) {
    for (let dx = 0; dx < 8; dx++) {
      const to = (frequency * 8 + dx) * patchSide;
      for (let row = 0, at = corner + dx; row < patchSide; row++, at += width) {
        let sum = 0;
        for (let x = 0; x < 8; x++) sum += cosines[frequency * 8 + x] * luma[at + x];
        waves[to + row] = sum;
      }
    }
  }
}

function isClipped(luma: Uint8Array, width: number, corner: number): boolean {
  for (let y = 0, start = corner; y < patchSide; y++, start += width) {
    // One comparison for both ends: 0 wraps around.
    for (let at = start; at < start + patchSide; at++) if ((luma[at] - 1) >>> 0 > 253) return true;
  }
  return false;
}
