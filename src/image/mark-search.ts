/**
 * Proposes where a written mark may stand along the edges of a picture: across at the upper and lower edge, characters one
 * below the other at the left and right one. Small bands of the picture are searched for coarse shapes of the words over a
 * ladder of sizes, by the signs of edges and then by normalised correlation (J. P. Lewis, "Fast normalized
 * cross-correlation", 1995), in either polarity. What is proposed is read by {@link ./mark-reader.ts}. Left out: slanted
 * writing, and writing turned by a quarter.
 */
import { agreeingPlaces, edgeBits, edgeShape, type EdgeShape } from './edge-signs.js';
import type { Plane, Window } from './plane.js';

export type Way = 'across' | 'stacked';

/** A coarse shape of some words: ink 0..255, six pixels high (across) or wide (stacked). */
export interface MarkShape {
  readonly way: Way;
  readonly plane: Plane;
}

export interface Proposal {
  /** Correlation of the coarse shape, 0..1. */
  readonly score: number;
  /** Index of the shape. */
  readonly shape: number;
  /** Height of the letters, in pixels of the picture searched; so are the places. */
  readonly letters: number;
  /** Where the writing ends, to the right or below: marks differ less in how they end. */
  readonly end: number;
  /** Middle of the line of writing. */
  readonly middle: number;
}

/** Heights of writing looked for, as shares of the picture's short side. */
const leastShare = 0.024;
const mostShare = 0.1;
const shareStep = 1.14;
/** Share of the picture's height (across) or width in which an edge mark stands. */
const bandShare = 0.18;
const coarseHeight = 6;
const coarseLeast = 0.32;
const mostProposals = 16;
/** Share of a shape's edges that must agree before a place is looked at closely. */
const leastAgreement = 0.75;
/** Luma spread below which no writing can be read, grey levels. */
const leastSpread = 4;

interface CoarseShape {
  readonly index: number;
  readonly way: Way;
  /** Mean taken out, length one: a dot product with it is a correlation's numerator. */
  readonly ink: Plane;
  readonly edges: EdgeShape;
}

/** The likeliest places of marks, each once, best first, in a picture brought down to some 640 pixels. */
export function proposeMarks(work: Plane, sums: Float64Array, shapes: readonly MarkShape[]): Proposal[] {
  const coarse = shapes.map(({ way, plane }, index) => ({
    index,
    way,
    ink: centred(plane),
    edges: edgeShape(plane),
  }));
  const found: Proposal[] = [];
  for (let share = leastShare; share <= mostShare; share *= shareStep) {
    const scale = coarseHeight / (share * Math.min(work.width, work.height));
    if (scale > 1) continue;
    for (const way of ['across', 'stacked'] as const) {
      const among = coarse.filter((shape) => shape.way === way);
      for (const last of [false, true]) proposeInBand(work, sums, scale, among, way, last, found);
    }
  }
  return distinct(found, shapes);
}

/** A shape with its mean taken out and of length one. */
function centred(plane: Plane): Plane {
  const mean = plane.values.reduce((sum, value) => sum + value, 0) / plane.values.length;
  const values = plane.values.map((value) => value - mean);
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return { ...plane, values: values.map((value) => value / length) };
}

/** Proposals in the band along one edge: the upper or left one, or the lower or right one (`last`). */
function proposeInBand(
  work: Plane,
  sums: Float64Array,
  scale: number,
  shapes: readonly CoarseShape[],
  way: Way,
  last: boolean,
  found: Proposal[],
): void {
  const across = way === 'across';
  const window = bandOf(work, across, last);
  const columns = Math.max(coarseHeight, Math.round(window.width * scale));
  const rows = Math.max(coarseHeight, Math.round(window.height * scale));
  const band = cellMeans(sums, work.width + 1, window, columns, rows);
  const spreads = integrals(band);
  const bits = edgeBits(band);
  const [stepX, stepY] = [window.width / columns, window.height / rows];
  for (const { index, ink, edges } of shapes) {
    agreeingPlaces(bits, edges, leastAgreement, (x, y) => {
      const score = likeness(band, spreads, ink, x, y);
      if (score < coarseLeast) return;
      const [right, bottom] = [x + ink.width, y + ink.height];
      const letters = coarseHeight / scale;
      found.push({
        score,
        shape: index,
        letters,
        end: across ? window.x + right * stepX : window.y + bottom * stepY,
        middle: across
          ? window.y + (bottom - ink.height / 2) * stepY
          : window.x + (right - ink.width / 2) * stepX,
      });
    });
  }
}

