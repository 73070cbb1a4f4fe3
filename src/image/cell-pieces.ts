/** What is read off the pieces of a cell grid: line by line, all pieces of a row of cells by one call of vector instructions. */
import { cornerOf, type CellGrid } from './cell-grid.js';
import {
  above16,
  advance,
  countDown,
  dotPairs,
  get,
  kernel,
  load,
  loadWidened,
  minus16,
  narrowTo8,
  plus,
  plusLanes,
  set,
  size16,
  splat16,
  store,
  storeHalf,
  type Code,
} from './wasm.js';

const unit = 8;
/** A sum comes as four numbers of 32 bits, which are still to be added up. */
const sumBytes = 16;

/** Bytes for one line, a call's at most, and for the sums of its pieces. */
const lineBytes = 65_536;
const secondLine = lineBytes + 16;
const outcomes = 2 * secondLine;
/** Clips follow the sums of steps. */
const others = outcomes + (lineBytes / unit) * sumBytes;

/** Locals: pieces left, bytes from a piece's end to the next, units of a piece; units left; where to read and write. */
const [left, gap, units, inner, from, to] = [0, 1, 2, 3, 4, 5];
const [here, sum, clips] = [6, 7, 8];
const locals = { given: 3, integers: 3, vectors: 3 };

/** Does `each` with all units of all pieces, and `begin` and `end` around every piece. */
const overPieces = (begin: Code, each: Code, end: Code): Code =>
  countDown(left, [
    ...[...begin, ...get(units), ...set(inner)],
    ...countDown(inner, [...each, ...advance(from, unit)]),
    ...[...end, ...get(from), ...get(gap), ...plus, ...set(from)],
  ]);
const readSum = (local: number, at: number): Code => [...get(to), ...load(at), ...set(local)];
const writeSum = (local: number, at: number): Code => [...get(to), ...get(local), ...store(at)];
/** Adds what lies on the stack in lanes of 16 bits, each times `factor`. */
const addTo = (local: number, factor: number): Code => [
  ...[...splat16(factor), ...dotPairs, ...get(local), ...plusLanes, ...set(local)],
];
const read = (at: number): Code => [...get(from), ...loadWidened(at)];

const cutter = kernel(
  others,
  locals,
  overPieces(
    [],
    [...get(to), ...read(0), ...read(0), ...narrowTo8, ...storeHalf(secondLine), ...advance(to, unit)],
    [],
  ),
);
const differ = kernel(
  others,
  locals,
  overPieces(
    readSum(sum, outcomes),
    [...read(0), ...read(secondLine), ...minus16, ...size16, ...addTo(sum, 1)],
    [...writeSum(sum, outcomes), ...advance(to, sumBytes)],
  ),
);

/** Luma values this near to black or white are taken as clipped. */
const clipMargin = 3;

const texturer = kernel(
  others + (lineBytes / unit) * sumBytes,
  locals,
  overPieces(
    [...readSum(sum, outcomes), ...readSum(clips, others)],
    [
      ...[...read(0), ...set(here)],
      ...[...read(1), ...get(here), ...minus16, ...size16, ...addTo(sum, 1)],
      ...[...read(secondLine), ...get(here), ...minus16, ...size16, ...addTo(sum, 1)],
      // One comparison for both ends: what is too dark wraps around. All bits set are -1.
      ...[...get(here), ...splat16(clipMargin), ...minus16, ...splat16(255 - 2 * clipMargin), ...above16],
      ...addTo(clips, -1),
    ],
    [...writeSum(sum, outcomes), ...writeSum(clips, others), ...advance(to, sumBytes)],
  ),
);

/** Pieces side by side that one call can do, `step` bytes apart. */
interface Run {
  readonly first: number;
  readonly count: number;
}
const runsOf = (columns: number, step: number): Run[] => {
  const most = Math.floor(lineBytes / step);
  return Array.from({ length: Math.ceil(columns / most) }, (_, i) => ({
    first: i * most,
    count: Math.min(most, columns - i * most),
  }));
};

