/**
 * Which 8 x 8 block grid a place of a picture was compressed on. JPEG leaves many DCT coefficients of its own blocks at
 * zero; seen on any other grid the zeros are gone. So a place votes for the origin of that of the 64 blocks around it which
 * has most zeros. T. Nikoukhah, J. Anger, M. Colom, J.-M. Morel, R. Grompone von Gioi, ZERO, IPOL 2021, section 2.
 *
 * All blocks race: their coefficients are looked at from low to high frequency, and a block leaves as soon as more of
 * them differ from zero than in a whole block that was counted before. Where one grid leads clearly, the others leave early.
 */

import { fillPatch, patchSide } from './block-patch.js';
import {
  advance,
  constant,
  countDown,
  double,
  get,
  kernel,
  load,
  minusDouble,
  minusLong,
  notBelowDouble,
  plusDouble,
  set,
  sizeDouble,
  splat32,
  store,
  timesDouble,
  type Code,
} from './wasm.js';

/** Two grids fit alike, or the place is flat or clipped. */
export const noVote = 255;

/** A block with fewer AC coefficients that are not zero holds nothing but a slope, which any smooth shading may give. */
const leastNonZeros = 2;
/** After so many horizontal frequencies the block that leads is counted to its end. */
const trial = 2;

/** Half the cosine of n*pi/16: the orthonormal 8-point DCT's factors. */
const factor = (n: number): number => Math.cos((n * Math.PI) / 16) / 2;
const h1 = factor(1);
const h2 = factor(2);
const h3 = factor(3);
const h4 = factor(4);
const h5 = factor(5);
const h6 = factor(6);
const h7 = factor(7);

/** Weights of each frequency on the four pairs of samples: the pairs' sums where it is even, differences where odd. */
const weights = Float64Array.from(
  [
    [h4, h4, h4, h4],
    [h1, h3, h5, h7],
    [h2, h6, -h6, -h2],
    [h3, -h7, -h1, -h5],
    [h4, -h4, -h4, h4],
    [h5, -h1, h7, h3],
    [h6, -h2, h2, -h6],
    [h7, -h5, h3, -h1],
  ]
    .flat()
    .map((weight) => 2 * weight),
);

/** Where things lie in the memory: the patch, its waves [(frequency*15 + row)*8 + dx], and counts of the first frequencies. */
const [wavesAt, countsAt] = [2048, 2048 + 64 * 8 * patchSide];
const lineBytes = 64;
const waveBytes = lineBytes * patchSide;
const [linesLeft, from, to] = [0, 1, 2];
const a = Array.from({ length: 8 }, (_, k) => 3 + k);
/** Differences of opposite samples, and their sums. */
const d = [11, 12, 13, 14];
const e = [15, 16, 17, 18];
const count = 19;
const pairs = [0, 16, 32, 48];
const of = (x: number, y: number, operation: Code): Code => [...get(x), ...get(y), ...operation];
/** Locals times factors, added up from the left. */
const sum = (locals: readonly number[], factors: readonly number[]): Code =>
  factors.flatMap((one, i) => [
    ...[...get(locals[i]), ...double(one), ...timesDouble],
    ...(i === 0 ? [] : plusDouble),
  ]);
