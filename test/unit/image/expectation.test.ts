import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviations, likeSteps } from '../../../src/image/expectation.js';
import { median, robustSpread } from '../../../src/image/robust.js';
import { seeded } from '../../support/raster.js';

const random = seeded(3);
const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
const x = Float32Array.from({ length: 1200 }, () => random() * 4);
const noise = Float32Array.from({ length: 1200 }, normal);
const all = Array.from(x, (_, index) => index);

describe('deviations from the expectation', () => {
  it('are standard scores about a curve, whatever the curve and its spread', () => {
    for (const curve of [(v: number) => 3 * v - 1, (v: number) => v * v, (v: number) => Math.exp(v / 2)]) {
      const y = x.map((value, at) => curve(value) + 0.3 * noise[at]);
      const found = deviations(y, likeSteps(x, all));
      expect(Math.abs(median(found))).toBeLessThan(0.15);
      expect(robustSpread([...found], 0)).toBeGreaterThan(0.8);
      expect(robustSpread([...found], 0)).toBeLessThan(1.1);
    }
  });

  it('do not let a minority hide itself', () => {
    const y = x.map((value, at) => value + 0.1 * noise[at] + (at < 120 ? 2 : 0));
    const found = deviations(y, likeSteps(x, all));
    expect(median(found.subarray(0, 120))).toBeGreaterThan(6);
    expect(Math.abs(median(found.subarray(120)))).toBeLessThan(0.3);
  });

  it('are NaN exactly where a sample was not used', () => {
    fc.assert(
      fc.property(fc.subarray(all.slice(0, 200), { minLength: 1 }), (use) => {
        const found = deviations(noise.subarray(0, 200), likeSteps(x.subarray(0, 200), use));
        const used = new Set(use);
        for (const [at, value] of found.entries()) expect(Number.isNaN(value)).toBe(!used.has(at));
      }),
      { numRuns: 30 },
    );
  });
});
