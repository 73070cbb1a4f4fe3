import fc from 'fast-check';
import { expect, it } from 'vitest';
import { median, quantile, robustSpread } from '../../../src/image/robust.js';

it('finds the upper middle of the sorted sample and leaves the sample alone', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 60 }), (values) => {
      const before = [...values];
      expect(median(values)).toBe([...values].sort((a, b) => a - b)[values.length >> 1]);
      expect(values).toEqual(before);
    }),
  );
});

it('is 0 for an empty sample', () => {
  expect(median([])).toBe(0);
});

it('measures spread that an outlier does not move', () => {
  const calm = [1, 2, 3, 4, 5];
  expect(robustSpread([...calm, 1e9])).toBeLessThanOrEqual(2 * robustSpread(calm));
});

it.each([
  [0, 10],
  [0.5, 30],
  [0.79, 40],
  [1, 50],
])('finds what a share %f of the sample lies below', (share, expected) => {
  expect(quantile([50, 10, 40, 20, 30], share)).toBe(expected);
});