/** One frequency of the DCT along x, of two neighbouring windows of a line: whole numbers are added before any is weighed. */
const waves: Code = pairs.flatMap((pair) => [
  ...a.flatMap((local, k) => [...get(from), ...load(pair + 8 * k), ...set(local)]),
  ...[0, 1, 2, 3].flatMap((i) => [
    ...[...of(a[i], a[7 - i], minusDouble), ...set(d[i])],
    ...[...of(a[i], a[7 - i], plusDouble), ...set(e[i])],
  ]),
  ...Array.from({ length: 8 }, (_, frequency) => {
    const factors = Array.from(weights.subarray(4 * frequency, 4 * frequency + 4));
    return [
      ...get(to),
      ...sum(frequency % 2 === 1 ? d : e, factors),
      ...store(wavesAt + frequency * waveBytes + pair),
    ];
  }).flat(),
]);
/** One more where twice a coefficient reaches 1 either way: all bits set are -1. */
const counted = (doubled: Code): Code => [
  ...[...get(count), ...doubled, ...sizeDouble, ...double(1), ...notBelowDouble, ...minusLong, ...set(count)],
];
/** The same of the columns of two neighbouring blocks as {@link countWaves} counts in one. */
const counts = (frequency: number): Code =>
  pairs.flatMap((pair) => [
    ...a.flatMap((local, k) => {
      const at = wavesAt + frequency * waveBytes + pair + k * lineBytes;
      return [...get(from), ...load(at), ...set(local)];
    }),
    ...[0, 1, 2, 3].flatMap((i) => [...of(a[i], a[7 - i], minusDouble), ...set(d[i])]),
    ...[0, 1, 2, 3].flatMap((i) => [...of(a[i], a[7 - i], plusDouble), ...set(a[i])]),
    ...[...of(a[0], a[3], plusDouble), ...set(e[0]), ...of(a[1], a[2], plusDouble), ...set(e[1])],
    ...[...of(a[0], a[3], minusDouble), ...set(e[2]), ...of(a[1], a[2], minusDouble), ...set(e[3])],
    ...[...splat32(0), ...set(count)],
    ...(frequency === 0 ? [] : counted([...of(e[0], e[1], plusDouble), ...double(h4), ...timesDouble])),
    ...counted([...of(e[0], e[1], minusDouble), ...double(h4), ...timesDouble]),
    ...counted(sum([e[2], e[3]], [h2, h6])),
    ...counted(sum([e[2], e[3]], [h6, -h2])),
    ...counted(sum(d, [h1, h3, h5, h7])),
    ...counted(sum(d, [h3, -h7, -h1, -h5])),
    ...counted(sum(d, [h5, -h1, h7, h3])),
    ...counted(sum(d, [h7, -h5, h3, -h1])),
    ...[...get(to), ...get(count), ...store(countsAt + frequency * 8 * 64 + pair)],
  ]);

const { memory, run } = kernel(countsAt + 8 * 64 * trial, { given: 0, integers: 3, vectors: 17 }, [
  ...[...constant(patchSide), ...set(linesLeft)],
  ...countDown(linesLeft, [...waves, ...advance(from, 8 * patchSide), ...advance(to, lineBytes)]),
  ...[...constant(8), ...set(linesLeft), ...constant(0), ...set(from), ...constant(0), ...set(to)],
  ...countDown(linesLeft, [
    ...Array.from({ length: trial }, (_, frequency) => counts(frequency)).flat(),
    ...[...advance(from, lineBytes), ...advance(to, lineBytes)],
  ]),
]);
const patch = new Float64Array(memory.buffer, 0, patchSide * patchSide);
const wave = new Float64Array(memory.buffer, wavesAt, 8 * 8 * patchSide);
/** Of each of the first frequencies and each block, in the lower half of 64 bits. */
const firstCounts = new Int32Array(memory.buffer, countsAt, 2 * 64 * trial);

/** Which blocks (8*dy + dx) still race, with their counts. */
const racing = new Uint8Array(64);
const nonZeros = new Uint8Array(64);

/**
 * Origin of the grid that the patch whose corner is (left, top) votes for, as 8*(y mod 8) + (x mod 8), or {@link noVote}.
 * @param likely an origin to count first: it makes the answer faster, not other.
 */
export function gridVote(luma: Uint8Array, width: number, left: number, top: number, likely: number): number {
  if (!fillPatch(luma, width, top * width + left, patch)) return noVote;
  const first = ((((likely >> 3) - top) & 7) << 3) | ((likely - left) & 7);
  let least = countBlock(luma, width, left, top, first);
  if (least < leastNonZeros) return noVote;
  run();
  for (let i = 0; i < 64; i++) racing[i] = i;
  nonZeros.fill(0);
  let field = 64;
  for (let frequency = 0; frequency < 8; frequency++) {
    let stay = 0;
    for (let i = 0; i < field; i++) {
      const block = racing[i];
      const more =
        frequency < trial ? firstCounts[2 * (frequency * 64 + block)] : countColumn(block, frequency);
      nonZeros[block] += more;
      if (nonZeros[block] <= least) racing[stay++] = block;
    }
    field = stay;
    if (frequency + 1 === trial && field > 4) {
      const leader = leaderOf(field);
      if (leader !== first) least = Math.min(least, countBlock(luma, width, left, top, leader));
      if (least < leastNonZeros) return noVote;
    }
  }
  return winnerOf(field, left, top);
}

