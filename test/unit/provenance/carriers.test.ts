/**
 * Every mark in every carrier in which its writer may put it, as whole files: mark by carrier, each cell found by the
 * right analyzer with the right strength.
 */
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { aigcLabel } from '../../../src/analyzers/aigc-label.js';
import type { Analyzer } from '../../../src/analyzers/analyzer.js';
import { generatorMetadata } from '../../../src/analyzers/generator-metadata.js';
import { findingsOf } from '../../support/analysis.js';
import { analyzeFile } from '../../support/analyze.js';
import { app, withSegments } from '../../support/build-jpeg.js';
import { box, ftyp, heif, ispe, type Item } from '../../support/build-heif.js';
import { chunk, withChunks } from '../../support/build-png.js';
import { ascii, opaque, pointer, TiffBuilder, type Entry } from '../../support/build-tiff.js';
import { riffChunk } from '../../support/build-webp.js';
import { be16, be32, bytes, le32 } from '../../support/bytes.js';
import { hideText } from '../../support/hide-text.js';
import {
  aigcStructures,
  aigcText,
  aigcXmp,
  comment,
  exif,
  extendedXmp,
  markTexts,
  namespaces,
  property,
  rdf,
  sourceTypeXmp,
  utf8,
  xmp,
  xmpHeader,
} from '../../support/marks.js';
import { encodedJpeg, encoder } from '../../support/pictures.js';

const jpeg = await encodedJpeg();
const png = new Uint8Array(await encoder(64, 48).png().toBuffer());
const webp = new Uint8Array(await encoder(64, 48).webp().toBuffer());