/** The pieces side by side, columns*piece wide and rows*piece high, from a luma plane of `width` pixels a row. */
export function cutPieces(luma: Uint8Array, width: number, grid: CellGrid): Uint8Array {
  const { columns, rows, cell, piece } = grid;
  const pieces = new Uint8Array(columns * rows * piece * piece);
  const runs = runsOf(columns, cell);
  for (let row = 0, to = 0; row < rows; row++) {
    for (let line = 0; line < piece; line++) {
      const start = cornerOf(grid, row, width) + line * width;
      for (const { first, count } of runs) {
        const at = start + first * cell;
        cutter.memory.set(luma.subarray(at, at + count * cell - (cell - piece)));
        cutter.run(count, cell - piece, piece / unit);
        pieces.set(cutter.memory.subarray(secondLine, secondLine + count * piece), to);
        to += count * piece;
      }
    }
  }
  return pieces;
}

export interface CellTexture {
  /** Mean of |dx| + |dy| in each piece, luma steps per pixel. */
  readonly activity: Float32Array;
  /** Share of clipped pixels in each piece, 0..1. */
  readonly clipped: Float32Array;
}

/** Texture of each cell's piece, of a luma plane of `width` pixels a row. */
export function cellTexture(luma: Uint8Array, width: number, grid: CellGrid): CellTexture {
  const { columns, rows, cell, piece } = grid;
  const activity = new Float32Array(columns * rows);
  const clipped = new Float32Array(columns * rows);
  const area = piece * piece;
  for (let row = 0; row < rows; row++) {
    const start = cornerOf(grid, row, width);
    const rowEnd = start - (start % width) + width;
    for (const { first, count } of runsOf(columns, cell)) {
      for (const at of [outcomes, others]) texturer.memory.fill(0, at, at + count * sumBytes);
      const length = count * cell - (cell - piece);
      for (let line = 0; line < piece; line++) {
        const at = start + line * width + first * cell;
        const end = rowEnd + line * width;
        texturer.memory.set(luma.subarray(at, at + length));
        // Beyond the edges the last pixel and the last row are repeated.
        texturer.memory[length] = luma[Math.min(at + length, end - 1)];
        const below = end < luma.length ? at + width : at;
        texturer.memory.set(luma.subarray(below, below + length), secondLine);
        texturer.run(count, cell - piece, piece / unit);
      }
      for (let i = 0; i < count; i++) {
        activity[row * columns + first + i] = sumAt(textures, outcomes, i) / area;
        clipped[row * columns + first + i] = sumAt(textures, others, i) / area;
      }
    }
  }
  return { activity, clipped };
}

/** Mean |a - b| of each piece, luma steps; a and b are pieces side by side, see {@link cutPieces}. */
export function pieceDifference(
  a: Uint8Array,
  b: Uint8Array,
  { columns, rows, piece }: CellGrid,
): Float32Array {
  const means = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (const { first, count } of runsOf(columns, piece)) {
      differ.memory.fill(0, outcomes, outcomes + count * sumBytes);
      for (let line = 0; line < piece; line++) {
        const at = ((row * piece + line) * columns + first) * piece;
        differ.memory.set(a.subarray(at, at + count * piece));
        differ.memory.set(b.subarray(at, at + count * piece), secondLine);
        differ.run(count, 0, piece / unit);
      }
      for (let i = 0; i < count; i++) {
        means[row * columns + first + i] = sumAt(differences, outcomes, i) / (piece * piece);
      }
    }
  }
  return means;
}

const textures = new Int32Array(texturer.memory.buffer);
const differences = new Int32Array(differ.memory.buffer);
function sumAt(words: Int32Array, from: number, index: number): number {
  const at = (from + index * sumBytes) / words.BYTES_PER_ELEMENT;
  return words[at] + words[at + 1] + words[at + 2] + words[at + 3];
}
