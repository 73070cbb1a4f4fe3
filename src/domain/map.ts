/**
 * Localisation map: how strongly each cell of the stored raster (before EXIF orientation) is marked.
 * Cell (c, r) covers pixels [c*cell, (c+1)*cell) x [r*cell, (r+1)*cell), cut at the raster's edge.
 */
export interface LocalisationMap {
  readonly columns: number;
  readonly rows: number;
  /** Cell side in pixels. */
  readonly cell: number;
  /** Row-major, columns*rows; 0..255 stands for a score in [0, 1]. */
  readonly values: Uint8Array;
  /** Same shape: how far to trust `values` there; 0 = the method is blind. */
  readonly reliability: Uint8Array;
}

/** A map over a raster on which nothing is marked yet and nothing trusted. */
export function emptyMap(
  { width, height }: { readonly width: number; readonly height: number },
  cell: number,
): LocalisationMap {
  const columns = Math.ceil(width / cell);
  const rows = Math.ceil(height / cell);
  return {
    ...{ columns, rows, cell },
    values: new Uint8Array(columns * rows),
    reliability: new Uint8Array(columns * rows),
  };
}

/** Where a cell of a grid `gridColumns` wide, which leaves out what the raster's edges cut, stands in the map. */
export function placeIn({ columns }: LocalisationMap, gridColumns: number): (at: number) => number {
  return (at) => Math.floor(at / gridColumns) * columns + (at % gridColumns);
}
