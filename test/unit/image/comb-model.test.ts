import { describe, expect, it } from 'vitest';
import { mixtureParts, mostMagnitude, spreadOfOne, spreadOfTwo } from '../../../src/image/comb-model.js';

const part = (spread: Float64Array, index: number): Float64Array =>
  spread.subarray(index * mostMagnitude, (index + 1) * mostMagnitude);

describe('comb model', () => {
  it('gives each part of the mixture a distribution', () => {
    for (const spread of [spreadOfOne(1), spreadOfOne(40), spreadOfTwo(7, 4, 0.4), spreadOfTwo(80, 1, 0.4)]) {
      for (let index = 0; index < mixtureParts; index++) {
        const line = part(spread, index);
        expect(Math.min(...line)).toBeGreaterThanOrEqual(0);
        expect(line.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 9);
      }
    }
  });

  it('falls evenly after one save', () => {
    const line = part(spreadOfOne(3), 3);
    // A Laplacian of width 12 falls by exp(-3 / 12) from one multiple of 3 to the next.
    for (let n = 1; n < mostMagnitude; n++) expect(line[n] / line[n - 1]).toBeCloseTo(Math.exp(-0.25), 9);
  });

  it('leaves only every third value after divisors 6 and 2', () => {
    const line = part(spreadOfTwo(6, 2, 0.4), 4);
    for (let n = 1; n <= 12; n++) {
      if (n % 3 === 0) expect(line[n - 1]).toBeGreaterThan(0.05);
      // A value a whole second divisor away needs a rounding error of 2.5 standard deviations.
      else expect(line[n - 1]).toBeLessThan(0.002);
    }
  });

  it('fills every second value more after divisors 2 and 3', () => {
    // Multiples of 2: 2 and 4 round to 1 (2/3, 4/3), 6 to 2, 8 and 10 to 3.
    const line = part(spreadOfTwo(2, 3, 0.4), 6);
    for (const n of [1, 3, 5]) expect(line[n - 1] / line[n]).toBeGreaterThan(1.3);
  });
});
