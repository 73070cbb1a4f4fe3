/**
 * The quantisation tables of the Independent JPEG Group's library: two base tables (ITU-T T.81 annex K.1)
 * scaled by a quality 1..100. Almost all software that is not a camera or Adobe's writes them, so an exact
 * match gives the quality of the last save. Tables are 64 divisors in natural (row-major) order.
 */

// prettier-ignore
const luma = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
  14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92,
  49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];

// prettier-ignore
const chroma = [
  17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99,
  47, 66, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
  99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
];

/**
 * The base that mozjpeg and ImageMagick-like encoders scale instead, one for luma and chroma; read off a
 * file we saved with mozjpeg at quality 50, where scaling changes nothing.
 */
// prettier-ignore
const web = [
  16, 16, 16, 18, 25, 37, 56, 85, 16, 17, 20, 27, 34, 40, 53, 75, 16, 20, 24, 31, 43, 62, 91, 135,
  18, 27, 31, 40, 53, 74, 106, 156, 25, 34, 43, 53, 69, 94, 131, 189, 37, 40, 62, 74, 94, 124, 169, 238,
  56, 53, 91, 106, 131, 169, 226, 311, 85, 75, 135, 156, 189, 238, 311, 418,
];

const bases = { luma, chroma, web } as const;
export type TableBase = keyof typeof bases;

/**
 * The library's table at a quality 1..100. 8-bit tables are cut at 255; 16-bit ones, which the library
 * writes when it is not held to baseline, at 32767.
 */
export function scaledTable(base: TableBase, quality: number, precision: 8 | 16 = 8): number[] {
  if (!Number.isInteger(quality) || quality < 1 || quality > 100) {
    throw new RangeError(`Expected an integer between 1 and 100 for quality but received ${quality}`);
  }
  const scale = quality < 50 ? Math.floor(5000 / quality) : 200 - 2 * quality;
  const ceiling = precision === 8 ? 255 : 32767;
  return bases[base].map((value) => Math.min(ceiling, Math.max(1, Math.floor((value * scale + 50) / 100))));
}

/**
 * Quality whose table equals `values`, the highest where several do (all ones above 97 are told apart by
 * nothing); null where none does.
 */
export function exactQuality(
  base: TableBase,
  values: readonly number[],
  precision: 8 | 16 = 8,
): number | null {
  for (let quality = 100; quality >= 1; quality--) {
    const table = scaledTable(base, quality, precision);
    if (table.every((value, index) => value === values[index])) return quality;
  }
  return null;
}

/**
 * The quality whose luma table is nearest to `values` by its sum: how coarse a table of any origin is, 1..100. A coarser table never
 * has the higher quality. Standard tables below 20 that were cut at 255 read up to 10 too high.
 */
export function nearestQuality(values: readonly number[]): number {
  const sum = (table: readonly number[]) => table.reduce((total, value) => total + value, 0);
  const wanted = sum(values);
  let [best, least] = [1, Infinity];
  for (let quality = 1; quality <= 100; quality++) {
    const distance = Math.abs(sum(scaledTable('luma', quality, 16)) - wanted);
    if (distance < least) [best, least] = [quality, distance];
  }
  return best;
}
