/** The entropy-coded pictures that a lossless WebP consists of. RFC 9649, sections 3.6 and 3.7. */
import type { LowBits } from './low-bits.js';
import { readPrefixCode, type PrefixCode } from './prefix-code.js';

const literals = 256;
const lengthCodes = 24;
const distanceCodes = 40;

/** The codes of green (and lengths and cached colours), red, blue, alpha, distance. */
type Group = readonly [PrefixCode, PrefixCode, PrefixCode, PrefixCode, PrefixCode];

/**
 * The first `rows` of a picture of `width` x `height`, as 32-bit ARGB. `whole`: the picture itself, whose codes may differ by place,
 * not one of the small ones that say how it is coded. Throws on damage.
 */
export function readEntropyImage(
  bits: LowBits,
  width: number,
  height: number,
  rows: number,
  whole: boolean,
): Int32Array {
  const cacheBits = bits.read(1) === 1 ? bits.read(4) : 0;
  if (cacheBits > 11) throw new Error('The cache of colours is too large');
  const placed = whole && bits.read(1) === 1;
  const blockBits = placed ? bits.read(3) + 2 : 0;
  const across = blocks(width, blockBits);
  const down = blocks(height, blockBits);
  const kinds = placed ? readEntropyImage(bits, across, down, down, false) : undefined;
  const kindAt = (x: number, y: number): number =>
    kinds === undefined ? 0 : (kinds[(y >> blockBits) * across + (x >> blockBits)] >> 8) & 0xffff;
  const last =
    kinds === undefined ? 0 : kinds.reduce((most, kind) => Math.max(most, (kind >> 8) & 0xffff), 0);
  const cacheSize = cacheBits === 0 ? 0 : 1 << cacheBits;
  const groups = Array.from({ length: last + 1 }, (): Group => {
    const code = (alphabet: number) => readPrefixCode(bits, alphabet);
    const green = code(literals + lengthCodes + cacheSize);
    return [green, code(literals), code(literals), code(literals), code(distanceCodes)];
  });

  const pixels = new Int32Array(width * rows);
  const cache = new Int32Array(cacheSize);
  const blockMask = (1 << blockBits) - 1;
  let group = groups[kindAt(0, 0)];
  for (let at = 0, x = 0, y = 0; at < pixels.length;) {
    if ((x & blockMask) === 0 || x === 0) group = groups[kindAt(x, y)];
    const symbol = group[0].read(bits);
    const from = at;
    if (symbol < literals) {
      const red = group[1].read(bits);
      const blue = group[2].read(bits);
      pixels[at++] = (group[3].read(bits) << 24) | (red << 16) | (symbol << 8) | blue;
    } else if (symbol < literals + lengthCodes) {
      const length = prefixed(bits, symbol - literals);
      const back = distance(prefixed(bits, group[4].read(bits)), width);
      if (back > at) throw new Error('A copy reaches back before the picture');
      for (const end = Math.min(pixels.length, at + length); at < end; at++) pixels[at] = pixels[at - back];
    } else {
      pixels[at++] = cache[symbol - literals - lengthCodes];
    }
    if (cacheBits > 0) {
      for (let i = from; i < at; i++) cache[Math.imul(hash, pixels[i]) >>> (32 - cacheBits)] = pixels[i];
    }
    x += at - from;
    if (x >= width) {
      y += Math.floor(x / width);
      x %= width;
    }
    // A copy may end inside a block whose codes are others than those it began with.
    if (at - from > 1 && at < pixels.length) group = groups[kindAt(x, y)];
  }
  return pixels;
}

const hash = 0x1e35a7bd;

export const blocks = (size: number, bits: number): number => (size + (1 << bits) - 1) >> bits;

/** A length or distance from its prefix symbol and extra bits, at least 1. */
function prefixed(bits: LowBits, symbol: number): number {
  if (symbol < 4) return symbol + 1;
  const extra = (symbol - 2) >> 1;
  return ((2 + (symbol & 1)) << extra) + bits.read(extra) + 1;
}

/** Short distances name near pixels in two dimensions, the nearest first. */
function distance(code: number, width: number): number {
  if (code > near.length) return code - near.length;
  const [x, y] = near[code - 1];
  return Math.max(1, x + y * width);
}

const near: readonly (readonly [number, number])[] = Array.from({ length: 8 }, (_, y) =>
  Array.from({ length: 16 }, (_, i): [number, number] => [i - 7, y]),
)
  .flat()
  .filter(([x, y]) => y > 0 || x > 0)
  .sort(
    ([ax, ay], [bx, by]) => ax * ax + ay * ay - bx * bx - by * by || Math.abs(ax) - Math.abs(bx) || bx - ax,
  );
