import type { Plane } from './plane.js';

/** Parts into which a pixel's share in a cell is rounded, per axis. */
const parts = 16;
/** Rows that can be added up before a sixteen-bit lane runs over: 255 * 16 * 16 < 2^16. */
const mostRows = 16;
const lanes = 0x00ff00ff;

/**
 * `luma` brought down to `columns` x `rows`, never up: every target cell is the mean over the area that it covers,
 * parts of pixels counted in part, so that a piece and its copy come out alike wherever the cells' borders fall.
 * Rows are added four pixels at a time, two to a word in lanes of sixteen bits.
 */
export function areaMean(
  luma: Uint8Array,
  width: number,
  height: number,
  columns: number,
  rows: number,
): Plane {
  const values = new Float32Array(columns * rows);
  const down = borders(height, rows);
  const across = borders(width, columns);
  const words = new Int32Array((width + 3) >> 2);
  const bytes = new Uint8Array(words.buffer);
  const even = new Int32Array(words.length);
  const odd = new Int32Array(words.length);
  const sums = new Int32Array(4 * words.length);
  for (let row = 0; row < rows; row++) {
    const [top, bottom] = [down[row], down[row + 1]];
    sums.fill(0);
    for (let at = top, pending = 0; at < bottom;) {
      const y = Math.floor(at / parts);
      const share = Math.min(bottom, (y + 1) * parts) - at;
      bytes.set(luma.subarray(y * width, (y + 1) * width));
      for (let i = 0; i < words.length; i++) {
        const word = words[i];
        even[i] += Math.imul(share, word & lanes);
        odd[i] += Math.imul(share, (word >>> 8) & lanes);
      }
      at += share;
      pending++;
      if (pending === mostRows || at === bottom) {
        spread(even, odd, sums);
        pending = 0;
      }
    }
    addUp(sums, across, values, row * columns, 1 / (bottom - top));
  }
  return { width: columns, height: rows, values };
}

/** Where the cells begin and the last ends, in parts of a pixel. */
function borders(length: number, count: number): Int32Array {
  return Int32Array.from({ length: count + 1 }, (_, i) => Math.round((i * length * parts) / count));
}

/** Adds the lanes to the sums of their columns and empties them. */
function spread(even: Int32Array, odd: Int32Array, sums: Int32Array): void {
  for (let i = 0, x = 0; i < even.length; i++, x += 4) {
    const [a, b] = [even[i], odd[i]];
    sums[x] += a & 0xffff;
    sums[x + 1] += b & 0xffff;
    sums[x + 2] += a >>> 16;
    sums[x + 3] += b >>> 16;
    even[i] = 0;
    odd[i] = 0;
  }
}

/** Means of one row of cells from the sums of its columns. */
function addUp(sums: Int32Array, across: Int32Array, values: Float32Array, to: number, scale: number): void {
  const columns = across.length - 1;
  for (let column = 0; column < columns; column++) {
    const left = across[column];
    const right = across[column + 1];
    const first = (left / parts) | 0;
    const last = ((right - 1) / parts) | 0;
    let sum = sums[first] * ((first + 1) * parts - left) - sums[last] * ((last + 1) * parts - right);
    for (let x = first + 1; x <= last; x++) sum += sums[x] * parts;
    values[to + column] = (sum * scale) / (right - left);
  }
}
