/** A process that is killed in the middle of a transaction, its last statement made and nothing committed. */
import { toTouchstoneError } from '../../src/domain/errors.js';
import { sql, type Store, type Tx } from '../../src/store/store.js';

class Killed extends Error {}

interface Dying {
  readonly store: Store;
  /** Until everything that was begun has ended, well or not. */
  readonly ended: () => Promise<void>;
}

/** The store of a process that dies in its transaction number `diesIn`, counted from 0; later ones never begin. */
function dyingStore(store: Store, diesIn: number): Dying {
  let count = 0;
  const begun: Promise<unknown>[] = [];
  const dying =
    <T>(work: (tx: Tx) => Promise<T>) =>
    async (tx: Tx): Promise<T> => {
      const mine = count;
      count += 1;
      if (mine > diesIn) throw new Killed();
      const result = await work(tx);
      if (mine < diesIn) return result;
      // PGlite lives in the process and has nothing to kill but the transaction.
      if (store.engine === 'postgres') {
        await sql`reset role`.execute(tx);
        await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx);
      }
      throw new Killed();
    };
  const track = <T>(one: Promise<T>): Promise<T> => {
    begun.push(one);
    return one;
  };
  return {
    store: {
      ...store,
      tenant: (merchantId, work) => track(store.tenant(merchantId, dying(work))),
      service: (work) => track(store.service(dying(work))),
      erasure: (work) => track(store.erasure(dying(work))),
    },
    ended: async () => {
      for (let seen = -1; seen !== begun.length;) {
        seen = begun.length;
        await Promise.allSettled(begun);
      }
    },
  };
}

const died = (error: unknown): boolean =>
  error instanceof Killed || toTouchstoneError(error).code === 'DEP_DATABASE';

/** Runs what a process does until it dies; what it did not commit is lost, and nothing else may come of it. */
export async function runAndDie<R extends { readonly store: Store }>(
  real: R,
  diesIn: number,
  run: (real: R) => Promise<unknown>,
): Promise<void> {
  const { store, ended } = dyingStore(real.store, diesIn);
  try {
    await run({ ...real, store });
  } catch (error) {
    if (!died(error)) throw error;
  } finally {
    await ended();
  }
}
