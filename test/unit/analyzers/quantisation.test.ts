import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adobeTables } from '../../../src/analyzers/data/adobe-tables.js';
import { quantisation } from '../../../src/analyzers/quantisation.js';
import type { JpegStructure, QuantisationTable } from '../../../src/image/jpeg-structure.js';
import { scaledTable } from '../../../src/image/ijg-tables.js';
import { calm, scored } from '../../support/analysis.js';

function structure(
  tables: readonly (readonly number[])[],
  components = tables.map((_, id) => id),
): JpegStructure {
  return {
    markers: ['SOI', 'DQT', 'SOF0', 'DHT', 'SOS', 'EOI'],
    tables: tables.map((values, id): QuantisationTable => ({
      id,
      values,
      precision: 8,
      offset: 20 + id * 65,
    })),
    quality: null,
    components: components.map((table, id) => ({ id: id + 1, horizontal: 1, vertical: 1, table })),
    subsampling: components.length === 1 ? 'gray' : '4:4:4',
    progressive: false,
    arithmetic: false,
    precision: 8,
    width: 64,
    height: 64,
    scans: 1,
    restartInterval: 0,
    standardHuffman: true,
    jfif: true,
    adobeTransform: null,
    pictures: [],
    trailerBytes: 0,
  };
}

async function analyse(jpegStructure: JpegStructure) {
  return scored(await quantisation.analyze({ jpegStructure }, calm));
}

const quality = fc.integer({ min: 1, max: 97 });

describe('quantisation', () => {
  it('gives the exact quality of standard tables, luma and chroma apart', async () => {
    await fc.assert(
      fc.asyncProperty(quality, quality, async (luma, chroma) => {
        const tables = structure([scaledTable('luma', luma), scaledTable('chroma', chroma)], [0, 1, 1]);
        const { score, findings } = await analyse(tables);
        expect(score).toBe(0);
        const values = findings[0]?.values ?? {};
        expect(scaledTable('luma', Number(values['luma']))).toEqual(scaledTable('luma', luma));
        expect(scaledTable('chroma', Number(values['chroma']))).toEqual(scaledTable('chroma', chroma));
      }),
      { numRuns: 40 },
    );
  });

  it('reads gray pictures by their only table', async () => {
    const { findings } = await analyse(structure([scaledTable('luma', 80)]));
    expect(findings[0]).toMatchObject({
      code: 'jpeg.quantisation.standard',
      values: { luma: 80, chroma: null },
    });
  });

  it('knows each pair learned from Adobe files and weighs no other', async () => {
    for (const pair of adobeTables) {
      const { score, findings } = await analyse(structure([pair.luma, pair.chroma], [0, 1, 1]));
      expect(score).toBe(1);
      expect(findings[0]).toMatchObject({
        code: 'jpeg.quantisation.adobe',
        strength: 'informative',
        kind: 'edited',
      });
      const other = await analyse(structure([pair.luma.with(3, 77), pair.chroma], [0, 1, 1]));
      expect(other).toMatchObject({ score: 0, findings: [{ code: 'jpeg.quantisation.nonStandard' }] });
    }
  });

  it('knows the base of web encoders', async () => {
    const table = scaledTable('web', 80);
    const { score, findings } = await analyse(structure([table, table], [0, 1, 1]));
    expect(score).toBe(0);
    expect(findings[0]).toMatchObject({ code: 'jpeg.quantisation.web', values: { quality: 80 } });
  });

  it('points at the bytes of the tables it read', async () => {
    const { findings } = await analyse(
      structure([scaledTable('luma', 60), scaledTable('chroma', 60)], [0, 1, 1]),
    );
    expect(findings[0]?.places).toEqual([
      { at: 'bytes', part: 'DQT', offset: 20, length: 65, field: 'table 0' },
      { at: 'bytes', part: 'DQT', offset: 85, length: 65, field: 'table 1' },
    ]);
  });

  it('does not apply where the picture has no table', async () => {
    expect(await quantisation.analyze({ jpegStructure: structure([], [0]) }, calm)).toMatchObject({
      status: 'not_applicable',
    });
  });
});
