import type { Container } from './container.js';
import type { HidingPlace, Samples } from './hidden-text.js';
import { upperAlpha, upperRows } from './webp-lossless.js';

const chunkHeader = 8;

interface Wanted {
  readonly width: number;
  readonly height: number;
  readonly place: HidingPlace;
}

/**
 * The leftmost samples of the first `rows` of a WebP, a column one pixel wide; null where it keeps no such samples without loss.
 * Throws on damage.
 */
export function upperColumn(
  bytes: Uint8Array,
  { parts }: Container,
  { width, height, place }: Wanted,
  rows: number,
): Samples | null {
  const content = (wanted: string) => {
    const part = parts.find(({ name }) => name === wanted);
    return part && bytes.subarray(part.offset + chunkHeader, part.offset + part.length);
  };
  const lossless = content('VP8L');
  if (lossless === undefined) {
    const alpha = place === 'alpha' ? content('ALPH') : undefined;
    return alpha ? { place, values: upperAlpha(alpha, width, height, rows), width: 1, height: rows } : null;
  }
  const upper = upperRows(lossless, width, height, rows);
  const shifts = place === 'alpha' ? [24] : [16, 8, 0];
  const values = new Uint8Array(rows * shifts.length);
  for (let y = 0, at = 0; y < rows; y++) {
    for (const shift of shifts) values[at++] = upper[y * width] >> shift;
  }
  return { place, values, width: 1, height: rows };
}
