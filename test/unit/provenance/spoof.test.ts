/**
 * A mark counts only inside its own container and field. Everything here puts marks where nothing writes
 * them, or breaks them: none may weigh, each leaves an informative finding at most.
 */
import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyzers } from '../../../src/analyzers/index.js';
import type { Analysis } from '../../../src/domain/analysis.js';
import { findingsOf } from '../../support/analysis.js';
import { analyzeFile } from '../../support/analyze.js';
import { app, codes, segment, withSegments } from '../../support/build-jpeg.js';
import { chunk, withChunks } from '../../support/build-png.js';
import { box } from '../../support/build-heif.js';
import { ascii, opaque, pointer, TiffBuilder } from '../../support/build-tiff.js';
import { riffChunk } from '../../support/build-webp.js';
import { be16, be32, bytes, le32 } from '../../support/bytes.js';
import { embedWatermark } from '../../support/embed-watermark.js';
import { heic } from '../../support/heic.js';
import { hideText } from '../../support/hide-text.js';
import { indexed } from '../../support/phone-photo.js';
import { samsungTrailer } from '../../support/samsung-trailer.js';
import {
  comment,
  exif,
  extendedXmp,
  half,
  textChunk,
  utf8,
  xmp,
  aigcStructures,
  aigcText,
  aigcXmp,
  markTexts,
  namespaces,
  property,
  rdf,
  sourceTypeXmp,
  xmpHeader,
} from '../../support/marks.js';
import { encodedJpeg, encoder } from '../../support/pictures.js';
import { signPhoto, sourceTypes } from '../../support/sign-photo.js';
import { openWatermarks } from '../../../src/analyzers/data/open-watermarks.js';
import sharp from 'sharp';

const provenance = analyzers.filter(({ family }) => family === 'provenance');
const side = 320;
let jpeg: Uint8Array;
let png: Uint8Array;
let webp: Uint8Array;
let signed: Uint8Array;

beforeAll(async () => {
  jpeg = await encodedJpeg(side, side);
  png = new Uint8Array(await encoder(side, side).png().toBuffer());
  webp = new Uint8Array(await encoder(side, side).webp().toBuffer());
  const actions = [{ action: 'c2pa.created', digitalSourceType: `${sourceTypes}trainedAlgorithmicMedia` }];
  signed = await signPhoto('image/jpeg', jpeg, actions);
});

/** Where the credential's segments stand in the signed photo: behind SOI and JFIF. */
const credential = () => {
  const at = Buffer.from(signed).indexOf(Buffer.from([0xff, 0xeb]));
  return signed.subarray(at, at + 2 + signed[at + 2] * 256 + signed[at + 3]);
};

type Make = () => Uint8Array | Promise<Uint8Array>;
const cases: [string, Make][] = [];

const places: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'after EOI': (text) => bytes(jpeg, utf8(text)),
  'after IEND': (text) => bytes(png, utf8(text)),
  'in a chunk after IEND': (text) => bytes(png, textChunk('parameters', text), textChunk('AIGC', text)),
  'after the RIFF': (text) => bytes(webp, utf8(text)),
  'in a COM segment': (text) => withSegments(jpeg, segment(codes.COM, utf8(text))),
  'in an APP segment of no kind': (text) => withSegments(jpeg, app(7, 'NOTE\0', utf8(text))),
  'in PNG text of another keyword': (text) => withChunks(png, textChunk('Title', text)),
  'in EXIF copyright': (text) => withSegments(jpeg, exif(ascii(0x8298, text))),
  'in EXIF document name': (text) => withSegments(jpeg, exif(ascii(0x010d, text))),
  'in an XMP title': (text) => withSegments(jpeg, xmp(property(namespaces.dc, 'dc', 'title', text))),
  'in an unrelated XMP namespace': (text) =>
    withSegments(jpeg, xmp(property('http://example.org/ns/', 'TC260', 'AIGC', text))),
};
for (const [mark, text] of Object.entries(markTexts)) {
  for (const [place, put] of Object.entries(places)) cases.push([`${mark} ${place}`, () => put(text)]);
}

