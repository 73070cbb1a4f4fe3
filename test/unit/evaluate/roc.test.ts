import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auroc, aurocInterval, truePositiveRateAt } from '../../../src/evaluate/roc.js';

const scores = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 });

describe('auroc', () => {
  // Pairs won: 3 beats 1 and 2; 2 beats 1 and ties 2: (2 + 1.5) / 4.
  it('counts the pairs won, ties half', () => {
    expect(auroc([3, 2], [1, 2])).toBe(3.5 / 4);
  });
  it.each([
    [[2, 3], [0, 1], 1],
    [[0, 1], [2, 3], 0],
    [[5, 5], [5, 5, 5], 0.5],
  ])('of %j against %j is %d', (positives, negatives, expected) => {
    expect(auroc(positives, negatives)).toBe(expected);
  });
  it('is null where a class is empty', () => {
    expect(auroc([], [1])).toBeNull();
    expect(auroc([1], [])).toBeNull();
  });
  it('equals the count over all pairs', () => {
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const pairs = positives.flatMap((p) => negatives.map((n) => (p > n ? 1 : p === n ? 0.5 : 0)));
        const mean = pairs.reduce((a: number, b) => a + b, 0) / pairs.length;
        expect(auroc(positives, negatives)).toBeCloseTo(mean, 12);
      }),
    );
  });
  it('depends on the order of scores alone', () => {
    fc.assert(
      fc.property(scores, scores, (positives, negatives) => {
        const stretch = (x: number): number => Math.exp(x) - 4;
        expect(auroc(positives.map(stretch), negatives.map(stretch))).toBe(auroc(positives, negatives));
      }),
    );
  });
});

describe('truePositiveRateAt', () => {
  const negatives = Array.from({ length: 100 }, (_, i) => i);

  it('lets at most the given share of negatives through', () => {
    // One of 100 may be flagged: the threshold lies above 98, and of these positives two reach it.
    expect(truePositiveRateAt(0.01, [98, 99, 100, 10], negatives)).toBe(2 / 4);
    expect(truePositiveRateAt(0.05, [94, 95, 96, 10], negatives)).toBe(2 / 4);
  });
  it('allows no false alarm where there are fewer negatives than one in the rate', () => {
    expect(truePositiveRateAt(0.01, [5, 6], [5, 1, 2])).toBe(1 / 2);
  });
  it('does not split equal scores', () => {
    expect(truePositiveRateAt(0.05, [1, 1], [1, 1])).toBe(0);
  });
  it('grows with the rate', () => {
    fc.assert(
      fc.property(scores, scores, fc.double({ min: 0, max: 1, noNaN: true }), (positives, others, rate) => {
        const here = truePositiveRateAt(rate, positives, others) ?? -1;
        expect(here).toBeGreaterThanOrEqual(truePositiveRateAt(rate / 2, positives, others) ?? 2);
      }),
    );
  });
});

describe('aurocInterval', () => {
  const positives = Array.from({ length: 200 }, (_, i) => (i * 7) % 40);
  const negatives = Array.from({ length: 200 }, (_, i) => (i * 7) % 30);

  it('holds the area, the same from run to run', () => {
    const interval = aurocInterval(positives, negatives);
    const area = auroc(positives, negatives) ?? NaN;
    expect(interval?.low).toBeLessThan(area);
    expect(interval?.high).toBeGreaterThan(area);
    expect(aurocInterval(positives, negatives)).toEqual(interval);
  });
  it('is close to the interval of Hanley and McNeil (Radiology 143, 1982)', () => {
    const area = auroc(positives, negatives) ?? NaN;
    const q1 = area / (2 - area);
    const q2 = (2 * area ** 2) / (1 + area);
    const variance = (area * (1 - area) + 199 * (q1 - area ** 2) + 199 * (q2 - area ** 2)) / 200 ** 2;
    const interval = aurocInterval(positives, negatives);
    expect((interval?.high ?? 0) - (interval?.low ?? 0)).toBeCloseTo(2 * 1.96 * Math.sqrt(variance), 1.5);
  });
  it('is a point where every draw is the same', () => {
    expect(aurocInterval([2, 2], [1])).toEqual({ low: 1, high: 1 });
  });
});
