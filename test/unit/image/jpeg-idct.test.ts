import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readJpegCoefficients } from '../../../src/image/jpeg-coefficients.js';
import { decodePlane } from '../../../src/image/jpeg-idct.js';
import { texture } from '../../support/noise.js';

const width = 203;
const height = 117;

function planesOf(bytes: Uint8Array) {
  const result = readJpegCoefficients(bytes, { maxPixels: 1e6, maxScans: 64 });
  if (!('coefficients' in result)) throw new Error(result.unreadable);
  return result.coefficients.planes.map((plane) => decodePlane(plane, result.coefficients.precision));
}

describe('decodePlane', () => {
  it.each([
    [10, false],
    [50, true],
    [90, false],
    [100, true],
  ])(
    'equals the decoder of record, sample for sample (gray, quality %i, progressive %s)',
    async (quality, progressive) => {
      const bytes = await sharp(texture(width, height, 1), { raw: { width, height, channels: 1 } })
        .jpeg({ quality, progressive })
        .toBuffer();
      const expected = await sharp(bytes).extractChannel(0).raw().toBuffer();
      const [luma] = planesOf(bytes);
      for (let y = 0; y < height; y++) {
        const row = luma.samples.subarray(y * luma.width, y * luma.width + width);
        expect(Array.from(row)).toEqual(Array.from(expected.subarray(y * width, (y + 1) * width)));
      }
    },
  );

  it.each(['4:4:4', '4:2:0'])(
    'gives the luma of the decoded colours within one level (%s)',
    async (chromaSubsampling) => {
      const bytes = await sharp(texture(width, height, 3), { raw: { width, height, channels: 3 } })
        .jpeg({ quality: 85, progressive: true, chromaSubsampling })
        .toBuffer();
      const rgb = await sharp(bytes).raw().toBuffer();
      const [luma] = planesOf(bytes);
      let worst = 0;
      for (let y = 0; y < height; y++) {
        for (let x = 0; x < width; x++) {
          const at = (y * width + x) * 3;
          const [r, g, b] = rgb.subarray(at, at + 3);
          // A clipped colour no longer tells its luma.
          if (Math.min(r, g, b) === 0 || Math.max(r, g, b) === 255) continue;
          worst = Math.max(
            worst,
            Math.abs(0.299 * r + 0.587 * g + 0.114 * b - luma.samples[y * luma.width + x]),
          );
        }
      }
      expect(worst).toBeLessThanOrEqual(1);
    },
  );
});
