/** Bytes without a record, on every engine and a real folder of blobs. */
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptEvidence } from '../../src/records/evidence.js';
import { askForOrphans } from '../../src/records/orphan-blobs.js';
import { holdingBytes, removeBytes } from '../../src/records/photo-bytes.js';
import { addReference } from '../../src/records/references.js';
import type { BlobStore } from '../../src/store/blobs.js';
import { openFolderBlobs } from '../../src/store/folder-blobs.js';
import { putBlob } from '../support/blob-files.js';
import { temporaryFolder } from '../support/folder.js';
import { acceptFor, openDisputeFor, somePhoto } from '../support/records.js';
import { inShops } from '../support/shop.js';

const dayMs = 24 * 3_600_000;

await inShops('orphaned blobs', (shop) => {
  const folder = temporaryFolder();
  let blobs: BlobStore;
  beforeAll(async () => {
    blobs = await openFolderBlobs(folder.path);
  });
  afterAll(() => {
    folder.remove();
  });
  const age = (sha256: string) => {
    const then = new Date(Date.now() - 3 * dayMs);
    utimesSync(join(folder.path, sha256.slice(0, 2), sha256), then, then);
  };
  /** Bytes that came in three days ago. */
  const old = async (bytes: string) => {
    const info = await putBlob(blobs, bytes);
    age(info.sha256);
    return info;
  };
  const stands = async (sha256: string) => (await blobs.stat(sha256)) !== null;
  const sweep = () => askForOrphans(shop.store, blobs, dayMs);

  it('touches nothing while most of what is stored is unknown to the database', async () => {
    const stray = [await old('stray'), await old('another')];
    await acceptFor(shop.store, shop.who, undefined, await old('one photo'));
    expect(await sweep()).toEqual({ asked: 0, left: 2 });
    expect(await removeBytes(shop.store, blobs)).toBe(0);
    for (const { sha256 } of stray) expect(await stands(sha256)).toBe(true);
  });

  it('takes away what is old and has no record; keeps evidence, references and what is new', async () => {
    const disputeId = await openDisputeFor(shop.store, shop.who, 'E-1');
    const evidence = await old('evidence');
    await acceptFor(shop.store, shop.who, disputeId, evidence);
    const reference = await old('reference');
    const { format, width, height, fileName } = somePhoto;
    await shop.tenant((tx) =>
      addReference(tx, {
        ...{ ...reference, disputeId, actor: 'key:x', format, width, height, fileName },
        purpose: 'listing',
      }),
    );
    const recent = await putBlob(blobs, 'not recorded yet');
    expect(await sweep()).toEqual({ asked: 2, left: 0 });
    expect(await removeBytes(shop.store, blobs)).toBe(2);
    for (const { sha256 } of [evidence, reference, recent]) expect(await stands(sha256)).toBe(true);
    expect(await sweep()).toEqual({ asked: 0, left: 0 });
  });

  it('loses no photo that comes again just before, while or after it is taken away', async () => {
    const orphan = await old('came long ago');
    const send = async () => {
      const upload = await blobs.create();
      await upload.write(Buffer.from('came long ago'));
      await upload.commit();
      await shop.tenant((tx) =>
        holdingBytes(tx, orphan.sha256, { blobs, upload }, () =>
          acceptEvidence(tx, { ...somePhoto, ...orphan, merchantId: shop.who.merchantId, actor: 'key:x' }),
        ),
      );
      await upload.discard();
    };
    expect(await sweep()).toEqual({ asked: 1, left: 0 });
    await Promise.all([removeBytes(shop.store, blobs), send(), removeBytes(shop.store, blobs), send()]);
    expect((await blobs.read(orphan.sha256)).toString()).toBe('came long ago');
    age(orphan.sha256);
    expect(await sweep()).toEqual({ asked: 0, left: 0 });
  });
});
