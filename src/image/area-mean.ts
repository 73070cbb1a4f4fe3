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
  const stride = (width + 3) >> 2;
  const band = new Int32Array(stride * mostRows);
  const bytes = new Uint8Array(band.buffer);
  const sums = new Int32Array(4 * stride);
  for (let row = 0; row < rows; row++) {
    const [top, bottom] = [down[row], down[row + 1]];
    sums.fill(0);
    for (let at = top; at < bottom;) {
      const y = Math.floor(at / parts);
      const end = Math.min(bottom, (y + mostRows) * parts);
      const last = Math.floor((end - 1) / parts);
      for (let from = y; from <= last; from++) {
        bytes.set(luma.subarray(from * width, (from + 1) * width), (from - y) * 4 * stride);
      }
      const firstShare = Math.min(end, (y + 1) * parts) - at;
      const lastShare = last === y ? 0 : end - last * parts;
      addRows(band, stride, last - y, firstShare, lastShare, sums);
      at = end;
    }
    addUp(sums, across, values, row * columns, 1 / (bottom - top));
  }
  return { width: columns, height: rows, values };
}

/** Where the cells begin and the last ends, in parts of a pixel. */
function borders(length: number, count: number): Int32Array {
  return Int32Array.from({ length: count + 1 }, (_, i) => Math.round((i * length * parts) / count));
}

/** Adds to the sums of the columns a band's first and last row by their shares and those between them whole. */
function addRows(
  band: Int32Array,
  stride: number,
  lastRow: number,
  firstShare: number,
  lastShare: number,
  sums: Int32Array,
): void {
  const last = lastRow * stride;
  for (let i = 0, x = 0; i < stride; i++, x += 4) {
    let even = 0;
    let odd = 0;
    for (let at = i + stride; at < last; at += stride) {
      const word = band[at];
      even = (even + (word & lanes)) | 0;
      odd = (odd + ((word >>> 8) & lanes)) | 0;
    }
    const a = band[i];
    const b = band[last + i];
    even = weighed(even, firstShare, a, lastShare, b);
    odd = weighed(odd, firstShare, a >>> 8, lastShare, b >>> 8);
    sums[x] += even & 0xffff;
    sums[x + 1] += odd & 0xffff;
    sums[x + 2] += even >>> 16;
    sums[x + 3] += odd >>> 16;
  }
}

/** In every lane, `parts` times the whole rows' sum and the two others by their shares. */
function weighed(whole: number, firstShare: number, first: number, lastShare: number, last: number): number {
  const ends = (Math.imul(firstShare, first & lanes) + Math.imul(lastShare, last & lanes)) | 0;
  return (Math.imul(whole, parts) + ends) | 0;
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
