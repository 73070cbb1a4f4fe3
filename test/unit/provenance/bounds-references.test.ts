/**
 * The same bounds on how a file refers to itself, in every carrier: one run of bytes that thousands of entries or items point to,
 * circles, credentials of boxes within boxes, and what stands behind the picture.
 */
import { afterAll, describe, it } from 'vitest';
import {
  expectBounded,
  expectPeakBounded,
  megabyte,
  unreadable,
  whole,
  type Hostile,
} from '../../support/bounded.js';
import { box, ftyp, fullBox, heif, ispe } from '../../support/build-heif.js';
import { app, withSegments } from '../../support/build-jpeg.js';
import { chunk, withChunks } from '../../support/build-png.js';
import { riffChunk } from '../../support/build-webp.js';
import { be16, be32, bytes, le16, le32, type Piece } from '../../support/bytes.js';
import { credentialBox, inHeif, inRiff, jpeg, picture, png, times } from '../../support/carriers.js';
import { temporaryFolder } from '../../support/folder.js';
import { indexed } from '../../support/phone-photo.js';

const cases: Hostile[] = [];

/** Two thousand entries of one directory, all of the same 16 MB. */
function overlapping(tag: number, type: number, fill: number): Uint8Array {
  const rows = 2_000;
  const start = 8 + 2 + 12 * rows + 4;
  const size = 16 * megabyte;
  const row = bytes(le16(tag), le16(type), le32(size), le32(start));
  return bytes(
    'II',
    le16(42),
    le32(8),
    le16(rows),
    times(rows, row),
    le32(0),
    new Uint8Array(size).fill(fill),
  );
}
const tiffCarriers: Readonly<Record<string, (tiff: Uint8Array) => Uint8Array>> = {
  PNG: (tiff) => withChunks(png, chunk('eXIf', tiff)),
  WebP: (tiff) => inRiff(riffChunk('EXIF', tiff)),
  HEIC: (tiff) => inHeif({ type: 'Exif', data: bytes(be32(0), tiff) }),
};
const entryKinds: readonly [string, number, number, number][] = [
  ['text that is all NULs', 0x010e, 2, 0],
  ['text that is all blanks', 0x010e, 2, 0x20],
  ['text that is all letters', 0x010e, 2, 0x61],
  ['text of Chinese pairs', 0x010e, 2, 0xb0],
  ['a comment', 0x9286, 7, 0],
  ['a comment of blanks', 0x9286, 7, 0x20],
  ['a text of Windows', 0x9c9c, 1, 0],
  ['opaque braces', 0x927c, 7, 0x7b],
  ['XMP', 700, 7, 0x3c],
  ['IPTC', 0x83bb, 7, 0x1c],
  ['Photoshop resources', 0x8649, 7, 0],
];
/** These are read once a file, and there is nothing in them. */
const silent: readonly number[] = [0x83bb, 0x8649];
for (const [carrier, put] of Object.entries(tiffCarriers)) {
  for (const [what, tag, type, fill] of entryKinds)
    cases.push([
      `one run of bytes 2,000 times, as ${what} in ${carrier}`,
      () => put(overlapping(tag, type, fill)),
      silent.includes(tag) ? whole : 'file.unread',
    ]);
}

/** Directories that lead to themselves and to each other. */
function circle(): Uint8Array {
  const at = (tag: number, to: number) => bytes(le16(tag), le16(4), le32(1), le32(to));
  const first = bytes(le16(3), at(0x8769, 8), at(0x8825, 50), at(0xa005, 8), le32(8));
  return bytes('II', le16(42), le32(8), first, le16(2), at(0x8769, 8), at(0x8825, 50), le32(50));
}
cases.push(
  ['directories in a circle, JPEG', () => withSegments(jpeg, app(1, 'Exif\0\0', circle())), whole],
  ...Object.entries(tiffCarriers).map(([carrier, put]): Hostile => [
    `directories in a circle, ${carrier}`,
    () => put(circle()),
    whole,
  ]),
);

