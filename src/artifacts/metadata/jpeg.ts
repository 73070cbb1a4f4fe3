import { hasText } from '../../image/bytes.js';
import type { Container } from '../../image/container.js';
import { payload } from './block.js';
import { readExif, type ExifSummary } from './exif.js';
import type { FieldList } from './field-list.js';
import { plainText } from './text.js';

export const exifHeader = 'Exif\0\0';

/** Metadata of a JPEG's segments. Answers one summary per EXIF segment, in file order. */
export function readJpegMetadata(list: FieldList, bytes: Uint8Array, container: Container): ExifSummary[] {
  const exif: ExifSummary[] = [];
  for (const part of container.parts) {
    if (part.name === 'APP1' && hasText(bytes, part.dataOffset, exifHeader)) {
      exif.push(readExif(list, payload(bytes, part, exifHeader.length)));
    } else if (part.name === 'COM') {
      const block = payload(bytes, part);
      list.add('jpeg', 'COM', plainText(block.bytes), block, 0, block.bytes.length);
    }
  }
  return exif;
}
