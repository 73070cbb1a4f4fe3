/**
 * A grey picture saved as JPEG and decoded again, without the file between: only the rounding of its coefficients changes samples.
 * The result is that of libjpeg's accurate integer DCT (and of all that are built upon it, at their defaults), sample by sample, for
 * half of the time.
 */
import { backward, forward, transposed } from './dct-vectors.js';
import { scaledTable } from './ijg-tables.js';
import {
  advance,
  constant,
  countDown,
  differs,
  fromFloat,
  get,
  kernel,
  load,
  loadWidened,
  minus16,
  narrowTo16,
  narrowTo8,
  plus16,
  plusFloat,
  set,
  shiftSigned16,
  size16,
  splat16,
  store,
  storeHalf,
  times16,
  timesFloat,
  toFloat,
  widenLower16,
  widenUpper16,
  type Code,
} from './wasm.js';

const side = 8;
const area = side * side;
/** Blocks done in one call, side by side; they stay in the processor's nearest cache. */
const most = 256;
const stride = most * side;

/** Where things lie in the memory: samples, coefficients of 16 bits block by block, and the table as three factors. */
const coefficientsAt = side * stride;
const divisorsAt = coefficientsAt + 2 * area * most;
const halvesAt = divisorsAt + 2 * area;
const inversesAt = halvesAt + 4 * area;

/** Locals: blocks left to do, where the next one's samples and coefficients lie; a block's lines; what is needed on the way. */
const [left, samples, coefficients] = [0, 1, 2];
const lines = Array.from({ length: side }, (_, i) => 3 + i);
const spare = Array.from({ length: 16 }, (_, i) => 11 + i);
const eachLine = (code: (line: number, row: number) => Code): Code => lines.flatMap(code);
const next: Code = [...advance(samples, side), ...advance(coefficients, 2 * area)];
const middle = 128;
/** The library's first pass runs along rows: lanes must be what the transform leaves alone. */
const turned = transposed(lines, spare);

const analyse: Code = [
  ...eachLine((line, row) => [
    ...[...get(samples), ...loadWidened(row * stride), ...splat16(middle), ...minus16, ...set(line)],
  ]),
  ...[...turned, ...forward(lines, spare, 1), ...turned, ...forward(lines, spare, 2)],
  ...eachLine((line, row) => [...get(coefficients), ...get(line), ...store(coefficientsAt + 16 * row)]),
];

/** Whole quotients, to nearest: with half a unit added no product of floats falls on the wrong side of a whole number. */
const quotients = (size: number, half: Code, lane: number): Code => [
  ...[...get(size), ...half, ...toFloat],
  ...[...constant(0), ...load(halvesAt + 4 * lane), ...plusFloat],
  ...[...constant(0), ...load(inversesAt + 4 * lane), ...timesFloat, ...fromFloat],
];
const requantised = (line: number, row: number): Code => {
  const [sign, size] = spare;
  return [
    ...[...get(coefficients), ...load(coefficientsAt + 16 * row), ...set(line)],
    ...[...get(line), ...constant(15), ...shiftSigned16, ...set(sign)],
    ...[...get(line), ...size16, ...set(size)],
    ...[...quotients(size, widenLower16, 8 * row), ...quotients(size, widenUpper16, 8 * row + 4)],
    ...[...narrowTo16, ...get(sign), ...differs, ...get(sign), ...minus16],
    ...[...constant(0), ...load(divisorsAt + 16 * row), ...times16, ...set(line)],
  ];
};
const restore: Code = [
  ...eachLine(requantised),
  ...[...backward(lines, spare, 1), ...turned, ...backward(lines, spare, 2), ...turned],
  ...eachLine((line, row) => [
    ...[...get(samples), ...get(line), ...splat16(middle), ...plus16, ...get(line), ...narrowTo8],
    ...storeHalf(row * stride),
  ]),
];

const locals = { given: 1, integers: 2, vectors: lines.length + spare.length };
const analyser = kernel(divisorsAt, locals, countDown(left, [...analyse, ...next]));
const restorer = kernel(inversesAt + 4 * area, locals, countDown(left, [...restore, ...next]));

/**
 * The picture as it is after a save at each quality (1..100, the library's luma table). `plane` holds width*height samples; both
 * are multiples of 8.
 */
export function resavedGrey(
  plane: Uint8Array,
  width: number,
  height: number,
  qualities: readonly number[],
): Uint8Array[] {
  const saves = qualities.map((quality) => ({
    table: tableOf(quality),
    result: new Uint8Array(plane.length),
  }));
  for (let y = 0; y < height; y += side) {
    for (let x = 0; x < width; x += stride) {
      const count = Math.min(stride, width - x);
      const corner = y * width + x;
      for (let row = 0; row < side; row++) {
        const from = corner + row * width;
        analyser.memory.set(plane.subarray(from, from + count), row * stride);
      }
      analyser.run(count / side);
      for (const { table, result } of saves) {
        restorer.memory.set(analyser.memory.subarray(coefficientsAt, divisorsAt), coefficientsAt);
        restorer.memory.set(table, divisorsAt);
        restorer.run(count / side);
        for (let row = 0; row < side; row++) {
          result.set(restorer.memory.subarray(row * stride, row * stride + count), corner + row * width);
        }
      }
    }
  }
  return saves.map(({ result }) => result);
}

/** Divisors; half of each and one of its parts; and its inverse: coefficients come eight times too large, so do these parts. */
function tableOf(quality: number): Uint8Array {
  const table = scaledTable('luma', quality);
  const parts = table.map((divisor) => side * divisor);
  return Uint8Array.from(
    [
      Int16Array.from(table),
      Float32Array.from(parts, (count) => count / 2 + 0.5),
      Float32Array.from(parts, (count) => 1 / count),
    ].flatMap((factors) => [...new Uint8Array(factors.buffer)]),
  );
}
