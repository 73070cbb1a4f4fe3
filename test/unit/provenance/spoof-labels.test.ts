/**
 * Labels, and the packets that hold them, where nothing writes them or broken: cut short, emptied, in another namespace, in another
 * field, beside the picture. As in spoof.test.ts none may weigh.
 */
import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { box } from '../../support/build-heif.js';
import { app, codes, segment, withSegments } from '../../support/build-jpeg.js';
import { chunk, withChunks } from '../../support/build-png.js';
import { ascii, opaque, pointer, TiffBuilder } from '../../support/build-tiff.js';
import { riffChunk, withRiffChunks } from '../../support/build-webp.js';
import { be16, be32, bytes } from '../../support/bytes.js';
import { heic } from '../../support/heic.js';
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
  namespaces,
  property,
  rdf,
  sourceTypeXmp,
  xmpHeader,
} from '../../support/marks.js';
import { indexed } from '../../support/phone-photo.js';
import { expectNoWeight, jpeg, png, webp, type Spoof } from '../../support/spoof.js';

const cases: Spoof[] = [];

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
  ['an XMP packet in a wrong RIFF chunk', () => withRiffChunks(webp, riffChunk('XMPX', utf8(aigcXmp)))],
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
);

const spoiled = (whole: Uint8Array) => {
  const broken = Uint8Array.from(whole);
  broken[broken.length - 1] ^= 1;
  return broken;
};
const attribute = (namespace: string, value: string) =>
  xmp(rdf('', `xmlns:t="${namespace}" t:AIGC='${value}'`));
const sealed = rdf(`<dc:title><![CDATA[${aigcText}]]></dc:title>`, `xmlns:dc="${namespaces.dc}"`);
const inner = rdf(
  `<dc:source rdf:parseType="Resource"><t:AIGC>${aigcText.replaceAll('"', '&quot;')}</t:AIGC></dc:source>`,
  `xmlns:dc="${namespaces.dc}" xmlns:t="${namespaces.aigc}"`,
);
const entity = `<!DOCTYPE x [<!ENTITY a '${aigcText}'>]>${rdf('<t:AIGC>&a;</t:AIGC>', `xmlns:t="${namespaces.aigc}"`)}`;

cases.push(
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
    () => withRiffChunks(webp, riffChunk('exif', new TiffBuilder(true).build([ascii(0x010e, aigcText)]))),
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

describe('no spoof raises the verdict', () => {
  it('over at least 128 cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(128);
    expect(new Set(cases.map(([name]) => name)).size).toBe(cases.length);
  });

  it.each(cases)('%s', async (_, make) => {
    await expectNoWeight(await make());
  });
});
