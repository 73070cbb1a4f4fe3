/**
 * The one file that knows sharp. Only the loaders of the examined formats, and only from memory, stay open: everything
 * else that libvips would read (SVG, PDF, TIFF, GIF, files by name) is shut before the first byte is seen.
 */
import sharp, { type Sharp } from 'sharp';
import { withLuma } from './luma.js';
import type { Raster } from './types.js';

sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegBuffer',
    'VipsForeignLoadPngBuffer',
    'VipsForeignLoadWebpBuffer',
    'VipsForeignLoadHeifBuffer',
  ],
});
// A scan decodes each photo once: a cache would only hold memory. Parallelism is one photo per process.
sharp.cache(false);
sharp.concurrency(1);

/**
 * Decodes to 8-bit RGB as stored: no EXIF orientation, no colour profile applied (both would move or remap the values
 * that compression left). Grey becomes three equal channels, 16 bits are scaled to 8, CMYK goes through libvips' own
 * conversion, transparency is laid over white. Throws sharp's own error.
 */
export async function decodeWithSharp(bytes: Uint8Array, maxPixels: number): Promise<Raster> {
  const { data, info } = await open(bytes, maxPixels)
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return withLuma(data, info.width, info.height, info.channels);
}

/**
 * The alpha plane of a rectangle at the top left, row by row, 8 bit; null for a picture without transparency.
 * Rows below it are not decoded.
 */
export async function decodeAlpha(
  bytes: Uint8Array,
  maxPixels: number,
  width: number,
  height: number,
): Promise<Uint8Array | null> {
  const image = open(bytes, maxPixels);
  const { hasAlpha } = await image.metadata();
  if (!hasAlpha) return null;
  return image
    .extract({ left: 0, top: 0, width, height })
    .extractChannel('alpha')
    .raw({ depth: 'uchar' })
    .toBuffer();
}

/** Red, green and blue of the upper left corner, interleaved, as stored. */
export async function decodeRgb(
  bytes: Uint8Array,
  maxPixels: number,
  width: number,
  height: number,
): Promise<Uint8Array> {
  return open(bytes, maxPixels)
    .extract({ left: 0, top: 0, width, height })
    .removeAlpha()
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer();
}

function open(bytes: Uint8Array, maxPixels: number): Sharp {
  return sharp(bytes, {
    limitInputPixels: maxPixels,
    failOn: 'truncated',
    sequentialRead: true,
    autoOrient: false,
    ignoreIcc: true,
  });
}
