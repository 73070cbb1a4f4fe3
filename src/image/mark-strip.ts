/**
 * The strip of a picture that a proposed mark would fill, brought to one size, contrast and direction, as the
 * reader was trained on (training/visible_mark_net.py cuts its examples by the same rule).
 */
import type { Proposal, Way } from './mark-search.js';
import type { Plane } from './plane.js';

/** Cells of a strip across the line of writing, and along it. */
export const stripRows = 20;
export const stripColumns = 72;
/** Cells that the height of the letters takes, and that follow the end of the writing. */
const letterCells = 16;
const afterEnd = 4;
/** Grey levels: below this spread a strip says nothing. */
const leastSpread = 2;

/**
 * stripRows*stripColumns means of the cells, writing from left to right, less their mean and divided by their standard
 * deviation; stacked writing is mirrored at the diagonal. What lies outside the picture repeats its edge. Null where
 * the strip is flat.
 */
export function markStrip(
  sums: Float64Array,
  { width, height }: Plane,
  way: Way,
  { letters, end, middle }: Pick<Proposal, 'letters' | 'end' | 'middle'>,
): Float32Array | null {
  const cell = letters / letterCells;
  const along = edges(end + afterEnd * cell - stripColumns * cell, cell, stripColumns);
  const over = edges(middle - (stripRows / 2) * cell, cell, stripRows);
  const stride = width + 1;
  const [stepAlong, stepOver] = way === 'across' ? [1, stride] : [stride, 1];
  const [mostAlong, mostOver] = way === 'across' ? [width, height] : [height, width];
  const values = new Float32Array(stripRows * stripColumns);
  let [total, squares] = [0, 0];
  for (let row = 0, to = 0; row < stripRows; row++) {
    const [o0, o1] = span(over, row, mostOver);
    const [above, below] = [o0 * stepOver, o1 * stepOver];
    for (let column = 0; column < stripColumns; column++) {
      const [a0, a1] = span(along, column, mostAlong);
      const [left, right] = [a0 * stepAlong, a1 * stepAlong];
      const sum = sums[below + right] - sums[below + left] - sums[above + right] + sums[above + left];
      const mean = sum / ((o1 - o0) * (a1 - a0));
      values[to++] = mean;
      total += mean;
      squares += mean * mean;
    }
  }
  const mean = total / values.length;
  const spread = Math.sqrt(Math.max(0, squares / values.length - mean * mean));
  if (spread < leastSpread) return null;
  return values.map((value) => (value - mean) / spread);
}

function edges(start: number, step: number, count: number): Int32Array {
  return Int32Array.from({ length: count + 1 }, (_, i) => Math.round(start + i * step));
}

/** At least one pixel, inside the picture. */
function span(at: Int32Array, index: number, limit: number): [number, number] {
  const from = Math.max(0, Math.min(at[index], limit - 1));
  return [from, Math.max(from + 1, Math.min(limit, at[index + 1]))];
}
