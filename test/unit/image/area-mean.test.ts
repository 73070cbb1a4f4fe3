import { describe, expect, it } from 'vitest';
import { areaMean } from '../../../src/image/area-mean.js';

/** The mean over a cell by its definition, pixel by pixel. */
function meanOver(luma: Uint8Array, width: number, height: number, cell: readonly number[]): number {
  const [left, top, right, bottom] = cell;
  let sum = 0;
  for (let y = 0; y < height; y++) {
    const tall = Math.max(0, Math.min(bottom, y + 1) - Math.max(top, y));
    for (let x = 0; x < width; x++) {
      sum += tall * Math.max(0, Math.min(right, x + 1) - Math.max(left, x)) * luma[y * width + x];
    }
  }
  return sum / ((right - left) * (bottom - top));
}

describe('areaMean', () => {
  it.each([
    [103, 77, 40, 30],
    [64, 48, 64, 48],
    [50, 200, 7, 3],
    // More than is done at once, both ways.
    [4_150, 40, 30, 2],
  ])('gives the mean over every cell (%i x %i to %i x %i)', (width, height, columns, rows) => {
    const luma = Uint8Array.from(
      { length: width * height },
      (_, i) => 128 + 100 * Math.sin((i % width) / 5) * Math.cos(Math.floor(i / width) / 7),
    );
    const { values } = areaMean(luma, width, height, columns, rows);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const cell = [
          (column * width) / columns,
          (row * height) / rows,
          ((column + 1) * width) / columns,
          ((row + 1) * height) / rows,
        ];
        // Borders are rounded to a sixteenth of a pixel.
        expect(Math.abs(values[row * columns + column] - meanOver(luma, width, height, cell))).toBeLessThan(
          1.5,
        );
      }
    }
  });

  it('keeps white white at any reduction', () => {
    const luma = new Uint8Array(900 * 700).fill(255);
    for (const value of areaMean(luma, 900, 700, 30, 20).values) expect(value).toBeCloseTo(255, 3);
  });
});
