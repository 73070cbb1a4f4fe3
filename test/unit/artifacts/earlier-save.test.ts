import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { openArtifacts } from '../../../src/artifacts/index.js';
import { texture } from '../../support/noise.js';

const [width, height] = [1600, 1200];
const raw = { width, height, channels: 3 } as const;
const once = await sharp(texture(width, height, 3), { raw })
  .jpeg({ quality: 99 })
  .toBuffer();

function savedOnce(quality: number): Promise<Buffer> {
  return sharp(texture(width, height, 3), { raw })
    .jpeg({ quality })
    .toBuffer();
}

async function savedTwice(): Promise<Buffer> {
  return sharp(await savedOnce(80))
    .jpeg({ quality: 98 })
    .toBuffer();
}

const make = (bytes: Uint8Array) => openArtifacts(bytes, { maxPixels: 1e7 }).get('earlierSave');

describe('earlierSave', () => {
  it('is told by the beginning of a large file that was saved once', async () => {
    expect(once.length).toBeGreaterThan(2 ** 20);
    expect(await make(once)).toHaveProperty('inapplicable.en', 'No earlier JPEG save was found.');
  });

  it('holds the coefficients and the divisors of a file that was saved twice', async () => {
    const made = await make(await savedTwice());
    if ('inapplicable' in made) throw new Error(made.inapplicable.en);
    // IJG divisors at quality 80, lowest frequencies in zigzag order.
    expect(made.traces.slice(0, 5).map(({ first }) => first)).toEqual([4, 5, 6, 5, 4]);
    expect([made.last, made.field.columns, made.field.rows]).toEqual(['same', 200, 150]);
  });

  it.each([
    ['shifted', [5, 4], async (cut: Sharp) => cut.jpeg({ quality: 97 }).toBuffer()],
    ['lossless', [5, 4], async (cut: Sharp) => cut.png().toBuffer()],
  ] as const)('is read off the pixels where the last save was %s', async (last, [x, y], save) => {
    const area = { left: 3, top: 4, width: 1200, height: 900 };
    const made = await make(await save(sharp(await savedOnce(75)).extract(area)));
    if ('inapplicable' in made) throw new Error(made.inapplicable.en);
    expect([made.last, made.field.origin]).toEqual([last, { x, y }]);
    // IJG divisors at quality 75; what the last save took from one in ten may not be read.
    const expected = [6, 6, 7, 6, 5, 8];
    const read = made.traces.slice(0, 6).map(({ first }) => first);
    expect(read.filter((first, i) => first === expected[i]).length).toBeGreaterThanOrEqual(5);
  });

  it('does not apply to a PNG without a past, a WebP, nor a picture smaller than 128 pixels', async () => {
    const small = sharp(once).resize(100, 100);
    const never = sharp(texture(300, 300, 3), { raw: { width: 300, height: 300, channels: 3 } });
    expect(await make(await small.clone().jpeg().toBuffer())).toHaveProperty('inapplicable');
    expect(await make(await never.clone().png().toBuffer())).toHaveProperty(
      'inapplicable.en',
      'No earlier JPEG save was found.',
    );
    expect(await make(await never.webp().toBuffer())).toHaveProperty(
      'inapplicable.en',
      'The photo was last saved in a format other than JPEG or PNG.',
    );
  });
});
