/**
 * The strip of a picture that a proposed mark would fill, brought to one size, contrast and direction, as the
 * reader was trained on (training/visible_mark_examples.py cuts its examples by the same rule).
 */
import { cellSpans } from './mark-band.js';
import type { MarkPlace } from './mark-search.js';
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
  { upright, along, over, letters, end, middle }: Omit<MarkPlace, 'way'>,
): Float32Array | null {
  const cell = letters / letterCells;
  const [length, across] = upright ? [height, width] : [width, height];
  const columns = cellSpans(
    end - (along > 0 ? stripColumns - afterEnd : afterEnd) * cell,
    cell,
    stripColumns,
    length,
  );
  const rows = cellSpans(middle - (stripRows / 2) * cell, cell, stripRows, across);
  const stride = width + 1;
  const [stepAlong, stepOver] = upright ? [stride, 1] : [1, stride];
  const values = new Float32Array(stripRows * stripColumns);
  let [total, squares] = [0, 0];
  for (let row = 0, to = 0; row < stripRows; row++) {
    const r = 2 * (over > 0 ? row : stripRows - 1 - row);
    const [above, below] = [rows[r] * stepOver, rows[r + 1] * stepOver];
    for (let column = 0; column < stripColumns; column++) {
      const c = 2 * (along > 0 ? column : stripColumns - 1 - column);
      const [left, right] = [columns[c] * stepAlong, columns[c + 1] * stepAlong];
      const sum = sums[below + right] - sums[below + left] - sums[above + right] + sums[above + left];
      const mean = sum / ((rows[r + 1] - rows[r]) * (columns[c + 1] - columns[c]));
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
