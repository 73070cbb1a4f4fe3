import { cellGrid } from '../image/cell-grid.js';
import { cutPieces } from '../image/cell-pieces.js';
import { resavedGrey } from '../image/jpeg-resave.js';
import { defineMaker } from './maker.js';

/** In IJG's scale; of 60..95 the two that told pasted regions apart best, on photos we pasted into and known forgeries. */
export const recompressionQualities = [80, 90] as const;
/** Side of a piece, pixels. */
const piece = 16;
/** Pieces at most, as many as a photo of 2 megapixels has: with half as many, fewer of the known forgeries were found. */
const mostPieces = 8000;

export const recompressedMaker = defineMaker({
  name: 'recompressed',
  needs: ['raster'],
  make({ raster: { luma, width, height } }) {
    const grid = cellGrid(width, height, piece, mostPieces);
    const pieces = cutPieces(luma, width, grid);
    const saved = resavedGrey(pieces, grid.columns * piece, grid.rows * piece, recompressionQualities);
    return {
      grid,
      pieces,
      levels: recompressionQualities.map((quality, i) => ({ quality, pieces: saved[i] })),
    };
  },
});
