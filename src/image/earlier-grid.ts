/**
 * On which of the 64 block grids a picture was saved before: there and nowhere else the values of low frequencies lie near
 * multiples of a divisor (T. Bianchi and A. Piva, Detection of nonaligned double JPEG compression based on integer periodicity
 * maps, IEEE TIFS 7(2), 2012, sections III and IV; here over AC frequencies, each grid against the 63 others).
 */
import { fillPatch, patchSide } from './block-patch.js';
import type { GridOrigin } from './block-surfaces.js';
import { cosines } from './pixel-coefficients.js';
import { median, robustSpread } from './robust.js';
import {
  advance,
  constant,
  countDown,
  double,
  fromDouble,
  get,
  kernel,
  load,
  plusDouble,
  set,
  sizeDouble,
  store,
  storeHalf,
  timesDouble,
  type Code,
} from './wasm.js';

/** Places looked at, spread evenly. */
const mostPlaces = 1500;
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

/** Where things lie in the memory: the patch, its DCT along rows, line by line for the 8 windows of each, and the magnitudes. */
const [waveAt, foundAt] = [2048, 2048 + waveCount * patchSide * 64];
const lineBytes = 64;
const [rowsLeft, from, to, sum] = [0, 1, 2, 3];
/** The sum of eight pairs of numbers, one offset apart, each times its factor. */
const weighed = (frequency: number, at: number, apart: number): Code =>
  Array.from({ length: 8 }, (_, k): Code => [
    ...[...get(from), ...load(at + k * apart), ...double(cosines[frequency * 8 + k]), ...timesDouble],
    ...(k === 0 ? [] : plusDouble),
  ]).flat();
const pairs = [0, 16, 32, 48];

const { memory, run } = kernel(foundAt + 4 * 64 * frequencies.length, { given: 0, integers: 3, vectors: 1 }, [
  ...[...constant(patchSide), ...set(rowsLeft)],
  ...countDown(rowsLeft, [
    ...Array.from({ length: waveCount }, (_, frequency) =>
      pairs.flatMap((pair) => [
        ...[...get(to), ...weighed(frequency, pair, 8)],
        ...store(waveAt + frequency * patchSide * lineBytes + pair),
      ]),
    ).flat(),
    ...[...advance(from, 8 * patchSide), ...advance(to, lineBytes)],
  ]),
  ...[...constant(8), ...set(rowsLeft), ...constant(0), ...set(from), ...constant(0), ...set(to)],
  ...countDown(rowsLeft, [
    ...frequencies.flatMap(([down, across], i) =>
      pairs.flatMap((pair) => [
        ...[...weighed(down, waveAt + across * patchSide * lineBytes + pair, lineBytes), ...set(sum)],
        // To the nearest bin.
        ...[...get(to), ...get(sum), ...sizeDouble, ...double(binsPerUnit), ...timesDouble],
        ...[...double(0.5), ...plusDouble, ...fromDouble, ...storeHalf(foundAt + i * 4 * 64 + pair / 2)],
      ]),
    ),
    ...[...advance(from, lineBytes), ...advance(to, 4 * 8)],
  ]),
]);
const patch = new Float64Array(memory.buffer, 0, patchSide * patchSide);
const found = new Int32Array(memory.buffer, foundAt, 64 * frequencies.length);

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
  for (let row = 0; row < rows; row += step) {
    for (let column = 0; column < columns; column += step) {
      const corner = Math.floor(row) * 8 * width + Math.floor(column) * 8;
      if (!fillPatch(luma, width, corner, patch)) continue;
      run();
      for (let i = 0; i < frequencies.length; i++) {
        const histograms = counts[i];
        for (let grid = 0, at = i * 64; grid < 64; grid++, at++) {
          const bin = found[at];
          if (bin < bins) histograms[grid][bin]++;
        }
      }
    }
  }
  return counts;
}
