import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { resampling } from '../../../src/analyzers/resampling.js';
import type { Raster } from '../../../src/artifacts/types.js';
import { scored } from '../../support/analysis.js';
import { analyzeFile } from '../../support/analyze.js';
import { grayRaster, pasted, seeded, smoothScene } from '../../support/raster.js';

/** Soft shapes with a camera's grain. */
function photo(width: number, height: number, seed: number): Raster {
  const random = seeded(seed);
  const { luma } = smoothScene(width, height, seed);
  return grayRaster(
    width,
    height,
    (x, y) => 40 + 0.6 * luma[y * width + x] + 8 * (random() + random() + random() - 1.5),
  );
}

const side = 640;
const scene = photo(side, side, 1);
const other = photo(side, side, 2);
const box = { x: 330, y: 300, width: 220, height: 220 };

/** A raster scaled about its centre by `scale` and turned by `degrees`, between pixels by straight lines. */
function moved({ width, height, luma }: Raster, scale: number, degrees: number): Raster {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180) / scale, Math.sin((degrees * Math.PI) / 180) / scale];
  const at = (x: number, y: number) =>
    luma[Math.min(height - 1, Math.max(0, y)) * width + Math.min(width - 1, Math.max(0, x))];
  return grayRaster(width, height, (column, row) => {
    const x = width / 2 + c * (column - width / 2) + s * (row - height / 2);
    const y = height / 2 - s * (column - width / 2) + c * (row - height / 2);
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [u, v] = [x - left, y - top];
    const upper = at(left, top) * (1 - u) + at(left + 1, top) * u;
    return upper * (1 - v) + (at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u) * v;
  });
}

const image = ({ width, height, rgb }: Raster) => sharp(rgb, { raw: { width, height, channels: 3 } });
const png = (raster: Raster) => image(raster).png().toBuffer();
const analyse = async (raster: Raster) => analyzeFile(resampling, await png(raster));

