import sharp from 'sharp';
import type { LocalisationMap } from '../domain/map.js';
import { drawHeat } from '../image/heat.js';
import { decodeRaster, type DecodeOptions } from './recode.js';

const longestSide = 1600;

/** How each EXIF orientation is reached: mirrored first, then turned clockwise. Exif 2.32, tag 0x0112. */
const turns: Readonly<Record<number, readonly [mirror: boolean, degrees: number]>> = {
  2: [true, 0],
  3: [false, 180],
  4: [true, 180],
  5: [true, 270],
  6: [false, 90],
  7: [true, 90],
  8: [false, 270],
};

/**
 * The photo with a map over it, as a PNG shown the right way up. Decodes: for the pool's children alone. Throws a
 * TouchstoneError of the EVD_ family where the photo cannot be decoded.
 */
export async function renderOverlay(
  bytes: Uint8Array,
  map: LocalisationMap,
  orientation: number,
  options: DecodeOptions,
): Promise<Buffer> {
  const raster = await decodeRaster(bytes, options);
  options.onStep('overlay', null);
  const heat = drawHeat(map, { width: raster.width, height: raster.height, orientation: 1 }, longestSide);
  const { width, height } = heat;
  const marked = await sharp(raster.rgb, {
    raw: { width: raster.width, height: raster.height, channels: 3 },
    limitInputPixels: false,
  })
    .resize(width, height, { fit: 'fill' })
    .composite([{ input: Buffer.from(heat.rgba.buffer), raw: { width, height, channels: 4 } }])
    .removeAlpha()
    .raw()
    .toBuffer();
  const [mirror, degrees] = turns[orientation] ?? [false, 0];
  return sharp(marked, { raw: { width, height, channels: 3 } })
    .flop(mirror)
    .rotate(degrees)
    .png()
    .toBuffer();
}
