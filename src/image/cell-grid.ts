/** A picture cut into square cells from its upper left corner; pixels beyond the last whole cell are left out. */
export interface Cells {
  readonly columns: number;
  readonly rows: number;
  /** Side of a cell, pixels. */
  readonly cell: number;
}

/** Cells of each of which a square piece is looked at, the whole cell in small pictures. */
export interface CellGrid extends Cells {
  /** Side of the piece, pixels. */
  readonly piece: number;
  /** Where the piece begins in its cell, to the right and down: a multiple of 8, so that JPEG's blocks stay whole. */
  readonly inset: number;
}

const block = 8;

/** Cells of `piece` pixels, a multiple of 8, or of so many more blocks that there are `most` at most. */
export function cellGrid(width: number, height: number, piece: number, most = Infinity): CellGrid {
  let cell = piece;
  while (Math.floor(width / cell) * Math.floor(height / cell) > most) cell += block;
  const inset = block * Math.floor((cell - piece) / (2 * block));
  return { columns: Math.floor(width / cell), rows: Math.floor(height / cell), cell, piece, inset };
}

/** The pieces side by side, columns*piece wide and rows*piece high, from a luma plane of `width` pixels a row. */
export function cutPieces(luma: Uint8Array, width: number, grid: CellGrid): Uint8Array {
  const { columns, rows, piece } = grid;
  const pieces = new Uint8Array(columns * rows * piece * piece);
  let to = 0;
  for (let row = 0; row < rows; row++) {
    for (let line = 0; line < piece; line++) {
      let from = cornerOf(grid, row, width) + line * width;
      for (let column = 0; column < columns; column++, from += grid.cell, to += piece) {
        for (let x = 0; x < piece; x++) pieces[to + x] = luma[from + x];
      }
    }
  }
  return pieces;
}

/** Where a row's first piece begins in the plane. */
function cornerOf({ cell, inset }: CellGrid, row: number, width: number): number {
  return (row * cell + inset) * width + inset;
}

/** Luma values this near to black or white are taken as clipped. */
const clipMargin = 3;

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
  const highest = 255 - 2 * clipMargin;
  for (let row = 0; row < rows; row++) {
    for (let line = 0; line < piece; line++) {
      const start = cornerOf(grid, row, width) + line * width;
      const lineEnd = start - (start % width) + width;
      const below = lineEnd < luma.length ? width : 0;
      for (let column = 0; column < columns; column++) {
        let steps = 0;
        let clips = 0;
        let at = start + column * cell;
        const last = at + piece - 1;
        let value = luma[at];
        for (; at < last; at++) {
          const right = luma[at + 1];
          steps += Math.abs(right - value) + Math.abs(luma[at + below] - value);
          // One comparison for both ends: what is too dark wraps around.
          if ((value - clipMargin) >>> 0 > highest) clips++;
          value = right;
        }
        const right = at + 1 < lineEnd ? luma[at + 1] : value;
        steps += Math.abs(right - value) + Math.abs(luma[at + below] - value);
        if ((value - clipMargin) >>> 0 > highest) clips++;
        const index = row * columns + column;
        activity[index] += steps;
        clipped[index] += clips;
      }
    }
  }
  for (let index = 0; index < activity.length; index++) {
    activity[index] /= area;
    clipped[index] /= area;
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
  const area = piece * piece;
  let at = 0;
  for (let row = 0; row < rows; row++) {
    for (let line = 0; line < piece; line++) {
      for (let column = 0; column < columns; column++) {
        let sum = 0;
        for (const end = at + piece; at < end; at++) sum += Math.abs(a[at] - b[at]);
        means[row * columns + column] += sum / area;
      }
    }
  }
  return means;
}
