import { cellGrid, cutPieces } from '../image/cell-grid.js';
import { defineMaker } from './maker.js';
import { recompressGrey } from './sharp.js';
import type { Recompressed } from './types.js';

/** In IJG's scale; of 60..95 the two that told pasted regions apart best, on photos we pasted into and known forgeries. */
export const recompressionQualities = [80, 90] as const;
/** Side of a piece, pixels. */
const piece = 16;
/** Pieces at most, as many as a photo of 2 megapixels has: with half as many, fewer of the known forgeries were found. */
const mostPieces = 8000;

export const recompressedMaker = defineMaker({
  name: 'recompressed',
  needs: ['raster'],
  async make({ raster: { luma, width, height } }) {
    const grid = cellGrid(width, height, piece, mostPieces);
    const pieces = cutPieces(luma, width, grid);
    const levels: Recompressed['levels'][number][] = [];
    // An encoder refuses a picture without pixels; a photo smaller than a piece has none.
    if (pieces.length === 0) return { grid, pieces, levels };
    for (const quality of recompressionQualities) {
      const again = await recompressGrey(pieces, grid.columns * piece, grid.rows * piece, quality);
      levels.push({ quality, pieces: again });
    }
    return { grid, pieces, levels };
  },
});
