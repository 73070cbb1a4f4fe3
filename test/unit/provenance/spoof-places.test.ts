/**
 * More places and forms in which nothing writes a mark: pictures within the picture, slack between what is listed, fields of
 * the wrong type, letters that merely look alike, statements that contradict themselves, trailers of phones.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { analyzers } from '../../../src/analyzers/index.js';
import { findingsOf } from '../../support/analysis.js';
import { analyzeFile } from '../../support/analyze.js';
import { box, heif, ispe, type Item } from '../../support/build-heif.js';
import { app, withSegments } from '../../support/build-jpeg.js';
import { chunk, withChunks } from '../../support/build-png.js';
import { ascii, opaque, pointer, TiffBuilder } from '../../support/build-tiff.js';
import { riffChunk, withRiffChunks } from '../../support/build-webp.js';
import { be16, be32, bytes, le32 } from '../../support/bytes.js';
import { heic } from '../../support/heic.js';
import {
  aigcText,
  aigcXmp,
  exif,
  markTexts,
  namespaces,
  property,
  rdf,
  sourceTypeXmp,
  textChunk,
  utf8,
  xmp,
} from '../../support/marks.js';
import { directory } from '../../support/phone-photo.js';
import { encodedJpeg, encoder } from '../../support/pictures.js';

const readers = analyzers.filter(({ family, id }) => family === 'provenance' || id === 'file-tail');
/** Without those that look at pixels: some of the HEIC files here hold none. */
const unseeing = readers.filter(({ needs }) => !needs.includes('raster'));
let jpeg: Uint8Array;
let png: Uint8Array;
let webp: Uint8Array;
beforeAll(async () => {
  jpeg = await encodedJpeg(320, 320);
  png = new Uint8Array(await encoder(320, 320).png().toBuffer());
  webp = new Uint8Array(await encoder(320, 320).webp().toBuffer());
});

const inRiff = (...chunks: readonly Uint8Array[]): Uint8Array => withRiffChunks(webp, ...chunks);
/** A profile whose description is a text. */
function profile(text: string): Uint8Array {
  const desc = bytes('desc', be32(0), be32(text.length + 1), text, [0]);
  return bytes(
    new Uint8Array(36),
    'acsp',
    new Uint8Array(88),
    be32(1),
    'desc',
    be32(144),
    be32(desc.length),
    desc,
  );
}
/** EXIF whose directory 1 points to a picture. */
function withThumbnail(picture: Uint8Array): Uint8Array {
  const tiff = new TiffBuilder(false);
  const block = (at: number) =>
    tiff.build([ascii(0x010d, 'x')], [tiff.long(0x0201, at), tiff.long(0x0202, picture.length)]);
  return app(1, 'Exif\0\0', block(block(0).length), picture);
}
const wide = (text: string) =>
  opaque(0x9286, bytes('UNICODE\0', new Uint8Array(Buffer.from(text, 'utf16le'))));
const label = (value: string) => aigcText.replace('"Label":"1"', `"Label":${value}`);
const own = `xmlns:TC260="${namespaces.aigc}"`;
const grid: Item = { type: 'grid', data: bytes('x'), properties: [ispe(64, 48)] };
const frame = (...data: readonly Uint8Array[]) => chunk('fdAT', be32(1), ...data);

