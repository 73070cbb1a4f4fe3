import type { Cells } from './cell-grid.js';

/**
 * Mean over each cell's 3 x 3 neighbourhood; NaN cells do not count, and a cell with fewer than `least`
 * counted neighbours (itself included) becomes 0. Values are cut at +-`limit` first.
 */
export function smoothed(values: Float32Array, grid: Cells, limit: number, least = 4): Float32Array {
  const { columns, rows } = grid;
  const result = new Float32Array(values.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      let count = 0;
      for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
        for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
          const value = values[r * columns + c];
          if (Number.isNaN(value)) continue;
          sum += Math.max(-limit, Math.min(limit, value));
          count++;
        }
      }
      if (count >= least) result[row * columns + column] = sum / count;
    }
  }
  return result;
}

/** A box of whole cells, cut where the picture ends. */
export function boxWithin(
  { x, y, width, height }: CellRegion['box'],
  picture: { readonly width: number; readonly height: number },
): CellRegion['box'] {
  return { x, y, width: Math.min(width, picture.width - x), height: Math.min(height, picture.height - y) };
}

/** Cells that hang together by their sides. */
export interface CellRegion {
  readonly cells: readonly number[];
  /** Sum of the values over the region. */
  readonly sum: number;
  /** Bounding box in pixels. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
}

/** Regions of cells whose value reaches `threshold`, largest sum first. */
export function regionsAbove(values: Float32Array, grid: Cells, threshold: number): CellRegion[] {
  const seen = new Uint8Array(values.length);
  const regions: CellRegion[] = [];
  for (let start = 0; start < values.length; start++) {
    if (seen[start] === 1 || !(values[start] >= threshold)) continue;
    regions.push(grow(start, values, grid, threshold, seen));
  }
  return regions.sort((a, b) => b.sum - a.sum);
}

function grow(
  start: number,
  values: Float32Array,
  { columns, rows, cell }: Cells,
  threshold: number,
  seen: Uint8Array,
): CellRegion {
  const cells = [start];
  seen[start] = 1;
  let sum = 0;
  let [left, right, top, bottom] = [columns, 0, rows, 0];
  for (let next = 0; next < cells.length; next++) {
    const at = cells[next];
    const column = at % columns;
    const row = Math.floor(at / columns);
    sum += values[at];
    left = Math.min(left, column);
    right = Math.max(right, column + 1);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row + 1);
    const beside = [
      column > 0 ? at - 1 : at,
      column + 1 < columns ? at + 1 : at,
      row > 0 ? at - columns : at,
      row + 1 < rows ? at + columns : at,
    ];
    for (const neighbour of beside) {
      if (seen[neighbour] === 1 || !(values[neighbour] >= threshold)) continue;
      seen[neighbour] = 1;
      cells.push(neighbour);
    }
  }
  const box = { x: left * cell, y: top * cell, width: (right - left) * cell, height: (bottom - top) * cell };
  return { cells, sum, box };
}
