import { describe, expect, it } from 'vitest';
import { checkProbe, probe } from '../../../src/artifacts/probe.js';
import { isTouchstoneError } from '../../support/errors.js';
import { app, jpeg } from '../../support/build-jpeg.js';
import { chunk, header, png } from '../../support/build-png.js';
import { extended, riffChunk, webp } from '../../support/build-webp.js';
import { ftyp } from '../../support/build-heif.js';
import { be32, bytes, type Piece } from '../../support/bytes.js';
import { heic } from '../../support/heic.js';
import { encoder } from '../../support/pictures.js';

const code = (act: () => unknown): string => {
  try {
    act();
  } catch (thrown) {
    if (isTouchstoneError(thrown)) return thrown.code;
    throw thrown;
  }
  return 'none';
};
const refusal = (...pieces: readonly Piece[]) => code(() => probe(bytes(...pieces)));

describe('probing a photo', () => {
  it('tells format and size of what an encoder writes', async () => {
    const open = encoder(70, 50);
    const files = {
      jpeg: await open.clone().jpeg().toBuffer(),
      png: await open.clone().png().toBuffer(),
      webp: await open.clone().webp().toBuffer(),
      avif: await open.clone().avif({ effort: 0 }).toBuffer(),
    };
    for (const [format, file] of Object.entries(files)) {
      expect(probe(new Uint8Array(file))).toEqual({
        format,
        width: 70,
        height: 50,
        frames: 1,
        bitDepth: 8,
        hasAlpha: false,
      });
    }
    expect(probe(heic)).toMatchObject({ format: 'heic', width: 64, height: 48 });
  });

  it('tells alpha and depth', async () => {
    const clear = encoder(8, 8).ensureAlpha(0.5);
    expect(probe(await clear.clone().png().toBuffer()).hasAlpha).toBe(true);
    expect(probe(await clear.clone().webp({ lossless: true }).toBuffer()).hasAlpha).toBe(true);
    expect(probe(await clear.clone().webp().toBuffer()).hasAlpha).toBe(true);
    expect(probe(await clear.clone().avif({ effort: 0 }).toBuffer()).hasAlpha).toBe(true);
    expect(probe(png([chunk('tRNS', [0, 0, 0, 0, 0, 0])])).hasAlpha).toBe(true);
    expect(probe(png([], header(4, 3, 16))).bitDepth).toBe(16);
  });

  it('needs no more of a file than its header', () => {
    const far = app(1, 'Exif\0\0', new Uint8Array(60_000));
    const file = jpeg([far, far, far], { width: 321, height: 123 });
    expect(probe(file.subarray(0, 190_000))).toMatchObject({ width: 321, height: 123 });
    expect(code(() => probe(file.subarray(0, 100_000)))).toBe('EVD_HEADER_UNREADABLE');
  });

  it('refuses the empty, the foreign and the unreadable, each by its code', () => {
    expect(refusal()).toBe('EVD_EMPTY');
    expect(refusal('plain text renamed .jpg')).toBe('EVD_NOT_AN_IMAGE');
    expect(refusal('BMW is no bitmap, whatever it starts with')).toBe('EVD_NOT_AN_IMAGE');
    expect(refusal('PK\x03\x04')).toBe('EVD_NOT_AN_IMAGE');
    expect(refusal(ftyp('isom', 'mp42'))).toBe('EVD_NOT_AN_IMAGE');
    expect(refusal([0xff, 0xd8, 0xff])).toBe('EVD_HEADER_UNREADABLE');
    expect(refusal([0xff, 0xd8, 0xff, 0xd9])).toBe('EVD_HEADER_UNREADABLE');
    expect(refusal(png([], header(0, 7)))).toBe('EVD_HEADER_UNREADABLE');
    expect(refusal(webp())).toBe('EVD_HEADER_UNREADABLE');
    expect(refusal(ftyp('avif'))).toBe('EVD_HEADER_UNREADABLE');
    expect(refusal(jpeg([], { height: 0 }))).toBe('EVD_HEADER_UNREADABLE');
  });

  it('names the formats it knows and does not examine', () => {
    const known: Record<string, readonly Piece[]> = {
      GIF: ['GIF89a'],
      TIFF: ['II*\0'],
      BigTIFF: ['MM\0+'],
      SVG: ['\xef\xbb\xbf<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">'],
      PDF: ['%PDF-1.7'],
      BMP: ['BM', [9, 9, 9, 9, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0]],
      'JPEG XL': [[0xff, 0x0a]],
      'JPEG 2000': [[0, 0, 0, 12], 'jP  '],
    };
    for (const [name, pieces] of Object.entries(known)) {
      expect(refusal(...pieces)).toBe('EVD_UNSUPPORTED_FORMAT');
      expect(() => probe(bytes(...pieces))).toThrow(name);
    }
  });
});

describe('what is refused before decoding', () => {
  const checked = (file: Uint8Array, maxPixels = 120_000_000) =>
    code(() => {
      checkProbe(probe(file), { maxPixels });
    });

  it('several frames', () => {
    const moving = webp(
      extended(9, 9, 2),
      riffChunk('ANIM', be32(0)),
      riffChunk('ANMF', 'a'),
      riffChunk('ANMF', 'b'),
    );
    expect(checked(moving)).toBe('EVD_ANIMATED');
    expect(checked(png([chunk('acTL', be32(3), be32(0))]))).toBe('EVD_ANIMATED');
    expect(checked(png([chunk('acTL', be32(1), be32(0))]))).toBe('none');
  });

  it('a bomb, from its header alone', () => {
    expect(checked(png([], header(30_000, 30_000, 1, 0)))).toBe('EVD_TOO_MANY_PIXELS');
    expect(checked(jpeg([], { width: 65_535, height: 65_535 }))).toBe('EVD_TOO_MANY_PIXELS');
    expect(checked(webp(extended(16_384, 16_384)))).toBe('EVD_TOO_MANY_PIXELS');
  });

  it('exactly what is above the limit', () => {
    const file = png([], header(100, 100));
    expect(checked(file, 10_000)).toBe('none');
    expect(checked(file, 9_999)).toBe('EVD_TOO_MANY_PIXELS');
  });
});
