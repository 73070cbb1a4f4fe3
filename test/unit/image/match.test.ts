import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDifference } from '../../../src/image/local-difference.js';
import { correlation, place } from '../../../src/image/match.js';
import { planeOf, reduced, turned, type Plane } from '../../../src/image/plane.js';
import { smoothScene } from '../../support/raster.js';

const { luma, width, height } = smoothScene(400, 300, 21);
const scene = planeOf(luma, width, height);
const small = reduced(scene, 60, 45);

function mapped(plane: Plane, change: (value: number) => number): Plane {
  return { ...plane, values: plane.values.map(change) };
}

describe('planes', () => {
  it('keep their mean when reduced by whole numbers', () => {
    const mean = (plane: Plane) => plane.values.reduce((sum, value) => sum + value, 0) / plane.values.length;
    expect(mean(reduced(scene, 40, 30))).toBeCloseTo(mean(scene), 1);
  });

  it('come back after four quarter turns', () => {
    expect(turned(small, 4)).toEqual(small);
    expect(turned(turned(small, 1), 3)).toEqual(small);
    expect(turned(small, 1)).toMatchObject({ width: 45, height: 60 });
  });

  it('reduce any window to any size without leaving the source', () => {
    const size = fc.integer({ min: 1, max: 90 });
    fc.assert(
      fc.property(size, size, size, size, (columns, rows, w, h) => {
        const found = reduced(scene, columns, rows, { x: 400 - w, y: 300 - h, width: w, height: h });
        expect(found.values.every((value) => value >= 0 && value <= 255)).toBe(true);
      }),
    );
  });
});

describe('correlation', () => {
  it('is one under any gain and offset, minus one when inverted, none with a flat plane', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 3, noNaN: true }),
        fc.integer({ min: -90, max: 90 }),
        (gain, offset) => {
          expect(
            correlation(
              mapped(small, (value) => gain * value + offset),
              small,
            ),
          ).toBeCloseTo(1, 4);
          expect(
            correlation(
              mapped(small, (value) => offset - gain * value),
              small,
            ),
          ).toBeCloseTo(-1, 4);
        },
      ),
    );
    expect(
      correlation(
        mapped(small, () => 7),
        small,
      ),
    ).toBe(0);
  });
});

describe('placing a part in a whole', () => {
  it('finds a crop where it was cut out', () => {
    for (const [x, y, w, h] of [
      [40, 30, 320, 240],
      [150, 20, 200, 200],
      [0, 100, 260, 180],
    ]) {
      const part = reduced(scene, Math.round(w / 5), Math.round(h / 5), { x, y, width: w, height: h });
      const found = place(part, scene);
      expect(found.correlation).toBeGreaterThan(0.95);
      expect(Math.abs(found.window.x - x / width)).toBeLessThan(0.06);
      expect(Math.abs(found.window.y - y / height)).toBeLessThan(0.06);
      expect(Math.abs(found.window.width - w / width)).toBeLessThan(0.08);
    }
  });
});

describe('local difference', () => {
  it('is small for another tone and large where something was put in', () => {
    const toned = mapped(small, (value) => 20 + 0.8 * value);
    expect(Math.max(...localDifference(small, toned))).toBeLessThan(8);
    const inside = (at: number) => at % 60 > 30 && at % 60 < 42 && at > 60 * 10 && at < 60 * 20;
    const changed = { ...toned, values: toned.values.map((value, at) => (inside(at) ? 255 - value : value)) };
    const found = localDifference(small, changed);
    const most = (within: boolean) => Math.max(...found.filter((_, at) => inside(at) === within));
    expect(most(true)).toBeGreaterThan(40);
    expect(most(false)).toBeLessThan(most(true));
  });
});
