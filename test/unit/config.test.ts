import { expect, it } from 'vitest';
import { scansAtOnce } from '../../src/config.js';

it('leaves cores for answers where there are some, and scans on every machine', () => {
  expect([1, 2, 3, 4, 8, 64].map(scansAtOnce)).toEqual([1, 1, 2, 2, 6, 62]);
});
