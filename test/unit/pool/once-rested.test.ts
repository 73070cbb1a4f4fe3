import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onceRested } from '../../../src/pool/once-rested.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('work put off until a process rests', () => {
  it('is done once, however often the process rests', () => {
    const work = vi.fn();
    const rest = onceRested(100, work);
    for (let i = 0; i < 3; i++) {
      rest.start();
      vi.advanceTimersByTime(150);
      rest.stop();
    }
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('waits for a rest that is long enough', () => {
    const work = vi.fn();
    const rest = onceRested(100, work);
    rest.start();
    vi.advanceTimersByTime(99);
    rest.stop();
    vi.advanceTimersByTime(500);
    expect(work).not.toHaveBeenCalled();
    rest.start();
    rest.start();
    vi.advanceTimersByTime(100);
    expect(work).toHaveBeenCalledTimes(1);
  });
});
