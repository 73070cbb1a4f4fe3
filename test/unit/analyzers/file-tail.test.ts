import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileTail } from '../../../src/analyzers/file-tail.js';
import { tailKind, tailKinds } from '../../../src/image/tail-kind.js';
import { findingsOf } from '../../support/analysis.js';
import { analyzeFile } from '../../support/analyze.js';
import { app, codes, segment, withSegments } from '../../support/build-jpeg.js';
import { chunk, withChunks } from '../../support/build-png.js';
import { be16, bytes, le16, le32, type Piece } from '../../support/bytes.js';
import { property, textChunk, xmp } from '../../support/marks.js';
import { directory, film, gainMapOf, indexed } from '../../support/phone-photo.js';
import { samsungTrailer } from '../../support/samsung-trailer.js';
import { encodedJpeg, encoder } from '../../support/pictures.js';

let jpeg: Uint8Array;
let png: Uint8Array;
let webp: Uint8Array;

beforeAll(async () => {
  jpeg = await encodedJpeg();
  png = new Uint8Array(await encoder(64, 48).png().toBuffer());
  webp = new Uint8Array(await encoder(64, 48).webp().toBuffer());
});

async function codesOf(file: Uint8Array): Promise<string[]> {
  const analysis = await analyzeFile(fileTail, file);
  expect(analysis.status).toBe('informative');
  return findingsOf(analysis).map(({ code }) => code);
}

const tails: readonly [string, Piece, string][] = [
  ['zeros', new Uint8Array(64), 'padding'],
  ['a phone\u2019s directory', '\0\0\x01\x0a\x0e\0\0\0Image_UTC_DataSEFHxxxxSEFT', 'phone'],
  ['a video', '\0\0\0\x18ftypmp42\0\0\0\0isommp42', 'video'],
  ['a ZIP', 'PK\x03\x04\x14\0\0\0\x08\0', 'archive'],
  ['a ZIP behind other bytes', `${'\x01\x02\xfe'.repeat(300)}PK\x05\x06${'\0'.repeat(18)}`, 'archive'],
  ['a RAR', 'Rar!\x1a\x07\x01\0', 'archive'],
  ['a PDF', '%PDF-1.7\n', 'document'],
  ['a program', '\x7fELF\x02\x01\x01', 'program'],
  ['a shell script', '#!/bin/sh\nexit', 'script'],
  ['a page', '\n\n<HTML><SCRIPT>alert(1)</SCRIPT>', 'script'],
  ['words', 'AIGC: this photo was made by AI, honestly', 'text'],
  ['noise', [1, 200, 7, 0, 255, 3, 129, 17, 2, 250], 'data'],
];

