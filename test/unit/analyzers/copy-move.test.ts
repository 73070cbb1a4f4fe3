import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { copyMove } from '../../../src/analyzers/copy-move.js';
import type { Raster } from '../../../src/artifacts/types.js';
import { analyzeFile } from '../../support/analyze.js';
import { scored } from '../../support/analysis.js';
import { grayRaster, seeded, texturedScene } from '../../support/raster.js';

const side = 512;
const scene = texturedScene(side, side, 1);
/** The same without its finest grain, which no turned or scaled copy keeps. */
const smooth = grayRaster(side, side, (x, y) => {
  let sum = 0;
  for (let v = -1; v <= 1; v++) {
    for (let u = -1; u <= 1; u++)
      sum +=
        scene.luma[Math.min(side - 1, Math.max(0, y + v)) * side + Math.min(side - 1, Math.max(0, x + u))];
  }
  return sum / 9;
});
/** Where the copy lies, its radius, and where it was taken from. */
const copy = { x: 380, y: 350, radius: 100, fromX: 130, fromY: 150 };

function at({ width, height, luma }: Raster, x: number, y: number): number {
  const x0 = Math.min(width - 2, Math.max(0, Math.floor(x)));
  const y0 = Math.min(height - 2, Math.max(0, Math.floor(y)));
  const [fx, fy] = [x - x0, y - y0];
  const row = (start: number) => luma[start] * (1 - fx) + luma[start + 1] * fx;
  return row(y0 * width + x0) * (1 - fy) + row((y0 + 1) * width + x0) * fy;
}

/** A disc of the scene laid elsewhere, turned by `angle` and scaled. */
function cloned(base: Raster, angle: number, scale: number, mirror = 1): Raster {
  return grayRaster(side, side, (x, y) => {
    const [dx, dy] = [x - copy.x, y - copy.y];
    if (Math.hypot(dx, dy) > copy.radius) return base.luma[y * side + x];
    const [cos, sin] = [Math.cos(angle) / scale, Math.sin(angle) / scale];
    return at(base, copy.fromX + mirror * (cos * dx - sin * dy), copy.fromY + sin * dx + cos * dy);
  });
}

function file({ width, height, rgb }: Raster, quality = 92): Promise<Buffer> {
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer();
}

const analyse = async (raster: Raster, quality?: number) =>
  scored(await analyzeFile(copyMove, await file(raster, quality)));

describe('copy-move', () => {
  it.each([
    ['as it is', 0, 1, 1, 1],
    // Resampling takes the grain that tells a copy from a likeness.
    ['turned', 0.4, 1, 1, 0],
    ['scaled', 0, 1.2, 1, 0],
    // Made things are mirrored copies of themselves: that alone is not worth a finding.
    ['mirrored', 0, 1, -1, 0],
  ])('marks source and copy (%s)', async (_how, angle, scale, mirror, expected) => {
    const { score, findings, map } = await analyse(cloned(smooth, angle, scale, mirror), 96);
    expect(score).toBeGreaterThan(0.5);
    expect(findings.length).toBe(expected);
    for (const finding of findings)
      expect(finding).toMatchObject({ code: 'duplication.copyMove', kind: 'edited' });
    if (map === undefined) throw new Error('Expected a map');
    const value = (x: number, y: number) =>
      map.values[Math.floor(y / map.cell) * map.columns + Math.floor(x / map.cell)];
    expect(value(copy.x, copy.y)).toBeGreaterThanOrEqual(128);
    expect(value(copy.fromX, copy.fromY)).toBeGreaterThanOrEqual(128);
    expect(value(450, 60)).toBe(0);
  });

  it('never calls a mirrored copy strong, however exact', async () => {
    const whole = grayRaster(side, side, (x, y) => scene.luma[y * side + Math.min(x, side - 1 - x)]);
    const { score, findings } = await analyse(whole, 98);
    expect(score).toBeGreaterThan(0.9);
    expect(findings).toMatchObject([{ strength: 'supporting', values: { mirrored: true } }]);
  });

  it('calls a copy strong for its grain, not two prints of one pattern', async () => {
    const random = seeded(6);
    const own = grayRaster(side, side, () => 128 + (random() - 0.5) * 12);
    const print = cloned(smooth, 0, 1);
    // A print that repeats, then photographed: the same form, its own grain at each place. Photographed, then copied: the same grain.
    const photographed = grayRaster(
      side,
      side,
      (x, y) => print.luma[y * side + x] + own.luma[y * side + x] - 128,
    );
    const before = grayRaster(side, side, (x, y) => smooth.luma[y * side + x] + own.luma[y * side + x] - 128);
    const copied = await analyse(cloned(before, 0, 1), 96);
    expect(copied.findings).toMatchObject([{ strength: 'strong' }]);
    for (const { strength } of (await analyse(photographed, 96)).findings)
      expect(strength).toBe('supporting');
  });

  it('finds nothing in a scene without copies, at any quality', async () => {
    for (const quality of [40, 75, 98]) {
      const { score, findings } = await analyse(scene, quality);
      expect(score).toBeLessThan(0.3);
      expect(findings).toEqual([]);
    }
  });

  it('takes a weave with its own light and grain for honest repetition', async () => {
    const random = seeded(4);
    const weave = grayRaster(
      side,
      side,
      (x, y) =>
        120 +
        30 * Math.sin((2 * Math.PI * x) / 23) * Math.cos((2 * Math.PI * y) / 31) +
        12 * Math.sin((2 * Math.PI * (x + y)) / 11) +
        20 * Math.sin(x / 160 + y / 210) +
        (random() - 0.5) * 16,
    );
    expect((await analyse(weave)).findings).toEqual([]);
  });

  it('does not take plain surfaces, stripes or drawings for copies', async () => {
    const random = seeded(5);
    const grain = () => (random() - 0.5) * 6;
    expect((await analyse(grayRaster(side, side, (x, y) => 90 + x / 9 + y / 7 + grain()))).findings).toEqual(
      [],
    );
    expect(
      (await analyse(grayRaster(side, side, (x) => (x % 64 < 32 ? 80 : 160) + grain()))).findings,
    ).toEqual([]);
    const boxes = grayRaster(side, side, (x, y) => (x % 128 < 40 && y % 96 < 30 ? 30 : 200));
    expect(await analyzeFile(copyMove, await file(boxes))).toMatchObject({ status: 'not_applicable' });
  });

  it('gives the same answer every time', async () => {
    const picture = cloned(scene, 0.2, 1.1);
    expect(await analyse(picture)).toEqual(await analyse(picture));
  });
});
