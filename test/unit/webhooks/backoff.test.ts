import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pauseMs, tryForHours } from '../../../src/domain/webhook-backoff.js';
import { retryAfterMs } from '../../../src/webhooks/retry-after.js';

const attempts = fc.integer({ min: 1, max: 10_000 });
const random = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

it('waits longer with each attempt on average, never less than seconds or more than hours', () => {
  fc.assert(
    fc.property(attempts, random, (attempt, drawn) => {
      const pause = pauseMs(attempt, drawn);
      expect(pause).toBeGreaterThan(1_000);
      expect(pause).toBeLessThan(8 * 3_600_000);
      expect(pauseMs(attempt + 1, 0.5)).toBeGreaterThanOrEqual(pauseMs(attempt, 0.5));
    }),
  );
});

it('spreads receivers that failed together', () => {
  fc.assert(
    fc.property(attempts, (attempt) => {
      expect(pauseMs(attempt, 0.99)).toBeGreaterThan(pauseMs(attempt, 0) * 1.5);
    }),
  );
});

it('tries often at first and a bounded number of times in three days', () => {
  let elapsed = 0;
  let count = 1;
  let withinHour = 0;
  for (; elapsed < tryForHours * 3_600_000; count += 1) {
    elapsed += pauseMs(count, 0.5);
    if (elapsed < 3_600_000) withinHour += 1;
  }
  expect(withinHour).toBeGreaterThanOrEqual(4);
  expect(count).toBeGreaterThan(12);
  expect(count).toBeLessThan(40);
});

it('heeds Retry-After, in seconds or as a date, up to the longest pause', () => {
  const now = Date.parse('2026-11-22T08:00:00Z');
  expect(retryAfterMs('120', now)).toBe(120_000);
  expect(retryAfterMs('Sun, 22 Nov 2026 08:01:00 GMT', now)).toBe(60_000);
  expect(retryAfterMs('Sun, 22 Nov 2026 07:00:00 GMT', now)).toBe(0);
  expect(retryAfterMs('999999999', now)).toBe(6 * 3_600_000);
  for (const odd of [undefined, '', 'soon', '-5', '1e9x', ['1', '2']]) expect(retryAfterMs(odd, now)).toBe(0);
});
