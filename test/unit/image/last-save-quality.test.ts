import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaledTable } from '../../../src/image/ijg-tables.js';
import { lastSaveQuality } from '../../../src/image/last-save-quality.js';

/** A picture of one component whose table these divisors are. */
const saved = (values: readonly number[], table = 0) => ({
  tables: [{ id: table, values, precision: 16, offset: 0 } as const],
  components: [{ id: 1, horizontal: 1, vertical: 1, table: 0 }],
});
const divisors = fc.array(fc.integer({ min: 0, max: 65_535 }), { minLength: 64, maxLength: 64 });

describe('quality of the last save', () => {
  it('is that of the standard tables', () => {
    for (let quality = 1; quality <= 100; quality++) {
      expect(lastSaveQuality(saved(scaledTable('luma', quality, 16)))).toBe(quality);
      if (quality >= 20) expect(lastSaveQuality(saved(scaledTable('luma', quality)))).toBe(quality);
    }
  });

  it('is 1 to 100 whatever the table, and never higher of a coarser one', () => {
    fc.assert(
      fc.property(divisors, divisors, (table, more) => {
        const finer = lastSaveQuality(saved(table)) ?? NaN;
        const coarser = lastSaveQuality(saved(table.map((value, at) => value + (more[at] ?? 0)))) ?? NaN;
        expect(coarser).toBeGreaterThanOrEqual(1);
        expect(coarser).toBeLessThanOrEqual(finer);
        expect(finer).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('falls as a table is scaled up, whichever its shape', () => {
    const qualities = [0.25, 0.5, 1, 2, 4].map((scale) =>
      lastSaveQuality(saved(scaledTable('web', 75, 16).map((value) => Math.ceil(value * scale)))),
    );
    expect(qualities).toEqual(qualities.toSorted((a, b) => Number(b) - Number(a)));
    expect(new Set(qualities).size).toBe(qualities.length);
  });

  it('is read off the table that luma names, not off the first', () => {
    const [fine, coarse] = [scaledTable('luma', 90), scaledTable('luma', 30)];
    const { tables, components } = saved(fine);
    expect(lastSaveQuality({ tables: [...saved(coarse, 1).tables, ...tables], components })).toBe(90);
    expect(lastSaveQuality({ tables: saved(coarse, 1).tables, components })).toBeNull();
  });
});
