import { createHash } from 'node:crypto';
import { defineMaker } from './maker.js';

export const digestMaker = defineMaker({
  name: 'digest',
  needs: ['bytes'],
  make: ({ bytes }) => ({
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sizeBytes: bytes.length,
  }),
});