cases.push(
  ['a label cut short in XMP', () => withSegments(jpeg, xmp(aigcXmp.slice(0, aigcXmp.indexOf('Producer'))))],
  ['a label cut short in PNG text', () => withChunks(png, textChunk('AIGC', aigcText.slice(0, 60)))],
  [
    'a label cut short in UserComment',
    () => withSegments(jpeg, exif(pointer(0x8769, [comment(aigcText.slice(0, 60))]))),
  ],
  [
    'a label whose EXIF entry runs past the segment',
    () => {
      const block = new TiffBuilder(true).build([ascii(0x010e, aigcText)]);
      return withSegments(jpeg, app(1, 'Exif\0\0', block.subarray(0, block.length - 80)));
    },
  ],
  ['a label of 0', () => withChunks(png, textChunk('AIGC', aigcText.replace('"1"', '"0"')))],
  ['a label of 9', () => withChunks(png, textChunk('AIGC', aigcText.replace('"1"', '"9"')))],
  ['an emptied label', () => withChunks(png, textChunk('AIGC', '{"AIGC":{}}'))],
  ['an empty label field', () => withSegments(jpeg, xmp(property(namespaces.aigc, 'TC260', 'AIGC', '')))],
  ['words in the label field', () => withChunks(png, textChunk('AIGC', 'not made by AI'))],
  [
    'another case of the keyword',
    () => withChunks(png, textChunk('aigc', aigcText), textChunk('Aigc', aigcText)),
  ],
  [
    'a label over two text chunks',
    () => withChunks(png, ...half(aigcText).map((text) => textChunk('AIGC', text))),
  ],
  [
    'a label over two APP segments',
    () => withSegments(jpeg, ...half(`AIGC${aigcText}`).map((text) => app(4, utf8(text)))),
  ],
  ['a packet over two APP1 segments', () => withSegments(jpeg, ...half(aigcXmp).map(xmp))],
  [
    'a packet over two segments, one header',
    () => withSegments(jpeg, xmp(half(aigcXmp)[0]), app(1, utf8(half(aigcXmp)[1]))),
  ],
  [
    'extended XMP that the main packet does not name',
    () =>
      withSegments(
        jpeg,
        xmp(rdf('')),
        app(
          1,
          'http://ns.adobe.com/xmp/extension/\0',
          'A'.repeat(32),
          be32(aigcXmp.length),
          be32(0),
          utf8(aigcXmp),
        ),
      ),
  ],
  ['a packet in the wrong segment', () => withSegments(jpeg, app(2, xmpHeader, utf8(aigcXmp)))],
  ['a packet without its header', () => withSegments(jpeg, app(1, utf8(sourceTypeXmp)))],
  ['a label in an XML comment', () => withSegments(jpeg, xmp(rdf(`<!-- ${aigcText} -->`)))],
  ['a packet in an XML comment', () => withSegments(jpeg, xmp(`<!-- ${aigcXmp} -->`))],
  ['a label after the packet', () => withSegments(jpeg, xmp(`${rdf('')}<?xpacket end="w"?>${aigcText}`))],
  [
    'the right prefix, undeclared',
    () => withSegments(jpeg, xmp(rdf(`<TC260:AIGC>${aigcText.replaceAll('"', '&quot;')}</TC260:AIGC>`))),
  ],
  [
    'a property outside RDF',
    () =>
      withSegments(
        jpeg,
        xmp(`<a xmlns:t="${namespaces.aigc}"><t:AIGC>${aigcText.replaceAll('"', '&quot;')}</t:AIGC></a>`),
      ),
  ],
  [
    'an XMP packet under a wrong PNG keyword',
    () => withChunks(png, chunk('iTXt', 'XMP', [0, 0, 0, 0, 0], utf8(aigcXmp))),
  ],
  ['an XMP packet in a private PNG chunk', () => withChunks(png, chunk('xmPP', utf8(aigcXmp)))],
  [
    'an XMP packet in a wrong RIFF chunk',
    () =>
      bytes(
        webp.subarray(0, 4),
        le32(webp.length - 8 + riffChunk('XMPX', utf8(aigcXmp)).length),
        webp.subarray(8),
        riffChunk('XMPX', utf8(aigcXmp)),
      ),
  ],
  [
    'a label in a MakerNote',
    () => withSegments(jpeg, exif(pointer(0x8769, [opaque(0x927c, utf8(aigcText))]))),
  ],
  [
    'a label in a Photoshop resource',
    () =>
      withSegments(
        jpeg,
        app(13, 'Photoshop 3.0\0', '8BIM', be16(4000), [0, 0], be32(aigcText.length), utf8(aigcText)),
      ),
  ],
  [
    'a photo of a poster about a generator',
    () => withSegments(jpeg, exif(ascii(0x010e, 'Poster: Midjourney, Adobe Firefly, DALL-E'))),
  ],
  ['an artist named like a generator', () => withSegments(jpeg, exif(ascii(0x013b, 'Midjourney')))],
  [
    'a generator inside a longer program name',
    () => withSegments(jpeg, exif(ascii(0x0131, 'Filter for Midjourney pictures'))),
  ],
  [
    'a job number in the middle of a sentence',
    () =>
      withChunks(png, textChunk('Description', 'see Job ID: 01234567-89ab-cdef-0123-456789abcdef for more')),
  ],
  [
    'half of Grok: a signature',
    () => withSegments(jpeg, exif(ascii(0x010e, `Signature: ${'Ab0/'.repeat(20)}`))),
  ],
  [
    'half of Grok: an artist',
    () => withSegments(jpeg, exif(ascii(0x013b, '01234567-89ab-cdef-0123-456789abcdef'))),
  ],
  [
    'a camera source type',
    () => withSegments(jpeg, xmp(sourceTypeXmp.replace('trainedAlgorithmicMedia', 'digitalCapture'))),
  ],
  [
    'an invented source type',
    () =>
      withSegments(jpeg, xmp(sourceTypeXmp.replace('trainedAlgorithmicMedia', 'trainedAlgorithmicMediaNot'))),
  ],
  [
    'a source type of another vocabulary',
    () => withSegments(jpeg, xmp(sourceTypeXmp.replace('cv.iptc.org/newscodes', 'example.org/x'))),
  ],
  ['JSON that is no workflow', () => withChunks(png, textChunk('prompt', '{"3":{"inputs":{}}}'))],
  ['settings without numbers', () => withChunks(png, textChunk('parameters', 'Steps: many, Sampler: mine'))],
  [
    'an app\u2019s JSON of an unlabelled photo',
    () => withSegments(jpeg, exif(pointer(0x8769, [comment('{"aigc_type":0,"aigc_label_type":0}')]))),
  ],
  [
    'a credential moved to another picture',
    async () => withSegments(await encodedJpeg(side - 8, side), credential()),
  ],
  [
    'a credential with altered pixels',
    () => {
      const altered = Uint8Array.from(signed);
      altered[altered.length - 40] ^= 0x10;
      return altered;
    },
  ],
  ['a credential after EOI', () => bytes(jpeg, credential())],
  [
    'a credential in a wrong segment',
    () => withSegments(jpeg, bytes([0xff, 0xea], credential().subarray(2))),
  ],
  [
    'a credential cut short',
    () => withSegments(jpeg, bytes([0xff, 0xeb], be16(600), credential().subarray(4, 602))),
  ],
  ['a credential in a comment', () => withSegments(jpeg, segment(codes.COM, credential().subarray(4)))],
  [
    'the file signed, re-encoded, its XMP kept',
    async () => new Uint8Array(await sharp(signed).keepMetadata().jpeg().toBuffer()),
  ],
  [
    'an address of a remote credential',
    () =>
      withSegments(
        jpeg,
        xmp(property('http://purl.org/dc/terms/', 'dcterms', 'provenance', 'http://127.0.0.1:9/manifest')),
      ),
  ],
  [
    'the watermark in a lossy file',
    async () => {
      const rgb = embedWatermark(openWatermarks[0].payload, side, side);
      return new Uint8Array(
        await sharp(rgb, { raw: { width: side, height: side, channels: 3 } })
          .jpeg({ quality: 90 })
          .toBuffer(),
      );
    },
  ],
  [
    'a hidden signature that promises more than there is',
    async () => {
      const { values: alpha } = hideText(new Uint8Array(5), side, side, false);
      // Lengthen the promise beyond the picture: bits 120..151 hold it.
      for (let i = 120; i < 128; i++) alpha[(i % side) * side + Math.floor(i / side)] |= 1;
      return new Uint8Array(
        await encoder(side, side)
          .joinChannel(Buffer.from(alpha), { raw: { width: side, height: side, channels: 1 } })
          .png()
          .toBuffer(),
      );
    },
  ],
);

