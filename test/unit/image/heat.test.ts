import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawHeat, type HeatGrid, type HeatPicture } from '../../../src/image/heat.js';

/** A grid of one-pixel cells with a single marked one. */
function dot(columns: number, rows: number, column: number, row: number): HeatGrid {
  const values = new Uint8Array(columns * rows);
  values[row * columns + column] = 255;
  return { columns, rows, cell: 1, values, reliability: new Uint8Array(columns * rows).fill(255) };
}
function alpha(picture: HeatPicture, x: number, y: number): number {
  return picture.rgba[(y * picture.width + x) * 4 + 3];
}
function marked(picture: HeatPicture): [number, number][] {
  const found: [number, number][] = [];
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) if (alpha(picture, x, y) > 0) found.push([x, y]);
  }
  return found;
}

describe('drawHeat', () => {
  // Stored 3 x 2, marked at its top left corner: where a viewer that obeys the orientation shows that corner.
  it.each([
    [1, [0, 0]],
    [2, [2, 0]],
    [3, [2, 1]],
    [4, [0, 1]],
    [5, [0, 0]],
    [6, [1, 0]],
    [7, [1, 2]],
    [8, [0, 2]],
  ])('shows the stored top left corner where orientation %i puts it', (orientation, place) => {
    const picture = drawHeat(dot(3, 2, 0, 0), { width: 3, height: 2, orientation }, 100);
    expect(marked(picture)).toEqual([place]);
    expect([picture.width, picture.height]).toEqual(orientation >= 5 ? [2, 3] : [3, 2]);
  });

  it('keeps exactly one mark whatever the place and orientation', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 8 }),
        (c, r, orientation) => {
          expect(marked(drawHeat(dot(7, 5, c, r), { width: 7, height: 5, orientation }, 100))).toHaveLength(
            1,
          );
        },
      ),
    );
  });

  it('is opaque in step with value and reliability, and blind where reliability is 0', () => {
    const grid = {
      columns: 3,
      rows: 1,
      cell: 8,
      values: Uint8Array.of(255, 255, 64),
      reliability: Uint8Array.of(255, 0, 255),
    };
    const picture = drawHeat(grid, { width: 24, height: 8, orientation: 1 }, 100);
    expect(alpha(picture, 9, 4)).toBe(0);
    expect(alpha(picture, 0, 0)).toBeGreaterThan(alpha(picture, 17, 0));
    expect(alpha(picture, 17, 0)).toBeGreaterThan(0);
  });

  it('cuts the last cells at the raster’s edge and keeps the photo’s shape when it is made smaller', () => {
    const grid = {
      columns: 3,
      rows: 2,
      cell: 100,
      values: new Uint8Array(6).fill(255),
      reliability: new Uint8Array(6).fill(255),
    };
    const picture = drawHeat(grid, { width: 250, height: 125, orientation: 1 }, 50);
    expect([picture.width, picture.height]).toEqual([50, 25]);
  });
});
