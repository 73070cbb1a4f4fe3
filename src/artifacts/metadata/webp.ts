import { hasText } from '../../image/bytes.js';
import type { Container } from '../../image/container.js';
import { payload } from './block.js';
import { readExif, type ExifSummary } from './exif.js';
import type { FieldList } from './field-list.js';
import { readIcc } from './icc.js';
import { exifHeader } from './jpeg.js';
import { readXmp } from './xmp.js';

/** Metadata of a WebP's chunks. RFC 9649 section 2.7.1. Some writers keep JPEG's header before the EXIF. */
export function readWebpMetadata(list: FieldList, bytes: Uint8Array, container: Container): ExifSummary[] {
  const exif: ExifSummary[] = [];
  for (const part of container.parts) {
    if (part.name === 'EXIF') {
      const skip = hasText(bytes, part.dataOffset, exifHeader) ? exifHeader.length : 0;
      exif.push(readExif(list, payload(bytes, part, skip)));
    }
    if (part.name === 'XMP ') readXmp(list, payload(bytes, part));
    if (part.name === 'ICCP') readIcc(list, payload(bytes, part));
  }
  return exif;
}
