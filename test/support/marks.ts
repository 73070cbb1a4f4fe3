import { createHash } from 'node:crypto';
import { app } from './build-jpeg.js';
import { chunk } from './build-png.js';
import { opaque, TiffBuilder, type Entry } from './build-tiff.js';
import { be32, bytes } from './bytes.js';

/** Marks as their writers write them, for tests that put them where they belong and where they do not. */
export const aigcText = JSON.stringify({
  AIGC: { Label: '1', ContentProducer: '001191110102MACQD9K64010000', ProduceID: '7', ReservedCode1: '' },
});

export const rdf = (body: string, namespaces = ''): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" ${namespaces}>${body}</rdf:Description></rdf:RDF></x:xmpmeta>`;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A property as an element, in a namespace of one's choice. */
export const property = (namespace: string, prefix: string, name: string, value: string): string =>
  rdf(`<${prefix}:${name}>${escaped(value)}</${prefix}:${name}>`, `xmlns:${prefix}="${namespace}"`);

export const namespaces = {
  aigc: 'http://www.tc260.org.cn/ns/AIGC/1.0/',
  iptc: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  dc: 'http://purl.org/dc/elements/1.1/',
} as const;

export const aigcXmp = property(namespaces.aigc, 'TC260', 'AIGC', aigcText);
const labelMembers = (prefix: string) =>
  `<${prefix}:Label>1</${prefix}:Label><${prefix}:ContentProducer>001191110102MACQD9K64010000</${prefix}:ContentProducer>`;
/** Forms of the label as a structure of XMP: what stands for its property, members under a prefix of one's choice. */
export const aigcStructures: Readonly<Record<string, (prefix?: string) => string>> = {
  'parsed as a resource': (p = 'TC260') =>
    `<TC260:AIGC rdf:parseType="Resource">${labelMembers(p)}</TC260:AIGC>`,
  'a description of elements': (p = 'TC260') =>
    `<TC260:AIGC><rdf:Description>${labelMembers(p)}</rdf:Description></TC260:AIGC>`,
  'a description of attributes': (p = 'TC260') =>
    `<TC260:AIGC><rdf:Description ${p}:Label="1" ${p}:ContentProducer="P"/></TC260:AIGC>`,
  'attributes of its own': (p = 'TC260') => `<TC260:AIGC ${p}:Label="1" ${p}:ContentProducer="P"/>`,
  'an item of a list': (p = 'TC260') =>
    `<TC260:AIGC><rdf:Seq><rdf:li rdf:parseType="Resource">${labelMembers(p)}</rdf:li></rdf:Seq></TC260:AIGC>`,
};

export const sourceTypeXmp = property(
  namespaces.iptc,
  'Iptc4xmpExt',
  'DigitalSourceType',
  'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia',
);

/** Every text by which a file could claim to be AI made. */
export const markTexts: Readonly<Record<string, string>> = {
  'AIGC label': aigcText,
  'AIGC label with its name': `AIGC${aigcText.slice(8, -1)}`,
  'AIGC label in XMP': aigcXmp,
  'source type in XMP': sourceTypeXmp,
  'web UI settings': 'a torn shoe box\nSteps: 20, Sampler: Euler a, CFG scale: 7, Seed: 42, Size: 512x512',
  'ComfyUI prompt': '{"3":{"class_type":"KSampler","inputs":{"seed":1}}}',
  'InvokeAI settings': '{"app_version":"4.2","positive_prompt":"a cup"}',
  'Midjourney job': 'a broken cup --v 5.2 Job ID: 01234567-89ab-cdef-0123-456789abcdef',
  'Google credit': 'Made with Google AI',
  'generator name': 'Adobe Firefly',
};

export const xmpHeader = 'http://ns.adobe.com/xap/1.0/\0';

export const utf8 = (text: string) => new Uint8Array(Buffer.from(text));
export const xmp = (packet: string) => app(1, xmpHeader, utf8(packet));
export const textChunk = (keyword: string, text: string) => chunk('tEXt', keyword, [0], utf8(text));
export const exif = (...entries: readonly Entry[]) =>
  app(1, 'Exif\0\0', new TiffBuilder(true).build(entries));
export const comment = (text: string) => opaque(0x9286, bytes('ASCII\0\0\0', utf8(text)));
/** A text in two pieces. */
export const half = (text: string) => [text.slice(0, text.length / 2), text.slice(text.length / 2)] as const;

/** MD5 as extended XMP names its packet. */
export const digestOf = (packet: Uint8Array) => createHash('md5').update(packet).digest('hex').toUpperCase();

/** One piece of extended XMP, of the packet that `digest` names. */
export const extensionPiece = (digest: string, full: number, from: number, data: Uint8Array) =>
  app(1, 'http://ns.adobe.com/xmp/extension/\0', digest, be32(full), be32(from), data);

/** A main packet that names an extension, and the extension in pieces, the last of them first. */
export function extendedXmp(
  packet: Uint8Array,
  pieceBytes = 65_000,
  digest = digestOf(packet),
): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < packet.length; at += pieceBytes) {
    pieces.push(extensionPiece(digest, packet.length, at, packet.subarray(at, at + pieceBytes)));
  }
  const main = rdf('', `xmlns:n="http://ns.adobe.com/xmp/note/" n:HasExtendedXMP="${digest}"`);
  return [xmp(main), ...pieces.reverse()];
}
