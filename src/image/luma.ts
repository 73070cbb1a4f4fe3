import {
  advance,
  bytes,
  choose,
  constant,
  countDown,
  dotPairs,
  get,
  kernel,
  load,
  narrowTo16,
  narrowTo8,
  plusLanes,
  set,
  shiftRight,
  store,
  type Code,
} from './wasm.js';

/** Rec. 601 weights .299, .587, .114 in units of 2^-16; they add up to 1. */
const [red, green, blue] = [19_595, 38_470, 7_471];
const half = 32_768;

/** Pixels done in one call; they and their samples stay in the processor's nearest cache. */
const most = 8192;
const group = 16;
/** Where luma begins in the memory, behind the samples; the last load reaches four bytes beyond those. */
const lumaAt = 3 * most + group;

/** Of the function: groups left to do, where the next one's samples lie, where its luma goes, samples of four pixels. */
const [left, from, to, samples] = [0, 1, 2, 3];
const lanes = (...values: number[]): Code =>
  bytes(...[0, 1, 2, 3].flatMap(() => values.flatMap((value) => [value & 255, value >> 8])));
/** Two neighbouring samples of each of four pixels, in lanes of 16 bits. */
const pairs = (first: number): Code => [
  ...get(samples),
  ...bytes(...[0, 3, 6, 9].flatMap((pixel) => [pixel + first, 128, pixel + first + 1, 128])),
  ...choose,
];
/** Luma of four pixels in lanes of 32 bits; green's weight is too large for a signed lane and taken in halves. */
const four = (at: number): Code => [
  ...[...get(from), ...load(3 * at), ...set(samples)],
  ...[...pairs(0), ...lanes(red, green / 2), ...dotPairs],
  ...[...pairs(1), ...lanes(green / 2, blue), ...dotPairs, ...plusLanes],
  ...[...lanes(half, 0), ...plusLanes, ...constant(16), ...shiftRight],
];
const { memory, run } = kernel(lumaAt + most, { given: 1, integers: 2, vectors: 1 }, [
  ...countDown(left, [
    ...get(to),
    ...[...four(0), ...four(4), ...narrowTo16, ...four(8), ...four(12), ...narrowTo16, ...narrowTo8],
    ...store(lumaAt),
    ...[...advance(from, 3 * group), ...advance(to, group)],
  ]),
]);

/** Luma of `pixels` pixels of interleaved RGB, rounded to nearest. */
export function lumaOf(rgb: Uint8Array, pixels: number): Uint8Array {
  const luma = new Uint8Array(pixels);
  for (let at = 0; at < pixels; at += most) {
    const count = Math.min(most, pixels - at);
    memory.set(rgb.subarray(3 * at, 3 * (at + count)));
    run(Math.ceil(count / group));
    luma.set(memory.subarray(lumaAt, lumaAt + count), at);
  }
  return luma;
}
