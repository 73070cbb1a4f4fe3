/** Pairs of points by the place that they lead from, to find those around a place without looking at all. */
import type { AlignedPair } from './align-points.js';

/** From where and to where, one number of each per pair: read many times over. */
interface Movements {
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly toX: Float32Array;
  readonly toY: Float32Array;
}

export interface PairCells extends Movements {
  readonly columns: number;
  readonly rows: number;
  /** Where each cell begins in `order`, row by row, and the last ends. */
  readonly starts: Int32Array;
  /** Indices of the pairs, cell by cell; `inCells` in the same order. */
  readonly order: Int32Array;
  readonly inCells: Movements;
}

/** Side of a cell, pixels. */
export const pairCell = 40;

export function pairCells(pairs: readonly AlignedPair[], width: number): PairCells {
  const columns = Math.ceil(width / pairCell);
  const cellOf = Int32Array.from(
    pairs,
    ({ x, y }) => Math.floor(y / pairCell) * columns + Math.floor(x / pairCell),
  );
  const rows = Math.floor(cellOf.reduce((most, at) => Math.max(most, at), 0) / columns) + 1;
  const starts = new Int32Array(columns * rows + 1);
  for (const at of cellOf) starts[at + 1]++;
  for (let at = 1; at < starts.length; at++) starts[at] += starts[at - 1];
  const ends = starts.slice();
  const order = new Int32Array(pairs.length);
  for (let i = 0; i < pairs.length; i++) order[ends[cellOf[i]]++] = i;
  const inOrder = Int32Array.from(pairs.keys());
  return { columns, rows, starts, order, ...movements(pairs, inOrder), inCells: movements(pairs, order) };
}

function movements(pairs: readonly AlignedPair[], order: Int32Array): Movements {
  const [x, y, toX, toY] = [0, 0, 0, 0].map(() => new Float32Array(order.length));
  for (let i = 0; i < order.length; i++) {
    const pair = pairs[order[i]];
    x[i] = pair.x;
    y[i] = pair.y;
    toX[i] = pair.toX;
    toY[i] = pair.toY;
  }
  return { x, y, toX, toY };
}
