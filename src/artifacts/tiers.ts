import sharp, { type Sharp } from 'sharp';
import { TouchstoneError } from '../domain/errors.js';
import { decodeWithSharp } from './sharp.js';
import { geometryOf, type Tier, type TierGeometry } from './tier-geometry.js';
import type { Raster } from './types.js';

/** The photo as the tier makes it, a JPEG without metadata; null where it is too small. `native` is the file itself. */
export async function throughTier(raster: Raster, tier: Exclude<Tier, 'native'>): Promise<Buffer | null> {
  const geometry = geometryOf(tier, raster.width, raster.height);
  if (geometry === null) return null;
  const scaled = rgb(raster).resize(geometry.width, geometry.height, { fit: 'fill', kernel: 'lanczos3' });
  switch (tier) {
    case 'resaved':
      return scaled.jpeg({ quality: 90, chromaSubsampling: '4:2:0' }).toBuffer();
    case 'chat':
      return scaled.jpeg({ quality: 75, chromaSubsampling: '4:2:0', progressive: true }).toBuffer();
    case 'hard': {
      const first = await scaled.jpeg({ quality: 60, chromaSubsampling: '4:2:0' }).toBuffer();
      const again = await decodeWithSharp(first, geometry.width * geometry.height);
      return rgb(again).extract(geometry.crop).jpeg({ quality: 70, chromaSubsampling: '4:2:0' }).toBuffer();
    }
    case 'equal':
      return scaled.extract(geometry.crop).jpeg({ quality: 80, chromaSubsampling: '4:2:0' }).toBuffer();
  }
}

/** The part of the photo that the geometry leaves, scaled as it says: interleaved RGB. */
export function cutRgb(raster: Raster, { width, height, crop }: TierGeometry): Promise<Buffer> {
  return rgb(raster)
    .resize(width, height, { fit: 'fill', kernel: 'lanczos3' })
    .extract(crop)
    .raw()
    .toBuffer();
}

export interface TierMask {
  readonly width: number;
  readonly height: number;
  /** width*height, 1 = forged. */
  readonly forged: Uint8Array;
}

/** Grey at or above this is forged; masks come with soft edges. */
const forgedAt = 128;

/**
 * A mask through the geometry of its photo, nearest pixel throughout. One whose size is not the photo's is first
 * stretched to it. Null where the photo is too small for the tier. Throws EVD_UNDECODABLE where it is no picture.
 */
export async function maskThroughTier(
  mask: Uint8Array,
  photo: { readonly width: number; readonly height: number },
  tier: Tier,
  maxPixels: number,
): Promise<TierMask | null> {
  const geometry = geometryOf(tier, photo.width, photo.height);
  if (geometry === null) return null;
  const { data, width, height } = await decodeGrey(mask, maxPixels);
  const { crop } = geometry;
  const forged = new Uint8Array(crop.width * crop.height);
  for (let y = 0, to = 0; y < crop.height; y++) {
    const row = nearest(nearest(crop.top + y, geometry.height, photo.height), photo.height, height) * width;
    for (let x = 0; x < crop.width; x++, to++) {
      const column = nearest(nearest(crop.left + x, geometry.width, photo.width), photo.width, width);
      forged[to] = data[row + column] >= forgedAt ? 1 : 0;
    }
  }
  return { width: crop.width, height: crop.height, forged };
}

async function decodeGrey(file: Uint8Array, maxPixels: number) {
  try {
    const { data, info } = await sharp(file, { limitInputPixels: maxPixels })
      .removeAlpha()
      .toColourspace('b-w')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new TouchstoneError('EVD_UNDECODABLE', why, { cause });
  }
}

/** Which of `to` pixels lies under the centre of pixel `at` of `from`. */
function nearest(at: number, from: number, to: number): number {
  return Math.min(to - 1, Math.floor(((at + 0.5) * to) / from));
}

function rgb({ rgb: data, width, height }: Raster): Sharp {
  return sharp(data, { raw: { width, height, channels: 3 }, limitInputPixels: false });
}
