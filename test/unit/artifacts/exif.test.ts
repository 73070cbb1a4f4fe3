import { describe, expect, it } from 'vitest';
import { app, jpeg } from '../../support/build-jpeg.js';
import { chunk, png } from '../../support/build-png.js';
import { heif, ispe } from '../../support/build-heif.js';
import { extended, riffChunk, webp } from '../../support/build-webp.js';
import { TiffBuilder, ascii, opaque, pointer, type Entry } from '../../support/build-tiff.js';
import { be32, bytes } from '../../support/bytes.js';
import { bytesOf, metadataOf, valuesOf } from '../../support/metadata.js';
import { cpuClock } from '../../support/cpu-clock.js';

const little = new TiffBuilder(true);
const inJpeg = (tiff: Uint8Array) => jpeg([app(1, 'Exif\0\0', tiff)]);
const exif = async (...entries: readonly Entry[]) =>
  valuesOf(await metadataOf(inJpeg(little.build(entries))), 'exif');
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('EXIF', () => {
  const carriers: Record<string, (tiff: Uint8Array) => Uint8Array> = {
    jpeg: inJpeg,
    png: (tiff) => png([chunk('eXIf', tiff)]),
    webp: (tiff) => webp(extended(4, 4), riffChunk('EXIF', tiff)),
    'webp with a header of JPEG’s': (tiff) => webp(extended(4, 4), riffChunk('EXIF', 'Exif\0\0', tiff)),
    heic: (tiff) =>
      heif([
        { type: 'hvc1', data: bytes('x'), properties: [ispe(4, 4)] },
        { type: 'Exif', data: bytes(be32(6), 'Exif\0\0', tiff) },
      ]),
    'heic in idat': (tiff) =>
      heif([
        { type: 'hvc1', data: bytes('x'), properties: [ispe(4, 4)] },
        { type: 'Exif', data: bytes(be32(0), tiff), inside: true },
      ]),
  };
  for (const [name, carry] of Object.entries(carriers)) {
    it(`is read from ${name} in both byte orders, each value with its place`, async () => {
      for (const order of [true, false]) {
        const tiff = new TiffBuilder(order);
        const file = carry(
          tiff.build([
            ascii(0x10f, 'Camera Works'),
            ascii(0x131, 'Editor 1.0'),
            pointer(0x8769, [tiff.rational(0x829a, 1, 50), tiff.short(0x8827, 400)]),
            pointer(0x8825, [ascii(1, 'N')]),
          ]),
        );
        const metadata = await metadataOf(file);
        expect(metadata.problems).toEqual([]);
        expect(valuesOf(metadata, 'exif')).toEqual({
          Make: 'Camera Works',
          Software: 'Editor 1.0',
          ExposureTime: '0.02',
          PhotographicSensitivity: '400',
          GPSLatitudeRef: 'N',
        });
        const software = metadata.fields.find((field) => field.name === 'Software');
        expect(software === undefined ? '' : bytesOf(file, software)).toBe('Editor 1.0\0');
      }
    });
  }

  it('decodes text by the encoding its writer meant', async () => {
    const text = '由人工智能生成 by AI';
    const big = utf16(text).swap16();
    for (const packed of [utf16(text), big]) {
      expect((await exif(pointer(0x8769, [opaque(0x9286, bytes('UNICODE\0', packed))]))).UserComment).toBe(
        text,
      );
    }
    const comment = async (value: Uint8Array) =>
      (await exif(pointer(0x8769, [opaque(0x9286, value)]))).UserComment;
    expect(await comment(bytes('ASCII\0\0\0Steps: 20\0\0'))).toBe('Steps: 20');
    expect(await comment(bytes('JIS\0\0\0\0\0', [0x1b, 0x24, 0x42, 0x46, 0x7c]))).toBe('日');
    expect(await comment(bytes('{"no":"prefix"}'))).toBe('{"no":"prefix"}');
    const title: Entry = { tag: 0x9c9b, type: 1, count: 6, value: bytes(utf16('试金石')) };
    expect(await exif(title)).toEqual({ XPTitle: '试金石' });
    expect(await exif(ascii(0x10e, '描述'))).toEqual({ ImageDescription: '描述' });
    expect(await exif({ ...ascii(0x10e, ''), count: 5, value: bytes('caf\xe9\0') })).toEqual({
      ImageDescription: 'café',
    });
  });

  it('counts opaque bytes and keeps undefined fractions', async () => {
    expect(await exif(opaque(0x927c, new Uint8Array(500)), little.rational(0x9206, 0, 0))).toEqual({
      MakerNote: '500 bytes',
      SubjectDistance: '0/0',
    });
  });

  it('gives orientation 1 to 8, and 1 for everything else', async () => {
    for (let value = 0; value <= 10; value++) {
      const { orientation } = await metadataOf(inJpeg(little.build([little.short(0x112, value)])));
      expect(orientation).toBe(value >= 1 && value <= 8 ? value : 1);
    }
    expect((await metadataOf(jpeg([]))).orientation).toBe(1);
  });

  it('does not turn a HEIC, which turns itself', async () => {
    const file = carriers.heic(little.build([little.short(0x112, 6)]));
    const metadata = await metadataOf(file);
    expect(metadata.orientation).toBe(1);
    expect(valuesOf(metadata, 'exif')).toEqual({ Orientation: '6' });
  });

  it('finds the thumbnail of directory 1, whose names are marked', async () => {
    const picture = bytes([0xff, 0xd8, 0xff, 0xd9]);
    const build = (at: number) =>
      little.build(
        [ascii(0x131, 'x')],
        [ascii(0x131, 'long thumbnail software'), little.long(0x201, at), little.long(0x202, 4)],
      );
    const tiff = build(build(0).length);
    const metadata = await metadataOf(inJpeg(bytes(tiff, picture)));
    expect(metadata.thumbnail).toEqual(picture);
    expect(valuesOf(metadata, 'exif')['IFD1/Software']).toBe('long thumbnail software');
    const outside = await metadataOf(inJpeg(build(100_000)));
    expect(outside.thumbnail).toBeNull();
    expect(outside.problems).toHaveLength(1);
  });

  it('is not led in circles', async () => {
    const tiff = little.build([pointer(0x8769, [little.long(0x8769, 8)]), little.long(0x8825, 8)]);
    expect((await metadataOf(inJpeg(tiff))).fields).toEqual([]);
  });

  it('stays bounded on 2 MB of junk', async () => {
    const junk = Array.from({ length: 40 }, (_, i) => app(1, 'Exif\0\0', little.build(rows(i))));
    const spentMs = cpuClock();
    const metadata = await metadataOf(jpeg(junk));
    expect(spentMs()).toBeLessThan(500);
    expect(metadata.fields.length).toBeLessThanOrEqual(10_000);
    expect(metadata.problems.length).toBeLessThanOrEqual(100);
  });

  it('reads text in GB 2312, and takes Latin letters for none', async () => {
    const software = (...raw: readonly number[]) =>
      exif({ tag: 0x131, type: 2, count: raw.length, value: bytes(raw) });
    const meitu = [0xc3, 0xc0, 0xcd, 0xbc, 0xd0, 0xe3, 0xd0, 0xe3];
    expect(await software(...meitu, 0)).toEqual({ Software: '美图秀秀' });
    expect(await software(...meitu, 0x20, 0x39, 0x2e, 0x31, 0)).toEqual({ Software: '美图秀秀 9.1' });
    for (const latin of ['M\u00fcller', '\u00a9 2026 B\u00f6rse \u00c4\u00d6', 'caf\u00e9', '20 \u00b0C']) {
      expect(await software(...Buffer.from(`${latin}\0`, 'latin1'))).toEqual({ Software: latin });
    }
  });

  it('names a text of no known packing', async () => {
    const item = { type: 'mime', contentType: 'application/rdf+xml', data: bytes('abc') };
    const photo = { type: 'hvc1', data: bytes('x'), properties: [ispe(4, 4)] };
    for (const [contentEncoding, problem] of [
      ['zstd', 'packed in a way that is not read: zstd'],
      ['toString', 'packed in a way that is not read: toString'],
      ['gzip', 'it does not inflate'],
    ]) {
      const { problems } = await metadataOf(heif([photo, { ...item, contentEncoding }]));
      expect(problems.map(({ detail }) => detail)).toEqual([problem]);
    }
  });
});

/** Four thousand directory entries of which none is any good. */
function rows(seed: number): Entry[] {
  return Array.from({ length: 4_000 }, (_, i) => little.short((i * 7 + seed) & 0xffff, i & 0xffff));
}
