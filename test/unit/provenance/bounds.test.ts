/**
 * Files made to cost time or memory: every one ends in a clear error or a report within 200 ms and 64 MB
 * of what reading it took anyway.
 */
import { deflateSync } from 'node:zlib';
import { afterAll, describe, it } from 'vitest';
import { expectBounded, expectPeakBounded, megabyte, unreadable, whole } from '../../support/bounded.js';
import { app, withSegments } from '../../support/build-jpeg.js';
import { chunk, header, png, withChunks } from '../../support/build-png.js';
import { ftyp, heif, ispe, type Item } from '../../support/build-heif.js';
import { be32, bytes } from '../../support/bytes.js';
import { temporaryFolder } from '../../support/folder.js';
import { extendedXmp, namespaces, rdf, textChunk, utf8, xmp, xmpHeader } from '../../support/marks.js';
import { encodedJpeg, encoder } from '../../support/pictures.js';

const jpeg = await encodedJpeg();
const plainPng = new Uint8Array(await encoder(64, 48).png().toBuffer());
const segmentOf = (text: string) => text.match(/[^]{1,60000}/g) ?? [];

/** A main packet and 16 MB of extension in pieces that it names. */
function hugeXmp(content: string): Uint8Array {
  return withSegments(jpeg, ...extendedXmp(utf8(rdf(content, `xmlns:dc="${namespaces.dc}"`))));
}

/** Text of one unit over and over, so many times in what 16 MB of packet leave. */
const full = (unit: string, times = 1) =>
  unit.repeat(Math.floor((16 * megabyte - 2_000) / times / utf8(unit).length));
const inTitle = (text: string) => `<dc:title>${text}</dc:title>`;

const deep = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth);
const box = (type: string, ...content: readonly Uint8Array[]) => {
  const body = bytes(...content);
  return bytes(be32(body.length + 8), type, body);
};

/** A meta box whose items refer to themselves and to one another. */
function cyclicHeif(): Uint8Array {
  const entry = (from: number, to: number) => box('dimg', bytes([0, from, 0, 1, 0, to]));
  const iref = box('iref', bytes([0, 0, 0, 0]), entry(1, 2), entry(2, 1), entry(1, 1));
  const iloc = box(
    'iloc',
    bytes([0, 0, 0, 0, 0x44, 0x40, 0, 2], [0, 1, 0, 0, 0, 0, 0, 0, 0, 1], be32(0), be32(0xffffffff)),
  );
  let nested = bytes('x');
  for (let i = 0; i < 5_000; i++) nested = i < 2_000 ? box('iprp', nested) : nested;
  const meta = box('meta', bytes([0, 0, 0, 0]), iref, iloc, nested);
  return bytes(ftyp('heic', 'mif1'), meta, box('mdat', new Uint8Array(64)));
}

/** A HEIC whose picture can be found, and whose items are made of one another. */
function cyclicPhoto(): Uint8Array {
  const madeOf = (...to: readonly number[]) => [{ kind: 'dimg', to }];
  const items: Item[] = [
    { type: 'grid', data: bytes('x'), properties: [ispe(64, 48)], references: madeOf(1, 2) },
    { type: 'tmap', data: bytes('x'), references: madeOf(1, 2) },
    { type: 'Exif', data: bytes(be32(0xffffffff), 'x'), references: madeOf(3) },
  ];
  let nested = bytes('x');
  for (let i = 0; i < 2_000; i++) nested = box('trak', nested);
  return bytes(heif(items), box('moov', nested));
}

