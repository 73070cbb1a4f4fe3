import { hasText, latin1, u32be } from '../../image/bytes.js';
import type { Container } from '../../image/container.js';
import { readHeifItems, type HeifItem } from '../../image/heif-items.js';
import { innerBlock, joinedBlock, payload, type Block } from './block.js';
import { readExif, type ExifSummary } from './exif.js';
import type { FieldList } from './field-list.js';
import { readIcc } from './icc.js';
import { Inflater } from './inflate.js';
import { plainText } from './text.js';
import { readXmp } from './xmp.js';

const xmpTypes = ['application/rdf+xml', 'application/xmp+xml', 'text/xml'];
/** Items of these are kept as they stand: labels are written so, and pictures are not. */
const textTypes = ['application/json', 'text/plain'];
/** Bytes of all items together: many of them may stand for the same bytes. */
const maxItemBytes = 32 * 1024 * 1024;
const maxTextBytes = 1024 * 1024;
/** XMP specification part 3, 1.2.5: the box in which files of this family may keep their packet. */
const xmpUuid = Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex');

/** Metadata of a HEIC's or AVIF's items and colour profiles. ISO/IEC 23008-12 annex A. */
export function readHeifMetadata(list: FieldList, bytes: Uint8Array, container: Container): ExifSummary[] {
  const exif: ExifSummary[] = [];
  const inflater = new Inflater();
  let taken = 0;
  for (const item of readHeifItems(bytes, container).items.values()) {
    const isXmp = item.type === 'mime' && xmpTypes.includes(item.contentType);
    const isText = item.type === 'mime' && textTypes.includes(item.contentType);
    if (item.type !== 'Exif' && !isXmp && !isText) continue;
    const length = item.extents.reduce((sum, extent) => sum + extent.length, 0);
    if (list.full || taken + length > maxItemBytes) {
      list.tooMuch(`meta/${item.type}`, item.extents[0]?.offset ?? 0);
      continue;
    }
    taken += length;
    const block = itemBlock(list, bytes, item, length, inflater);
    if (block === null) continue;
    if (isXmp) readXmp(list, block);
    else if (isText) readText(list, block, item);
    else exif.push(readExif(list, withoutHeader(block)));
  }
  for (const part of container.parts) {
    if (
      part.name === 'uuid' &&
      xmpUuid.equals(bytes.subarray(part.dataOffset - xmpUuid.length, part.dataOffset))
    )
      readXmp(list, payload(bytes, part));
  }
  const profile = container.parts.find(
    (part) => part.name === 'meta/iprp/ipco/colr' && /^(prof|rICC)$/.test(latin1(bytes, part.dataOffset, 4)),
  );
  if (profile !== undefined) readIcc(list, payload(bytes, profile, 4));
  return exif;
}

function itemBlock(
  list: FieldList,
  bytes: Uint8Array,
  item: HeifItem,
  length: number,
  inflater: Inflater,
): Block | null {
  const part = `meta/${item.type}`;
  if (length === 0) {
    list.problem(part, 0, 'an item whose place in the file makes no sense');
    return null;
  }
  const block = joinedBlock(bytes, part, item.extents);
  if (item.contentEncoding === '') return block;
  const place = block.place(0, length);
  const unpacked = inflater.unpack(block.bytes, item.contentEncoding);
  if (typeof unpacked !== 'string') return { bytes: unpacked, part, place: () => place };
  list.problem(part, place.offset, unpacked);
  return null;
}

function readText(list: FieldList, block: Block, { name, contentType }: HeifItem): void {
  const kept = block.bytes.subarray(0, maxTextBytes);
  list.add('heif', name === '' ? contentType : name, plainText(kept), block, 0, block.bytes.length);
}

/** An Exif item starts with the number of bytes between that number and the TIFF header. */
function withoutHeader(block: Block): Block {
  const stated = 4 + u32be(block.bytes, 0);
  const skip = stated <= block.bytes.length ? stated : 4;
  const start = hasText(block.bytes, skip, 'Exif\0\0') ? skip + 6 : skip;
  return innerBlock(block, start);
}
