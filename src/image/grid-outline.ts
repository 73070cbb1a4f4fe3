/**
 * The outline of a region that was proven to have another block grid. Its votes prove it, but do not fill it: a vote has to beat all 64
 * grids, and after one more save many blocks of a piece no longer do. Once the piece's grid is known, a weaker question is enough around
 * it: is its block there ahead of those of the picture's own grids, or are they? After ZERO (IPOL 2021, section 4) gaps are closed, of up
 * to twice the distance over which votes hang together; added here: not where the picture's own grid is ahead, and a piece reaches
 * beyond its outermost whole blocks, half-way at most to the next block of the picture's own.
 */
import type { CellRegion } from './cell-regions.js';
import { link } from './grid-clusters.js';
import type { GridRegion } from './grid-regions.js';
import type { VoteLattice } from './vote-lattice.js';
import { widened } from './widen.js';

/** The cells of a map: square, the first at the picture's corner. */
export interface MapCells {
  readonly columns: number;
  readonly rows: number;
  /** Side, pixels. */
  readonly cell: number;
}

const blockSide = 8;
/** Places around a region's votes in which more of the piece is looked for. */
const around = 4;

/** Which of a map's cells a region covers: not 0. @param own the picture's own grids. */
export function outlineOf(
  lattice: VoteLattice,
  region: GridRegion,
  own: readonly number[],
  map: MapCells,
): Uint8Array {
  const { step } = lattice;
  const { origin } = region;
  const [piece, others] = [0, 0].map(() => new Uint8Array(map.columns * map.rows));
  for (const at of region.members) paint(piece, map, lattice.block(at, origin), step);
  if (own.length > 0) {
    for (const at of placesAround(lattice, region)) {
      if (own.every((over) => lattice.isAhead(at, origin, over))) {
        paint(piece, map, lattice.block(at, origin), step);
      }
      for (const over of own) {
        if (lattice.isAhead(at, over, origin)) paint(others, map, lattice.block(at, over), step);
      }
    }
  }
  // A block is painted as wide as the lattice's step; the piece ends where the next whole block would at the latest.
  const reach = step - 1 - (step - blockSide) / 2;
  const cells = (pixels: number): number => Math.round(pixels / map.cell);
  // A lone block of the picture's own may be ahead by chance.
  const sureOthers = opened(others, map.columns, cells(step / 2));
  const filled = closed(piece, map.columns, cells(link * step));
  for (let at = 0; at < filled.length; at++) {
    if (sureOthers[at] !== 0 && piece[at] === 0) filled[at] = 0;
  }
  return grown(filled, others, map, cells(reach));
}

/** The box around the cells that are not 0, in pixels. */
export function boxAround(cells: Uint8Array, { columns, cell }: MapCells): CellRegion['box'] {
  let [left, right, top, bottom] = [Infinity, 0, Infinity, 0];
  for (let at = 0; at < cells.length; at++) {
    if (cells[at] === 0) continue;
    const [column, row] = [at % columns, Math.floor(at / columns)];
    [left, right] = [Math.min(left, column), Math.max(right, column + 1)];
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row + 1)];
  }
  return { x: left * cell, y: top * cell, width: (right - left) * cell, height: (bottom - top) * cell };
}

function* placesAround({ columns, rows }: VoteLattice, { left, top, right, bottom }: GridRegion) {
  for (let row = Math.max(0, top - around); row < Math.min(rows, bottom + around); row++) {
    for (let column = Math.max(0, left - around); column < Math.min(columns, right + around); column++) {
      yield row * columns + column;
    }
  }
}

const rest = (cells: Uint8Array): Uint8Array => cells.map((cell) => 255 - cell);

/** Cells with all gaps between them that are less than twice the reach wide. */
function closed(cells: Uint8Array, columns: number, reach: number): Uint8Array {
  return rest(widened(rest(widened(cells, columns, reach)), columns, reach));
}

/** Cells without what is no more than twice the reach wide. */
function opened(cells: Uint8Array, columns: number, reach: number): Uint8Array {
  return rest(closed(rest(cells), columns, reach));
}

/** Marks the cells whose middle is in a square of side `step` around a block. */
function paint(
  cells: Uint8Array,
  { columns, rows, cell }: MapCells,
  { x, y }: { readonly x: number; readonly y: number },
  step: number,
): void {
  const more = (step - blockSide) / 2;
  const [left, right, top, bottom] = [
    Math.max(0, Math.round((x - more) / cell)),
    Math.min(columns, Math.round((x + blockSide + more) / cell)),
    Math.max(0, Math.round((y - more) / cell)),
    Math.min(rows, Math.round((y + blockSide + more) / cell)),
  ];
  for (let row = top; row < bottom; row++) cells.fill(255, row * columns + left, row * columns + right);
}

/** The piece with all cells up to `reach` away that are nearer to it than to the others. */
function grown(
  piece: Uint8Array,
  others: Uint8Array,
  { columns, rows }: MapCells,
  reach: number,
): Uint8Array {
  const taken = others.map((other, at) => other | piece[at]);
  let front: number[] = [];
  for (let at = 0; at < taken.length; at++) if (taken[at] !== 0) front.push(at);
  for (let i = 0; i < reach; i++) {
    const next: number[] = [];
    for (const at of front) {
      const column = at % columns;
      const row = Math.floor(at / columns);
      for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
        for (let c = Math.max(0, column - 1); c <= Math.min(columns - 1, column + 1); c++) {
          const beside = r * columns + c;
          if (taken[beside] !== 0) continue;
          taken[beside] = 255;
          piece[beside] = piece[at];
          next.push(beside);
        }
      }
    }
    front = next;
  }
  return piece;
}
