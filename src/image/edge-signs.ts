/**
 * Where a small shape may lie in a picture, by the signs of its edges alone. Whether a pixel is lighter than the one to its
 * right and than the one below is two bits; a shape is the list of its strongest edges, and a place is told where most
 * of these have the sign they should have, or most have the other (dark on light). Places are judged 32 at a time: each word
 * holds one bit of as many neighbours, and agreements are added up bit by bit across words (R. D. Harley and
 * D. Seal's carry-save counting, in H. S. Warren, Hacker's Delight, section 5-1). A correlation costs some thirty times as much.
 */
import type { Plane } from './plane.js';

/** The two bits of each pixel, 32 pixels of a row to the word, lowest bit first; each row ends with an empty word. */
export interface EdgeBits {
  readonly width: number;
  readonly height: number;
  readonly wordsPerRow: number;
  readonly right: Int32Array;
  readonly below: Int32Array;
}

/** A shape's edges: a multiple of {@link group} of them. */
export interface EdgeShape {
  readonly width: number;
  readonly height: number;
  /** Place of each edge in the shape. */
  readonly x: Uint8Array;
  readonly y: Uint8Array;
  /** 0: against the pixel to the right, 1: against the one below. */
  readonly isBelow: Uint8Array;
  /** 0 where the bit should be set, -1 where not. */
  readonly flip: Int32Array;
}

const group = 7;
/** Edges kept of a shape; six bits hold their number. */
const mostEdges = 56;

export function edgeBits({ width, height, values }: Plane): EdgeBits {
  const wordsPerRow = (width >> 5) + 2;
  const right = new Int32Array(wordsPerRow * height);
  const below = new Int32Array(wordsPerRow * height);
  for (let y = 0; y < height; y++) {
    const down = y + 1 < height ? width : 0;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const here = values[at];
      const word = y * wordsPerRow + (x >> 5);
      if (x + 1 < width && here > values[at + 1]) right[word] |= 1 << (x & 31);
      if (here > values[at + down]) below[word] |= 1 << (x & 31);
    }
  }
  return { width, height, wordsPerRow, right, below };
}

/** The strongest edges of a shape's ink. */
export function edgeShape({ width, height, values }: Plane): EdgeShape {
  const edges: { x: number; y: number; isBelow: number; step: number }[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const here = values[y * width + x];
      if (x + 1 < width) edges.push({ x, y, isBelow: 0, step: here - values[y * width + x + 1] });
      if (y + 1 < height) edges.push({ x, y, isBelow: 1, step: here - values[(y + 1) * width + x] });
    }
  }
  edges.sort((a, b) => Math.abs(b.step) - Math.abs(a.step));
  const count = Math.min(mostEdges, edges.length - (edges.length % group));
  const kept = edges.slice(0, count);
  return {
    width,
    height,
    x: Uint8Array.from(kept, ({ x }) => x),
    y: Uint8Array.from(kept, ({ y }) => y),
    isBelow: Uint8Array.from(kept, ({ isBelow }) => isBelow),
    flip: Int32Array.from(kept, ({ step }) => (step > 0 ? 0 : -1)),
  };
}

/** Tells each place of the shape in the picture where at least `share` of its edges agree, all in one polarity or all in the other. */
export function agreeingPlaces(
  bits: EdgeBits,
  shape: EdgeShape,
  share: number,
  tell: (x: number, y: number) => void,
): void {
  const edges = shape.x.length;
  const least = Math.ceil(edges * share);
  const lastX = bits.width - shape.width;
  const lastY = bits.height - shape.height;
  for (let y = 0; y <= lastY; y++) {
    for (let x = 0; x <= lastX; x += 32) {
      let found = agreement(bits, shape, x >> 5, y, least);
      if (lastX - x < 31) found &= (1 << (lastX - x + 1)) - 1;
      while (found !== 0) {
        const bit = 31 - Math.clz32(found & -found);
        tell(x + bit, y);
        found &= found - 1;
      }
    }
  }
}

/** A word with a bit for each of 32 places: set where `least` edges or more agree, or as many disagree. */
function agreement(bits: EdgeBits, shape: EdgeShape, word: number, y: number, least: number): number {
  const edges = shape.x.length;
  let [c0, c1, c2, c3, c4, c5] = [0, 0, 0, 0, 0, 0];
  for (let e = 0; e < edges; e += group) {
    const b0 = signs(bits, shape, e, word, y);
    const b1 = signs(bits, shape, e + 1, word, y);
    const b2 = signs(bits, shape, e + 2, word, y);
    const b3 = signs(bits, shape, e + 3, word, y);
    const b4 = signs(bits, shape, e + 4, word, y);
    const b5 = signs(bits, shape, e + 5, word, y);
    const b6 = signs(bits, shape, e + 6, word, y);
    // Seven bits to a number of three: ones in s0, twos in t, fours in f.
    const x0 = b0 ^ b1;
    const ones0 = x0 ^ b2;
    const twos0 = (b0 & b1) | (x0 & b2);
    const x1 = b3 ^ b4;
    const ones1 = x1 ^ b5;
    const twos1 = (b3 & b4) | (x1 & b5);
    const x2 = ones0 ^ ones1;
    const ones = x2 ^ b6;
    const twos2 = (ones0 & ones1) | (x2 & b6);
    const x3 = twos0 ^ twos1;
    const twos = x3 ^ twos2;
    const fours = (twos0 & twos1) | (x3 & twos2);
    // Added to the six-bit count.
    const carry0 = c0 & ones;
    c0 ^= ones;
    const y1 = c1 ^ twos;
    const carry1 = (c1 & twos) | (y1 & carry0);
    c1 = y1 ^ carry0;
    const y2 = c2 ^ fours;
    const carry2 = (c2 & fours) | (y2 & carry1);
    c2 = y2 ^ carry1;
    const carry3 = c3 & carry2;
    c3 ^= carry2;
    const carry4 = c4 & carry3;
    c4 ^= carry3;
    c5 ^= carry4;
  }
  return atLeast(c0, c1, c2, c3, c4, c5, least) | ~atLeast(c0, c1, c2, c3, c4, c5, edges - least + 1);
}

/** Bits of 32 places that agree with one edge of the shape. */
function signs(
  bits: EdgeBits,
  { x, y: rows, isBelow, flip }: EdgeShape,
  e: number,
  word: number,
  y: number,
): number {
  const shift = x[e];
  const plane = isBelow[e] === 1 ? bits.below : bits.right;
  const at = (y + rows[e]) * bits.wordsPerRow + word + (shift >> 5);
  const low = plane[at] >>> (shift & 31);
  // A shift by 32 would be one by 0: in two steps.
  return (low | ((plane[at + 1] << 1) << (31 - (shift & 31)))) ^ flip[e];
}

/** Bits of the places whose six-bit count is `least` or more. */
function atLeast(
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  c4: number,
  c5: number,
  least: number,
): number {
  let result = -1;
  result = (least & 1) !== 0 ? c0 & result : c0 | result;
  result = (least & 2) !== 0 ? c1 & result : c1 | result;
  result = (least & 4) !== 0 ? c2 & result : c2 | result;
  result = (least & 8) !== 0 ? c3 & result : c3 | result;
  result = (least & 16) !== 0 ? c4 & result : c4 | result;
  return (least & 32) !== 0 ? c5 & result : c5 | result;
}
