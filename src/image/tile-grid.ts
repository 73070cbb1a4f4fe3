/**
 * Where a learned detector looks: up to six tiles spread evenly over the photo, three along its longer side and two
 * along the shorter, flush with its edges. training/touchstone_training/tiles.py cuts the same ones.
 */

/** Tile side in pixels; a photo with a shorter side has no tiles. */
export const tileSide = 256;

/** A square of {@link tileSide}, in pixels of the stored raster. */
export interface Tile {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const along = { longer: 3, shorter: 2 };

/** Tiles of a `width` x `height` raster, row by row; they overlap where the photo is small, none lies outside. */
export function tileGrid(width: number, height: number): readonly Tile[] {
  const landscape = width >= height;
  const columns = startsOf(width, landscape ? along.longer : along.shorter);
  const rows = startsOf(height, landscape ? along.shorter : along.longer);
  return rows.flatMap((y) => columns.map((x) => ({ x, y, width: tileSide, height: tileSide })));
}

/** At most `most` tile starts on `length` pixels, as many as fit side by side. */
function startsOf(length: number, most: number): readonly number[] {
  const count = Math.min(most, Math.floor(length / tileSide));
  const room = length - tileSide;
  if (count === 1) return [Math.floor(room / 2)];
  return Array.from({ length: count }, (_, at) => Math.floor((at * room) / (count - 1)));
}

/** The tiles' pixels one after the other, `rgb` being interleaved and `width` pixels wide. */
export function cutTiles(rgb: Uint8Array, width: number, tiles: readonly Tile[]): Uint8Array {
  const rowBytes = tileSide * 3;
  const out = new Uint8Array(tiles.length * tileSide * rowBytes);
  let at = 0;
  for (const { x, y } of tiles) {
    for (let row = y; row < y + tileSide; row++) {
      const from = (row * width + x) * 3;
      out.set(rgb.subarray(from, from + rowBytes), at);
      at += rowBytes;
    }
  }
  return out;
}
