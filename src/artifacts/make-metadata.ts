import type { Format } from '../domain/report.js';
import type { Container } from '../image/container.js';
import { defineMaker } from './maker.js';
import type { ExifSummary } from './metadata/exif.js';
import { FieldList } from './metadata/field-list.js';
import { readHeifMetadata } from './metadata/heif.js';
import { readJpegMetadata } from './metadata/jpeg.js';
import { readPngMetadata } from './metadata/png.js';
import { readSamsung } from './metadata/samsung.js';
import { readWebpMetadata } from './metadata/webp.js';

type Reader = (list: FieldList, bytes: Uint8Array, container: Container) => ExifSummary[];
const readers: Readonly<Record<Format, Reader>> = {
  jpeg: readJpegMetadata,
  png: readPngMetadata,
  webp: readWebpMetadata,
  heic: readHeifMetadata,
  avif: readHeifMetadata,
};

/** Every field the file's metadata holds. Never throws: what cannot be read is a problem in the list. */
export const metadataMaker = defineMaker({
  name: 'metadata',
  needs: ['bytes', 'container'],
  make({ bytes, container }) {
    const list = new FieldList();
    const exif = readers[container.format](list, bytes, container);
    readSamsung(list, bytes, container);
    // HEIF turns by a property of its own, which its decoders apply; the EXIF tag is only a copy.
    const turns = container.format !== 'heic' && container.format !== 'avif';
    return {
      fields: list.fields,
      orientation: (turns ? exif.find((one) => one.orientation !== null)?.orientation : null) ?? 1,
      thumbnail: exif.find((one) => one.thumbnail !== null)?.thumbnail ?? null,
      problems: list.problems,
    };
  },
});
