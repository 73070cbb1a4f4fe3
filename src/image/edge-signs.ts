/**
 * Where a small shape may lie in a picture, by the signs of its edges alone. Whether a pixel is lighter than the one to its
 * right and than the one below is two bits; a shape is the list of its strongest edges, and a place is told where most
 * of these have the sign they should have, or most have the other (dark on light). Places are judged 32 at a time: each word
 * holds one bit of as many neighbours, and agreements are added up bit by bit across words (R. D. Harley and
 * D. Seal's carry-save counting, in H. S. Warren, Hacker's Delight, section 5-1). A correlation costs some thirty times as much.
 */
import type { Plane } from './plane.js';

/**
 * The two bits of each pixel, 32 pixels of a row to the word, lowest bit first: for each bit and each number of pixels up to
 * {@link mostShift} a picture that begins so many pixels further to the right.
 */
export interface EdgeBits {
  readonly width: number;
  readonly height: number;
  readonly wordsPerRow: number;
  /** First the bits against the pixel to the right, then those against the one below, each by the shift. */
  readonly shifted: Int32Array;
}

/** Shapes are no wider than this and one. */
const mostShift = 31;

/** A shape's edges: a multiple of {@link group} of them, 63 at most; one that counts twice is there twice. */
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

export function edgeBits({ width, height, values }: Plane): EdgeBits {
  const wordsPerRow = (width >> 5) + 2;
  const size = wordsPerRow * height;
  const shifted = new Int32Array(2 * (mostShift + 1) * size);
  const belowFrom = (mostShift + 1) * size;
  for (let y = 0; y < height; y++) {
    const down = y + 1 < height ? width : 0;
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const here = values[at];
      const word = y * wordsPerRow + (x >> 5);
      if (x + 1 < width && here > values[at + 1]) shifted[word] |= 1 << (x & 31);
      if (here > values[at + down]) shifted[belowFrom + word] |= 1 << (x & 31);
    }
  }
  for (const first of [0, belowFrom]) {
    for (let shift = 1, to = first + size; shift <= mostShift; shift++) {
      for (let from = first; from < first + size; from++, to++) {
        shifted[to] = (shifted[from] >>> shift) | (shifted[from + 1] << (32 - shift));
      }
    }
  }
  return { width, height, wordsPerRow, shifted };
}

/** A shape as it is stored: two bytes an edge, x with 128 added where the bit should not be set, y with 128 added where it is one below. */
export function openEdgeShape(width: number, height: number, stored: Uint8Array): EdgeShape {
  const even = stored.filter((_, i) => i % 2 === 0);
  const odd = stored.filter((_, i) => i % 2 === 1);
  return {
    width,
    height,
    x: even.map((value) => value & 127),
    y: odd.map((value) => value & 127),
    isBelow: odd.map((value) => value >> 7),
    flip: Int32Array.from(even, (value) => (value >> 7 === 1 ? -1 : 0)),
  };
}

/** The shape with left and right, or top and bottom, exchanged. */
export function flippedShape(shape: EdgeShape, leftRight: boolean, topBottom: boolean): EdgeShape {
  const { width, height, isBelow } = shape;
  const turnedRound = (below: number): boolean => (below === 1 ? topBottom : leftRight);
  return {
    width,
    height,
    isBelow,
    x: leftRight ? shape.x.map((x, e) => width - 2 + isBelow[e] - x) : shape.x,
    y: topBottom ? shape.y.map((y, e) => height - 1 - isBelow[e] - y) : shape.y,
    flip: shape.flip.map((flip, e) => (turnedRound(isBelow[e]) ? ~flip : flip)),
  };
}

/** Tells each place of the shape in the picture where at least `least` of its edges agree, all in one polarity or all in the other. */
export function agreeingPlaces(
  bits: EdgeBits,
  shape: EdgeShape,
  least: number,
  tell: (x: number, y: number) => void,
): void {
  const lastX = bits.width - shape.width;
  const lastY = bits.height - shape.height;
  const { shifted, wordsPerRow } = bits;
  const from = shape.y.reduce((all, y, e) => {
    const plane = shape.isBelow[e] * (mostShift + 1) + shape.x[e];
    all[e] = (plane * bits.height + y) * wordsPerRow;
    return all;
  }, new Int32Array(shape.y.length));
  for (let y = 0; y <= lastY; y++) {
    for (let x = 0; x <= lastX; x += 32) {
      let found = agreement(shifted, from, shape.flip, y * wordsPerRow + (x >> 5), least);
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
function agreement(
  shifted: Int32Array,
  from: Int32Array,
  flip: Int32Array,
  at: number,
  least: number,
): number {
  const edges = from.length;
  let [c0, c1, c2, c3, c4, c5] = [0, 0, 0, 0, 0, 0];
  for (let e = 0; e < edges; e += group) {
    const b0 = shifted[from[e] + at] ^ flip[e];
    const b1 = shifted[from[e + 1] + at] ^ flip[e + 1];
    const b2 = shifted[from[e + 2] + at] ^ flip[e + 2];
    const b3 = shifted[from[e + 3] + at] ^ flip[e + 3];
    const b4 = shifted[from[e + 4] + at] ^ flip[e + 4];
    const b5 = shifted[from[e + 5] + at] ^ flip[e + 5];
    const b6 = shifted[from[e + 6] + at] ^ flip[e + 6];
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
