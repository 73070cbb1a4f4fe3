import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { errorLevels } from '../../../src/analyzers/error-level.js';
import { openArtifacts } from '../../../src/artifacts/index.js';
import type { Artifacts, Raster } from '../../../src/artifacts/types.js';
import { calm, scored } from '../../support/analysis.js';
import { grayRaster, pasted, texturedScene } from '../../support/raster.js';

const side = 512;
const scene = texturedScene(side, side, 1);
const other = texturedScene(side, side, 2);
const box = { x: 163, y: 181, width: 150, height: 140 };

function png(raster: Raster) {
  return sharp(raster.rgb, { raw: { width: raster.width, height: raster.height, channels: 3 } });
}

async function jpeg(raster: Raster, quality: number): Promise<Buffer> {
  return png(raster).jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
}

async function decoded(file: Buffer): Promise<Raster> {
  const { data, info } = await sharp(file).toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
  return grayRaster(info.width, info.height, (x, y) => data[(y * info.width + x) * info.channels]);
}

/** A JPEG with another past in its box: the base was saved at 70 before, the patch never. */
async function spliced(quality: number): Promise<Buffer> {
  return jpeg(pasted(await decoded(await jpeg(scene, 70)), other, box), quality);
}

async function analyse(bytes: Uint8Array) {
  const source = openArtifacts(bytes, { maxPixels: 1e7 });
  const input: Partial<Record<keyof Artifacts, unknown>> = {};
  for (const name of errorLevels.needs) input[name] = await source.get(name);
  return errorLevels.analyze(input as Artifacts, calm);
}

describe('error-level', () => {
  it('marks a pasted region with another past, and where it is', async () => {
    const { score, findings, map } = scored(await analyse(await spliced(92)));
    expect(score).toBeGreaterThan(0.5);
    const [place] = findings[0].places;
    if (place.at !== 'pixels' || !map) throw new Error('Expected a place in the picture and a map');
    const centre = { x: place.box.x + place.box.width / 2, y: place.box.y + place.box.height / 2 };
    expect(Math.abs(centre.x - (box.x + box.width / 2))).toBeLessThan(40);
    expect(Math.abs(centre.y - (box.y + box.height / 2))).toBeLessThan(40);
    const mean = (inside: boolean) => {
      const cells = [...map.values].filter((_, at) => {
        const x = (at % map.columns) * map.cell;
        const y = Math.floor(at / map.columns) * map.cell;
        return (
          inside === (x > box.x && y > box.y && x < box.x + box.width - 16 && y < box.y + box.height - 16)
        );
      });
      return cells.reduce((sum, value) => sum + value, 0) / cells.length;
    };
    expect(mean(true)).toBeGreaterThan(5 * mean(false));
  });

  it('leaves a photo with one past alone, saved once or twice', async () => {
    const once = await jpeg(scene, 92);
    const twice = await jpeg(await decoded(await jpeg(scene, 75)), 92);
    for (const file of [once, twice]) {
      const { score, findings } = scored(await analyse(file));
      expect(score).toBeLessThan(0.5);
      expect(findings).toEqual([]);
    }
  });

  it('grows with the pasted region', async () => {
    const base = await decoded(await jpeg(scene, 70));
    const scores = [];
    for (const size of [0, 80, 200]) {
      const file = await jpeg(pasted(base, other, { x: 160, y: 160, width: size, height: size }), 92);
      scores.push(scored(await analyse(file)).score);
    }
    expect(scores).toEqual([...scores].sort((a, b) => a - b));
    expect(scores[2]).toBeGreaterThan(scores[0] + 0.3);
  });

  it('says the same of a PNG made of the JPEG without change', async () => {
    const file = await spliced(60);
    const fromJpeg = scored(await analyse(file));
    const fromPng = scored(await analyse(await sharp(file).png().toBuffer()));
    expect(fromPng.score).toBeCloseTo(fromJpeg.score, 6);
  });

  it.each([
    ['a PNG that never was a JPEG', () => png(scene).png().toBuffer()],
    ['a very coarse JPEG', () => jpeg(scene, 30)],
    [
      'a flat photo',
      () =>
        jpeg(
          grayRaster(400, 400, () => 90),
          90,
        ),
    ],
    ['a tiny photo', () => jpeg(texturedScene(120, 400, 3), 90)],
    ['a WebP', () => png(scene).webp({ quality: 90 }).toBuffer()],
  ])('does not apply to %s', async (_, make) => {
    expect(await analyse(await make())).toMatchObject({ status: 'not_applicable' });
  });

  it('trusts no cell that is flat or clipped', async () => {
    const half = grayRaster(side, side, (x, y) => (x < side / 2 ? scene.luma[y * side + x] : 255));
    const { map } = scored(await analyse(await jpeg(half, 90)));
    if (!map) throw new Error('Expected a map');
    for (let at = 0; at < map.values.length; at++) {
      if ((at % map.columns) * map.cell > side / 2) expect(map.reliability[at]).toBe(0);
    }
  });
});
