import { hasText } from '../../image/bytes.js';
import type { ContainerPart } from '../../image/container.js';
import { derivedBlock, type Block } from './block.js';
import { readExif, type ExifSummary } from './exif.js';
import type { FieldList } from './field-list.js';
import { readIptc } from './iptc.js';
import { readResources } from './photoshop.js';
import { readXmp } from './xmp.js';

/** Name and length take less, in characters. */
const longestHeader = 200;
/** Longest text of digits that is read, in bytes. */
const longestText = 4 * 1024 * 1024;

/**
 * Reads a profile as ImageMagick writes it into PNG text: a line of its name, a line of its length, then hexadecimal
 * digits in lines. Answers the EXIF summary where it is EXIF.
 */
export function readRawProfile(
  list: FieldList,
  type: string,
  text: Block,
  part: ContainerPart,
): ExifSummary | null {
  if (text.bytes.length > longestText) {
    list.problem(part.name, part.offset, 'a raw profile longer than is read');
    return null;
  }
  const lines = Buffer.from(text.bytes).toString('latin1').trimStart();
  // Matched apart from the digits, and bounded: blanks without end would be tried in every way.
  const header = /^\w[\w ]*\n *\d+\n/.exec(lines.slice(0, longestHeader))?.[0] ?? lines;
  const bytes = Buffer.from(lines.slice(header.length).replace(/\s/g, ''), 'hex');
  const block = derivedBlock(bytes, part);
  if (bytes.length === 0) {
    list.problem(part.name, part.offset, 'a raw profile that is no hexadecimal text');
  } else if (hasText(bytes, 0, 'Exif\0\0')) {
    return readExif(list, derivedBlock(bytes.subarray(6), part));
  } else if (type === 'exif') {
    return readExif(list, block);
  } else if (type === 'xmp' || hasText(bytes, 0, 'http://ns.adobe.com/xap/')) {
    readXmp(list, block);
  } else if (type === 'iptc' || type === '8bim') {
    if (hasText(bytes, 0, '8BIM')) readResources(list, block);
    else readIptc(list, block);
  }
  return null;
}