const inChunk = (type: string, ...data: readonly Uint8Array[]) => {
  const added = riffChunk(type, ...data);
  return bytes(webp.subarray(0, 4), le32(webp.length - 8 + added.length), webp.subarray(8), added);
};
const spoiled = (whole: Uint8Array) => {
  const broken = Uint8Array.from(whole);
  broken[broken.length - 1] ^= 1;
  return broken;
};
const block = (text: string) => samsungTrailer({ PEg_Info: utf8(text) });
const generative = '{"genAIType":8}';
const attribute = (namespace: string, value: string) =>
  xmp(rdf('', `xmlns:t="${namespace}" t:AIGC='${value}'`));
const sealed = rdf(`<dc:title><![CDATA[${aigcText}]]></dc:title>`, `xmlns:dc="${namespaces.dc}"`);
const inner = rdf(
  `<dc:source rdf:parseType="Resource"><t:AIGC>${aigcText.replaceAll('"', '&quot;')}</t:AIGC></dc:source>`,
  `xmlns:dc="${namespaces.dc}" xmlns:t="${namespaces.aigc}"`,
);
const entity = `<!DOCTYPE x [<!ENTITY a '${aigcText}'>]>${rdf('<t:AIGC>&a;</t:AIGC>', `xmlns:t="${namespaces.aigc}"`)}`;
const hiding = async (values: Uint8Array) => {
  const raw = { width: side, height: side, channels: 1 } as const;
  const picture = encoder(side, side).joinChannel(Buffer.from(values), { raw });
  return new Uint8Array(await picture.png().toBuffer());
};

