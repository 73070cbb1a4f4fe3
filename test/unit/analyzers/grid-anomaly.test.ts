import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { gridAnomaly } from '../../../src/analyzers/grid-anomaly.js';
import type { Raster } from '../../../src/artifacts/types.js';
import { analyzeFile } from '../../support/analyze.js';
import { scored } from '../../support/analysis.js';
import { grayRaster, pasted, texturedScene } from '../../support/raster.js';

const side = 512;
const scene = texturedScene(side, side, 1);
const other = texturedScene(side, side, 2);
const box = { x: 163, y: 181, width: 150, height: 140 };

function image({ width, height, rgb }: Raster) {
  return sharp(rgb, { raw: { width, height, channels: 3 } });
}

async function compressed(raster: Raster, quality: number): Promise<Raster> {
  const file = await image(raster).jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
  const { data, info } = await sharp(file).raw().toBuffer({ resolveWithObject: true });
  return grayRaster(info.width, info.height, (x, y) => data[(y * info.width + x) * info.channels]);
}

/** The raster moved by (dx, dy), what leaves on one side coming in on the other. */
function shifted({ width, height, luma }: Raster, dx: number, dy: number): Raster {
  return grayRaster(width, height, (x, y) => luma[((y + dy) % height) * width + ((x + dx) % width)]);
}

const analyse = async (file: Buffer) => scored(await analyzeFile(gridAnomaly, file));

describe('grid-anomaly', () => {
  it.each(['png', 'jpeg'] as const)(
    'marks a piece that was compressed on another grid (%s)',
    async (format) => {
      const piece = shifted(await compressed(other, 70), 3, 5);
      const picture = pasted(await compressed(scene, 75), piece, box);
      const file = format === 'png' ? image(picture).png() : image(picture).jpeg({ quality: 99 });
      const { score, findings, map } = await analyse(await file.toBuffer());
      expect(score).toBeGreaterThan(0.5);
      expect(findings[0]).toMatchObject({
        code: 'compression.grid.foreign',
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
        expect(Math.abs(got - expected)).toBeLessThan(32);
      }
      const centre = Math.floor(250 / map.cell) * map.columns + Math.floor(240 / map.cell);
      expect(map.values[centre]).toBeGreaterThan(128);
      expect(map.values[0]).toBe(0);
    },
  );

  it('finds nothing in untouched pictures, whatever their quality', async () => {
    for (const quality of [50, 75, 90, 98]) {
      const { score, findings } = await analyse(await image(scene).jpeg({ quality }).toBuffer());
      expect(score).toBe(0);
      expect(findings).toEqual([]);
    }
    expect((await analyse(await image(scene).png().toBuffer())).score).toBe(0);
  });

  it('finds nothing where stripes fill a part of the photo', async () => {
    for (const period of [3, 5, 8, 13]) {
      const stripes = grayRaster(side, side, (_x, y) => 128 + 70 * Math.sin((2 * Math.PI * y) / period));
      for (const quality of [75, 90, 98]) {
        const picture = await compressed(pasted(scene, stripes, box), quality);
        const { score } = await analyse(await image(picture).png().toBuffer());
        expect(score).toBe(0);
      }
    }
  });

  it('keeps silent, and says why, where an earlier grid runs through the whole photo', async () => {
    const cropped = shifted(await compressed(scene, 60), 3, 5);
    const analysis = await analyzeFile(gridAnomaly, await image(cropped).jpeg({ quality: 97 }).toBuffer());
    expect(analysis).toMatchObject({
      status: 'informative',
      findings: [{ code: 'compression.grid.earlier', strength: 'informative' }],
    });
  });

  it('keeps silent where several earlier grids share the photo', async () => {
    let picture = await compressed(scene, 75);
    for (const [dx, dy, left] of [
      [3, 5, 0],
      [6, 2, 260],
    ]) {
      const half = shifted(await compressed(other, 70), dx, dy);
      picture = pasted(picture, half, { x: left, y: 8, width: 240, height: 420 });
    }
    const analysis = await analyzeFile(gridAnomaly, await image(picture).png().toBuffer());
    expect(analysis.status).toBe('informative');
  });

  it('does not apply to other formats or tiny pictures', async () => {
    expect(await analyzeFile(gridAnomaly, await image(scene).webp().toBuffer())).toHaveProperty('reason');
    expect(
      await analyzeFile(gridAnomaly, await image(scene).resize(100, 100).jpeg().toBuffer()),
    ).toHaveProperty('reason');
  });
});