const cases: [string, () => Uint8Array][] = [
  [
    'XMP of a gain map that the directory lists',
    () => {
      const map = withSegments(jpeg, xmp(aigcXmp), xmp(sourceTypeXmp));
      return bytes(withSegments(jpeg, directory([{ semantic: 'GainMap', data: map }])), map);
    },
  ],
  [
    'XMP in the thumbnail',
    () =>
      withSegments(jpeg, withThumbnail(withSegments(new Uint8Array([0xff, 0xd8, 0xff, 0xd9]), xmp(aigcXmp)))),
  ],
  [
    'EXIF in the thumbnail',
    () =>
      withSegments(
        jpeg,
        withThumbnail(withSegments(new Uint8Array([0xff, 0xd8, 0xff, 0xd9]), exif(ascii(0x010e, aigcText)))),
      ),
  ],
  [
    'XMP of an embedded depth map',
    () => {
      const map = Buffer.from(withSegments(jpeg, xmp(aigcXmp)))
        .toString('base64')
        .slice(0, 60_000);
      return withSegments(
        jpeg,
        xmp(property('http://ns.google.com/photos/1.0/depthmap/', 'GDepth', 'Data', map)),
      );
    },
  ],
  [
    'a packet as text of a depth map',
    () =>
      withSegments(
        jpeg,
        xmp(property('http://ns.google.com/photos/1.0/depthmap/', 'GDepth', 'Data', aigcXmp)),
      ),
  ],
  ['slack of mdat in HEIC', () => bytes(heif([grid]), box('mdat', utf8(aigcXmp)))],
  ['a free box of HEIC', () => bytes(heic, box('free', utf8(aigcXmp)), box('skip', utf8(aigcText)))],
  ['idat of HEIC that no item lists', () => heif([{ ...grid, data: utf8(aigcXmp), inside: true }])],
  ['an item of HEIC of an unknown type', () => heif([grid, { type: 'AIGC', data: utf8(aigcText) }])],
  [
    'an item of HEIC that is called picture',
    () => heif([grid, { type: 'hvc1', name: 'AIGC', data: utf8(aigcText) }]),
  ],
  [
    'a property of HEIC',
    () => heif([{ ...grid, properties: [ispe(64, 48), box('udes', be32(0), 'en\0AIGC\0', utf8(aigcText))] }]),
  ],
  [
    'a frame of an animation',
    () => withChunks(png, frame(utf8(aigcText)), frame(textChunk('AIGC', aigcText))),
  ],
  ['IDAT-like text behind a chunk of a frame', () => withChunks(png, chunk('fcTL', be32(0), utf8(aigcText)))],
  [
    'a chunk within a chunk of WebP',
    () => inRiff(riffChunk('ANMF', new Uint8Array(16), riffChunk('XMP ', utf8(aigcXmp)))),
  ],
  [
    'the padding of a chunk of WebP',
    () => inRiff(riffChunk('JUNK', utf8(aigcXmp), riffChunk('XMP ', utf8(aigcXmp)))),
  ],
  [
    'a LIST of WebP',
    () => inRiff(riffChunk('LIST', 'INFOISFT', le32(14), 'Adobe Firefly\0', utf8(aigcText))),
  ],
  [
    'boxes of a credential that nobody signed',
    () =>
      withChunks(
        png,
        chunk(
          'caBX',
          box(
            'jumb',
            box('jumd', utf8('c2pa\0')),
            box('json', utf8('{"digitalSourceType":"trainedAlgorithmicMedia"}')),
          ),
        ),
      ),
  ],
  [
    'a credential of text in JPEG',
    () => withSegments(jpeg, app(11, 'JP', be16(1), be32(1), box('jumb', utf8(sourceTypeXmp)))),
  ],
  [
    'a keyword with a Cyrillic letter',
    () => withChunks(png, chunk('iTXt', utf8('\u0410IGC'), [0, 0, 0, 0, 0], utf8(aigcText))),
  ],
  [
    'a property with a Cyrillic letter',
    () => withSegments(jpeg, xmp(rdf(`<TC260:\u0410IGC>${aigcText}</TC260:\u0410IGC>`, own))),
  ],
  [
    'a namespace with a Cyrillic letter',
    () =>
      withSegments(jpeg, xmp(property(namespaces.aigc.replace('c', '\u0441'), 'TC260', 'AIGC', aigcText))),
  ],
  [
    'a source type with a Cyrillic letter',
    () => withSegments(jpeg, xmp(sourceTypeXmp.replace('trainedA', 'tr\u0430inedA'))),
  ],
  ['a label of a full-width digit', () => withChunks(png, textChunk('AIGC', label('"\uff11"')))],
  [
    'a label with half a character',
    () => withSegments(jpeg, exif(pointer(0x8769, [wide(label('"\ud8001"'))]))),
  ],
  ['a label with a hidden blank', () => withChunks(png, textChunk('AIGC', label('"1\u200b"')))],
  ...['["1"]', '{"Label":"1"}', 'true', '[[1]]', 'null', '"01"', '"1,0"', '1e1', '-1'].map(
    (value): [string, () => Uint8Array] => [
      `a label of ${value}`,
      () => withChunks(png, textChunk('AIGC', label(value))),
    ],
  ),
  ['a label of 1 and then 0', () => withChunks(png, textChunk('AIGC', label('"1","Label":"0"')))],
  ['a label of 0 and then 1', () => withChunks(png, textChunk('AIGC', label('"0","Label":"1"')))],
  ['a label of 0 and a LABEL of 1', () => withChunks(png, textChunk('AIGC', label('"0","LABEL":"1"')))],
  [
    'a label behind a member of that name',
    () => withChunks(png, textChunk('AIGC', `{"AIGC":[${aigcText}]}`)),
  ],
  [
    'a label as a prototype',
    () =>
      withChunks(png, textChunk('AIGC', '{"__proto__":{"AIGC":{"Label":"1"}},"constructor":{"Label":"1"}}')),
  ],
  ...['JPEG', 'PNG', 'WebP'].map((format): [string, () => Uint8Array] => [
    `a colour profile called like a generator, ${format}`,
    () =>
      format === 'JPEG'
        ? withSegments(jpeg, app(2, 'ICC_PROFILE\0', [1, 1], profile('Made with Google AI')))
        : format === 'PNG'
          ? withChunks(png, chunk('iCCP', 'Adobe Firefly', [0, 0], utf8('x')))
          : inRiff(riffChunk('ICCP', profile('Adobe Firefly'))),
  ]),
];

/** Trailers as phones might write them: of none but Samsung's and Huawei's is the form known, and marks in them are no marks. */
const trailers: Readonly<Record<string, (text: string) => Uint8Array>> = {
  vivo: (text) => bytes('vivo', utf8(text), be32(text.length), 'vivo'),
  OPPO: (text) => bytes(utf8(`{"oplus":${JSON.stringify(text)}}`), be32(text.length), 'jxrs'),
  Xiaomi: (text) => bytes(utf8(`<xiaomi>${text}</xiaomi>`), be32(text.length)),
  Honor: (text) => bytes(new Uint8Array(64), utf8(`HONOR${text}`), le32(text.length)),
};
for (const [maker, write] of Object.entries(trailers)) {
  for (const [mark, text] of Object.entries(markTexts))
    cases.push([`${mark} in a trailer like ${maker}\u2019s`, () => bytes(jpeg, write(text))]);
}

describe('no spoof of these raises the verdict either', () => {
  it('over at least eighty cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(80);
    expect(new Set(cases.map(([name]) => name)).size).toBe(cases.length);
  });

  it.each(cases)('%s', async (name, make) => {
    const file = make();
    for (const analyzer of name.includes('HEIC') ? unseeing : readers) {
      const analysis = await analyzeFile(analyzer, file);
      expect(analysis.status === 'scored' && analysis.score > 0, analyzer.id).toBe(false);
      for (const { strength, code } of findingsOf(analysis)) expect(strength, code).toBe('informative');
    }
  });
});
