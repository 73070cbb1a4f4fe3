/**
 * The bytes of photos against erasures: whoever records a photo holds its bytes, whoever takes bytes away locks them.
 * Locks are taken by hash and end with the transaction; take them before anything else.
 */
import type { BlobStore, Upload } from '../store/blobs.js';
import { sql, type Store, type Tx } from '../store/store.js';

/** Keeps a photo's bytes where they are until the transaction ends; keeps them again where an erasure was faster. */
export async function holdBytes(
  tx: Tx,
  sha256: string,
  { blobs, upload }: { readonly blobs: BlobStore; readonly upload: Upload },
): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${sha256}, 0))`.execute(tx);
  if ((await blobs.stat(sha256)) === null) await upload.commit();
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
