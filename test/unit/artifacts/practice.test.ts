import { readFileSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import sharp from 'sharp';
import { afterEach, expect, it, vi } from 'vitest';
import { openArtifacts } from '../../../src/artifacts/index.js';
import { practicePhoto, practiseContentCredentials } from '../../../src/artifacts/practice.js';
import { loadTrust } from '../../../src/artifacts/trust.js';
import { signPhoto, sourceTypes } from '../../support/sign-photo.js';

if (process.env['UPDATE_PRACTICE'] !== undefined) {
  const gray = sharp({ create: { width: 16, height: 16, channels: 3, background: '#777' } });
  const action = { action: 'c2pa.created', digitalSourceType: `${sourceTypes}digitalCapture` };
  writeFileSync(
    practicePhoto,
    await signPhoto('image/jpeg', new Uint8Array(await gray.jpeg().toBuffer()), [action]),
  );
}

afterEach(() => void vi.restoreAllMocks());

it('checks all of a signature that is trusted, and asks nobody', async () => {
  const connect = vi.spyOn(Socket.prototype, 'connect');
  const fetched = vi.spyOn(globalThis, 'fetch');
  expect(await practiseContentCredentials()).toMatchObject({
    presence: 'embedded',
    state: 'trusted',
    trustedBy: { en: 'practice' },
    signatureIntact: true,
    bytesIntact: true,
    failures: [],
  });
  expect(connect).not.toHaveBeenCalled();
  expect(fetched).not.toHaveBeenCalled();
});

it('teaches nobody to trust the practice photo', async () => {
  const photo = new Uint8Array(readFileSync(practicePhoto));
  expect(photo.length).toBeLessThan(8_192);
  const found = await openArtifacts(photo, { maxPixels: 1_000, trust: loadTrust() }).get(
    'contentCredentials',
  );
  expect(found).toMatchObject({ state: 'valid', trustedBy: null, signatureIntact: true });
});