describe('resampling', () => {
  it.each([
    ['scaled by 1.3', 1.3, 0],
    ['turned by 7 degrees', 1, 7],
    ['scaled by 1.2 and turned by 20 degrees', 1.2, 20],
  ])('names a piece %s, and where', async (_name, scale, degrees) => {
    const { score, findings, map } = scored(await analyse(pasted(scene, moved(other, scale, degrees), box)));
    expect(score).toBeGreaterThanOrEqual(0.15);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: 'resampling.region', strength: 'supporting', kind: 'edited' });
    expect(findings[0].values.logFalseAlarms).toBeLessThanOrEqual(-3);
    const [place] = findings[0].places;
    if (place.at !== 'pixels' || map === undefined) throw new Error('Expected a place and a map');
    expect(place.box.x + place.box.width).toBeGreaterThan(box.x + box.width / 2);
    expect(place.box.x).toBeLessThan(box.x + box.width / 2);
    expect(place.box.y + place.box.height).toBeGreaterThan(box.y + box.height / 2);
    expect(place.box.y).toBeLessThan(box.y + box.height / 2);
    const value = (x: number, y: number) =>
      map.values[Math.floor(y / map.cell) * map.columns + Math.floor(x / map.cell)];
    expect(value(box.x + 110, box.y + 110)).toBeGreaterThan(128);
    expect(value(60, 60)).toBe(0);
  });

  it('names it in a WebP saved without loss too', async () => {
    const picture = pasted(scene, moved(other, 1.3, 0), box);
    const { findings } = scored(
      await analyzeFile(resampling, await image(picture).webp({ lossless: true }).toBuffer()),
    );
    expect(findings).toHaveLength(1);
  });

  it('says that the whole photo was scaled, and weighs nothing', async () => {
    for (const [scale, degrees] of [
      [1.3, 0],
      [1.5, 12],
    ]) {
      expect(await analyse(moved(scene, scale, degrees))).toMatchObject({
        status: 'informative',
        findings: [{ code: 'resampling.whole', strength: 'informative' }],
      });
    }
  });

  it('names nothing in an untouched photo, nor in one with a piece that was neither scaled nor turned', async () => {
    for (const raster of [scene, other, pasted(scene, other, box)]) {
      expect(scored(await analyse(raster))).toMatchObject({ score: 0, findings: [] });
    }
  });

  it('names nothing in a photo that was a JPEG before, nor in one with a piece of another JPEG', async () => {
    for (const quality of [50, 75, 92]) {
      const saved = async (raster: Raster): Promise<Raster> => {
        const { data, info } = await sharp(await image(raster).jpeg({ quality }).toBuffer())
          .raw()
          .toBuffer({ resolveWithObject: true });
        return grayRaster(info.width, info.height, (x, y) => data[(y * info.width + x) * info.channels]);
      };
      const base = await saved(scene);
      expect(scored(await analyse(base)).findings).toEqual([]);
      expect(scored(await analyse(pasted(base, await saved(other), box))).findings).toEqual([]);
    }
  });

  it('names no stripes, weave, tiles or dots', async () => {
    const wave = (at: number, period: number) => Math.sin((2 * Math.PI * at) / period);
    const patterns = [2.6, 3.7, 5.3, 9.1].flatMap((period) => [
      (x: number) => 128 + 60 * wave(x, period),
      (x: number, y: number) => 128 + 30 * wave(x, period) + 30 * wave(y, period),
      (x: number, y: number) => 128 + 60 * wave(x + 0.4 * y, period) * wave(y - 0.4 * x, period),
      (x: number, y: number) => (wave(x, 4 * period) > 0.9 || wave(y, 4 * period) > 0.9 ? 60 : 170),
      (x: number, y: number) => (wave(x + y, period) + wave(x - y, period) > 1 ? 30 : 220),
    ]);
    for (const pattern of patterns) {
      const grainy = grayRaster(side, side, (x, y) => pattern(x, y) + scene.luma[y * side + x] / 8);
      const analysis = await analyse(pasted(scene, grainy, box));
      if (analysis.status !== 'not_applicable') expect(analysis.findings).toEqual([]);
    }
  });

  it('is blind where the photo is flat or clipped, and says so on its map', async () => {
    const half = { x: 0, y: 0, width: side, height: 200 };
    const { map } = scored(
      await analyse(
        pasted(
          scene,
          grayRaster(side, side, () => 255),
          half,
        ),
      ),
    );
    if (map === undefined) throw new Error('Expected a map');
    expect(map.reliability[0]).toBe(0);
    expect(map.reliability[Math.floor(500 / map.cell) * map.columns + 10]).toBe(255);
  });

  it('gives the same twice', async () => {
    const picture = pasted(scene, moved(other, 1.3, 0), box);
    expect(await analyse(picture)).toEqual(await analyse(picture));
  });

  it.each([
    ['a flat picture', () => png(grayRaster(side, side, () => 120))],
    ['a black one', () => png(grayRaster(side, side, () => 0))],
    ['one too small', () => png(grayRaster(383, 2000, (x) => x))],
    ['one pixel', () => png(grayRaster(1, 1, () => 9))],
    ['a strip', () => png(grayRaster(1, 9000, (_x, y) => y))],
    ['a JPEG', () => image(scene).jpeg({ quality: 100 }).toBuffer()],
    ['a WebP with loss', () => image(scene).webp({ quality: 100 }).toBuffer()],
  ])('does not apply to %s', async (_name, file) => {
    const analysis = await analyzeFile(resampling, await file());
    expect(analysis).toMatchObject({ status: 'not_applicable' });
    expect(analysis).toHaveProperty('reason.zh');
  });

  it('looks at few tiles of a strip, however long', async () => {
    const long = photo(400, 9000, 5);
    expect(scored(await analyse(long)).findings).toEqual([]);
  });
});
