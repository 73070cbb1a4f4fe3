import { disputesToErase, eraseByAge } from '../src/records/erase.js';
import { removeBytes } from '../src/records/photo-bytes.js';
import type { BlobStore } from '../src/store/blobs.js';
import type { Store } from '../src/store/store.js';
import type { Log } from './log.js';
import { startLoop, type Loop } from './loop.js';

const everyMs = 3_600_000;
const batch = 100;

/** Erases disputes closed more than `days` ago, one a transaction; answers how many. */
export async function eraseOld(store: Store, days: number): Promise<number> {
  let erased = 0;
  let page: readonly string[] = [];
  do {
    const after = page.at(-1) ?? '00000000-0000-0000-0000-000000000000';
    page = await store.service((tx) => disputesToErase(tx, { days, limit: batch, after }));
    for (const id of page) if (await store.erasure((tx) => eraseByAge(tx, id))) erased += 1;
  } while (page.length === batch);
  return erased;
}

/** Keeps no longer than `days` after the end, 0: for ever; and takes away bytes that any erasure left. */
export function startRetention(store: Store, blobs: BlobStore, days: number, log: Log): Loop {
  return startLoop('retention', everyMs, log, async () => {
    const disputes = days === 0 ? 0 : await eraseOld(store, days);
    const photos = await removeBytes(store, blobs);
    if (disputes + photos > 0) log.info({ disputes, photos }, 'erased');
    return false;
  });
}
