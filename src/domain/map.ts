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
