/**
 * The same bounds in every carrier: huge XMP, parts without end, deep JSON, bombs, circles, and one run of bytes that
 * thousands of entries point to, in JPEG, PNG, WebP and HEIC.
 */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, describe, it } from 'vitest';
import { expectBounded, expectPeakBounded, megabyte } from '../../support/bounded.js';
import { box, ftyp, fullBox, heif, ispe, type Item } from '../../support/build-heif.js';
import { app, codes, segment, withSegments } from '../../support/build-jpeg.js';
import { chunk, withChunks } from '../../support/build-png.js';
import { ascii, opaque, pointer, TiffBuilder } from '../../support/build-tiff.js';
import { riffChunk, withRiffChunks } from '../../support/build-webp.js';
import { be16, be32, bytes, le16, le32, type Piece } from '../../support/bytes.js';
import { temporaryFolder } from '../../support/folder.js';
import { hideText } from '../../support/hide-text.js';
import { comment, exif, namespaces, rdf, textChunk, utf8, xmp, xmpHeader } from '../../support/marks.js';
import { indexed } from '../../support/phone-photo.js';
import { encodedJpeg, encoder } from '../../support/pictures.js';

const jpeg = await encodedJpeg();
const png = new Uint8Array(await encoder(64, 48).png().toBuffer());
const webp = new Uint8Array(await encoder(64, 48).webp().toBuffer());
const picture: Item = { type: 'grid', data: bytes('x'), properties: [ispe(64, 48)] };
const many = 100_000;

const times = (count: number, piece: Uint8Array): Uint8Array => {
  const all = new Uint8Array(piece.length * count);
  for (let i = 0; i < count; i++) all.set(piece, i * piece.length);
  return all;
};
const inRiff = (...chunks: readonly Uint8Array[]): Uint8Array => withRiffChunks(webp, ...chunks);
const itemOf = (contentType: string, data: Uint8Array, contentEncoding?: string): Item => ({
  type: 'mime',
  contentType,
  data,
  ...(contentEncoding !== undefined && { contentEncoding }),
});
const inHeif = (...items: readonly Item[]): Uint8Array => heif([picture, ...items]);
const xmpUuid = Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex');

/** What is told of a file that was read to its end and says nothing. */
const whole = 'camera.state.noCamera';
type Make = () => Uint8Array;
const cases: [name: string, make: Make, tells?: string][] = [];

/** 16 MB of packet, of units that are hard in their own way, in each carrier. */
const packetOf = (unit: string) =>
  utf8(rdf(unit.repeat(Math.floor((16 * megabyte - 500) / unit.length)), `xmlns:dc="${namespaces.dc}"`));
const xmpCarriers: Readonly<Record<string, (packet: Uint8Array) => Uint8Array>> = {
  'PNG iTXt': (packet) => withChunks(png, chunk('iTXt', 'XML:com.adobe.xmp', [0, 0, 0, 0, 0], packet)),
  'packed PNG iTXt': (packet) =>
    withChunks(png, chunk('iTXt', 'XML:com.adobe.xmp', [0, 1, 0, 0, 0], deflateSync(packet))),
  'a raw profile of PNG': (packet) =>
    withChunks(
      png,
      chunk(
        'tEXt',
        'Raw profile type xmp',
        [0],
        `\nxmp\n${packet.length >> 1}\n`,
        Buffer.from(packet.subarray(0, packet.length >> 1)).toString('hex'),
      ),
    ),
  'PNG eXIf, field 700': (packet) =>
    withChunks(png, chunk('eXIf', new TiffBuilder(true).build([opaque(700, packet)]))),
  WebP: (packet) => inRiff(riffChunk('XMP ', packet)),
  'WebP EXIF, field 700': (packet) =>
    inRiff(riffChunk('EXIF', new TiffBuilder(true).build([opaque(700, packet)]))),
  'a HEIC item': (packet) => inHeif(itemOf('application/rdf+xml', packet)),
  'a HEIC item, deflate': (packet) => inHeif(itemOf('application/rdf+xml', deflateSync(packet), 'deflate')),
  'a HEIC item, br': (packet) =>
    inHeif(itemOf('application/rdf+xml', brotliCompressSync(packet, { params: {} }), 'br')),
  'a uuid box of HEIC': (packet) => bytes(inHeif(), box('uuid', xmpUuid, packet)),
};
for (const [carrier, put] of Object.entries(xmpCarriers)) {
  for (const unit of [
    '<a/>',
    '<dc:title>&#65;</dc:title>',
    `<dc:title>${'&quot;'.repeat(5_000)}</dc:title>`,
  ]) {
    cases.push([`16 MB of XMP of ${unit.slice(0, 30)} in ${carrier}`, () => put(packetOf(unit))]);
  }
}

