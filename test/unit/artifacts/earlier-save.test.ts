import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openArtifacts } from '../../../src/artifacts/index.js';
import { texture } from '../../support/noise.js';

const [width, height] = [1600, 1200];
const raw = { width, height, channels: 3 } as const;
const once = await sharp(texture(width, height, 3), { raw })
  .jpeg({ quality: 99 })
  .toBuffer();

async function savedTwice(): Promise<Buffer> {
  const coarse = await sharp(texture(width, height, 3), { raw })
    .jpeg({ quality: 80 })
    .toBuffer();
  return sharp(coarse).jpeg({ quality: 98 }).toBuffer();
}

const make = (bytes: Uint8Array) => openArtifacts(bytes, { maxPixels: 1e7 }).get('earlierSave');

describe('earlierSave', () => {
  it('is told by the beginning of a large file that was saved once', async () => {
    expect(once.length).toBeGreaterThan(2 ** 20);
    expect(await make(once)).toHaveProperty(
      'inapplicable.en',
      'No earlier JPEG save on the same block grid was found.',
    );
  });

  it('holds the coefficients and the divisors of a file that was saved twice', async () => {
    const made = await make(await savedTwice());
    if ('inapplicable' in made) throw new Error(made.inapplicable.en);
    // IJG divisors at quality 80, lowest frequencies in zigzag order.
    expect(made.traces.slice(0, 5).map(({ first }) => first)).toEqual([4, 5, 6, 5, 4]);
    expect([made.field.columns, made.field.rows, made.luma.columns]).toEqual([200, 150, 200]);
  });

  it('does not apply to a PNG, nor to a picture smaller than 128 pixels', async () => {
    const small = sharp(once).resize(100, 100);
    expect(await make(await small.clone().jpeg().toBuffer())).toHaveProperty('inapplicable');
    expect(await make(await small.resize(300, 300).png().toBuffer())).toEqual({
      inapplicable: { en: 'The photo is not a JPEG.', zh: '照片不是 JPEG 格式。' },
    });
  });
});
