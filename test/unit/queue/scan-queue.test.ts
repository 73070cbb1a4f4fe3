import { describe, expect, it } from 'vitest';
import { jobIdOf } from '../../../src/queue/names.js';
import { backoffMs } from '../../../src/queue/scan-queue.js';

describe('the scan queue', () => {
  it('waits longer after each failure, up to a ceiling', () => {
    const pauses = Array.from({ length: 60 }, (_, index) => backoffMs(index + 1));
    expect(pauses.toSorted((a, b) => a - b)).toEqual(pauses);
    expect(Math.min(...pauses)).toBeGreaterThan(0);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(60_000);
  });

  it('names one job per scan, without the colon that job ids may not hold', () => {
    expect(jobIdOf('a-b')).toBe('scan_a-b');
    expect(jobIdOf('a')).not.toBe(jobIdOf('b'));
  });
});
