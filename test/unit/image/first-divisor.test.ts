import { describe, expect, it } from 'vitest';
import { mostMagnitude } from '../../../src/image/comb-model.js';
import { firstDivisor } from '../../../src/image/first-divisor.js';
import { seeded } from '../../support/raster.js';

/** Histogram of Laplacian coefficients through the given divisors; `share` of them skip all but the last. */
function counts(divisors: readonly number[], { width = 14, share = 0, count = 20_000 } = {}): Float64Array {
  const random = seeded(5);
  const histogram = new Float64Array(mostMagnitude);
  for (let i = 0; i < count; i++) {
    let value = -width * Math.log(1 - random());
    const isAlone = random() < share;
    for (const [at, divisor] of divisors.entries()) {
      const isLast = at === divisors.length - 1;
      if (isAlone && !isLast) continue;
      // Decoding to whole pixels adds noise of about .4; the sum of three uniform numbers is nearly normal.
      const noise = at === 0 ? 0 : 0.4 * 2 * (random() + random() + random() - 1.5);
      value = Math.round((value + noise) / divisor) * (isLast ? 1 : divisor);
    }
    const n = Math.abs(value);
    if (n > 0 && n <= mostMagnitude) histogram[n - 1]++;
  }
  return histogram;
}

describe('first divisor', () => {
  it.each([
    [6, 2],
    [7, 4],
    [11, 4],
    [9, 4],
    [5, 3],
    [25, 3],
  ])('reads %i off what %i left', (first, last) => {
    const found = firstDivisor(counts([first, last]), last, new Map(), 0.4);
    expect(found).toMatchObject({ first, last });
  });

  it('reads it where a third of the photo was saved once', () => {
    const found = firstDivisor(counts([7, 4], { share: 0.33 }), 4, new Map(), 0.4);
    expect(found?.first).toBe(7);
  });

  it('says nothing of one save, of a save that divides the other, of a faint comb, and of few values', () => {
    expect(firstDivisor(counts([5]), 5, new Map(), 0.4)).toBeNull();
    expect(firstDivisor(counts([3, 3]), 3, new Map(), 0.4)).toBeNull();
    expect(firstDivisor(counts([1, 8]), 8, new Map(), 0.4)).toBeNull();
    // Every second multiple of 3 holds one multiple of 2 more: too little to judge parts of a photo by.
    expect(firstDivisor(counts([2, 3]), 3, new Map(), 0.4)).toBeNull();
    expect(firstDivisor(counts([7, 4], { count: 150 }), 4, new Map(), 0.4)).toBeNull();
  });

  it('refuses divisors that no photo has', () => {
    expect(firstDivisor(counts([7, 4]), 65_535, new Map(), 0.4)).toBeNull();
  });

  it('speaks for a missing save where the comb has gaps, against it on its teeth', () => {
    const found = firstDivisor(counts([6, 2]), 2, new Map(), 0.4);
    if (found === null) throw new Error('Expected a first divisor');
    expect(found.odds[2]).toBeLessThan(-0.7);
    expect(found.odds[3]).toBeGreaterThan(1.5);
    // Values that rounding alone can reach stay out.
    expect(found.odds[0]).toBe(0);
    expect(found.telling).toBeGreaterThan(0.5);
    expect(found.variance).toBeGreaterThan(0);
  });
});
