/** What a suite over records begins with: a migrated store that one merchant has a key to, on every engine. */
import { afterAll, beforeAll, describe } from 'vitest';
import { readDispute, type Dispute } from '../../src/records/disputes.js';
import type { Identity } from '../../src/records/keys.js';
import type { Store, Tx } from '../../src/store/store.js';
import { newMerchant } from './records.js';
import { startEngines, type TestStore } from './stores.js';

export interface Shop {
  /** Only while tests run; before them nothing is open. */
  readonly store: Store;
  readonly who: Identity;
  /** A transaction with the merchant's own rights. */
  readonly tenant: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
  readonly dispute: (id: string) => Promise<Dispute>;
}

/** Registers the suite once for each engine, over an empty database of its own. */
export async function inShops(title: string, suite: (shop: Shop) => void): Promise<void> {
  const { engines, stop } = await startEngines();
  afterAll(() => stop());
  describe.each(engines)(`${title} on $name`, (engine) => {
    let opened: TestStore;
    let who: Identity;
    beforeAll(async () => {
      opened = await engine.open();
      who = await newMerchant(opened.store, 'shop');
    });
    afterAll(() => opened.close());
    const tenant: Shop['tenant'] = (work) => opened.store.tenant(who.merchantId, work);
    suite({
      get store() {
        return opened.store;
      },
      get who() {
        return who;
      },
      tenant,
      dispute: async (id) => {
        const dispute = await tenant((tx) => readDispute(tx, id));
        if (dispute === null) throw new Error('The dispute is gone');
        return dispute;
      },
    });
  });
}
