import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { earlierGrid } from '../../../src/image/earlier-grid.js';
import { shiftNoises } from '../../../src/image/shift-noise.js';
import { pixelCoefficients } from '../../../src/image/pixel-coefficients.js';
import { texturedScene } from '../../support/raster.js';

const side = 640;
const scene = texturedScene(side, side, 7);

async function grey(file: Buffer): Promise<Uint8Array> {
  return sharp(file).extractChannel(0).raw().toBuffer();
}

const saved = (luma: Uint8Array, quality: number, width = side): Promise<Buffer> =>
  sharp(luma, { raw: { width, height: width, channels: 1 } })
    .jpeg({ quality })
    .toBuffer();

const cut = (file: Buffer, left: number, top: number): Promise<Uint8Array> =>
  grey(file).then((luma) =>
    sharp(luma, { raw: { width: side, height: side, channels: 1 } })
      .extract({ left, top, width: side - 8, height: side - 8 })
      .extractChannel(0)
      .raw()
      .toBuffer(),
  );

describe('earlierGrid', () => {
  it.each([
    [0, 0],
    [3, 6],
    [0, 5],
    [7, 1],
  ])('finds where the blocks of a picture cut by %i and %i begin', async (left, top) => {
    const luma = await cut(await saved(scene.luma, 75), left, top);
    expect(earlierGrid(luma, side - 8, side - 8, false)).toEqual({ x: (8 - left) % 8, y: (8 - top) % 8 });
  });

  it('finds none in a picture that was never saved with loss, nor in a file’s own', async () => {
    expect(earlierGrid(scene.luma, side, side, false)).toBeNull();
    expect(earlierGrid(await grey(await saved(scene.luma, 80)), side, side, true)).toBeNull();
  });
});

describe('shiftNoises', () => {
  it('bounds the error that a save on another grid leaves in the coefficients of the first', async () => {
    const first = await cut(await saved(scene.luma, 60), 3, 6);
    const width = side - 8;
    const file = await saved(first, 95, width);
    const last = await grey(file);
    const lattice = { columns: 70, rows: 70, stride: 1 };
    const origin = { x: 5, y: 2 };
    const before = pixelCoefficients(first, width, lattice, origin);
    const after = pixelCoefficients(last, width, lattice, origin);
    // IJG's luma table at quality 95 holds 1 to 12; 2 and 5 stand for its first rows here.
    const [largest, ...less] = shiftNoises(
      Array.from({ length: 64 }, (_, i) => ((i >> 3) + (i & 7) < 5 ? 2 : 10)),
      origin,
    );
    for (const place of [1, 8, 9, 2, 16]) {
      let square = 0;
      for (let block = 0; block < 4900; block++) {
        square += (before.blocks[block * 64 + place] - after.blocks[block * 64 + place]) ** 2;
      }
      // Twice rounded to whole numbers.
      const measured = Math.sqrt(square / 4900 - 1 / 6);
      expect(measured).toBeLessThan(1.3 * largest[place]);
      expect(measured).toBeGreaterThan(0.5 * less[less.length - 1][place]);
    }
  });
});