cases.push(
  ['Samsung\u2019s block as PNG text', () => withChunks(png, textChunk('PEg_Info', generative))],
  [
    'Samsung\u2019s block as an XMP property',
    () =>
      withSegments(jpeg, xmp(property('http://example.org/', 'x', 'PhotoEditor_Re_Edit_Data', generative))),
  ],
  ['Samsung\u2019s directory in a comment', () => withSegments(jpeg, segment(codes.COM, block(generative)))],
  ['Samsung\u2019s directory before more bytes', () => bytes(jpeg, block(generative), 'x')],
  ['Samsung\u2019s directory of another edit', () => bytes(jpeg, block('{"genAIType":0}'))],
  [
    'a label in the thumbnail\u2019s directory',
    () => {
      const tiff = new TiffBuilder(true).build([ascii(0x010d, 'x')], [ascii(0x010e, aigcText)]);
      return withSegments(jpeg, app(1, 'Exif\0\0', tiff));
    },
  ],
  [
    'a label in a field of GPS',
    () => withSegments(jpeg, exif(pointer(0x8825, [opaque(0x1b, bytes('ASCII\0\0\0', utf8(aigcText)))]))),
  ],
  [
    'a labelled picture behind the picture, listed by its index',
    () => indexed(jpeg, withSegments(jpeg, xmp(aigcXmp))),
  ],
  [
    'extended XMP of another digest',
    () => withSegments(jpeg, ...extendedXmp(utf8(aigcXmp), 300, 'A'.repeat(32))),
  ],
  ['extended XMP with a gap', () => withSegments(jpeg, ...extendedXmp(utf8(aigcXmp), 100).toSpliced(2, 1))],
  [
    'extended XMP without its end',
    () => withSegments(jpeg, ...extendedXmp(utf8(aigcXmp), 100).toSpliced(1, 1)),
  ],
  ['an XMP chunk after the RIFF', () => bytes(webp, riffChunk('XMP ', utf8(aigcXmp)))],
  [
    'an EXIF chunk in small letters',
    () => inChunk('exif', new TiffBuilder(true).build([ascii(0x010e, aigcText)])),
  ],
  [
    'an eXIf chunk after IEND',
    () => bytes(png, chunk('eXIf', new TiffBuilder(true).build([ascii(0x010e, aigcText)]))),
  ],
  ['PNG text with a wrong checksum', () => withChunks(png, spoiled(textChunk('AIGC', aigcText)))],
  ['PNG text under a keyword with a blank', () => withChunks(png, textChunk(' AIGC', aigcText))],
  [
    'packed PNG text cut short',
    () => withChunks(png, chunk('zTXt', 'AIGC', [0, 0], deflateSync(aigcText).subarray(0, 40))),
  ],
  ['a namespace in capitals', () => withSegments(jpeg, attribute(namespaces.aigc.toUpperCase(), aigcText))],
  [
    'a namespace without its last stroke',
    () => withSegments(jpeg, attribute(namespaces.aigc.slice(0, -1), aigcText)),
  ],
  ['a namespace with more behind it', () => withSegments(jpeg, attribute(`${namespaces.aigc}x`, aigcText))],
  ['a label inside another property', () => withSegments(jpeg, xmp(inner))],
  ['a label as character data of a title', () => withSegments(jpeg, xmp(sealed))],
  ['a label as an entity of the document', () => withSegments(jpeg, xmp(entity))],
  [
    'a label on the packet\u2019s own element',
    () =>
      withSegments(
        jpeg,
        xmp(rdf('').replace('<x:xmpmeta', `<x:xmpmeta xmlns:t="${namespaces.aigc}" t:AIGC='${aigcText}'`)),
      ),
  ],
  ['a label further inside an APP segment', () => withSegments(jpeg, app(4, utf8(`see AIGC${aigcText}`)))],
  ['a longer name before a label', () => withSegments(jpeg, app(4, utf8(`AIGCX${aigcText}`)))],
  ['a label in a box of user data', () => bytes(heic, box('udta', utf8(aigcXmp)))],
  ['a credential\u2019s box inside another box', () => bytes(heic, box('udta', box('uuid', credential())))],
  ['a credential of a JPEG in a PNG', () => withChunks(png, chunk('caBX', credential().subarray(10)))],
  ['a credential twice', () => withSegments(jpeg, credential(), credential())],
  [
    'words hidden where settings would be',
    () => hiding(hideText(Buffer.from('made by hand'), side, side, false).values),
  ],
  [
    'settings hidden along the rows',
    () => {
      const { values } = hideText(Buffer.from('{"prompt":"a cup"}'), side, side, false);
      const turned = Uint8Array.from(values, (_, i) => values[(i % side) * side + Math.floor(i / side)]);
      return hiding(turned);
    },
  ],
  [
    'Google\u2019s credit with more behind it',
    () =>
      withSegments(
        jpeg,
        xmp(property(namespaces.photoshop, 'photoshop', 'Credit', 'Not Made with Google AI')),
      ),
  ],
  [
    'ComfyUI\u2019s prompt as a comment',
    () => withChunks(png, textChunk('Title', markTexts['ComfyUI prompt'])),
  ],
  ['Ideogram in the model\u2019s name', () => withSegments(jpeg, exif(ascii(0x0110, 'Ideogram AI')))],
  ['empty settings of InvokeAI', () => withChunks(png, textChunk('invokeai_metadata', '{}'))],
);

