import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logBinomialTail } from '../../../src/image/binomial.js';

/** The tail summed over Pascal's triangle, for small numbers of trials. */
function plain(trials: number, successes: number, p: number): number {
  let sum = 0;
  for (let k = successes; k <= trials; k++) {
    let ways = 1;
    for (let i = 1; i <= k; i++) ways = (ways * (trials - k + i)) / i;
    sum += ways * p ** k * (1 - p) ** (trials - k);
  }
  return Math.log10(sum);
}

describe('logBinomialTail', () => {
  it('equals the sum above the mean and never rises with the successes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        (trials, p) => {
          let last = 0;
          for (let k = Math.floor(trials * p) + 1; k <= trials; k++) {
            const tail = logBinomialTail(trials, k, p);
            expect(tail).toBeCloseTo(plain(trials, k, p), 6);
            expect(tail).toBeLessThanOrEqual(last);
            last = tail;
          }
        },
      ),
    );
  });

  it('is 0 below the mean and without end above the trials', () => {
    expect(logBinomialTail(1000, 5, 1 / 64)).toBe(0);
    expect(logBinomialTail(10, 11, 1 / 64)).toBe(-Infinity);
    expect(logBinomialTail(1e6, 5e5, 1 / 64)).toBeLessThan(-1000);
  });
});
