import { defineMaker } from './maker.js';
import { recompressLuma } from './sharp.js';

/** From chat apps' usual quality to cameras' own, in IJG's scale. */
export const recompressionQualities = [75, 85, 95] as const;

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
