import { defineMaker } from './maker.js';
import type { ExifSummary } from './metadata/exif.js';
import { FieldList } from './metadata/field-list.js';
import { readJpegMetadata } from './metadata/jpeg.js';

/** Every field the file's metadata holds. Never throws: what cannot be read is a problem in the list. */
export const metadataMaker = defineMaker({
  name: 'metadata',
  needs: ['bytes', 'container'],
  make({ bytes, container }) {
    const list = new FieldList();
    const exif: ExifSummary[] = container.format === 'jpeg' ? readJpegMetadata(list, bytes, container) : [];
    return {
      fields: list.fields,
      orientation: exif.find((one) => one.orientation !== null)?.orientation ?? 1,
      thumbnail: exif.find((one) => one.thumbnail !== null)?.thumbnail ?? null,
      problems: list.problems,
    };
  },
});
