import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openArtifacts } from '../../../src/artifacts/index.js';
import { texture } from '../../support/noise.js';

const raw = sharp(texture(80, 48, 3), { raw: { width: 80, height: 48, channels: 3 } });

const reader = async (bytes: Uint8Array) => {
  const made = await openArtifacts(bytes, { maxPixels: 1e6 }).get('jpegCoefficients');
  if ('inapplicable' in made) throw new Error(made.inapplicable.en);
  return made;
};

describe('jpegCoefficients', () => {
  it('holds the blocks of luma and the grids of every component, read once', async () => {
    const bytes = await raw.clone().jpeg({ chromaSubsampling: '4:2:0' }).toBuffer();
    const { whole, spread, beginning } = await reader(bytes);
    const read = whole();
    if ('unreadable' in read) throw new Error(read.unreadable);
    expect(
      read.coefficients.planes.map(({ columns, rows, blocks }) => [columns, rows, blocks.length / 64]),
    ).toEqual([
      [10, 6, 60],
      [5, 3, 0],
      [5, 3, 0],
    ]);
    expect(whole()).toBe(read);
    expect(spread(1)).toBe(read);
    expect(spread(2)).toMatchObject({ coefficients: { planes: [{ step: 2, columns: 10 }, {}, {}] } });
    expect(beginning(bytes.length)).toEqual(read);
    expect(beginning(Math.floor(bytes.length / 2))).toMatchObject({ coefficients: { complete: false } });
  });

  it('holds none of a PNG', async () => {
    const { whole } = await reader(await raw.clone().png().toBuffer());
    expect(whole()).toHaveProperty('unreadable');
  });
});
