import { readConfig } from '../config.js';
import { openStore, type Store } from '../store/store.js';

/** Opens the configured store for one command, through the running service where that holds it, and closes it after. */
export async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore({ ...readConfig(process.env), embedded: 'joined' });
  try {
    await work(store);
  } finally {
    await store.close();
  }
}
