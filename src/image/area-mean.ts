import type { Plane } from './plane.js';
import {
  advance,
  constant,
  countDown,
  everywhere16,
  get,
  kernel,
  load,
  plus,
  plus16,
  plusLanes,
  set,
  shiftLeft16,
  splat16,
  store,
  times16,
  when,
  widenLower16,
  widenLowerBytes,
  widenUpper16,
  widenUpperBytes,
  type Code,
} from './wasm.js';

/** Parts into which a pixel's share in a cell is rounded, per axis, as a power of two. */
const partBits = 4;
const parts = 1 << partBits;
/** Rows that can be added up before a sixteen-bit lane runs over: 255 * 16 * 16 < 2^16. */
const mostRows = 16;
/** Pixels of a row done in one call, and in one step. */
const strip = 4096;
const group = 16;
const sumsAt = mostRows * strip;

/** Locals: steps left, whole rows, shares of the row before and of that after them; rows left, where to read and write. */
const [left, whole, firstShare, lastShare, rowsLeft, at, row, to] = [0, 1, 2, 3, 4, 5, 6, 7];
const [samples, lower, upper] = [8, 9, 10];
const widen = [
  [widenLowerBytes, lower],
  [widenUpperBytes, upper],
] as const;
const addRow = (weigh: Code): Code =>
  widen.flatMap(([half, sum]) => [...get(samples), ...half, ...weigh, ...get(sum), ...plus16, ...set(sum)]);
const shared = (share: number): Code => [...get(share), ...everywhere16, ...times16];
const read: Code = [...get(row), ...load(0), ...set(samples), ...advance(row, strip)];

/** Adds to the sums of the columns `parts` times the whole rows, and the two others by their shares. */
const { memory, run } = kernel(
  sumsAt + 4 * strip,
  { given: 4, integers: 4, vectors: 3 },
  countDown(left, [
    ...[...splat16(0), ...set(lower), ...splat16(0), ...set(upper)],
    ...[...get(at), ...constant(strip), ...plus, ...set(row)],
    ...[
      ...get(whole),
      ...when([...get(whole), ...set(rowsLeft), ...countDown(rowsLeft, [...read, ...addRow([])])]),
    ],
    ...widen.flatMap(([, sum]) => [...get(sum), ...constant(partBits), ...shiftLeft16, ...set(sum)]),
    ...[...get(lastShare), ...when([...read, ...addRow(shared(lastShare))])],
    ...[...get(at), ...set(row), ...read, ...addRow(shared(firstShare))],
    ...[lower, upper].flatMap((sum, half) =>
      [widenLower16, widenUpper16].flatMap((widened, quarter) => {
        const place = sumsAt + 16 * (2 * half + quarter);
        return [
          ...get(to),
          ...get(to),
          ...load(place),
          ...get(sum),
          ...widened,
          ...plusLanes,
          ...store(place),
        ];
      }),
    ),
    ...[...advance(at, group), ...advance(to, 4 * group)],
  ]),
);
const sumsOf = new Int32Array(memory.buffer, sumsAt, strip);

/**
 * `luma` brought down to `columns` x `rows`, never up: every target cell is the mean over the area that it covers,
 * parts of pixels counted in part, so that a piece and its copy come out alike wherever the cells' borders fall.
 * Rows are added up before columns are, sixteen pixels at a time.
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
  const sums = new Int32Array(width);
  for (let row = 0; row < rows; row++) {
    const [top, bottom] = [down[row], down[row + 1]];
    for (let x = 0; x < width; x += strip) {
      const count = Math.min(strip, width - x);
      addUpRows(luma, width, x, count, top, bottom);
      sums.set(sumsOf.subarray(0, count), x);
    }
    addUp(sums, across, values, row * columns, 1 / (bottom - top));
  }
  return { width: columns, height: rows, values };
}

/** Sums over the columns of a strip, from `top` to `bottom` in parts of a pixel. */
function addUpRows(
  luma: Uint8Array,
  width: number,
  x: number,
  count: number,
  top: number,
  bottom: number,
): void {
  sumsOf.fill(0, 0, count);
  for (let at = top; at < bottom;) {
    const y = Math.floor(at / parts);
    const end = Math.min(bottom, (y + mostRows) * parts);
    const last = Math.floor((end - 1) / parts);
    for (let from = y; from <= last; from++) {
      memory.set(luma.subarray(from * width + x, from * width + x + count), (from - y) * strip);
    }
    const firstShare = Math.min(end, (y + 1) * parts) - at;
    const lastShare = last === y ? 0 : end - last * parts;
    run(Math.ceil(count / group), Math.max(0, last - y - 1), firstShare, lastShare);
    at = end;
  }
}

/** Where the cells begin and the last ends, in parts of a pixel. */
function borders(length: number, count: number): Int32Array {
  return Int32Array.from({ length: count + 1 }, (_, i) => Math.round((i * length * parts) / count));
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
