import { readContentCredentials } from './c2pa.js';
import { defineMaker } from './maker.js';
import { trustIn } from './trust.js';

/** The file's C2PA manifest store; does not apply to the many files that carry none. */
export const contentCredentialsMaker = defineMaker({
  name: 'contentCredentials',
  needs: ['bytes', 'container', 'metadata'],
  make: ({ bytes, container, metadata }, { trust = trustIn() }) =>
    readContentCredentials(bytes, container, metadata, trust),
});
