/**
 * The same bounds in every carrier: huge XMP, parts without end, deep JSON and bombs, in JPEG, PNG, WebP and HEIC.
 */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, describe, it } from 'vitest';
import {
  expectBounded,
  expectPeakBounded,
  megabyte,
  unreadable,
  whole,
  type Hostile,
} from '../../support/bounded.js';
import { box, type Item } from '../../support/build-heif.js';
import { app, codes, segment, withSegments } from '../../support/build-jpeg.js';
import { chunk, withChunks } from '../../support/build-png.js';
import { ascii, opaque, pointer, TiffBuilder } from '../../support/build-tiff.js';
import { riffChunk } from '../../support/build-webp.js';
import { be16, be32, bytes } from '../../support/bytes.js';
import { credentialBox, inHeif, inRiff, jpeg, png, times } from '../../support/carriers.js';
import { temporaryFolder } from '../../support/folder.js';
import { hideText } from '../../support/hide-text.js';
import { comment, exif, namespaces, rdf, textChunk, utf8, xmp, xmpHeader } from '../../support/marks.js';
import { encoder } from '../../support/pictures.js';

const many = 100_000;
const itemOf = (contentType: string, data: Uint8Array, contentEncoding?: string): Item => ({
  type: 'mime',
  contentType,
  data,
  ...(contentEncoding !== undefined && { contentEncoding }),
});
const xmpUuid = Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex');

const cases: Hostile[] = [];

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

/** As many parts as the issue names, of every kind that something reads. */
const parts: readonly Hostile[] = [
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
  ['credential boxes of HEIC', () => bytes(inHeif(), times(many, credentialBox('x'))), unreadable],
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
  ];
  it.each(cases.filter(([name]) => largest.includes(name)))('%s', (_, make) => {
    expectPeakBounded(folder.path, make(), jpeg);
  });
});
