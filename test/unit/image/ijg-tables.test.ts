import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { exactQuality, scaledTable, type TableBase } from '../../../src/image/ijg-tables.js';
import { quantisationTables } from '../../support/quantisation-tables.js';

const base = fc.constantFrom<TableBase>('luma', 'chroma', 'web');
const quality = fc.integer({ min: 1, max: 100 });
const precision = fc.constantFrom<8 | 16>(8, 16);

const gray = sharp({ create: { width: 16, height: 16, channels: 3, background: '#808080' } });

describe('IJG tables', () => {
  it('are matched back to a quality that gives the same table', () => {
    fc.assert(
      fc.property(base, quality, precision, (name, q, bits) => {
        const table = scaledTable(name, q, bits);
        const found = exactQuality(name, table, bits);
        expect(found).not.toBeNull();
        expect(scaledTable(name, found ?? 0, bits)).toEqual(table);
      }),
    );
  });

  it('tell every luma quality from 1 to 100 apart in 16 bits', () => {
    for (let q = 1; q <= 100; q++) expect(exactQuality('luma', scaledTable('luma', q, 16), 16)).toBe(q);
  });

  it('grow finer with quality', () => {
    fc.assert(
      fc.property(base, fc.integer({ min: 1, max: 99 }), precision, (name, q, bits) => {
        const finer = scaledTable(name, q + 1, bits);
        expect(scaledTable(name, q, bits).every((value, index) => value >= (finer[index] ?? Infinity))).toBe(
          true,
        );
      }),
    );
  });

  it('are missed as soon as one divisor differs', () => {
    fc.assert(
      fc.property(base, fc.integer({ min: 20, max: 90 }), fc.integer({ min: 0, max: 63 }), (name, q, at) => {
        const table = scaledTable(name, q);
        expect(exactQuality(name, table.with(at, (table[at] ?? 0) + 200))).toBeNull();
      }),
    );
  });

  it.each([5, 30, 49, 50, 75, 92, 100])('equal what libjpeg and mozjpeg write at quality %i', async (q) => {
    const plain = quantisationTables(await gray.clone().jpeg({ quality: q }).toBuffer());
    expect([...plain.values()]).toEqual(
      [scaledTable('luma', q), scaledTable('chroma', q)].slice(0, plain.size),
    );
    const web = quantisationTables(await gray.clone().jpeg({ quality: q, mozjpeg: true }).toBuffer());
    expect(web.get(0)).toEqual(scaledTable('web', q));
  });

  it.each([0, 101, 50.5, NaN])('refuse quality %d', (q) => {
    expect(() => scaledTable('luma', q)).toThrow(/Expected an integer between 1 and 100 for quality/);
  });
});
