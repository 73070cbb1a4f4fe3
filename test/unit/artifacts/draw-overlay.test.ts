import sharp from 'sharp';
import { expect, it } from 'vitest';
import { renderMap } from '../../../src/artifacts/draw-map.js';
import { renderOverlay } from '../../../src/artifacts/draw-overlay.js';

// One marked cell on a grey photo: the overlay must be coloured where the bare map is, in every orientation.
it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'shows photo and map turned alike in orientation %i',
  async (orientation) => {
    const [width, height] = [96, 64];
    const photo = await sharp({ create: { width, height, channels: 3, background: '#808080' } })
      .png()
      .toBuffer();
    const values = new Uint8Array(6);
    values[1] = 255;
    const map = { columns: 3, rows: 2, cell: 32, values, reliability: new Uint8Array(6).fill(255) };

    const overlay = await renderOverlay(photo, map, orientation, {
      maxPixels: 1e6,
      onStep: () => undefined,
    });
    const drawn = await sharp(await renderMap(map, { width, height, orientation }))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const shown = await sharp(overlay).raw().toBuffer({ resolveWithObject: true });
    expect([shown.info.width, shown.info.height]).toEqual([drawn.info.width, drawn.info.height]);
    const pixels = Array.from({ length: width * height }, (_, i) => i);
    const coloured = pixels.filter((i) => shown.data[i * 3] !== shown.data[i * 3 + 2]);
    expect(coloured).toEqual(pixels.filter((i) => drawn.data[i * 4 + 3] > 0));
    expect(coloured).toHaveLength(32 * 32);
  },
);
