import type { Format } from '../domain/report.js';
import { hasText, latin1 } from '../image/bytes.js';
import { brands, heifFormat } from '../image/heif-brands.js';
import { pngSignature } from '../image/walk-png.js';

/** What the first bytes say a file is: a format that is examined, one that is known but not examined, or unknown. */
export type Kind =
  | { readonly is: 'examined'; readonly format: Format }
  | { readonly is: 'other'; readonly name: string; readonly image: boolean }
  | { readonly is: 'unknown' };

const others: readonly (readonly [magic: string, name: string, image: boolean])[] = [
  ['GIF8', 'a GIF', true],
  ['II*\0', 'a TIFF', true],
  ['MM\0*', 'a TIFF', true],
  ['II+\0', 'a BigTIFF', true],
  ['MM\0+', 'a BigTIFF', true],
  ['\xff\x0a', 'a JPEG XL', true],
  ['\0\0\0\x0cJXL ', 'a JPEG XL', true],
  ['\0\0\0\x0cjP  ', 'a JPEG 2000', true],
  ['\xff\x4f\xff\x51', 'a JPEG 2000', true],
  ['8BPS', 'a Photoshop document', true],
  ['%PDF', 'a PDF', true],
  ['\0\0\x01\0', 'an icon', true],
  ['PK\x03\x04', 'a ZIP archive', false],
];

/** Decides by magic bytes alone; names and declared types are never believed. */
export function sniff(bytes: Uint8Array): Kind {
  if (hasText(bytes, 0, '\xff\xd8\xff')) return { is: 'examined', format: 'jpeg' };
  if (hasText(bytes, 0, pngSignature)) return { is: 'examined', format: 'png' };
  if (hasText(bytes, 0, 'RIFF') && hasText(bytes, 8, 'WEBP')) return { is: 'examined', format: 'webp' };
  const heif = heifFormat(bytes);
  if (heif !== null) return { is: 'examined', format: heif };
  for (const [magic, name, image] of others) {
    if (hasText(bytes, 0, magic)) return { is: 'other', name, image };
  }
  if (isBitmap(bytes)) return { is: 'other', name: 'a BMP', image: true };
  if (isSvg(bytes)) return { is: 'other', name: 'an SVG', image: true };
  const major = brands(bytes).at(0);
  if (major !== undefined) return { is: 'other', name: `a media file of brand "${major}"`, image: false };
  return { is: 'unknown' };
}

/** `BM` alone is common in text: the reserved words must be zero and the info header of a known size. */
function isBitmap(bytes: Uint8Array): boolean {
  return (
    hasText(bytes, 0, 'BM') &&
    hasText(bytes, 6, '\0\0\0\0') &&
    [12, 40, 52, 56, 64, 108, 124].includes(bytes[14])
  );
}

function isSvg(bytes: Uint8Array): boolean {
  const head = latin1(bytes, 0, 4096).replace(/\0/g, '');
  return /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*</.test(head) && /<(\w+:)?svg[\s>]/i.test(head);
}
