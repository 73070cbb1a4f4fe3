import { describe, expect, it } from 'vitest';
import { cellGrid, cornerOf } from '../../../src/image/cell-grid.js';
import { cellTexture, cutPieces, pieceDifference } from '../../../src/image/cell-pieces.js';

/** Every value somewhere, black and white among them. */
const picture = (pixels: number, factor: number): Uint8Array =>
  Uint8Array.from({ length: pixels }, (_, i) => (Math.imul(i, factor) >>> 21) & 255);

describe('pieces of cells', () => {
  // Small pieces, cells with gaps, one cell that is the whole picture, and more than one call can do.
  it.each([
    [100, 85, 8, Infinity],
    [333, 219, 16, 50],
    [16, 16, 16, 8],
    [70_000, 33, 16, 8000],
  ])('are as defined, pixel by pixel (%i x %i)', (width, height, side, most) => {
    const luma = picture(width * height, 2_654_435_761);
    const grid = cellGrid(width, height, side, most);
    const { columns, rows, cell, piece } = grid;
    const pieces = cutPieces(luma, width, grid);
    const others = picture(pieces.length, 40_503);
    const { activity, clipped } = cellTexture(luma, width, grid);
    const difference = pieceDifference(pieces, others, grid);
    const at = (x: number, y: number): number =>
      luma[Math.min(y, height - 1) * width + Math.min(x, width - 1)];
    for (let index = 0; index < columns * rows; index += 1 + (columns * rows > 500 ? 97 : 0)) {
      const [column, row] = [index % columns, Math.floor(index / columns)];
      const corner = cornerOf(grid, row, width) + column * cell;
      let [steps, clips, apart, misplaced] = [0, 0, 0, 0];
      for (let i = 0; i < piece * piece; i++) {
        const x = (corner % width) + (i % piece);
        const y = Math.floor(corner / width) + Math.floor(i / piece);
        const cut = (row * piece + Math.floor(i / piece)) * columns * piece + column * piece + (i % piece);
        steps += Math.abs(at(x + 1, y) - at(x, y)) + Math.abs(at(x, y + 1) - at(x, y));
        clips += at(x, y) < 3 || at(x, y) > 252 ? 1 : 0;
        apart += Math.abs(pieces[cut] - others[cut]);
        misplaced += pieces[cut] === at(x, y) ? 0 : 1;
      }
      const area = piece * piece;
      expect([misplaced, activity[index], clipped[index], difference[index]]).toEqual([
        0,
        Math.fround(steps / area),
        Math.fround(clips / area),
        Math.fround(apart / area),
      ]);
    }
  });
});
