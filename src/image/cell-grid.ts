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

/** Where a row's first piece begins in the plane. */
export function cornerOf({ cell, inset }: CellGrid, row: number, width: number): number {
  return (row * cell + inset) * width + inset;
}