/** Coefficients that are not zero in the block on grid `origin` around a patch. */
export function gridNonZeros(
  luma: Uint8Array,
  width: number,
  left: number,
  top: number,
  origin: number,
): number {
  return countBlock(luma, width, left, top, ((((origin >> 3) - top) & 7) << 3) | ((origin - left) & 7));
}

/** The block with fewest coefficients that are not zero; none where two share the place. */
function winnerOf(field: number, left: number, top: number): number {
  const best = leaderOf(field);
  const count = nonZeros[best];
  if (count < leastNonZeros) return noVote;
  for (let i = 0; i < field; i++) if (racing[i] !== best && nonZeros[racing[i]] === count) return noVote;
  return (((top + (best >> 3)) & 7) << 3) | ((left + best) & 7);
}

function leaderOf(field: number): number {
  let best = racing[0];
  for (let i = 1; i < field; i++) if (nonZeros[racing[i]] < nonZeros[best]) best = racing[i];
  return best;
}

/** One frequency of the DCT of eight samples of a row. */
function waveAt(luma: Uint8Array, at: number, frequency: number): number {
  const w = frequency * 4;
  const sign = (frequency & 1) === 1 ? -1 : 1;
  return (
    weights[w] * (luma[at] + sign * luma[at + 7]) +
    weights[w + 1] * (luma[at + 1] + sign * luma[at + 6]) +
    weights[w + 2] * (luma[at + 2] + sign * luma[at + 5]) +
    weights[w + 3] * (luma[at + 3] + sign * luma[at + 4])
  );
}

/** Coefficients (rounded) that are not zero in one block's column of a frequency other than the first. */
function countColumn(block: number, frequency: number): number {
  const at = frequency * 8 * patchSide + block;
  return countWaves(
    wave[at],
    wave[at + 8],
    wave[at + 16],
    wave[at + 24],
    wave[at + 32],
    wave[at + 40],
    wave[at + 48],
    wave[at + 56],
    0,
  );
}

/** `dc` leaves out the first. */
function countWaves(
  a0: number,
  a1: number,
  a2: number,
  a3: number,
  a4: number,
  a5: number,
  a6: number,
  a7: number,
  dc: number,
): number {
  const d07 = a0 - a7;
  const d16 = a1 - a6;
  const d25 = a2 - a5;
  const d34 = a3 - a4;
  const s07 = a0 + a7;
  const s16 = a1 + a6;
  const s25 = a2 + a5;
  const s34 = a3 + a4;
  const e0 = s07 + s34;
  const e1 = s16 + s25;
  const e2 = s07 - s34;
  const e3 = s16 - s25;
  return (
    (dc === 1 ? 0 : nonZero(h4 * (e0 + e1))) +
    nonZero(h1 * d07 + h3 * d16 + h5 * d25 + h7 * d34) +
    nonZero(h2 * e2 + h6 * e3) +
    nonZero(h3 * d07 - h7 * d16 - h1 * d25 - h5 * d34) +
    nonZero(h4 * (e0 - e1)) +
    nonZero(h5 * d07 - h1 * d16 + h7 * d25 + h3 * d34) +
    nonZero(h6 * e2 - h2 * e3) +
    nonZero(h7 * d07 - h5 * d16 + h3 * d25 - h1 * d34)
  );
}

/** 1 where twice a coefficient reaches 1 either way, without a branch: on noise none could be foretold. */
function nonZero(doubled: number): number {
  const whole = doubled | 0;
  return (whole | -whole) >>> 31;
}

/** All AC coefficients (rounded) of one block that are not zero. */
function countBlock(luma: Uint8Array, width: number, left: number, top: number, block: number): number {
  const at = (top + (block >> 3)) * width + left + (block & 7);
  let count = 0;
  for (let frequency = 0; frequency < 8; frequency++) {
    count += countWaves(
      waveAt(luma, at, frequency),
      waveAt(luma, at + width, frequency),
      waveAt(luma, at + 2 * width, frequency),
      waveAt(luma, at + 3 * width, frequency),
      waveAt(luma, at + 4 * width, frequency),
      waveAt(luma, at + 5 * width, frequency),
      waveAt(luma, at + 6 * width, frequency),
      waveAt(luma, at + 7 * width, frequency),
      frequency === 0 ? 1 : 0,
    );
  }
  return count;
}
