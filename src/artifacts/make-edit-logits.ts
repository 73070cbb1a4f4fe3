import { usualScanTier } from '../domain/scan-tier.js';
import { smallerThan } from '../domain/words.js';
import { blockTraces } from '../image/block-traces.js';
import { centralWindow, cutWindow, windowsOver } from '../image/cell-window.js';
import { fullLuma } from '../image/jpeg-coefficients.js';
import { defineMaker } from './maker.js';
import { modelsIn } from './models.js';
import { editLogits } from './onnx.js';
import type { EditLogits, Inapplicable } from './types.js';

const cell = 8;
const leastSide = 192;
/** What one look of the fast tier may cost: of a larger photo the part around its centre is looked at, at its own scale. */
const mostPixels = 1_250_000;
/** Above this the centre is too small a part to speak for the photo (docs/decisions/0018). */
const mostPhotoPixels = 4_000_000;
/** Longest side of the parts that the deep tier looks at one by one, in cells; memory bounds it (docs/decisions/0039). */
const deepCells = 200;

const tooLarge: Inapplicable = {
  inapplicable: {
    en: 'The photo is larger than the 4 megapixels of which this model can see enough; a deep scan looks at all of it.',
    zh: '照片超过 400 万像素，该模型只能看到其中太小的一部分；深度扫描可检查整张照片。',
  },
};

export const editLogitsMaker = defineMaker({
  name: 'editLogits',
  needs: ['raster', 'jpegCoefficients'],
  async make({ raster, jpegCoefficients }, { models = modelsIn(), tier = usualScanTier }) {
    const { width, height, rgb } = raster;
    const size = width * height;
    if (Math.min(width, height) < leastSide) return { inapplicable: smallerThan(leastSide) };
    if (tier === 'fast' && size > mostPhotoPixels) return tooLarge;
    const read = jpegCoefficients.whole();
    // Learned with and without: other formats have none.
    const luma = 'unreadable' in read ? null : fullLuma(read.coefficients);
    const picture = { columns: Math.floor(width / cell), rows: Math.floor(height / cell) };
    const windows =
      tier === 'fast' || size <= mostPixels
        ? [centralWindow(width, height, cell, mostPixels)]
        : windowsOver(picture.columns, picture.rows, deepCells);
    const parts: EditLogits['parts'][number][] = [];
    const logits: number[] = [];
    for (const window of windows) {
      const traces = blockTraces(luma, picture, window);
      const answer = await editLogits(models, cutWindow(rgb, width, cell, window), traces, window);
      parts.push({ window, blocks: answer.blocks });
      logits.push(answer.photo);
    }
    return { cell, parts, photo: together(logits) };
  },
});

/** Log-odds of the photo from those of its parts: the root of their mean square. */
function together(logits: readonly number[]): number {
  const strongest = Math.max(...logits);
  const squares = logits.reduce((sum, logit) => sum + Math.exp(2 * (logit - strongest)), 0);
  return strongest + Math.log(squares / logits.length) / 2;
}
