import { smallerThan } from '../domain/words.js';
import { defineMaker } from './maker.js';
import { modelsIn } from './models.js';
import { synthesisLogit } from './onnx.js';
import { cutRgb } from './tiers.js';
import { centreSquare } from './tier-geometry.js';

/** Side of the square that the model is shown, in pixels; `histories.square` in training/ cuts the same. */
export const overviewSide = 384;
const leastSide = 256;

export const synthesisLogitMaker = defineMaker({
  name: 'synthesisLogit',
  needs: ['raster'],
  async make({ raster }, { models = modelsIn() }) {
    const { width, height } = raster;
    if (Math.min(width, height) < leastSide) return { inapplicable: smallerThan(leastSide) };
    const geometry = centreSquare(width, height, overviewSide);
    const pixels = await cutRgb(raster, geometry);
    const { crop } = geometry;
    const back = width / geometry.width;
    return {
      logit: await synthesisLogit(models, pixels, crop.width),
      box: {
        x: Math.round(crop.left * back),
        y: Math.round(crop.top * back),
        width: Math.min(width, Math.round(crop.width * back)),
        height: Math.min(height, Math.round(crop.height * back)),
      },
    };
  },
});