const own = `xmlns:TC260="${namespaces.aigc}"`;
const foreign = 'http://example.org/ns/';
for (const [form, write] of Object.entries(aigcStructures)) {
  const structure = write();
  const packets: Readonly<Record<string, string>> = {
    'in a foreign namespace': rdf(structure, `xmlns:TC260="${foreign}"`),
    'in no namespace': rdf(structure),
    'with members of a foreign namespace': rdf(write('x'), `${own} xmlns:x="${foreign}"`),
    'inside an unrelated property': rdf(
      `<dc:source rdf:parseType="Resource">${structure}</dc:source>`,
      `${own} xmlns:dc="${namespaces.dc}"`,
    ),
    'inside an ingredient': rdf(
      `<xmpMM:Ingredients><rdf:Bag><rdf:li rdf:parseType="Resource">${structure}</rdf:li></rdf:Bag></xmpMM:Ingredients>`,
      `${own} xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"`,
    ),
    'inside a comment': rdf(`<!--${structure}-->`, own),
    'as character data of a title': rdf(
      `<dc:title><![CDATA[${structure}]]></dc:title>`,
      `${own} xmlns:dc="${namespaces.dc}"`,
    ),
    'as character data of its own property': rdf(`<TC260:AIGC><![CDATA[${structure}]]></TC260:AIGC>`, own),
    'of 0': rdf(structure.replace('>1<', '>0<').replace('"1"', '"0"'), own),
    emptied: rdf(structure.replace('>1<', '><').replace('"1"', '""'), own),
    'without its Label': rdf(structure.replaceAll(':Label', ':ProduceID'), own),
    'outside of RDF': `<x:xmpmeta xmlns:x="adobe:ns:meta/" ${own}>${structure}</x:xmpmeta>`,
    'cut short': `${/^[^]*?(<\/TC260:ContentProducer>|"(?=\/>))/.exec(rdf(structure, own))?.[0] ?? ''}>`,
    'that is too long': rdf(structure.replace(/(ContentProducer(?:>|="))/, `$1${'9'.repeat(65_536)}`), own),
  };
  for (const [how, packet] of Object.entries(packets)) {
    cases.push([
      `a structure ${how}, ${form}`,
      () => withChunks(png, chunk('iTXt', 'XML:com.adobe.xmp', [0, 0, 0, 0, 0], utf8(packet))),
    ]);
  }
  cases.push(
    [
      `a structure as PNG text, ${form}`,
      () => withChunks(png, textChunk('AIGC', rdf(structure, own)), textChunk('Comment', structure)),
    ],
    [
      `a structure in a COM segment, ${form}`,
      () => withSegments(jpeg, segment(codes.COM, utf8(rdf(structure, own)))),
    ],
  );
}
cases.push([
  'a structure cut short within a list behind a foreign member',
  () => {
    const list = '<rdf:Seq><rdf:li rdf:parseType="Resource"><TC260:Label>1</TC260:Label>';
    const packet = rdf(`<TC260:AIGC TC260:Other="x">${list}`, own).split('</rdf:Description>', 1)[0];
    return withChunks(png, chunk('iTXt', 'XML:com.adobe.xmp', [0, 0, 0, 0, 0], utf8(packet)));
  },
]);
cases.push([
  'a structure beside the label\u2019s own text',
  () =>
    withSegments(
      jpeg,
      xmp(
        rdf(
          '<TC260:AIGC rdf:parseType="Resource"><rdf:value>{"Label":"0"}</rdf:value><TC260:Label>1</TC260:Label></TC260:AIGC>',
          own,
        ),
      ),
    ),
]);

function weighs(analysis: Analysis): boolean {
  return analysis.status === 'scored' && analysis.score > 0;
}

const cameraPhoto = () =>
  signPhoto('image/jpeg', jpeg, [
    { action: 'c2pa.created', digitalSourceType: `${sourceTypes}digitalCapture` },
  ]);
/** A camera's credential, which would lower suspicion, where it does not belong. */
const borrowed: [string, Make][] = [
  ['in another picture', async () => withSegments(await encodedJpeg(side - 8, side), await cameraSegment())],
  ['behind the picture', async () => bytes(jpeg, await cameraSegment())],
  ['with altered pixels', async () => spoiledPixels(await cameraPhoto())],
  ['signed by nobody that is known', cameraPhoto],
];
async function cameraSegment(): Promise<Uint8Array> {
  const file = await cameraPhoto();
  const at = Buffer.from(file).indexOf(Buffer.from([0xff, 0xeb]));
  return file.subarray(at, at + 2 + file[at + 2] * 256 + file[at + 3]);
}
function spoiledPixels(file: Uint8Array): Uint8Array {
  const altered = Uint8Array.from(file);
  altered[altered.length - 40] ^= 0x10;
  return altered;
}

describe('no spoof lowers suspicion', () => {
  it.each(borrowed)('a camera\u2019s credential %s', async (_, make) => {
    const file = await make();
    for (const analyzer of provenance) {
      const analysis = await analyzeFile(analyzer, file);
      expect(analysis.status, analyzer.id).not.toBe('scored');
    }
  });
});

describe('no spoof raises the verdict', () => {
  it('over at least 270 cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(270);
    expect(new Set(cases.map(([name]) => name)).size).toBe(cases.length);
  });

  it.each(cases)('%s', async (_, make) => {
    const file = await make();
    for (const analyzer of provenance) {
      const analysis = await analyzeFile(analyzer, file);
      expect(weighs(analysis), analyzer.id).toBe(false);
      for (const { strength, code } of findingsOf(analysis)) expect(strength, code).toBe('informative');
    }
  });
});