function bandOf({ width, height }: Plane, across: boolean, last: boolean): Window {
  if (across) {
    const depth = Math.round(height * bandShare);
    return { x: 0, y: last ? height - depth : 0, width, height: depth };
  }
  const depth = Math.round(width * bandShare);
  return { x: last ? width - depth : 0, y: 0, width: depth, height };
}

/** Sums of everything above and to the left: one row and column more than the picture. */
export function runningSums({ width, height, values }: Plane): Float64Array {
  const stride = width + 1;
  const sums = new Float64Array(stride * (height + 1));
  for (let y = 0, at = 0; y < height; y++) {
    let row = 0;
    for (let x = 0, to = (y + 1) * stride + 1; x < width; x++, to++) {
      row += values[at++];
      sums[to] = sums[to - stride] + row;
    }
  }
  return sums;
}

/** The window brought down to `columns` x `rows` by the means of whole pixels. */
function cellMeans(sums: Float64Array, stride: number, window: Window, columns: number, rows: number): Plane {
  const values = new Float32Array(columns * rows);
  const xs = Int32Array.from(
    { length: columns + 1 },
    (_, i) => window.x + Math.round((i * window.width) / columns),
  );
  for (let row = 0, to = 0; row < rows; row++) {
    const y0 = window.y + Math.round((row * window.height) / rows);
    const y1 = window.y + Math.round(((row + 1) * window.height) / rows);
    const [above, below] = [y0 * stride, y1 * stride];
    for (let column = 0; column < columns; column++) {
      const [x0, x1] = [xs[column], xs[column + 1]];
      const sum = sums[below + x1] - sums[below + x0] - sums[above + x1] + sums[above + x0];
      values[to++] = sum / ((y1 - y0) * (x1 - x0));
    }
  }
  return { width: columns, height: rows, values };
}

interface Integrals {
  readonly sum: Float64Array;
  readonly square: Float64Array;
}

/** Summed-area tables, one row and column larger than the plane. */
function integrals({ width, height, values }: Plane): Integrals {
  const stride = width + 1;
  const sum = new Float64Array(stride * (height + 1));
  const square = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let [a, b] = [0, 0];
    for (let x = 0; x < width; x++) {
      const value = values[y * width + x];
      a += value;
      b += value * value;
      const at = (y + 1) * stride + x + 1;
      sum[at] = sum[at - stride] + a;
      square[at] = square[at - stride] + b;
    }
  }
  return { sum, square };
}

/** Correlation of the shape with the band at (x, y), either polarity, 0..1; 0 where the band is flat. */
function likeness(band: Plane, { sum, square }: Integrals, shape: Plane, x: number, y: number): number {
  const { width, height, values } = shape;
  const count = width * height;
  const stride = band.width + 1;
  const from = y * stride + x;
  const to = from + height * stride;
  const total = sum[to + width] - sum[to] - sum[from + width] + sum[from];
  const squares = square[to + width] - square[to] - square[from + width] + square[from];
  const energy = squares - (total * total) / count;
  if (energy < count * leastSpread * leastSpread) return 0;
  let dot = 0;
  for (let row = 0, k = 0; row < height; row++) {
    let pixel = (y + row) * band.width + x;
    for (let column = 0; column < width; column++) dot += values[k++] * band.values[pixel++];
  }
  return Math.abs(dot) / Math.sqrt(energy);
}

/** The strongest proposals that do not lie on a stronger one of the same way of writing. */
function distinct(found: Proposal[], shapes: readonly MarkShape[]): Proposal[] {
  const kept: Proposal[] = [];
  for (const one of found.sort((a, b) => b.score - a.score)) {
    if (kept.length >= mostProposals) break;
    const near = kept.some(
      (other) =>
        shapes[other.shape].way === shapes[one.shape].way &&
        Math.abs(other.end - one.end) < one.letters * 0.7 &&
        Math.abs(other.middle - one.middle) < one.letters * 0.5 &&
        Math.abs(Math.log(other.letters / one.letters)) < 0.25,
    );
    if (!near) kept.push(one);
  }
  return kept;
}
