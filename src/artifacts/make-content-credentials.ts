import { readContentCredentials } from './c2pa.js';
import { defineMaker } from './maker.js';

/** The file's C2PA manifest store; does not apply to the many files that carry none. */
export const contentCredentialsMaker = defineMaker({
  name: 'contentCredentials',
  needs: ['bytes', 'container', 'metadata'],
  make: ({ bytes, container, metadata }) => readContentCredentials(bytes, container, metadata),
});