const unreadable = 'provenance.c2pa.unreadable';
/** As many parts as the issue names, of every kind that something reads. */
const parts: readonly [kind: string, make: Make, tells?: string][] = [
  ['empty segments', () => withSegments(jpeg, times(many, app(7))), whole],
  ['segments of text', () => withSegments(jpeg, times(many, app(4, 'AIGC{"Label":"1"}')))],
  ['comments', () => withSegments(jpeg, times(many, segment(codes.COM, 'word')))],
  ['EXIF segments', () => withSegments(jpeg, times(many, exif(ascii(0x010e, 'a'))))],
  ['XMP segments', () => withSegments(jpeg, times(many, app(1, xmpHeader, '<a>')))],
  [
    'Photoshop segments',
    () => withSegments(jpeg, times(many, app(13, 'Photoshop 3.0\0', '8BIM', be16(4000), [0, 0], be32(0)))),
    whole,
  ],
  [
    'multi-picture segments',
    () =>
      withSegments(
        jpeg,
        times(many, app(2, 'MPF\0', new TiffBuilder(true).build([ascii(0xb002, 'x'.repeat(40))]))),
      ),
    whole,
  ],
  [
    'Huffman tables',
    () => withSegments(jpeg, times(many, segment(0xc4, [0, 1, ...Array<number>(15).fill(0), 0]))),
    whole,
  ],
  [
    'quantisation tables',
    () => withSegments(jpeg, times(many, segment(0xdb, [0], new Uint8Array(64).fill(1)))),
    whole,
  ],
  [
    'scans',
    () => withSegments(jpeg, times(many, bytes(segment(0xda, [1, 1, 0, 0, 63, 0]), [1]))),
    'EVD_HEADER_UNREADABLE',
  ],
  [
    'JUMBF segments',
    () => withSegments(jpeg, times(many, app(11, 'JP', be16(1), be32(1), be32(8), 'jumb'))),
    unreadable,
  ],
  ['chunks of WebP', () => inRiff(times(many, riffChunk('abcd', 'x'))), whole],
  ['XMP chunks of WebP', () => inRiff(times(many, riffChunk('XMP ', rdf(''))))],
  [
    'EXIF chunks of WebP',
    () => inRiff(times(many, riffChunk('EXIF', new TiffBuilder(true).build([ascii(0x010e, 'a')])))),
  ],
  ['credential chunks of WebP', () => inRiff(times(many, riffChunk('C2PA', be32(8), 'jumb'))), unreadable],
  [
    'eXIf chunks',
    () => withChunks(png, times(many, chunk('eXIf', new TiffBuilder(true).build([ascii(0x010e, 'a')])))),
  ],
  ['empty EXIF chunks', () => withChunks(png, times(many, chunk('eXIf', new TiffBuilder(true).build([]))))],
  [
    'iCCP chunks',
    () => withChunks(png, times(many, chunk('iCCP', 'a', [0, 0], deflateSync(new Uint8Array(200))))),
  ],
  ['caBX chunks', () => withChunks(png, times(many, chunk('caBX', be32(8), 'jumb'))), unreadable],
  ['boxes of HEIC', () => bytes(inHeif(), times(many, box('free'))), whole],
  [
    'credential boxes of HEIC',
    () =>
      bytes(inHeif(), times(many, box('uuid', Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex'), 'x'))),
    unreadable,
  ],
  ['XMP boxes of HEIC', () => bytes(inHeif(), times(many, box('uuid', xmpUuid, rdf(''))))],
];
for (const [kind, make, tells = 'file.unread'] of parts) cases.push([`many ${kind}`, make, tells]);

/** Deep and wide JSON where labels and settings stand. */
const deep = (depth: number) => '{"AIGC":'.repeat(depth) + '}'.repeat(depth);
const deepList = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
const wide = `{"AIGC":{${Array.from({ length: 4_000 }, (_, i) => `"${i}":{"a":{}}`).join(',')}}}`;
const wideApp = `{${Array.from({ length: 3_600 }, (_, i) => `"${i}":{"a":{}}`).join(',')},"aigc":1}`;
const jsonTells: Readonly<Partial<Record<string, string>>> = {
  'XMP of JPEG': 'metadata.aigc.unreadable',
  'WebP EXIF': 'camera.structure.converted',
};
const jsonCarriers: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UserComment of JPEG': (text) =>
    withSegments(jpeg, exif(pointer(0x8769, [comment(text.slice(0, 60_000))]))),
  'APP4 of JPEG': (text) =>
    withSegments(jpeg, ...Array.from({ length: 100 }, () => app(4, `AIGC${text.slice(0, 60_000)}`))),
  'XMP of JPEG': (text) =>
    withSegments(
      jpeg,
      xmp(rdf(`<t:AIGC><![CDATA[${text.slice(0, 60_000)}]]></t:AIGC>`, `xmlns:t="${namespaces.aigc}"`)),
    ),
  'PNG text': (text) =>
    withChunks(
      png,
      ...['AIGC', 'prompt', 'workflow', 'Comment', 'parameters', 'invokeai_metadata'].map((key) =>
        textChunk(key, text),
      ),
    ),
  'WebP EXIF': (text) =>
    inRiff(
      riffChunk(
        'EXIF',
        new TiffBuilder(true).build([
          ascii(0x010e, text),
          ascii(0x010f, text),
          ascii(0x0110, text),
          pointer(0x8769, [comment(text)]),
        ]),
      ),
    ),
  'HEIC items': (text) => inHeif(...Array.from({ length: 8 }, () => itemOf('application/json', utf8(text)))),
};
for (const [carrier, put] of Object.entries(jsonCarriers)) {
  const tells = jsonTells[carrier] ?? whole;
  cases.push(
    [`objects 100,000 deep in ${carrier}`, () => put(deep(many)), tells],
    [`lists 400,000 deep in ${carrier}`, () => put(`{"a":${deepList(4 * many)}}`), tells],
    [`a wide label in ${carrier}`, () => put(wide), tells],
    [`a wide object of an app in ${carrier}`, () => put(wideApp), tells],
  );
}

/** What unpacks to much more than the file. */
const zeros = Buffer.alloc(200 * megabyte);
const ten = (packed: Uint8Array) => Array.from({ length: 10 }, () => packed);
const bombs: Readonly<Record<string, () => Uint8Array>> = {
  'iTXt of PNG': () =>
    withChunks(png, ...ten(deflateSync(zeros)).map((one) => chunk('iTXt', 'prompt', [0, 1, 0, 0, 0], one))),
  'iCCP of PNG': () =>
    withChunks(png, ...ten(deflateSync(zeros)).map((one) => chunk('iCCP', 'a', [0, 0], one))),
  'zTXt of blanks': () =>
    withChunks(
      png,
      ...ten(deflateSync(Buffer.alloc(3 * megabyte, 0x20))).map((one) => chunk('zTXt', 'AIGC', [0, 0], one)),
    ),
  'HEIC items, deflate': () =>
    inHeif(...ten(deflateSync(zeros)).map((one) => itemOf('application/rdf+xml', one, 'deflate'))),
  'HEIC items, gzip': () =>
    inHeif(...ten(gzipSync(zeros)).map((one) => itemOf('application/json', one, 'gzip'))),
  'HEIC items, br': () =>
    inHeif(...ten(brotliCompressSync(zeros)).map((one) => itemOf('application/json', one, 'br'))),
};
for (const [carrier, make] of Object.entries(bombs))
  cases.push([
    `bombs in ${carrier}`,
    make,
    carrier.endsWith('blanks') ? 'metadata.aigc.unreadable' : 'file.unread',
  ]);

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
  ...Object.entries(tiffCarriers).map(([carrier, put]): [string, Make, string] => [
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
      bytes(
        inHeif(),
        box(
          'uuid',
          Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex'),
          be32(0),
          'manifest\0',
          [0, 0, 0, 0, 0, 0, 0, 0],
          nestedJumbf(200_000),
        ),
      ),
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

const side = 1_400;
const bomb = gzipSync(Buffer.alloc(150 * megabyte));
const alpha = hideText(bomb, side, side, true).values;
const hidden = encoder(side, side).joinChannel(Buffer.from(alpha), {
  raw: { width: side, height: side, channels: 1 },
});
const hiddenPng = new Uint8Array(await hidden.clone().png().toBuffer());

cases.push(['a bomb hidden in lowest bits', () => hiddenPng, whole]);

describe('bounded in every carrier:', () => {
  it.each(cases)('%s', async (_, make, tells = 'file.unread') => {
    await expectBounded(make(), tells, jpeg);
  });
});

describe('in a process of its own, at its largest, in every carrier:', () => {
  const folder = temporaryFolder();
  afterAll(folder.remove);
  const largest = [
    '16 MB of XMP of <dc:title>&#65;</dc:title> in PNG eXIf, field 700',
    '16 MB of XMP of <dc:title>&#65;</dc:title> in WebP',
    '16 MB of XMP of <dc:title>&#65;</dc:title> in a HEIC item',
    'many Photoshop segments',
    'many chunks of WebP',
    'many boxes of HEIC',
    'bombs in HEIC items, gzip',
    'one run of bytes 2,000 times, as text that is all letters in HEIC',
    '10,000 HEIC items of the same JSON',
  ];
  it.each(cases.filter(([name]) => largest.includes(name)))('%s', (_, make) => {
    expectPeakBounded(folder.path, make(), jpeg);
  });
});
