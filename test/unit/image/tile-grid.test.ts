import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTiles, tileGrid, tileSide } from '../../../src/image/tile-grid.js';

const side = fc.integer({ min: 1, max: 6_000 });

describe('the tiles of a photo', () => {
  it('lie inside it, at most six, and reach all its edges when there are two across', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        const tiles = tileGrid(width, height);
        expect(tiles.length).toBeLessThanOrEqual(6);
        expect(tiles.length > 0).toBe(Math.min(width, height) >= tileSide);
        for (const { x, y } of tiles) {
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
          expect(x + tileSide).toBeLessThanOrEqual(width);
          expect(y + tileSide).toBeLessThanOrEqual(height);
        }
        if (Math.min(width, height) >= 2 * tileSide) {
          expect(tiles[0]).toMatchObject({ x: 0, y: 0 });
          expect(tiles[tiles.length - 1]).toMatchObject({ x: width - tileSide, y: height - tileSide });
        }
      }),
    );
  });

  it('are the same after a quarter turn, turned', () => {
    const upright = tileGrid(900, 1300).map(({ x, y }) => `${y},${x}`);
    expect(
      tileGrid(1300, 900)
        .map(({ x, y }) => `${x},${y}`)
        .sort(),
    ).toEqual(upright.sort());
  });

  it('are cut out pixel by pixel', () => {
    const width = 300;
    const rgb = Uint8Array.from({ length: width * 280 * 3 }, (_, at) => (at * 7) % 251);
    const cut = cutTiles(rgb, width, [{ x: 30, y: 20, width: tileSide, height: tileSide }]);
    expect(cut).toHaveLength(tileSide * tileSide * 3);
    for (const [x, y, channel] of [
      [0, 0, 0],
      [255, 0, 2],
      [0, 255, 1],
      [255, 255, 2],
      [17, 99, 0],
    ]) {
      expect(cut[(y * tileSide + x) * 3 + channel]).toBe(rgb[((y + 20) * width + x + 30) * 3 + channel]);
    }
  });
});
