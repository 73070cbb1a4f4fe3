/**
 * The bytes of photos against erasures: whoever records a photo holds its bytes, whoever takes bytes away locks them.
 * Locks are taken by hash and end with the transaction; take them before anything else.
 */
import type { BlobStore, Upload } from '../store/blobs.js';
import { sql, type Store, type Tx } from '../store/store.js';

/**
 * Does work that records a photo whose upload was committed, while its bytes stay where they are, until the transaction
 * ends; keeps them again where an erasure was faster. The disk is waited for beside the statements of the work.
 */
export async function holdingBytes<T>(
  tx: Tx,
  sha256: string,
  { blobs, upload }: { readonly blobs: BlobStore; readonly upload: Upload },
  work: () => Promise<T>,
): Promise<T> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${sha256}, 0))`.execute(tx);
  const keep = async (): Promise<void> => {
    if ((await blobs.stat(sha256)) === null) await upload.commit();
    await upload.settled();
  };
  const kept = keep();
  // Work that fails is told before.
  kept.catch(() => undefined);
  const done = await work();
  await kept;
  return done;
}

async function isNeeded(tx: Tx, sha256: string): Promise<boolean> {
  const { rows } = await sql<{ needed: boolean }>`
    select exists (select from evidence where sha256 = ${sha256} and erased_at is null)
      or exists (select from reference_photos where sha256 = ${sha256} and erased_at is null) as needed`.execute(
    tx,
  );
  return rows[0]?.needed ?? true;
}

/**
 * Takes away the bytes that erasures left and that no photo of any merchant needs; answers how many. Bytes are set
 * aside under the lock and ended once that transaction stands: a lock lost on the way loses no photo. What fails is
 * tried again by the next call.
 */
export async function removeBytes(store: Store, blobs: BlobStore): Promise<number> {
  const asked = await store.service((tx) => tx.selectFrom('blob_removals').select('sha256').execute());
  let removed = 0;
  for (const { sha256 } of asked) if (await removeOne(store, blobs, sha256)) removed += 1;
  return removed;
}

async function removeOne(store: Store, blobs: BlobStore, sha256: string): Promise<boolean> {
  let needed: boolean;
  try {
    needed = await store.service(async (tx) => {
      await sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 0))`.execute(tx);
      const kept = await isNeeded(tx, sha256);
      await (kept ? blobs.putBack(sha256) : blobs.setAside(sha256));
      return kept;
    });
  } catch (error) {
    await blobs.putBack(sha256);
    throw error;
  }
  await blobs.dropAside(sha256);
  await store.service((tx) => tx.deleteFrom('blob_removals').where('sha256', '=', sha256).execute());
  return !needed;
}
