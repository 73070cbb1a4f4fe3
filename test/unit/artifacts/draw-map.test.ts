import sharp from 'sharp';
import { expect, it } from 'vitest';
import { renderMap } from '../../../src/artifacts/draw-map.js';

it('renders a map as a PNG with transparency in the shape of the shown photo', async () => {
  const map = {
    columns: 2,
    rows: 1,
    cell: 8,
    values: Uint8Array.of(255, 0),
    reliability: Uint8Array.of(255, 255),
  };
  const png = await renderMap(map, { width: 16, height: 8, orientation: 6 });
  const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 8, height: 16, channels: 4 });
  expect(data[3]).toBeGreaterThan(0);
  expect(data[data.length - 1]).toBe(0);
});
