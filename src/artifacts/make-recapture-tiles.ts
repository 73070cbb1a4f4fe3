import { cutTiles, tileGrid, tileSide } from '../image/tile-grid.js';
import { defineMaker } from './maker.js';
import { modelsIn } from './models.js';
import { tileLogits } from './onnx.js';

export const recaptureTilesMaker = defineMaker({
  name: 'recaptureTiles',
  needs: ['raster'],
  async make({ raster }, { models = modelsIn() }) {
    const boxes = tileGrid(raster.width, raster.height);
    if (boxes.length === 0) {
      return {
        inapplicable: {
          en: `The photo is under ${tileSide} pixels on a side.`,
          zh: `照片有一边不足 ${tileSide} 像素。`,
        },
      };
    }
    const logits = await tileLogits(models, cutTiles(raster.rgb, raster.width, boxes), boxes.length);
    return { tiles: boxes.map((box, at) => ({ box, logit: logits[at] })) };
  },
});
