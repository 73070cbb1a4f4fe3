import { TouchstoneError } from '../domain/errors.js';
import { readJpegStructure } from '../image/read-jpeg-structure.js';
import { defineMaker, notJpeg } from './maker.js';

export const jpegStructureMaker = defineMaker({
  name: 'jpegStructure',
  needs: ['bytes', 'container'],
  make({ bytes, container }) {
    if (container.format !== 'jpeg') return notJpeg;
    const structure = readJpegStructure(bytes, container);
    if (structure === null)
      throw new TouchstoneError('EVD_HEADER_UNREADABLE', 'The JPEG has no start of frame');
    return structure;
  },
});
