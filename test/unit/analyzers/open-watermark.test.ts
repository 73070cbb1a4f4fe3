import { describe, expect, it } from 'vitest';
import { openWatermarks } from '../../../src/analyzers/data/open-watermarks.js';
import { openWatermark } from '../../../src/analyzers/open-watermark.js';
import type { Raster } from '../../../src/artifacts/types.js';
import type { Container } from '../../../src/image/container.js';
import { calm, scored } from '../../support/analysis.js';
import { embedWatermark } from '../../support/embed-watermark.js';

const container = (format: Container['format'], ...names: readonly string[]): Container => ({
  format,
  parts: names.map((name) => ({ name, offset: 0, length: 8, dataOffset: 8, dataLength: 0 })),
  end: 8,
  truncated: false,
  problems: [],
});
const raster = (rgb: Uint8Array, width: number, height: number): Raster => ({
  rgb,
  width,
  height,
  luma: new Uint8Array(width * height),
});
const side = 384;

describe('open-watermark', () => {
  it.each(openWatermarks.map(({ name, payload }) => [name, payload.length, payload] as const))(
    'reads %s (%i bits)',
    async (name, _, payload) => {
      const marked = raster(embedWatermark(payload, side, side), side, side);
      for (const file of [container('png', 'IHDR', 'IDAT'), container('webp', 'VP8L')]) {
        const { score, findings } = scored(
          await openWatermark.analyze({ container: file, raster: marked }, calm),
        );
        expect(score).toBe(1);
        expect(findings).toMatchObject([
          { kind: 'ai_generated', strength: 'strong', basis: 'computed', values: { generator: name } },
        ]);
      }
    },
  );

  it('does not look at lossy files or tiny pictures', async () => {
    const marked = raster(embedWatermark(openWatermarks[0].payload, side, side), side, side);
    for (const file of [container('jpeg', 'SOI'), container('webp', 'VP8 '), container('heic', 'ftyp')]) {
      expect(await openWatermark.analyze({ container: file, raster: marked }, calm)).toMatchObject({
        status: 'not_applicable',
      });
    }
    const small = raster(embedWatermark(openWatermarks[0].payload, 200, 300), 200, 300);
    expect(await openWatermark.analyze({ container: container('png'), raster: small }, calm)).toMatchObject({
      status: 'not_applicable',
    });
  });

  it('says nothing of unmarked pictures', async () => {
    const grey = raster(new Uint8Array(side * side * 3).fill(128), side, side);
    const noise = raster(
      Uint8Array.from({ length: side * side * 3 }, (_, i) => (i * 7919 + ((i * i) >> 3)) & 255),
      side,
      side,
    );
    const foreign = raster(embedWatermark('1011000111010010', side, side), side, side);
    for (const picture of [grey, noise, foreign]) {
      expect(await openWatermark.analyze({ container: container('png'), raster: picture }, calm)).toEqual({
        status: 'informative',
        findings: [],
      });
    }
  });
});
