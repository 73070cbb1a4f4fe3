import { disputesToErase, eraseByAge } from '../src/records/erase.js';
import { eraseLoosePhoto, photosToErase, type LoosePhoto } from '../src/records/erase-loose.js';
import { removeBytes } from '../src/records/photo-bytes.js';
import type { BlobStore } from '../src/store/blobs.js';
import type { Store } from '../src/store/store.js';
import type { Log } from './log.js';
import { startLoop, type Loop } from './loop.js';

const everyMs = 3_600_000;
const batch = 100;

const first = '00000000-0000-0000-0000-000000000000';

/** Erases disputes closed, and photos without one received, more than `days` ago, one a transaction; answers how many. */
export async function eraseOld(store: Store, days: number): Promise<number> {
  let erased = 0;
  let page: readonly string[] = [];
  do {
    const after = page.at(-1) ?? first;
    page = await store.service((tx) => disputesToErase(tx, { days, limit: batch, after }));
    for (const id of page) if (await store.erasure((tx) => eraseByAge(tx, id))) erased += 1;
  } while (page.length === batch);
  let loose: readonly LoosePhoto[] = [];
  do {
    const after = loose.at(-1)?.id ?? first;
    loose = await store.service((tx) => photosToErase(tx, { days, limit: batch, after }));
    for (const photo of loose) if (await store.erasure((tx) => eraseLoosePhoto(tx, photo))) erased += 1;
  } while (loose.length === batch);
  return erased;
}

/** Keeps no longer than `days` after the end, 0: for ever; and takes away bytes that any erasure left. */
export function startRetention(store: Store, blobs: BlobStore, days: number, log: Log): Loop {
  return startLoop('retention', everyMs, log, async () => {
    const records = days === 0 ? 0 : await eraseOld(store, days);
    const photos = await removeBytes(store, blobs);
    if (records + photos > 0) log.info({ records, photos }, 'erased');
    return false;
  });
}
