/** A picture cut into whole square cells from its upper left corner; pixels beyond the last whole cell are left out. */
export interface CellGrid {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
}

export function cellGrid(width: number, height: number, cell: number): CellGrid {
  return { columns: Math.floor(width / cell), rows: Math.floor(height / cell), cell };
}

/** Luma values this near to black or white are taken as clipped. */
const clipMargin = 3;

export interface CellTexture {
  /** Mean of |dx| + |dy| in each cell, luma steps per pixel. */
  readonly activity: Float32Array;
  /** Share of clipped pixels in each cell, 0..1. */
  readonly clipped: Float32Array;
}

/** Texture of each cell of a luma plane of `width` pixels a row. */
export function cellTexture(luma: Uint8Array, width: number, grid: CellGrid): CellTexture {
  const { columns, rows, cell } = grid;
  const activity = new Float32Array(columns * rows);
  const clipped = new Float32Array(columns * rows);
  const area = cell * cell;
  const highest = 255 - 2 * clipMargin;
  for (let row = 0; row < rows; row++) {
    for (let y = row * cell; y < (row + 1) * cell; y++) {
      const start = y * width;
      const below = start + width < luma.length ? width : 0;
      let at = start;
      for (let column = 0; column < columns; column++) {
        let steps = 0;
        let clips = 0;
        const lastAt = at + cell - 1;
        let value = luma[at];
        for (; at < lastAt; at++) {
          const right = luma[at + 1];
          steps += Math.abs(right - value) + Math.abs(luma[at + below] - value);
          // One comparison for both ends: what is too dark wraps around.
          if ((value - clipMargin) >>> 0 > highest) clips++;
          value = right;
        }
        const right = at + 1 < start + width ? luma[at + 1] : value;
        steps += Math.abs(right - value) + Math.abs(luma[at + below] - value);
        if ((value - clipMargin) >>> 0 > highest) clips++;
        at++;
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

/** Mean |a - b| in each cell of two luma planes of one size, luma steps. */
export function cellDifference(a: Uint8Array, b: Uint8Array, width: number, grid: CellGrid): Float32Array {
  const { columns, rows, cell } = grid;
  const means = new Float32Array(columns * rows);
  const area = cell * cell;
  for (let row = 0; row < rows; row++) {
    for (let y = row * cell; y < (row + 1) * cell; y++) {
      let at = y * width;
      for (let column = 0; column < columns; column++) {
        let sum = 0;
        for (const end = at + cell; at < end; at++) sum += Math.abs(a[at] - b[at]);
        means[row * columns + column] += sum / area;
      }
    }
  }
  return means;
}
