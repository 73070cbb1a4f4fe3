import { describe, expect, it } from 'vitest';
import { isId, newId } from '../../../src/records/ids.js';

describe('ids', () => {
  it('are UUIDs of version 7 that sort by time', () => {
    const ids = [1, 2_000, Date.now(), 2 ** 47].map((now) => newId(now));
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(isId(id)).toBe(true);
    }
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(Array.from({ length: 1_000 }, () => newId(5))).size).toBe(1_000);
  });

  it.each(['', 'x', "' or 1=1 --", `${newId()} `, newId().toUpperCase()])('%j is none', (text) => {
    expect(isId(text)).toBe(false);
  });
});
