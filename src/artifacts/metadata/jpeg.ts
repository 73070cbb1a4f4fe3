import { createHash } from 'node:crypto';
import { hasText, latin1, u32be } from '../../image/bytes.js';
import type { Container, ContainerPart } from '../../image/container.js';
import { joinedBlock, payload } from './block.js';
import { readExif, type ExifSummary } from './exif.js';
import type { FieldList } from './field-list.js';
import { readIcc } from './icc.js';
import { readDucky, readResources } from './photoshop.js';
import { leadingText, plainText } from './text.js';
import { readXmp } from './xmp.js';

export const exifHeader = 'Exif\0\0';
const xmpHeader = 'http://ns.adobe.com/xap/1.0/\0';
const extensionHeader = 'http://ns.adobe.com/xmp/extension/\0';
const photoshopHeader = 'Photoshop 3.0\0';
const iccHeader = 'ICC_PROFILE\0';
const duckyHeader = 'Ducky';
/** Segments that are no metadata, or that others read: JFIF, thumbnails, FlashPix, multi-picture, JUMBF, Adobe. */
const others = /^(JFIF|JFXX|FPXR|MPF|JP|Adobe)/;

interface Segments {
  readonly exif: ContainerPart[];
  readonly xmp: ContainerPart[];
  readonly extension: ContainerPart[];
  readonly photoshop: ContainerPart[];
  readonly icc: ContainerPart[];
  readonly ducky: ContainerPart[];
  readonly plain: ContainerPart[];
}

/** Metadata of a JPEG's segments. Answers one summary per EXIF segment, in file order. */
export function readJpegMetadata(list: FieldList, bytes: Uint8Array, container: Container): ExifSummary[] {
  const found = sort(bytes, container.parts);
  const exif = found.exif.map((part) => readExif(list, payload(bytes, part, exifHeader.length)));
  for (const part of found.xmp) readXmp(list, payload(bytes, part, xmpHeader.length));
  readExtension(list, bytes, found.extension);
  const joined = (parts: readonly ContainerPart[], header: number) =>
    joinedBlock(
      bytes,
      parts[0].name,
      parts.map((part) => ({
        offset: Math.min(part.dataOffset + header, bytes.length),
        length: Math.max(0, part.dataLength - header),
      })),
    );
  // One structure may be spread over several segments; ICC's carry a number and a count after their header.
  if (found.photoshop.length > 0) readResources(list, joined(found.photoshop, photoshopHeader.length));
  if (found.icc.length > 0) readIcc(list, joined(found.icc, iccHeader.length + 2));
  for (const part of found.ducky) readDucky(list, payload(bytes, part, duckyHeader.length));
  for (const part of found.plain) readPlain(list, bytes, part);
  return exif;
}

function sort(bytes: Uint8Array, parts: readonly ContainerPart[]): Segments {
  const found: Segments = { exif: [], xmp: [], extension: [], photoshop: [], icc: [], ducky: [], plain: [] };
  for (const part of parts) {
    const starts = (header: string): boolean => hasText(bytes, part.dataOffset, header);
    if (part.name === 'COM') found.plain.push(part);
    if (!part.name.startsWith('APP')) continue;
    if (part.name === 'APP1' && starts(exifHeader)) found.exif.push(part);
    else if (part.name === 'APP1' && starts(xmpHeader)) found.xmp.push(part);
    else if (part.name === 'APP1' && starts(extensionHeader)) found.extension.push(part);
    else if (part.name === 'APP2' && starts(iccHeader)) found.icc.push(part);
    else if (part.name === 'APP12' && starts(duckyHeader)) found.ducky.push(part);
    else if (part.name === 'APP13' && starts(photoshopHeader)) found.photoshop.push(part);
    else if (!others.test(latin1(bytes, part.dataOffset, 8))) found.plain.push(part);
  }
  return found;
}

/** A comment's text, or the text with which an application segment of no known kind starts. */
function readPlain(list: FieldList, bytes: Uint8Array, part: ContainerPart): void {
  const block = payload(bytes, part);
  const text = part.name === 'COM' ? plainText(block.bytes) : segmentText(block.bytes);
  if (text !== '') list.add('jpeg', part.name, text, block, 0, block.bytes.length);
}

/** Text that a segment starts with; behind the label's own name, ended by a NUL as names of segments are, that of the label. */
function segmentText(bytes: Uint8Array): string {
  return hasText(bytes, 0, labelName)
    ? `AIGC${leadingText(bytes.subarray(labelName.length))}`
    : leadingText(bytes);
}
const labelName = 'AIGC\0';

/** Digest, full length and offset that stand before each piece of an extended packet. */
const pieceHeader = { digest: 32, length: 4, offset: 4 };

/**
 * Extended XMP: pieces of one packet over several segments, valid only where the main packet names their digest in
 * `xmpNote:HasExtendedXMP`, the pieces make up the whole length without gaps, and its MD5 is that digest. XMP specification
 * part 3, 1.1.3.1.
 */
function readExtension(list: FieldList, bytes: Uint8Array, parts: readonly ContainerPart[]): void {
  if (parts.length === 0) return;
  const wanted = list.fields.find(({ name }) => name === 'xmpNote:HasExtendedXMP')?.value;
  const size = extensionHeader.length + pieceHeader.digest + pieceHeader.length + pieceHeader.offset;
  const pieces = parts
    .filter((part) => part.dataLength > size)
    .map((part) => {
      const at = part.dataOffset + extensionHeader.length;
      return {
        digest: latin1(bytes, at, pieceHeader.digest),
        full: u32be(bytes, at + pieceHeader.digest),
        order: u32be(bytes, at + pieceHeader.digest + pieceHeader.length),
        offset: part.dataOffset + size,
        length: part.dataLength - size,
      };
    });
  const runs = pieces.filter(({ digest }) => digest === wanted).sort((a, b) => a.order - b.order);
  if (runs.length < parts.length) {
    list.problem('APP1', parts[0].offset, 'extended XMP that the main packet does not name');
  }
  if (runs.length === 0) return;
  const block = joinedBlock(bytes, 'APP1', runs);
  const problem = extensionProblem(runs, block.bytes);
  if (problem === null) readXmp(list, block);
  else list.problem('APP1', runs[0].offset, problem);
}

/** What keeps pieces from being the packet that their digest promises; null where they are it. */
function extensionProblem(
  runs: readonly {
    readonly digest: string;
    readonly full: number;
    readonly order: number;
    readonly length: number;
  }[],
  packet: Uint8Array,
): string | null {
  let at = 0;
  for (const { full, order, length } of runs) {
    if (order !== at || full !== packet.length) return 'extended XMP whose pieces make no whole';
    at += length;
  }
  const digest = createHash('md5').update(packet).digest('hex').toUpperCase();
  return digest === runs[0].digest ? null : 'extended XMP that is not the one its digest names';
}
