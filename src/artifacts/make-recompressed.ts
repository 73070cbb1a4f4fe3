import { defineMaker } from './maker.js';
import { recompressLuma } from './sharp.js';

/** In IJG's scale; of 60..95 the two that told pasted regions apart best, on photos we pasted into and known forgeries. */
export const recompressionQualities = [80, 90] as const;

export const recompressedMaker = defineMaker({
  name: 'recompressed',
  needs: ['raster'],
  async make({ raster }) {
    const levels = [];
    for (const quality of recompressionQualities) {
      levels.push({ quality, luma: await recompressLuma(raster, quality) });
    }
    return { levels };
  },
});
