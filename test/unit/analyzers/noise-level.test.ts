import { describe, expect, it } from 'vitest';
import { noiseLevel } from '../../../src/analyzers/noise-level.js';
import type { Raster } from '../../../src/artifacts/types.js';
import { calm, scored } from '../../support/analysis.js';
import { grayRaster, seeded, smoothScene } from '../../support/raster.js';

const side = 512;
const hole = { x: 320, y: 200, radius: 45 };
const inHole = (x: number, y: number): boolean => Math.hypot(x - hole.x, y - hole.y) < hole.radius;

/** Soft shapes with a camera's grain, and `paint` over the hole. */
function photo(grain: number, paint?: (x: number, y: number) => number): Raster {
  const random = seeded(11);
  const scene = smoothScene(side, side, 4);
  return grayRaster(side, side, (x, y) => {
    const honest = 40 + 0.7 * scene.luma[y * side + x] + (random() + random() - 1) * grain;
    return paint && inHole(x, y) ? paint(x, y) : honest;
  });
}

const analyse = async (raster: Raster) => scored(await noiseLevel.analyze({ raster }, calm));

describe('noise-level', () => {
  it('names paint without grain, and where', async () => {
    const { score, findings, map } = await analyse(photo(14, () => 100));
    expect(score).toBeGreaterThan(0.8);
    expect(findings[0]).toMatchObject({ code: 'noise.grain.missing', kind: 'edited' });
    expect(findings[0].values.timesLessGrain).toBeGreaterThan(3);
    expect(findings[0].values.falseAlarmBound).toBe(findings[0].strength === 'strong' ? 0.0013 : 0.0045);
    const [place] = findings[0].places;
    if (place.at !== 'pixels') throw new Error('Expected a place in the picture');
    expect(Math.abs(place.box.x - (hole.x - hole.radius))).toBeLessThanOrEqual(16);
    expect(Math.abs(place.box.width - 2 * hole.radius)).toBeLessThanOrEqual(24);
    const marked = (x: number, y: number) =>
      map?.values[Math.floor(y / (map.cell || 1)) * (map.columns || 1) + Math.floor(x / (map.cell || 1))];
    expect(marked(hole.x, hole.y)).toBeGreaterThan(200);
    for (const [at, value] of (map?.values ?? []).entries()) {
      if (value > 200) expect(map?.reliability[at]).toBe(255);
    }
    expect(marked(100, 400)).toBe(0);
  });

  it('says nothing of the same photo untouched', async () => {
    const { score, findings } = await analyse(photo(14));
    expect(score).toBeLessThan(0.2);
    expect(findings).toEqual([]);
  });

  it('does not trust its map where the photo shows no grain at all', async () => {
    const { findings, map } = await analyse(photo(0));
    expect(findings).toEqual([]);
    const trusted = map?.reliability.reduce((sum, value) => sum + (value > 0 ? 1 : 0), 0) ?? 0;
    expect(trusted).toBeLessThan(0.5 * (map?.reliability.length ?? 0));
    const grainy = (await analyse(photo(14))).map?.reliability ?? new Uint8Array(1);
    expect(grainy.filter((value) => value > 0).length).toBeGreaterThan(0.8 * grainy.length);
  });

  it.each([
    ['too small', () => grayRaster(100, 300, (x) => x)],
    ['a drawing', () => grayRaster(side, side, (x) => (x < 200 ? 40 : 200))],
    ['clipped', () => photo(14, () => 255)],
  ] as const)('judges what is %s as it should', async (how, make) => {
    const analysis = await noiseLevel.analyze({ raster: make() }, calm);
    if (how === 'clipped') expect(scored(analysis).findings).toEqual([]);
    else expect(analysis.status).toBe('not_applicable');
  });
});
