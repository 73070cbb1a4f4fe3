/**
 * Islands of little grain: cells that hang together, all with less grain than some level, in surroundings with clearly
 * more. Painted, smudged, blurred and smoothly filled-in places are such islands, and so are many honest things (a dark
 * screen, a wall behind a fence): what tells them apart is measured in island-measures.ts. Proposed at a ladder of
 * levels, since how much grain a photo carries is its own.
 */
import { grainless, type GrainCells } from './grain-cells.js';
import { quantile } from './robust.js';

/** Energies (luma steps squared) at which islands are sought. */
const energies = [0.09, 0.14, 0.22, 0.35, 0.6, 1, 1.7, 3, 5, 9, 16];
const levels = [grainless, ...energies.map((energy) => Math.log(energy))];
const leastCells = 8;
/** What covers more of the photo than this is no island. */
const mostShare = 0.15;
/** At levels that most cells lie below there are no islands but the rest of the photo. */
const mostBelow = 0.5;
/** By how much (natural logarithm of energy) most of the surroundings exceed most of the island. */
const leastStep = 0.7;
/** Islands that share more of their cells are one. */
const same = 0.5;
const most = 5;

/** Cells of a grid, as flat indices. */
export interface GrainIsland {
  readonly cells: readonly number[];
  /** Cells beside the island, and those one and two cells further out. */
  readonly edge: readonly number[];
  readonly ring: readonly number[];
}

/** The most distinct islands first, five at most. */
export function grainIslands(cells: GrainCells): GrainIsland[] {
  const { columns, rows } = cells.grid;
  const total = columns * rows;
  const quiet = medianOf9(cells.grain, columns, rows);
  const usable = cells.usable.reduce((sum, one) => sum + one, 0);
  const found: { readonly island: GrainIsland; readonly distinct: number }[] = [];
  for (const level of levels) {
    const below = new Uint8Array(total);
    let count = 0;
    for (let at = 0; at < total; at++)
      if (cells.usable[at] === 1 && quiet[at] <= level) count += below[at] = 1;
    if (count > mostBelow * usable) break;
    for (const members of components(below, columns, rows)) {
      if (members.length < leastCells || members.length > mostShare * total) continue;
      const island = withSurroundings(members, columns, rows);
      if (island.ring.length < 5) continue;
      const grainOf = (at: number): number => cells.grain[at];
      const step = quantile(island.ring.map(grainOf), 0.3) - quantile(members.map(grainOf), 0.8);
      if (step >= leastStep) found.push({ island, distinct: step * Math.log(members.length) });
    }
  }
  found.sort((a, b) => b.distinct - a.distinct);
  const kept: GrainIsland[] = [];
  for (const { island } of found) {
    if (kept.length === most) break;
    if (kept.every((other) => overlap(island.cells, other.cells) <= same)) kept.push(island);
  }
  return kept;
}

/** Median over each cell's 3 x 3 neighbourhood, edges repeated. */
function medianOf9(values: Float32Array, columns: number, rows: number): Float32Array {
  const result = new Float32Array(values.length);
  const nine = new Float64Array(9);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      for (let k = 0; k < 9; k++) {
        const r = Math.min(rows - 1, Math.max(0, row + Math.floor(k / 3) - 1));
        const c = Math.min(columns - 1, Math.max(0, column + (k % 3) - 1));
        // Sorted in while it is filled: a call to sort for nine numbers costs more than sorting them.
        const value = values[r * columns + c];
        let to = k;
        for (; to > 0 && nine[to - 1] > value; to--) nine[to] = nine[to - 1];
        nine[to] = value;
      }
      result[row * columns + column] = nine[4];
    }
  }
  return result;
}

function* components(inside: Uint8Array, columns: number, rows: number): Generator<number[]> {
  const open = inside.slice();
  for (let start = 0; start < open.length; start++) {
    if (open[start] === 0) continue;
    open[start] = 0;
    const members = [start];
    const join = (at: number): void => {
      if (open[at] === 0) return;
      open[at] = 0;
      members.push(at);
    };
    for (let next = 0; next < members.length; next++) beside(members[next], columns, rows, join);
    yield members;
  }
}

/** Calls `visit` with each of the up to four cells that share a side. */
function beside(at: number, columns: number, rows: number, visit: (at: number) => void): void {
  const column = at % columns;
  if (column > 0) visit(at - 1);
  if (column + 1 < columns) visit(at + 1);
  if (at >= columns) visit(at - columns);
  if (at + columns < columns * rows) visit(at + columns);
}

const reach = 2;

function withSurroundings(members: readonly number[], columns: number, rows: number): GrainIsland {
  const inside = new Set(members);
  const edge = new Set<number>();
  for (const member of members) {
    beside(member, columns, rows, (at) => {
      if (!inside.has(at)) edge.add(at);
    });
  }
  const ring = new Set<number>();
  for (const at of edge) {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    for (let r = Math.max(0, row - reach + 1); r <= Math.min(rows - 1, row + reach - 1); r++) {
      for (let c = Math.max(0, column - reach + 1); c <= Math.min(columns - 1, column + reach - 1); c++) {
        const near = r * columns + c;
        if (!inside.has(near) && !edge.has(near)) ring.add(near);
      }
    }
  }
  return { cells: members, edge: [...edge], ring: [...ring] };
}

/** Shared cells over all cells of both, 0..1. */
function overlap(a: readonly number[], b: readonly number[]): number {
  const one = new Set(a);
  const shared = b.reduce((count, at) => count + (one.has(at) ? 1 : 0), 0);
  return shared / (a.length + b.length - shared);
}
