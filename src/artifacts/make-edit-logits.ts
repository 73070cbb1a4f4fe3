import { blockTraces } from '../image/block-traces.js';
import { centralWindow, cutWindow } from '../image/cell-window.js';
import { fullLuma } from '../image/jpeg-coefficients.js';
import { smallerThan } from '../domain/words.js';
import { defineMaker } from './maker.js';
import { modelsIn } from './models.js';
import { editLogits } from './onnx.js';
import type { Inapplicable } from './types.js';

const cell = 8;
const leastSide = 192;
/** What one look may cost: of a larger photo the part around its centre is looked at, at its own scale. */
const mostPixels = 1_250_000;
/** Above this the centre is too small a part to speak for the photo (docs/decisions/0018). */
const mostPhotoPixels = 4_000_000;

const tooLarge: Inapplicable = {
  inapplicable: {
    en: 'The photo is larger than the 4 megapixels of which this model can see enough.',
    zh: '照片超过 400 万像素，该模型只能看到其中太小的一部分。',
  },
};

export const editLogitsMaker = defineMaker({
  name: 'editLogits',
  needs: ['raster', 'jpegCoefficients'],
  async make({ raster, jpegCoefficients }, { models = modelsIn() }) {
    const { width, height, rgb } = raster;
    if (Math.min(width, height) < leastSide) return { inapplicable: smallerThan(leastSide) };
    if (width * height > mostPhotoPixels) return tooLarge;
    const window = centralWindow(width, height, cell, mostPixels);
    const read = jpegCoefficients.whole();
    // Learned with and without: other formats have none.
    const luma = 'unreadable' in read ? null : fullLuma(read.coefficients);
    const picture = { columns: Math.floor(width / cell), rows: Math.floor(height / cell) };
    const traces = blockTraces(luma, picture, window);
    return {
      cell,
      window,
      ...(await editLogits(models, cutWindow(rgb, width, cell, window), traces, window)),
    };
  },
});
