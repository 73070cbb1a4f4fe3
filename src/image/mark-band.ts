/** The bands along the edges of a picture in which written marks stand, brought down to cells. */
import type { Plane } from './plane.js';

/** A band whose columns run along the edge: the picture's x axis, or its y axis (`upright`). */
export interface Band {
  readonly upright: boolean;
  readonly cells: Plane;
  /** Side of a cell and where the first one begins, pixels of the picture. */
  readonly cell: number;
  readonly firstAlong: number;
  readonly firstOver: number;
}

/** How deep a band is, as a share of the picture's short side: room for a margin and for the letters. */
const margin = 0.06;
const lines = 1.6;
/** Cells around the picture that repeat its edge, so that a mark close to it is found. */
const around = 9;
const beyond = 1;

/** The four bands for letters of a share of the short side. */
export function* bandsOf(
  picture: Plane,
  sums: Float64Array,
  cell: number,
  letterShare: number,
): Generator<Band> {
  const { width, height } = picture;
  const depth = (margin + lines * letterShare) * Math.min(width, height);
  const rows = Math.ceil(depth / cell) + beyond;
  for (const upright of [false, true]) {
    const [length, across] = upright ? [height, width] : [width, height];
    const columns = Math.floor(length / cell) + 2 * around;
    const firstAlong = -around * cell;
    for (const firstOver of [-beyond * cell, across - (rows - beyond) * cell]) {
      const along = cellSpans(firstAlong, cell, columns, length);
      const over = cellSpans(firstOver, cell, rows, across);
      const cells = cellMeans(sums, width, upright, along, over);
      yield { upright, cells, cell, firstAlong, firstOver };
    }
  }
}

/** Means of the cells that two rows of spans make; `upright` spans `along` run along the y axis. */
export function cellMeans(
  sums: Float64Array,
  width: number,
  upright: boolean,
  along: Int32Array,
  over: Int32Array,
): Plane {
  const [columns, rows] = [along.length / 2, over.length / 2];
  const values = new Float32Array(columns * rows);
  const stride = width + 1;
  const [stepAlong, stepOver] = upright ? [stride, 1] : [1, stride];
  for (let row = 0, to = 0; row < rows; row++) {
    const [above, below] = [over[2 * row] * stepOver, over[2 * row + 1] * stepOver];
    const depth = over[2 * row + 1] - over[2 * row];
    for (let column = 0; column < columns; column++) {
      const [left, right] = [along[2 * column] * stepAlong, along[2 * column + 1] * stepAlong];
      const sum = sums[below + right] - sums[below + left] - sums[above + right] + sums[above + left];
      values[to++] = sum / (depth * (along[2 * column + 1] - along[2 * column]));
    }
  }
  return { width: columns, height: rows, values };
}

/** First pixel and the one after the last of `count` cells in a row; at least one pixel each, inside the picture. */
export function cellSpans(start: number, cell: number, count: number, limit: number): Int32Array {
  const spans = new Int32Array(2 * count);
  for (let i = 0; i < count; i++) {
    const from = Math.max(0, Math.min(Math.round(start + i * cell), limit - 1));
    spans[2 * i] = from;
    spans[2 * i + 1] = Math.max(from + 1, Math.min(limit, Math.round(start + (i + 1) * cell)));
  }
  return spans;
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