const inWebp = (type: string, data: Uint8Array) => {
  const added = riffChunk(type, data);
  return bytes(webp.subarray(0, 4), le32(webp.length - 8 + added.length), webp.subarray(8), added);
};
const photo: Item = { type: 'hvc1', data: bytes('x'), properties: [ispe(4, 4)] };
const inHeif = (item: Item, major = 'heic') => heif([photo, item], ftyp(major, 'mif1', major));
const xmpUuid = new Uint8Array(Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex'));

const afterData = (added: Uint8Array) =>
  bytes(png.subarray(0, png.length - 12), added, png.subarray(png.length - 12));

type Put<T> = readonly [carrier: string, put: (mark: T) => Uint8Array];

/** PNG text in each of its forms. */
const texts: readonly Put<readonly [keyword: string, text: string]>[] = [
  ['tEXt', ([keyword, text]) => withChunks(png, chunk('tEXt', keyword, [0], utf8(text)))],
  ['zTXt', ([keyword, text]) => withChunks(png, chunk('zTXt', keyword, [0, 0], deflateSync(text)))],
  ['iTXt', ([keyword, text]) => withChunks(png, chunk('iTXt', keyword, [0, 0, 0, 0, 0], utf8(text)))],
  [
    'compressed iTXt',
    ([keyword, text]) => withChunks(png, chunk('iTXt', keyword, [0, 1, 0, 0, 0], deflateSync(text))),
  ],
  ['tEXt after IDAT', ([keyword, text]) => afterData(chunk('tEXt', keyword, [0], utf8(text)))],
  ['zTXt after IDAT', ([keyword, text]) => afterData(chunk('zTXt', keyword, [0, 0], deflateSync(text)))],
  ['iTXt after IDAT', ([keyword, text]) => afterData(chunk('iTXt', keyword, [0, 0, 0, 0, 0], utf8(text)))],
  [
    'compressed iTXt after IDAT',
    ([keyword, text]) => afterData(chunk('iTXt', keyword, [0, 1, 0, 0, 0], deflateSync(text))),
  ],
];

const tiff = (entries: readonly Entry[]) => new TiffBuilder(true).build(entries);
const exifItem = (entries: readonly Entry[]): Item => ({ type: 'Exif', data: bytes(be32(0), tiff(entries)) });
const exifs: readonly Put<readonly Entry[]>[] = [
  ['EXIF of a JPEG', (entries) => withSegments(jpeg, app(1, 'Exif\0\0', tiff(entries)))],
  [
    'big-endian EXIF of a JPEG',
    (entries) => withSegments(jpeg, app(1, 'Exif\0\0', new TiffBuilder(false).build(entries))),
  ],
  ['EXIF of a PNG', (entries) => withChunks(png, chunk('eXIf', tiff(entries)))],
  ['EXIF of a WebP', (entries) => inWebp('EXIF', tiff(entries))],
  ['EXIF of a WebP with a JPEG header', (entries) => inWebp('EXIF', bytes('Exif\0\0', tiff(entries)))],
  ['EXIF of a HEIC', (entries) => inHeif(exifItem(entries))],
  ['EXIF of an AVIF', (entries) => inHeif(exifItem(entries), 'avif')],
];

const mime = (packet: string, inside = false): Item => ({
  ...{ type: 'mime', contentType: 'application/rdf+xml', data: utf8(packet), inside },
});
/** Ways of packing an item, by the name that the file gives them. */
const packings: readonly (readonly [encoding: string, pack: (text: string) => Uint8Array, how?: string])[] = [
  ['deflate', (text) => deflateRawSync(text)],
  ['deflate', (text) => deflateSync(text), 'deflate in a frame'],
  ['compress_zlib', (text) => deflateSync(text)],
  ['gzip', (text) => gzipSync(text)],
  ['br', (text) => brotliCompressSync(text)],
];
const packets: readonly Put<string>[] = [
  ['XMP of a JPEG', (packet) => withSegments(jpeg, xmp(packet))],
  [
    'UTF-16 XMP of a JPEG',
    (packet) => withSegments(jpeg, app(1, xmpHeader, Buffer.from(`\ufeff${packet}`, 'utf16le'))),
  ],
  ['extended XMP of a JPEG', (packet) => withSegments(jpeg, ...extendedXmp(utf8(packet), 100))],
  ['XMP within EXIF of a JPEG', (packet) => withSegments(jpeg, exif(asBytes(0x02bc, utf8(packet))))],
  ['XMP of a PNG', (packet) => texts[2][1](['XML:com.adobe.xmp', packet])],
  ['compressed XMP of a PNG', (packet) => texts[3][1](['XML:com.adobe.xmp', packet])],
  ['XMP of a PNG after IDAT', (packet) => texts[7][1](['XML:com.adobe.xmp', packet])],
  [
    'XMP of a PNG as ImageMagick has it',
    (packet) => {
      const hex = Buffer.from(packet).toString('hex');
      return texts[1][1](['Raw profile type xmp', `\nxmp\n${hex.length / 2}\n${hex}\n`]);
    },
  ],
  ['XMP of a WebP', (packet) => inWebp('XMP ', utf8(packet))],
  ['XMP item of a HEIC', (packet) => inHeif(mime(packet))],
  ['XMP item within idat of a HEIC', (packet) => inHeif(mime(packet, true))],
  ['XMP item in two extents of a HEIC', (packet) => inHeif({ ...mime(packet), halved: true })],
  ['XMP item in two extents within idat', (packet) => inHeif({ ...mime(packet, true), halved: true })],
  ['XMP item of an AVIF', (packet) => inHeif(mime(packet), 'avif')],
  ['XMP item within idat of an AVIF', (packet) => inHeif(mime(packet, true), 'avif')],
  ...packings.map(([contentEncoding, pack, how = contentEncoding]): Put<string> => {
    const packed = (packet: string): Item => ({ ...mime(packet), contentEncoding, data: pack(packet) });
    return [`XMP item packed by ${how} of a HEIC`, (packet) => inHeif(packed(packet))];
  }),
  ['XMP box of a HEIC', (packet) => bytes(inHeif(photo), box('uuid', xmpUuid, utf8(packet)))],
  ['XMP box of an AVIF', (packet) => bytes(inHeif(photo, 'avif'), box('uuid', xmpUuid, utf8(packet)))],
];

const attribute = (namespace: string, prefix: string, name: string, value: string) =>
  rdf(
    '',
    `xmlns:${prefix}="${namespace}" ${prefix}:${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
const list = (namespace: string, prefix: string, name: string, value: string) =>
  property(namespace, prefix, name, '').replace(
    `></${prefix}:${name}>`,
    `><rdf:Alt><rdf:li xml:lang="x-default">${value.replaceAll('&', '&amp;')}</rdf:li></rdf:Alt></${prefix}:${name}>`,
  );

const wide = (text: string) => Buffer.from(text, 'utf16le');
const typed =
  (type: number) =>
  (tag: number, value: Uint8Array): Entry => ({ tag, type, count: value.length, value });
const [asBytes, asText, asUtf8] = [typed(1), typed(2), typed(129)];

const comments: readonly (readonly [encoding: string, of: (text: string) => Entry])[] = [
  ['ASCII', comment],
  ['UTF-16, little-endian', (text) => opaque(0x9286, bytes('UNICODE\0', Buffer.from(text, 'utf16le')))],
  ['UTF-16, big-endian', (text) => opaque(0x9286, bytes('UNICODE\0', Buffer.from(text, 'utf16le').swap16()))],
  ['JIS', (text) => opaque(0x9286, bytes('JIS\0\0\0\0\0', utf8(text)))],
  ['no encoding', (text) => opaque(0x9286, bytes(new Uint8Array(8), utf8(text)))],
  ['no header', (text) => opaque(0x9286, utf8(text))],
  ['ASCII, a name filled with blanks', (text) => opaque(0x9286, bytes('ASCII   ', utf8(text)))],
  ['ASCII, declared as text', (text) => asText(0x9286, bytes('ASCII\0\0\0', utf8(text)))],
  ['UTF-16, declared as text', (text) => asText(0x9286, bytes('UNICODE\0', wide(text)))],
  [
    'UTF-16 with a mark, big-endian',
    (text) => opaque(0x9286, bytes('UNICODE\0', wide(`\ufeff${text}`).swap16())),
  ],
  ['UTF-16, small letters', (text) => opaque(0x9286, bytes('Unicode\0', wide(text)))],
  ['UTF-16 without a name', (text) => opaque(0x9286, wide(text))],
  ['UTF-8 under the name of UTF-16', (text) => opaque(0x9286, bytes('UNICODE\0', utf8(text)))],
  ['the type of UTF-8', (text) => asUtf8(0x9286, utf8(text))],
  ['bytes', (text) => asBytes(0x9286, bytes('ASCII\0\0\0', utf8(text)))],
];
/** One field of text, in each way that it is written. */
const descriptions: readonly (readonly [encoding: string, of: (text: string) => Entry])[] = [
  ['text', (text) => ascii(0x010e, text)],
  ['the type of UTF-8', (text) => asUtf8(0x010e, utf8(text))],
  ['bytes', (text) => asBytes(0x010e, utf8(text))],
  ['opaque bytes', (text) => opaque(0x010e, utf8(text))],
  ['UTF-16, little-endian', (text) => asText(0x010e, wide(text))],
  ['UTF-16 with a mark, big-endian', (text) => asText(0x010e, wide(`\ufeff${text}`).swap16())],
];
const userComment = (entry: Entry) => [pointer(0x8769, [entry])];
const description = (text: string) => [ascii(0x010e, text)];

interface Cell {
  readonly name: string;
  readonly analyzer: Analyzer;
  readonly file: () => Uint8Array | Promise<Uint8Array>;
  readonly code: string;
  readonly tool?: string;
  readonly kind?: string;
}
const cells: Cell[] = [];

function put<T>(
  mark: string,
  carriers: readonly Put<T>[],
  written: T,
  told: Omit<Cell, 'name' | 'file'>,
): void {
  for (const [carrier, into] of carriers) {
    cells.push({ name: `${mark} in ${carrier}`, file: () => into(written), ...told });
  }
}

const label = { analyzer: aigcLabel, code: 'metadata.aigc.label' };
const bare = aigcText.slice(8, -1);
put('the label, an element', packets, aigcXmp, label);
put('the label, an attribute', packets, attribute(namespaces.aigc, 'q', 'AIGC', aigcText), label);
put('the label, bare members', packets, property(namespaces.aigc, 'TC260', 'AIGC', bare), label);
put('the label', texts, ['AIGC', aigcText], label);
put('the label, encoded twice', texts, ['AIGC', JSON.stringify(aigcText)], label);
for (const [encoding, of] of comments) {
  put(`the label, UserComment in ${encoding}`, exifs, userComment(of(aigcText)), label);
}
for (const [encoding, of] of descriptions) {
  put(`the label, ImageDescription in ${encoding}`, exifs, [of(aigcText)], label);
  const chinese = aigcText.replace('MACQD9K640', '豆包科技公司');
  put(`a label in Chinese, ImageDescription in ${encoding}`, exifs, [of(chinese)], label);
}
const gb2312 = [0xb6, 0xb9, 0xb0, 0xfc, 0xbf, 0xc6, 0xbc, 0xbc];
const inGb = asText(0x010e, bytes('{"AIGC":{"Label":"1","ContentProducer":"', gb2312, '"}}'));
put('a label in GB 2312', exifs, [inGb], label);
put('the label, XPComment', exifs, [asBytes(0x9c9c, wide(aigcText))], label);
put('the label, encoded twice', exifs, userComment(comment(JSON.stringify(aigcText))), label);
put('an app\u2019s JSON', exifs, userComment(comment('{"aigc_type":1,"exportType":"generation"}')), label);
put('an app\u2019s JSON', texts, ['Comment', '{"aigc_label_type":1}'], label);
const qualified = rdf(
  `<t:AIGC rdf:parseType="Resource"><rdf:value><![CDATA[${aigcText}]]></rdf:value></t:AIGC>`,
  `xmlns:t="${namespaces.aigc}"`,
);
put('the label, with qualifiers', packets, qualified, label);
put('the label, an item of a list', packets, list(namespaces.aigc, 'TC260', 'AIGC', aigcText), label);
for (const [form, write] of Object.entries(aigcStructures)) {
  const structure = rdf(write(), `xmlns:TC260="${namespaces.aigc}"`);
  put(`the label, a structure, ${form}`, packets, structure, label);
  const renamed = rdf(write('q').replaceAll('TC260:AIGC', 'q:AIGC'), `xmlns:q="${namespaces.aigc}"`);
  put(`the label, a structure under another prefix, ${form}`, packets, renamed, label);
}
const segmentTexts = { 'its members': `AIGC${bare}`, 'after a NUL': `AIGC\0${bare}`, whole: aigcText };
for (let n = 0; n < 16; n++) {
  for (const [form, text] of Object.entries(segmentTexts)) {
    const segment = () => withSegments(jpeg, app(n, utf8(text)));
    cells.push({ name: `the label, ${form}, in APP${n}`, file: segment, ...label });
  }
}
const json = (item: Partial<Item>): Item => ({
  ...{ type: 'mime', contentType: 'application/json', data: utf8(aigcText), ...item },
});
for (const major of ['heic', 'avif']) {
  put('the label', [[`an item of JSON, ${major}`, (item: Item) => inHeif(item, major)]], json({}), label);
  const named = json({ name: 'AIGC', contentType: 'text/plain', data: utf8(bare) });
  put('the label', [[`an item by its name, ${major}`, (item: Item) => inHeif(item, major)]], named, label);
}

const text = (tool: string) => ({ analyzer: generatorMetadata, code: 'metadata.generator.text', tool });
const webUi = markTexts['web UI settings'];
const comfy = markTexts['ComfyUI prompt'];
const workflow = '{"nodes":[{"id":1}],"links":[],"version":0.4}';
const fooocus = '{"base_model":"juggernaut","sampler":"dpmpp","prompt":"a cup"}';
const novelAi = '{"prompt":"a cup","steps":28,"sampler":"k_euler","seed":5}';
const job = markTexts['Midjourney job'];
const inPng: readonly (readonly [tool: string, keyword: string, text: string])[] = [
  ['Stable Diffusion', 'parameters', webUi],
  ['ComfyUI', 'prompt', comfy],
  ['ComfyUI', 'workflow', workflow],
  ['Fooocus', 'parameters', fooocus],
  ['Fooocus', 'Comment', fooocus],
  ['InvokeAI', 'invokeai_metadata', markTexts['InvokeAI settings']],
  ['InvokeAI', 'invokeai_workflow', '{"nodes":[{"id":"1"}],"edges":[]}'],
  ['InvokeAI', 'invokeai_graph', '{"nodes":{"a":{"type":"denoise_latents"}},"edges":[]}'],
  ['InvokeAI', 'sd-metadata', '{"model":"stable diffusion"}'],
  ['InvokeAI', 'Dream', '"a cup" -s 50 -S 42 -W 512 -H 512'],
  ['NovelAI', 'Comment', novelAi],
  ['Midjourney', 'Description', job],
];
for (const [tool, keyword, value] of inPng) {
  put(`${tool}, ${keyword}`, texts, [keyword, value], text(tool));
}
for (const tool of ['NovelAI', 'Midjourney', 'Adobe Firefly']) {
  const told = { analyzer: generatorMetadata, code: 'metadata.software.generator', tool };
  put(`${tool}, Software`, texts, ['Software', tool], told);
  put(`${tool}, Software`, exifs, [ascii(0x0131, tool)], told);
  put(`${tool}, CreatorTool`, packets, property(namespaces.xmp, 'xmp', 'CreatorTool', tool), told);
}
const inExif: readonly (readonly [tool: string, text: string])[] = [
  ['Stable Diffusion', webUi],
  ['ComfyUI', comfy],
  ['Fooocus', fooocus],
  ['NovelAI', novelAi],
];
const exifNamespace = 'http://ns.adobe.com/exif/1.0/';
const tiffNamespace = 'http://ns.adobe.com/tiff/1.0/';
for (const [tool, value] of inExif) {
  for (const [encoding, of] of comments) {
    put(`${tool}, UserComment in ${encoding}`, exifs, userComment(of(value)), text(tool));
  }
  for (const [encoding, of] of descriptions) {
    put(`${tool}, ImageDescription in ${encoding}`, exifs, [of(value)], text(tool));
  }
  put(`${tool}, exif:UserComment`, packets, list(exifNamespace, 'exif', 'UserComment', value), text(tool));
  const mirrored = property(tiffNamespace, 'tiff', 'ImageDescription', value);
  put(`${tool}, tiff:ImageDescription`, packets, mirrored, text(tool));
}
put('ComfyUI, Make', exifs, [ascii(0x010f, `prompt:${comfy}`)], text('ComfyUI'));
put('ComfyUI, Model', exifs, [ascii(0x0110, `workflow:${workflow}`)], text('ComfyUI'));
put('Midjourney, ImageDescription', exifs, description(job), text('Midjourney'));
put('Midjourney, dc:description', packets, list(namespaces.dc, 'dc', 'description', job), text('Midjourney'));
const grok = [
  ascii(0x010e, `Signature: ${'Ab0/'.repeat(20)}`),
  ascii(0x013b, '01234567-89ab-cdef-0123-456789abcdef'),
];
put('Grok', exifs, grok, text('Grok'));
const maker = { analyzer: generatorMetadata, code: 'metadata.software.generator', tool: 'Ideogram' };
put('Ideogram, Make', exifs, [ascii(0x010f, 'Ideogram AI')], maker);

const sourceType = { analyzer: generatorMetadata, code: 'metadata.sourceType.ai' };
put('the source type', packets, sourceTypeXmp, sourceType);
const address = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
put(
  'the source type, an attribute',
  packets,
  attribute(namespaces.iptc, 'i', 'DigitalSourceType', address),
  sourceType,
);
put(
  'the source type, in a list',
  packets,
  list(namespaces.iptc, 'i', 'DigitalSourceType', address),
  sourceType,
);
const resourceForm = rdf(`<i:DigitalSourceType rdf:resource="${address}"/>`, `xmlns:i="${namespaces.iptc}"`);
put('the source type, a resource', packets, resourceForm, sourceType);
const composite = sourceTypeXmp.replace('trainedAlgorithmicMedia', 'compositeWithTrainedAlgorithmicMedia');
put('the composite source type', packets, composite, { ...sourceType, kind: 'ai_edited' });
for (const name of ['AISystemUsed', 'AISystemVersionUsed', 'AIPromptInformation', 'AIPromptWriterName']) {
  const told = { analyzer: generatorMetadata, code: 'metadata.iptc.aiField' };
  put(name, packets, property(namespaces.iptc, 'Iptc4xmpExt', name, 'a cup'), told);
  put(`${name}, an attribute`, packets, attribute(namespaces.iptc, 'q', name, 'a cup'), told);
  put(`${name}, in a list`, packets, list(namespaces.iptc, 'q', name, 'a cup'), told);
  const description = rdf(
    `<q:${name} rdf:parseType="Resource"><rdf:value>a cup</rdf:value></q:${name}>`,
    `xmlns:q="${namespaces.iptc}"`,
  );
  put(`${name}, a structure`, packets, description, told);
}
const credit = { analyzer: generatorMetadata, code: 'metadata.credit.ai' };
const googles = property(namespaces.photoshop, 'photoshop', 'Credit', 'Made with Google AI');
put('Google\u2019s credit', packets, googles, credit);
const line = utf8('Made with Google AI');
const iptc = bytes([0x1c, 2, 110], be16(line.length), line);
const resource = bytes(
  '8BIM',
  be16(0x0404),
  [0, 0],
  be32(iptc.length),
  iptc,
  iptc.length % 2 === 1 ? [0] : [],
);
const inIptc = () => withSegments(jpeg, app(13, 'Photoshop 3.0\0', resource));
cells.push({ name: 'Google\u2019s credit in IPTC of a JPEG', file: inIptc, ...credit });

for (const place of ['alpha', 'rgb'] as const) {
  for (const packed of [false, true]) {
    for (const format of ['png', 'webp'] as const) {
      const payload = packed ? gzipSync(novelAi) : Buffer.from(novelAi);
      const file = async () => {
        const { values, width, height } = hideText(payload, 64, 96, packed, place);
        const raw = (channels: 1 | 3) => ({ raw: { width, height, channels } });
        const picture =
          place === 'rgb'
            ? sharp(values, raw(3))
            : encoder(width, height).joinChannel(Buffer.from(values), raw(1));
        const written = format === 'png' ? picture.png() : picture.webp({ lossless: true, exact: true });
        return new Uint8Array(await written.toBuffer());
      };
      const name = `NovelAI hidden in ${place}, ${packed ? 'compressed' : 'plain'}, ${format}`;
      cells.push({ name, file, analyzer: generatorMetadata, code: 'metadata.generator.hidden' });
    }
  }
}

describe('every mark in every carrier', () => {
  it('is a cell of its own', () => {
    expect(new Set(cells.map(({ name }) => name)).size).toBe(cells.length);
    expect(cells.length).toBeGreaterThan(1_900);
  });

  it.each(cells)('$name', async ({ analyzer, file, code, tool, kind = 'ai_generated' }) => {
    const analysis = await analyzeFile(analyzer, await file());
    expect(analysis).toMatchObject({ status: 'scored', score: 1 });
    const [found] = findingsOf(analysis);
    expect(found).toMatchObject({ code, kind, basis: 'declared', strength: 'strong' });
    if (tool !== undefined) expect(found.values['tool']).toBe(tool);
    expect(found.places).toHaveLength(1);
  });
});

describe('HEIC and AVIF items that carry no mark', () => {
  it.each<[string, () => Uint8Array]>([
    ['a label further inside of other JSON', () => inHeif(json({ data: utf8(`{"a":${aigcText}}`) }))],
    [
      'a label in plain text',
      () => inHeif(json({ contentType: 'text/plain', data: utf8(`see ${aigcText}`) })),
    ],
    ['a packet as plain text', () => inHeif({ ...mime(aigcXmp), contentType: 'text/plain' })],
    [
      'a packet packed in a way that nobody knows',
      () => inHeif({ ...mime(aigcXmp), contentEncoding: 'rot13' }),
    ],
    ['a label in an item that is no text', () => inHeif(json({ contentType: 'image/jpeg', name: 'AIGC' }))],
    [
      'a packet in another uuid box',
      () => bytes(inHeif(photo), box('uuid', new Uint8Array(16), utf8(aigcXmp))),
    ],
    ['a packet in a free box', () => bytes(inHeif(photo), box('free', xmpUuid, utf8(aigcXmp)))],
  ])('%s', async (_name, file) => {
    expect(await analyzeFile(aigcLabel, file())).toEqual({ status: 'informative', findings: [] });
  });
});
