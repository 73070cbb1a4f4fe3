/**
 * What a process with nothing to do reads ahead of its first file with content credentials: a tiny photo of our own making
 * (models/practice-photo.md), so that the library is compiled and its functions have run once. Reports know nothing of it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../root.js';
import { openArtifacts } from './index.js';
import type { Trust } from './trust.js';
import type { ContentCredentials, Inapplicable } from './types.js';

export const practicePhoto = join(packageRoot, 'models', 'practice-photo.jpg');

/** Trusts the practice photo's authority, which no list does, so that all of a trusted signature's checks run. For this reading alone. */
const practiceTrust: Trust = {
  purposes: ['1.3.6.1.5.5.7.3.36'],
  lists: [
    {
      id: 'practice',
      title: { en: 'practice', zh: '练习' },
      certificates: '',
      fingerprints: new Set(['8fc95fceb7a3e5041582980e9ac33b0d9b1054cd544178f877f3320afd533144']),
      version: 'practice',
    },
  ],
};

/** Reads the practice photo: a quarter of a second of processor time the first time. */
export async function practiseContentCredentials(): Promise<ContentCredentials | Inapplicable> {
  const bytes = new Uint8Array(readFileSync(practicePhoto));
  return openArtifacts(bytes, { maxPixels: 1_000, trust: practiceTrust }).get('contentCredentials');
}
