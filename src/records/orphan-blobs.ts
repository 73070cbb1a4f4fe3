/** Bytes whose record never came: a process that dies between keeping a photo and recording it leaves them. */
import type { BlobStore } from '../store/blobs.js';
import { sql, type Store, type Tx } from '../store/store.js';

export interface Orphans {
  /** Blobs whose removal was asked for. */
  readonly asked: number;
  /** Blobs that no photo needs and that stay all the same, because they outnumber those that one needs. */
  readonly left: number;
}

/**
 * Asks for the removal of blobs older than `minAgeMs` that no photo of any merchant needs. `removeBytes` does it, and asks
 * once more under the lock by which whoever records a photo holds its bytes. Where most blobs are unknown to the database
 * it is the wrong one, or an older one: then none is touched. Throws DEP_STORAGE, DEP_DATABASE.
 */
export async function askForOrphans(store: Store, blobs: BlobStore, minAgeMs: number): Promise<Orphans> {
  const orphans: string[] = [];
  let needed = 0;
  for await (const page of blobs.list()) {
    const unknown = await store.service((tx) => withoutPhoto(tx, page));
    needed += page.length - unknown.length;
    for (const sha256 of unknown) {
      const info = await blobs.stat(sha256);
      if (info !== null && Date.now() - info.writtenAt.getTime() > minAgeMs) orphans.push(sha256);
    }
  }
  if (orphans.length > needed) return { asked: 0, left: orphans.length };
  if (orphans.length > 0) {
    await store.erasure((tx) =>
      sql`insert into blob_removals (sha256) select unnest(${orphans}::text[]) on conflict do nothing`.execute(
        tx,
      ),
    );
  }
  return { asked: orphans.length, left: 0 };
}

async function withoutPhoto(tx: Tx, hashes: readonly string[]): Promise<readonly string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from unnest(${hashes}::text[]) as kept (sha256)
    where not exists (select from evidence where evidence.sha256 = kept.sha256 and erased_at is null)
      and not exists (
        select from reference_photos where reference_photos.sha256 = kept.sha256 and erased_at is null
      )`.execute(tx);
  return rows.map(({ sha256 }) => sha256);
}
