import sharp from 'sharp';
import type { LocalisationMap } from '../domain/map.js';
import { drawHeat } from '../image/heat.js';

/** Pages stretch the drawing over the photo; finer than this shows nothing more. */
const longestSide = 1024;

/** The photo that a map belongs to: stored size in pixels, and EXIF orientation 1..8. */
export interface MappedPhoto {
  readonly width: number;
  readonly height: number;
  readonly orientation: number;
}

/**
 * A map as a PNG with transparency, to lie over the photo as it is shown (orientation applied). Decodes
 * nothing: it encodes numbers that a scan computed, so the api may call it.
 */
export function renderMap(map: LocalisationMap, photo: MappedPhoto): Promise<Buffer> {
  const { width, height, rgba } = drawHeat(map, photo, longestSide);
  return sharp(rgba, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
}