/** A HEIC of `count` items that all are the same bytes, told `extents` times each. */
function sharedItems(
  count: number,
  type: string,
  content: string,
  data: Uint8Array,
  extents = 1,
): Uint8Array {
  const entries = Array.from({ length: count }, (_, i) =>
    fullBox('infe', 2, be16(i + 2), be16(0), type, [0], content === '' ? [] : bytes(content, [0])),
  );
  const brand = ftyp('heic', 'mif1', 'heic');
  const build = (at: number) => {
    const runs: Piece = bytes(...Array.from({ length: extents }, () => bytes(be32(at), be32(data.length))));
    const rows = times(
      1,
      bytes(...entries.map((_, i) => bytes(be16(i + 2), be16(0), be16(0), be16(extents), runs))),
    );
    return fullBox(
      'meta',
      0,
      fullBox('hdlr', 0, be32(0), 'pict', be32(0), be32(0), be32(0), [0]),
      fullBox('pitm', 0, be16(1)),
      fullBox('iinf', 0, be16(count + 1), fullBox('infe', 2, be16(1), be16(0), 'grid', [0]), ...entries),
      fullBox('iloc', 1, [0x44, 0], be16(count), rows),
      box('iprp', box('ipco', ispe(64, 48)), fullBox('ipma', 0, be32(1), be16(1), [1, 1])),
    );
  };
  const size = build(0).length;
  return bytes(brand, build(brand.length + size + 8), box('mdat', data));
}
const shared = (fill: number) => new Uint8Array(8 * megabyte).fill(fill);
cases.push(
  ['10,000 HEIC items of the same JSON', () => sharedItems(10_000, 'mime', 'application/json', shared(0))],
  [
    '10,000 HEIC items of the same packet',
    () =>
      sharedItems(10_000, 'mime', 'application/rdf+xml', bytes(...Array<string>(50_000).fill('<a/><b/>'))),
  ],
  [
    '10,000 HEIC items of the same EXIF',
    () => sharedItems(10_000, 'Exif', '', bytes(be32(0), overlapping(700, 7, 0x3c))),
  ],
  ['1,000 HEIC items in four extents of the same 8 MB', () => sharedItems(1_000, 'Exif', '', shared(1), 4)],
  [
    'references from every item to every other',
    () => {
      const to = Array.from({ length: 60_000 }, (_, i) => i);
      const kinds = ['dimg', 'auxl', 'thmb', 'cdsc'];
      return heif([
        { ...picture, references: Array.from({ length: 100 }, (_, i) => ({ kind: kinds[i % 4], to })) },
      ]);
    },
    whole,
  ],
);

/** Credentials of boxes within boxes. */
function nestedJumbf(depth: number): Uint8Array {
  const description = box(
    'jumd',
    Buffer.from('63327061001100108000 00aa00389b71'.replace(' ', ''), 'hex'),
    [3],
    'c2pa\0',
  );
  const size = (8 + description.length) * depth;
  const out = new Uint8Array(size);
  for (let i = 0, at = 0; i < depth; i++) {
    out.set(bytes(be32(size - at), 'jumb', description), at);
    at += 8 + description.length;
  }
  return out;
}
cases.push(
  [
    'a credential 10,000 boxes deep in PNG',
    () => withChunks(png, chunk('caBX', nestedJumbf(10_000))),
    unreadable,
  ],
  [
    'a credential 200,000 boxes deep in WebP',
    () => inRiff(riffChunk('C2PA', nestedJumbf(200_000))),
    unreadable,
  ],
  [
    'a credential of 16 MB of zeros in WebP',
    () => inRiff(riffChunk('C2PA', new Uint8Array(16 * megabyte))),
    unreadable,
  ],
  [
    'a credential 200,000 boxes deep in HEIC',
    () =>
      bytes(inHeif(), credentialBox(be32(0), 'manifest\0', [0, 0, 0, 0, 0, 0, 0, 0], nestedJumbf(200_000))),
    unreadable,
  ],
);

/** Behind the picture. */
cases.push(
  [
    '64 listed pictures in one place',
    () => indexed(jpeg, ...Array.from({ length: 60 }, () => withSegments(jpeg, times(1_000, app(7))))),
    'file.tail.preview',
  ],
  [
    '16 MB of picture starts',
    () => bytes(jpeg, times(4 * megabyte, bytes([0xff, 0xd8, 0xff, 0xe0]))),
    'file.tail.picture',
  ],
  ['16 MB of zeros', () => bytes(jpeg, new Uint8Array(16 * megabyte)), 'file.tail.padding'],
  ['16 MB of film starts', () => bytes(jpeg, times(2 * megabyte, bytes(be32(8), 'ftyp'))), 'file.tail.video'],
  ['16 MB of archive ends', () => bytes(jpeg, times(4 * megabyte, bytes('PK\x05\x06'))), whole],
  [
    'a hundred blocks of Samsung in one place',
    () => {
      const data = bytes(le16(0), le16(0xb01), le32(8), 'PEg_Info', new Uint8Array(8 * megabyte).fill(0x20));
      const rows = times(100, bytes(le16(0), le16(0xb01), le32(data.length), le32(data.length)));
      const directory = bytes('SEFH', le32(107), le32(100), rows);
      return bytes(jpeg, data, directory, le32(directory.length), 'SEFT');
    },
    whole,
  ],
  [
    'an ICC profile of 200 texts in one place',
    () => {
      const at = 132 + 12 * 200;
      const rows = times(200, bytes('desc', be32(at), be32(16 * megabyte - 4_000)));
      const profile = bytes(
        new Uint8Array(36),
        'acsp',
        new Uint8Array(88),
        be32(200),
        rows,
        'text',
        new Uint8Array(15 * megabyte),
      );
      return inRiff(riffChunk('ICCP', profile));
    },
    whole,
  ],
);

describe('bounded in every carrier:', () => {
  it.each(cases)('%s', async (_, make, tells = 'file.unread') => {
    await expectBounded(make(), tells, jpeg);
  });
});

describe('in a process of its own, at its largest, in every carrier:', () => {
  const folder = temporaryFolder();
  afterAll(folder.remove);
  const largest = [
    'one run of bytes 2,000 times, as text that is all letters in HEIC',
    '10,000 HEIC items of the same JSON',
  ];
  it.each(cases.filter(([name]) => largest.includes(name)))('%s', (_, make) => {
    expectPeakBounded(folder.path, make(), jpeg);
  });
});
