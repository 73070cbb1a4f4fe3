import { describe, expect, it } from 'vitest';
import { fitAffine, fitSimilarity, inverse, shapeOf, type AffineMap } from '../../../src/image/affine-map.js';

const turned: AffineMap = { ax: 0.9, bx: -0.5, cx: 40, ay: 0.5, by: 0.9, cy: -7 };
const flipped: AffineMap = { ax: -1.1, bx: 0, cx: 300, ay: 0, by: 1.1, cy: 12 };
const apply = ({ ax, bx, cx, ay, by, cy }: AffineMap, x: number, y: number) =>
  [ax * x + bx * y + cx, ay * x + by * y + cy] as const;
const places = (map: AffineMap) =>
  [
    [0, 0],
    [30, 4],
    [11, 25],
    [-8, 17],
  ].map(([x, y]) => {
    const [toX, toY] = apply(map, x, y);
    return { x, y, toX, toY };
  });

describe('affine maps', () => {
  it('are recovered from where places lie', () => {
    for (const map of [turned, flipped]) {
      const similar = fitSimilarity(places(map), map === flipped);
      const free = fitAffine(places(map));
      for (const [name, value] of Object.entries(map)) {
        expect(similar?.[name as keyof AffineMap]).toBeCloseTo(value as number, 9);
        expect(free?.[name as keyof AffineMap]).toBeCloseTo(value as number, 9);
      }
    }
  });

  it('are not fitted to a line or a point', () => {
    const line = [0, 1, 2, 3].map((x) => ({ x, y: 2 * x, toX: x, toY: 2 * x }));
    expect(fitAffine(line)).toBeNull();
    expect(fitSimilarity([line[1], line[1]], false)).toBeNull();
  });

  it('are undone by their inverse and tell their shape', () => {
    const [x, y] = apply(inverse(turned), ...apply(turned, 12, 34));
    expect([x, y]).toEqual([expect.closeTo(12, 9), expect.closeTo(34, 9)]);
    expect(shapeOf(turned)).toMatchObject({
      scale: expect.closeTo(Math.sqrt(1.06), 9) as number,
      mirrored: false,
    });
    expect(shapeOf(flipped)).toEqual({
      scale: expect.closeTo(1.1, 9) as number,
      stretch: expect.closeTo(1, 5) as number,
      mirrored: true,
    });
  });
});
