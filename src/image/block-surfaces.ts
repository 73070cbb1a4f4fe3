/**
 * What each 8 x 8 block of a picture looks like, as far as it decides whether JPEG's arithmetic can be followed there.
 * Clipping to 0..255 and conversion between colour spaces bend coefficients where colours are extreme and leave them alone where
 * they are not; so blocks are compared with blocks of like colour.
 */

/** A block that holds (nearly) clipped samples. */
export const clippedSurface = 0;
/** Grey and near grey; saturated colours follow, six hues. */
export const neutralSurface = 1;
export const surfaces = 8;

const clipMargin = 3;
/** Difference of the largest and the smallest mean channel from which a colour counts as saturated. */
const leastSaturation = 40;
/** Pixels looked at: every second one both ways. */
const pixelStep = 2;

/** Blocks of a picture that are looked at: every `stride`-th one both ways, the first at the upper left corner. */
export interface BlockLattice {
  readonly columns: number;
  readonly rows: number;
  readonly stride: number;
}

/** Where a block grid begins, 0..7 both. */
export interface GridOrigin {
  readonly x: number;
  readonly y: number;
}

/** The grid of a JPEG file. */
export const fileOrigin: GridOrigin = { x: 0, y: 0 };

/** All whole blocks of a picture on the grid of an origin, or so many that there are about `most`. */
export function blockLattice(
  width: number,
  height: number,
  most: number,
  { x, y }: GridOrigin = fileOrigin,
): BlockLattice {
  const columns = Math.floor((width - x) / 8);
  const rows = Math.floor((height - y) / 8);
  const stride = Math.max(1, Math.ceil(Math.sqrt((columns * rows) / most)));
  return { columns: Math.ceil(columns / stride), rows: Math.ceil(rows / stride), stride };
}

/** Surface of each block of the lattice, row-major, on an RGB raster `width` pixels wide. */
export function blockSurfaces(
  rgb: Uint8Array,
  width: number,
  { columns, rows, stride }: BlockLattice,
  { x, y }: GridOrigin = fileOrigin,
): Uint8Array {
  const result = new Uint8Array(columns * rows);
  const sums = new Float64Array(3);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const start = ((row * stride * 8 + y) * width + column * stride * 8 + x) * 3;
      result[row * columns + column] = addUp(rgb, start, width, sums) ? surfaceOf(sums) : clippedSurface;
    }
  }
  return result;
}

/** False where a sample is clipped; the sums are then not whole. */
function addUp(rgb: Uint8Array, start: number, width: number, sums: Float64Array): boolean {
  const highest = 255 - 2 * clipMargin;
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let y = 0; y < 8; y += pixelStep) {
    let at = start + y * width * 3;
    for (let x = 0; x < 8; x += pixelStep, at += 3 * pixelStep) {
      const r = rgb[at];
      const g = rgb[at + 1];
      const b = rgb[at + 2];
      // One comparison for both ends: what is too dark wraps around.
      if ((r - clipMargin) >>> 0 > highest || (g - clipMargin) >>> 0 > highest) return false;
      if ((b - clipMargin) >>> 0 > highest) return false;
      red += r;
      green += g;
      blue += b;
    }
  }
  const looks = (8 / pixelStep) ** 2;
  sums[0] = red / looks;
  sums[1] = green / looks;
  sums[2] = blue / looks;
  return true;
}

function surfaceOf([red, green, blue]: Float64Array): number {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  if (most - least < leastSaturation) return neutralSurface;
  // Which channel leads, and which comes second: six sectors of the hue circle.
  if (most === red) return neutralSurface + (green >= blue ? 1 : 2);
  if (most === green) return neutralSurface + (red >= blue ? 3 : 4);
  return neutralSurface + (red >= green ? 5 : 6);
}
