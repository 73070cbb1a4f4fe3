import { hasText } from '../../image/bytes.js';
import type { ContainerPart } from '../../image/container.js';
import { derivedBlock, type Block } from './block.js';
import { readExif, type ExifSummary } from './exif.js';
import type { FieldList } from './field-list.js';
import { readIptc } from './iptc.js';
import { readResources } from './photoshop.js';
import { readXmp } from './xmp.js';

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
  const [, body] = /^\s*[\w ]+\n\s*\d+\n([\s\S]*)$/.exec(Buffer.from(text.bytes).toString('latin1')) ?? [];
  const bytes = Buffer.from(((body as string | undefined) ?? '').replace(/\s/g, ''), 'hex');
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
