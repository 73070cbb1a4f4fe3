import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fileTail } from '../../../src/analyzers/file-tail.js';
import { tailKind, tailKinds } from '../../../src/image/tail-kind.js';
import { findingsOf } from '../../support/analysis.js';
import { analyzeFile } from '../../support/analyze.js';
import { codes, segment, withSegments } from '../../support/build-jpeg.js';
import { bytes, type Piece } from '../../support/bytes.js';
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

  it('gives any tail one of its kinds', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 6_000 }), (tail) => {
        expect(tailKinds).toContain(tailKind(tail, 0));
      }),
    );
  });
});