describe('file-tail', () => {
  it('says nothing of clean files', async () => {
    for (const file of [jpeg, png, webp]) expect(await codesOf(file)).toEqual([]);
  });

  it.each(tails)('names %s behind any format, at its place', async (_, tail, kind) => {
    for (const file of [jpeg, png, webp]) {
      const whole = bytes(file, tail);
      expect(await codesOf(whole)).toEqual([`file.tail.${kind}`]);
      const [{ places, strength }] = findingsOf(await analyzeFile(fileTail, whole));
      expect(strength).toBe('informative');
      expect(places).toEqual([
        { at: 'bytes', part: 'trailer', offset: file.length, length: whole.length - file.length },
      ]);
    }
  });

  it('names a second picture', async () => {
    expect(await codesOf(bytes(jpeg, jpeg))).toEqual(['file.tail.picture']);
  });

  it('names a file that is a PDF as well', async () => {
    expect(await codesOf(withSegments(jpeg, segment(codes.COM, '%PDF-1.4')))).toEqual(['file.polyglot.pdf']);
  });

  const kindsOf = async (file: Uint8Array) =>
    (await codesOf(file)).map((code) => code.replace('file.tail.', ''));
  const zip = bytes('PK\x03\x04\x14\0\0\0\x08\0', new Uint8Array(40));
  const blocks = samsungTrailer({ Image_UTC_Data: bytes('1783010817795') });
  const huaweiTrailer = (size: number) => bytes('0:1477'.padEnd(20), `LIVE_${size}`.padEnd(20));

  it('knows what phones list behind their photos for what it is', async () => {
    const map = gainMapOf(jpeg);
    const items = [
      { semantic: 'GainMap', data: map },
      { semantic: 'MotionPhoto', data: film },
    ];
    const listed: [string, Uint8Array, string[]][] = [
      ['Ultra HDR', bytes(withSegments(jpeg, directory(items.slice(0, 1))), map), ['gainMap']],
      ['Ultra HDR by its index alone', indexed(jpeg, map), ['gainMap']],
      [
        'Ultra HDR with a film',
        bytes(withSegments(jpeg, directory(items)), map, film),
        ['gainMap', 'motion'],
      ],
      [
        'the same with Samsung\u2019s blocks',
        bytes(withSegments(jpeg, directory(items)), map, film, blocks),
        ['gainMap', 'motion', 'phone'],
      ],
      [
        'a depth map',
        bytes(withSegments(jpeg, directory([{ semantic: 'Depth', data: jpeg }])), jpeg),
        ['preview'],
      ],
      ['two previews', indexed(jpeg, jpeg, jpeg), ['preview', 'preview']],
      ['a motion photo', bytes(withSegments(jpeg, directory(items.slice(1))), film), ['motion']],
      [
        'a MicroVideo',
        bytes(
          withSegments(
            jpeg,
            xmp(
              property(
                'http://ns.google.com/photos/1.0/camera/',
                'GCamera',
                'MicroVideoOffset',
                String(film.length),
              ),
            ),
          ),
          film,
        ),
        ['motion'],
      ],
      ['Huawei\u2019s live photo', bytes(jpeg, film, huaweiTrailer(film.length)), ['motion', 'phone']],
    ];
    for (const [name, file, kinds] of listed) {
      expect(await kindsOf(file), name).toEqual(kinds);
      for (const { limit, places } of findingsOf(await analyzeFile(fileTail, file))) {
        expect(limit.en, name).toContain('Phones and cameras write this');
        expect(places).toHaveLength(1);
      }
    }
  });

  it('places each piece by its own end, so that nothing hides behind a listed one', async () => {
    const map = gainMapOf(jpeg);
    const photo = withSegments(jpeg, directory([{ semantic: 'GainMap', data: bytes(map, zip) }]));
    const file = bytes(photo, map, zip);
    const findings = findingsOf(await analyzeFile(fileTail, file));
    expect(findings.map(({ code, places }) => [code, places])).toEqual([
      ['file.tail.gainMap', [{ at: 'bytes', part: 'trailer', offset: photo.length, length: map.length }]],
      [
        'file.tail.archive',
        [{ at: 'bytes', part: 'trailer', offset: photo.length + map.length, length: zip.length }],
      ],
    ]);
    expect(
      await kindsOf(
        bytes(withSegments(jpeg, directory([{ semantic: 'MotionPhoto', data: film }])), film, zip),
      ),
    ).toEqual(['motion', 'archive']);
    expect(await kindsOf(bytes(indexed(jpeg, jpeg), '%PDF-1.7\n'))).toEqual(['preview', 'document']);
  });

  it('believes no listing of what is not there', async () => {
    const lying = withSegments(jpeg, directory([{ semantic: 'GainMap', data: zip }]));
    expect(await kindsOf(bytes(lying, zip))).toEqual(['archive']);
    const film4 = withSegments(jpeg, directory([{ semantic: 'MotionPhoto', data: new Uint8Array(10) }]));
    expect(await kindsOf(bytes(film4, '<html>'))).toEqual(['script']);
    expect(await kindsOf(bytes(jpeg, film))).toEqual(['video']);
    expect(await kindsOf(bytes(jpeg, jpeg))).toEqual(['picture']);
    expect(await kindsOf(bytes(jpeg, film, 'LIVE_1'.padEnd(40)))).toEqual(['video', 'text']);
    for (const value of ['999999999999', '0', '-5', 'x'])
      expect(
        await kindsOf(
          bytes(
            withSegments(
              jpeg,
              xmp(property('http://ns.google.com/photos/1.0/camera/', 'GCamera', 'MicroVideoOffset', value)),
            ),
            'words and more words',
          ),
        ),
      ).toEqual(['text']);
  });

  it('looks behind zeros, and tells no more pieces than a person reads', async () => {
    expect(await kindsOf(bytes(jpeg, new Uint8Array(64), zip))).toEqual(['archive']);
    expect(await kindsOf(bytes(jpeg, new Uint8Array(64), '%PDF-1.7\n'))).toEqual(['document']);
    expect(await kindsOf(bytes(jpeg, new Uint8Array(64), film))).toEqual(['video']);
    expect(await kindsOf(bytes(indexed(jpeg, jpeg), new Uint8Array(64)))).toEqual(['preview']);
    expect(await kindsOf(bytes(jpeg, ...Array.from({ length: 40 }, () => jpeg)))).toHaveLength(8);
  });

  const central = bytes('PK\x01\x02', new Uint8Array(42));
  const closing = bytes(
    'PK\x05\x06',
    new Uint8Array(4),
    le16(1),
    le16(1),
    le32(central.length),
    le32(0),
    le16(0),
  );

  it('names a file that is a ZIP as well, where its directory stands', async () => {
    const inside = (...pieces: readonly Piece[]) => withSegments(jpeg, segment(codes.COM, ...pieces));
    expect(await codesOf(inside(central, closing))).toEqual(['file.polyglot.zip']);
    expect(await codesOf(inside(closing))).toEqual([]);
    expect(await codesOf(inside('PK\x05\x06 is only said'))).toEqual([]);
    const [{ places }] = findingsOf(await analyzeFile(fileTail, inside(central, closing)));
    expect(places).toMatchObject([{ part: 'COM', offset: 6 + central.length }]);
    expect(await codesOf(withChunks(png, chunk('juNk', central, closing)))).toEqual(['file.polyglot.zip']);
  });

  it('names script and page source in the metadata', async () => {
    for (const file of [
      withSegments(jpeg, segment(codes.COM, '<?php system($_GET[0]);')),
      withSegments(jpeg, app(4, 'x <SCRIPT src=//e>')),
      withChunks(png, textChunk('Comment', '<!DOCTYPE html><html>')),
    ])
      expect(await codesOf(file)).toEqual(['file.polyglot.script']);
  });

  it('says what it could not read', async () => {
    const broken = withSegments(jpeg, app(1, 'Exif\0\0', be16(0)));
    const [found] = findingsOf(await analyzeFile(fileTail, broken));
    expect(found).toMatchObject({
      code: 'file.unread',
      values: { count: 1, details: 'no TIFF header where EXIF should be' },
      places: [{ at: 'bytes', part: 'APP1', offset: 12 }],
    });
  });

  it('gives any tail one of its kinds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 6_000 }), (tail) => {
        expect(tailKinds).toContain(tailKind(tail, 0));
      }),
    );
  });
});
