import { createServer } from 'node:http';
import { Socket, type AddressInfo } from 'node:net';
import sharp from 'sharp';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readContentCredentials } from '../../../src/artifacts/c2pa.js';
import { openArtifacts } from '../../../src/artifacts/index.js';
import { anchorsFor, loadTrust } from '../../../src/artifacts/trust.js';
import type { Metadata } from '../../../src/artifacts/types.js';
import { heic } from '../../support/heic.js';
import { signPhoto, sourceTypes, testFingerprints, testTrust } from '../../support/sign-photo.js';

const captured = [{ action: 'c2pa.created', digitalSourceType: `${sourceTypes}digitalCapture` }];
const blank = () => sharp({ create: { width: 96, height: 64, channels: 3, background: '#777' } });
const noMetadata: Metadata = { fields: [], orientation: 1, thumbnail: null, problems: [] };

async function read(bytes: Uint8Array, trust = testTrust, metadata = noMetadata) {
  const container = await openArtifacts(bytes, { maxPixels: 1e6 }).get('container');
  if ('inapplicable' in container) throw new Error(container.inapplicable.en);
  return readContentCredentials(bytes, container, metadata, trust);
}

describe('content credentials', () => {
  it.each([
    ['image/jpeg', () => blank().jpeg().toBuffer(), 'APP11'],
    ['image/png', () => blank().png().toBuffer(), 'caBX'],
    ['image/webp', () => blank().webp().toBuffer(), 'C2PA'],
    ['image/avif', () => blank().avif().toBuffer(), 'uuid'],
    ['image/heic', () => Promise.resolve(Buffer.from(heic)), 'uuid'],
  ] as const)('are read and trusted in %s', async (format, make, part) => {
    const signed = await signPhoto(format, await make(), captured);
    for (const trust of [testTrust, testFingerprints]) {
      const found = await read(signed, trust);
      expect(found).toMatchObject({
        presence: 'embedded',
        state: 'trusted',
        trustedBy: { en: 'test list' },
        signatureIntact: true,
        bytesIntact: true,
        failures: [],
        part,
      });
    }
  });

  it('do not apply to a file without a manifest', async () => {
    expect(await read(await blank().jpeg().toBuffer())).toHaveProperty('inapplicable');
  });

  it('are missed where the file says that it had them', async () => {
    const field = { carrier: 'xmp', name: 'dcterms:provenance', value: 'self#jumbf=/c2pa/x' } as const;
    const fields = [{ ...field, part: 'APP1', offset: 2, length: 10 }];
    const found = await read(await blank().jpeg().toBuffer(), testTrust, { ...noMetadata, fields });
    expect(found).toMatchObject({ presence: 'removed', part: 'APP1' });
  });

  it('are nowhere but in their own part', async () => {
    const signed = await signPhoto('image/jpeg', await blank().jpeg().toBuffer(), captured);
    const plain = await blank().jpeg().toBuffer();
    expect(await read(Buffer.concat([plain, signed.subarray(20)]))).toHaveProperty('inapplicable');
  });

  describe('touch no network', () => {
    afterEach(() => {
      vi.restoreAllMocks();
      vi.unstubAllGlobals();
    });

    it('whatever address the file names', async () => {
      const fetched = vi.fn(() => Promise.reject(new Error('no network here')));
      vi.stubGlobal('fetch', fetched);
      const connected = vi.spyOn(Socket.prototype, 'connect');
      const asked = vi.fn();
      const server = createServer(asked).listen(0, '127.0.0.1');
      await new Promise((resolve) => server.once('listening', resolve));
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/manifest.c2pa`;
      try {
        const plain = await blank()
          .withXmp(
            `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dcterms="http://purl.org/dc/terms/" dcterms:provenance="${address}"/></rdf:RDF></x:xmpmeta>`,
          )
          .jpeg()
          .toBuffer();
        const field = { carrier: 'xmp', name: 'dcterms:provenance', value: address } as const;
        const place = { part: 'APP1', offset: 2, length: 10 };
        const metadata = { ...noMetadata, fields: [{ ...field, ...place }] };
        expect(await read(plain, testTrust, metadata)).toMatchObject({
          presence: 'remote',
          detail: address,
          ...place,
        });
        const both = await signPhoto('image/jpeg', plain, captured);
        expect(await read(both, testTrust, metadata)).toMatchObject({
          presence: 'embedded',
          state: 'trusted',
        });
        // A JUMBF box that is no manifest sends the library looking elsewhere.
        const decoy = Buffer.from('ffeb0022' + '4a5000010000000100000018' + '6a756d62', 'hex');
        const box = Buffer.from('000000106a756d6400000000000000000000', 'hex');
        const lured = Buffer.concat([plain.subarray(0, 2), decoy, box, plain.subarray(2)]);
        await read(lured, testTrust, metadata);
      } finally {
        await new Promise((resolve) => server.close(resolve));
      }
      expect(fetched).not.toHaveBeenCalled();
      expect(connected).not.toHaveBeenCalled();
      expect(asked).not.toHaveBeenCalled();
    });
  });
});

describe('trust lists', () => {
  it('name their origin, date, licence and every authority once', () => {
    const { lists, purposes } = loadTrust();
    expect(lists.map(({ id }) => id)).toEqual(['c2pa', 'interim']);
    expect(purposes.every((oid) => /^\d+(\.\d+)+$/.test(oid))).toBe(true);
    for (const { fingerprints, title } of lists) {
      expect(title.zh).not.toBe('');
      expect(fingerprints.size).toBeGreaterThan(10);
      for (const fingerprint of fingerprints) expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);
    }
  });

  it('let in a certificate only by its exact digest', async () => {
    const [list] = testFingerprints.lists;
    const signed = await signPhoto('image/png', await blank().png().toBuffer(), captured);
    expect(anchorsFor(list, signed)).toContain('BEGIN CERTIFICATE');
    expect(anchorsFor({ ...list, fingerprints: new Set(['00'.repeat(32)]) }, signed)).toBe('');
    expect(
      anchorsFor(
        list,
        signed.map((byte, i) => (i % 50 === 0 ? byte ^ 1 : byte)),
      ),
    ).toBe('');
  });
});
