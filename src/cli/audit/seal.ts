import { isSealedThroughout } from '../../records/sealed-rows.js';
import { sealMerchant } from '../../records/seal-again.js';
import type { Store } from '../../store/store.js';
import { merchantsNamed } from './export.js';

/** Seals the rows of each merchant whose chain began before events sealed rows; prints how many. */
export async function sealChains(
  store: Store,
  name: string | undefined,
  print: (line: string) => void,
): Promise<void> {
  for (const { id, name: merchant } of await merchantsNamed(store, name)) {
    const done = await store.service((tx) => isSealedThroughout(tx, id));
    print(`${merchant}: ${done ? 'sealed already' : `${await sealMerchant(store, id, 'cli')} sealed`}`);
  }
}
