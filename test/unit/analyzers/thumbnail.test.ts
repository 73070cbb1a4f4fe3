import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thumbnailAnalyzer } from '../../../src/analyzers/thumbnail.js';
import type { Raster } from '../../../src/artifacts/types.js';
import { calm, scored } from '../../support/analysis.js';
import { grayRaster, pasted, smoothScene, texturedScene } from '../../support/raster.js';

const width = 640;
const height = 480;
const scene = smoothScene(width, height, 3);

/** `source`, or the part of it in a window, brought to `w` x `h` by nearest pixels. */
function scaledTo(
  source: Raster,
  w: number,
  h: number,
  x = 0,
  y = 0,
  across = source.width,
  down = source.height,
) {
  return grayRaster(w, h, (column, row) => {
    const sx = Math.floor(x + ((column + 0.5) * across) / w);
    const sy = Math.floor(y + ((row + 0.5) * down) / h);
    return source.luma[sy * source.width + sx];
  });
}

async function analyse(raster: Raster, thumbnail: Raster) {
  return scored(await thumbnailAnalyzer.analyze({ raster, thumbnail }, calm));
}

/** A quarter turn clockwise, `times` over. */
function quarterTurned(source: Raster, times: number): Raster {
  if (times === 0) return source;
  const once = grayRaster(
    source.height,
    source.width,
    (x, y) => source.luma[(source.height - 1 - x) * source.width + y],
  );
  return quarterTurned(once, times - 1);
}

describe('thumbnail', () => {
  it('agrees with its own picture, whatever turn, bars, size, tone or noise came between', async () => {
    const noise = texturedScene(width, height, 9);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 3 }),
        fc.integer({ min: 60, max: 320 }),
        fc.boolean(),
        fc.double({ min: 0.8, max: 1.25, noNaN: true }),
        async (turns, wide, bars, gamma) => {
          const high = Math.round((wide * height) / width);
          const bar = bars ? Math.ceil(high / 8) : 0;
          const plain = scaledTo(scene, wide, high);
          const changed = grayRaster(wide, high + 2 * bar, (x, y) => {
            if (y < bar || y >= high + bar) return 2;
            const value = plain.luma[(y - bar) * wide + x] / 255;
            return 30 + 215 * value ** gamma + (noise.luma[y * width + x] - 128) / 40;
          });
          const { score, findings } = await analyse(scene, quarterTurned(changed, turns));
          expect(score).toBeLessThan(0.2);
          expect(findings).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('agrees with a picture that was mirrored', async () => {
    const mirror = grayRaster(width, height, (x, y) => scene.luma[y * width + width - 1 - x]);
    expect(await analyse(mirror, scaledTo(scene, 160, 120))).toMatchObject({ score: 0, findings: [] });
  });

  it('shows where the picture was changed since, the more the higher', async () => {
    const stain = grayRaster(width, height, () => 20);
    const box = { x: 380, y: 90, width: 130, height: 150 };
    const before = scaledTo(scene, 160, 120);
    const { score, findings, map } = await analyse(pasted(scene, stain, box), before);
    expect(score).toBeGreaterThan(0.8);
    expect(findings).toMatchObject([
      { code: 'thumbnail.region.differs', strength: 'strong', kind: 'edited' },
    ]);
    const [place] = findings[0].places;
    if (place.at !== 'pixels' || !map) throw new Error('Expected a place in the picture and a map');
    expect(Math.abs(place.box.x - box.x)).toBeLessThan(40);
    expect(Math.abs(place.box.y + place.box.height - box.y - box.height)).toBeLessThan(40);
    const cellAt = (x: number, y: number) =>
      Math.floor(y / map.cell) * map.columns + Math.floor(x / map.cell);
    expect(map.values[cellAt(445, 165)]).toBeGreaterThan(120);
    expect(map.values[cellAt(100, 400)]).toBe(0);
    const smaller = await analyse(pasted(scene, stain, { ...box, width: 90, height: 90 }), before);
    expect(smaller.score).toBeLessThan(score);
    expect(smaller.score).toBeGreaterThan(0);
  });

  it('takes a crop for a crop', async () => {
    const cut = scaledTo(scene, 360, 280, 150, 110, 360, 280);
    const { score, findings } = await analyse(cut, scaledTo(scene, 160, 120));
    expect(score).toBeCloseTo(0.3);
    expect(findings).toMatchObject([{ code: 'thumbnail.frame.cropped', strength: 'supporting' }]);
    const kept = Number(findings[0].values['percentKept']);
    expect(Math.abs(kept - (100 * 360 * 280) / (width * height))).toBeLessThan(8);
  });

  it('lets a camera cut its thumbnail out of the picture', async () => {
    const inner = scaledTo(scene, 160, 120, 80, 60, 480, 360);
    expect(await analyse(scene, inner)).toMatchObject({ score: 0, findings: [] });
  });

  it('says so when it shows another scene, and never as a strong finding', async () => {
    const { score, findings } = await analyse(scene, scaledTo(smoothScene(width, height, 77), 160, 120));
    expect(score).toBeCloseTo(0.6);
    expect(findings).toMatchObject([{ code: 'thumbnail.scene.differs', strength: 'supporting' }]);
  });

  it('does not apply where one of them is uniform', async () => {
    const flat = grayRaster(160, 120, () => 128);
    expect(await thumbnailAnalyzer.analyze({ raster: scene, thumbnail: flat }, calm)).toMatchObject({
      status: 'not_applicable',
    });
    const dot = grayRaster(1, 1, () => 3);
    expect(await thumbnailAnalyzer.analyze({ raster: dot, thumbnail: dot }, calm)).toMatchObject({
      status: 'not_applicable',
    });
  });
});
