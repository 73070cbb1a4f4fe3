import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { doubleCompression } from '../../../src/analyzers/double-compression.js';
import type { Raster } from '../../../src/artifacts/types.js';
import { analyzeFile } from '../../support/analyze.js';
import { scored } from '../../support/analysis.js';
import { grayRaster, pasted, texturedScene } from '../../support/raster.js';

const side = 512;
const scene = texturedScene(side, side, 1);
const other = texturedScene(side, side, 2);
const box = { x: 163, y: 181, width: 120, height: 100 };

function image({ width, height, rgb }: Raster) {
  return sharp(rgb, { raw: { width, height, channels: 3 } });
}

const jpeg = (raster: Raster, quality: number) => image(raster).jpeg({ quality }).toBuffer();

async function saved(raster: Raster, quality: number): Promise<Raster> {
  const { data, info } = await sharp(await jpeg(raster, quality))
    .raw()
    .toBuffer({ resolveWithObject: true });
  return grayRaster(info.width, info.height, (x, y) => data[(y * info.width + x) * info.channels]);
}

const analyse = async (file: Buffer) => analyzeFile(doubleCompression, file);

describe('double-compression', () => {
  it.each([
    [75, 92],
    [60, 80],
    [70, 80],
  ])('marks what was pasted between a save at %i and one at %i', async (first, last) => {
    const picture = pasted(await saved(scene, first), other, box);
    const { score, findings, map } = scored(await analyse(await jpeg(picture, last)));
    expect(score).toBeGreaterThan(0.86);
    expect(findings[0]).toMatchObject({
      code: 'compression.double.missing',
      strength: 'strong',
      kind: 'edited',
    });
    const [place] = findings[0].places;
    if (place.at !== 'pixels' || map === undefined)
      throw new Error('Expected a place in the picture and a map');
    for (const [got, expected] of [
      [place.box.x, box.x],
      [place.box.y, box.y],
      [place.box.x + place.box.width, box.x + box.width],
      [place.box.y + place.box.height, box.y + box.height],
    ]) {
      expect(Math.abs(got - expected)).toBeLessThanOrEqual(40);
    }
    const centre = Math.floor(230 / map.cell) * map.columns + Math.floor(220 / map.cell);
    expect(map.values[centre]).toBeGreaterThan(128);
    expect(map.values[0]).toBe(0);
    expect(map.reliability[0]).toBe(255);
  });

  it.each([
    ['PNG', (raster: Raster) => image(raster).png().toBuffer()],
    ['cropped JPEG', (raster: Raster) => jpeg(shifted(raster), 96)],
  ])('marks what was pasted into a JPEG that became a %s', async (_name, save) => {
    const honest = await saved(scene, 75);
    const { score, findings } = scored(await analyse(await save(pasted(honest, other, box))));
    expect(score).toBeGreaterThan(0.86);
    expect(findings[0]).toMatchObject({ code: 'compression.double.missing', strength: 'strong' });
    const [place] = findings[0].places;
    if (place.at !== 'pixels') throw new Error('Expected a place in the picture');
    expect(Math.abs(place.box.x - box.x)).toBeLessThanOrEqual(40);
    expect(Math.abs(place.box.y - box.y)).toBeLessThanOrEqual(40);

    const unpasted = scored(await analyse(await save(honest)));
    expect(unpasted.score).toBe(0);
    expect(unpasted.findings).toMatchObject([
      { code: 'compression.double.whole', strength: 'informative', values: { firstDivisors: '6 6 7 6 5 8' } },
    ]);
  });

  it('weighs nothing where the whole photo was saved again, and names both tables', async () => {
    const { score, findings } = scored(await analyse(await jpeg(await saved(scene, 75), 90)));
    expect(score).toBe(0);
    expect(findings).toMatchObject([
      {
        code: 'compression.double.whole',
        strength: 'informative',
        // IJG tables at quality 75 and 90, the first frequencies in zigzag order.
        values: { firstDivisors: '6 6 7 6 5 8', lastDivisors: '2 2 3 2 2 3' },
      },
    ]);
  });

  it.each([
    ['saved once', () => jpeg(scene, 85)],
    ['cropped before a coarse second save', async () => jpeg(shifted(await saved(scene, 80)), 60)],
    ['saved as PNG and never as JPEG', () => image(scene).png().toBuffer()],
    ['tiny', async () => image(scene).resize(100, 100).jpeg().toBuffer()],
    [
      'a drawing in one tone',
      () =>
        jpeg(
          grayRaster(side, side, () => 90),
          90,
        ),
    ],
  ])('does not apply to a photo that is %s', async (_name, make) => {
    expect(await analyse(await make())).toMatchObject({ status: 'not_applicable' });
  });

  it('leaves clipped parts unjudged and does not take them for insertions', async () => {
    const bright = grayRaster(side, side, (x, y) => scene.luma[y * side + x] + (x < 200 ? 130 : 0));
    const { score, map } = scored(await analyse(await jpeg(await saved(bright, 75), 92)));
    expect(score).toBe(0);
    expect(map?.reliability[0]).toBe(0);
  });
});

/** The raster moved by (3, 5), what leaves on one side coming in on the other. */
function shifted({ width, height, luma }: Raster): Raster {
  return grayRaster(width, height, (x, y) => luma[((y + 5) % height) * width + ((x + 3) % width)]);
}