const cases: readonly [string, () => Uint8Array][] = [
  ['16 MB of extended XMP', () => hugeXmp(`<a>${'x'.repeat(16 * megabyte)}</a>`)],
  ...['&amp;', '&#65;', '&#x4e2d;', '&lt;&gt;', '&', '&#x10ffff;', '&;', '\u00e9'].map(
    (unit): [string, () => Uint8Array] => [
      `16 MB of XMP that is all ${unit}`,
      () => hugeXmp(inTitle(full(unit))),
    ],
  ),
  ['16 MB of XMP in twelve texts of references', () => hugeXmp(inTitle(full('&quot;', 12)).repeat(12))],
  ['16 MB of XMP in one attribute', () => hugeXmp(`<dc:a dc:b="${full('&#65;')}"/>`)],
  ['16 MB of XMP that is all tags', () => hugeXmp(full('<a/>'))],
  [
    '1 MB of XMP in 17 packets',
    () => withSegments(jpeg, ...segmentOf('x'.repeat(megabyte)).map((text) => xmp(rdf(text)))),
  ],
  ['XML elements 20,000 deep', () => withSegments(jpeg, xmp(rdf(deep('<a>', '</a>', 8_000))))],
  [
    '100,000 PNG chunks',
    () => {
      const one = chunk('tEXt', 'k', [0], 'v');
      const many = new Uint8Array(one.length * 100_000);
      for (let i = 0; i < 100_000; i++) many.set(one, i * one.length);
      return withChunks(plainPng, many);
    },
  ],
  [
    '100,000 label chunks',
    () => {
      const one = chunk('tEXt', 'AIGC', [0], '{"AIGC":{"Label":"1"}}');
      const many = new Uint8Array(one.length * 100_000);
      for (let i = 0; i < 100_000; i++) many.set(one, i * one.length);
      return withChunks(plainPng, many);
    },
  ],
  [
    'JSON 100,000 deep as workflow',
    () =>
      withChunks(
        plainPng,
        textChunk('workflow', deep('{"a":', '}', 100_000)),
        textChunk('prompt', deep('[', ']', 200_000)),
      ),
  ],
  [
    'JSON 100,000 wide as prompt',
    () =>
      withChunks(
        plainPng,
        textChunk(
          'prompt',
          `{${Array.from({ length: 20_000 }, (_, i) => `"${i}":{"inputs":{}}`).join(',')}}`,
        ),
      ),
  ],
  [
    'a compressed-text bomb',
    () =>
      withChunks(plainPng, chunk('zTXt', 'parameters', [0, 0], deflateSync(Buffer.alloc(200 * megabyte)))),
  ],
  [
    'ten compressed-text bombs',
    () => {
      const bomb = deflateSync(Buffer.alloc(40 * megabyte));
      return withChunks(plainPng, ...Array.from({ length: 10 }, () => chunk('zTXt', 'k', [0, 0], bomb)));
    },
  ],
  [
    'a compressed XMP bomb',
    () =>
      withChunks(
        plainPng,
        chunk(
          'iTXt',
          'XML:com.adobe.xmp',
          [0, 1, 0, 0, 0],
          deflateSync(Buffer.from(rdf(' '.repeat(100 * megabyte)))),
        ),
      ),
  ],
  ['cyclic HEIF items behind no header', cyclicHeif],
  ['cyclic HEIF items and boxes 2,000 deep', cyclicPhoto],
  [
    'a manifest segment full of certificate openings',
    () => {
      const opening = [0x30, 0x82, 0x10, 0, 0x30, 0x82];
      const segments = Array.from({ length: 40 }, () =>
        app(
          11,
          'JP',
          Uint8Array.from({ length: 60_000 }, (_, i) => opening[i % 6]),
        ),
      );
      return withSegments(jpeg, ...segments);
    },
  ],
  [
    'a caBX chunk of 8 MB noise',
    () =>
      withChunks(
        plainPng,
        chunk(
          'caBX',
          Uint8Array.from({ length: 8 * megabyte }, (_, i) => (i * 2654435761) >>> 13),
        ),
      ),
  ],
  [
    'an unending regular expression bait',
    () =>
      withChunks(
        plainPng,
        textChunk('parameters', 'Steps: 1, '.repeat(20_000)),
        textChunk('Description', 'Job ID: '.repeat(20_000)),
      ),
  ],
  [
    'an XMP history of 20,000 steps',
    () => {
      const steps = Array.from(
        { length: 600 },
        () => '<rdf:li stEvt:action="saved" stEvt:changed="/"/>',
      ).join('');
      return withSegments(
        jpeg,
        xmp(
          rdf(
            `<xmpMM:History><rdf:Seq>${steps}</rdf:Seq></xmpMM:History>`,
            `xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"`,
          ),
        ),
      );
    },
  ],
  [
    'entities that expand to entities',
    () =>
      withSegments(
        jpeg,
        app(
          1,
          xmpHeader,
          utf8(rdf(`<t:AIGC>${'&amp;quot;'.repeat(6_000)}</t:AIGC>`, `xmlns:t="${namespaces.aigc}"`)),
        ),
      ),
  ],
  [
    'an empty picture with a promise of 4 GB',
    () => png([bytes(be32(0x7fffffff), 'tEXt')], header(60_000, 60_000)),
  ],
];

/** What comes of it, where it is not that something was left unread. */
const tells: Readonly<Partial<Record<string, string>>> = {
  '1 MB of XMP in 17 packets': whole,
  'JSON 100,000 deep as workflow': whole,
  'JSON 100,000 wide as prompt': whole,
  'an unending regular expression bait': whole,
  '100,000 label chunks': 'metadata.aigc.label',
  'cyclic HEIF items behind no header': 'EVD_HEADER_UNREADABLE',
  'a manifest segment full of certificate openings': unreadable,
  'a caBX chunk of 8 MB noise': unreadable,
  'an XMP history of 20,000 steps': 'metadata.history.steps',
  'entities that expand to entities': 'metadata.aigc.unreadable',
  'an empty picture with a promise of 4 GB': 'EVD_TOO_MANY_PIXELS',
};

describe('bounded, whatever is sent:', () => {
  it.each(cases)('%s', async (name, make) => {
    await expectBounded(make(), tells[name] ?? 'file.unread', jpeg);
  });
});

describe('in a process of its own, at its largest:', () => {
  const folder = temporaryFolder();
  afterAll(folder.remove);
  const largest = [
    '16 MB of extended XMP',
    '16 MB of XMP in twelve texts of references',
    '100,000 PNG chunks',
    '100,000 label chunks',
    'JSON 100,000 deep as workflow',
    'ten compressed-text bombs',
    'cyclic HEIF items and boxes 2,000 deep',
  ];

  it.each(cases.filter(([name]) => largest.includes(name)))('%s', (_, make) => {
    expectPeakBounded(folder.path, make(), jpeg);
  });
});
