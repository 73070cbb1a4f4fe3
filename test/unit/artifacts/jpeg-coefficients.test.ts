import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openArtifacts } from '../../../src/artifacts/index.js';
import { texture } from '../../support/noise.js';

const raw = sharp(texture(80, 48, 3), { raw: { width: 80, height: 48, channels: 3 } });

describe('jpegCoefficients', () => {
  it('holds the blocks of luma and the grids of every component', async () => {
    const bytes = await raw.clone().jpeg({ chromaSubsampling: '4:2:0' }).toBuffer();
    const made = await openArtifacts(bytes, { maxPixels: 1e6 }).get('jpegCoefficients');
    if ('inapplicable' in made) throw new Error(made.inapplicable.en);
    expect(made.planes.map(({ columns, rows, blocks }) => [columns, rows, blocks.length / 64])).toEqual([
      [10, 6, 60],
      [5, 3, 0],
      [5, 3, 0],
    ]);
  });

  it('does not apply to a PNG', async () => {
    const made = await openArtifacts(await raw.clone().png().toBuffer(), { maxPixels: 1e6 }).get(
      'jpegCoefficients',
    );
    expect(made).toEqual({ inapplicable: { en: 'The photo is not a JPEG.', zh: '照片不是 JPEG 格式。' } });
  });
});
