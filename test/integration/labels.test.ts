/** What people decided, as labels: the decision that stands speaks, also after an appeal. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteView, openAppeal } from '../../src/records/appeals.js';
import { claimReview } from '../../src/records/claims.js';
import { decide, type NewDecision } from '../../src/records/decisions.js';
import type { Identity } from '../../src/records/keys.js';
import { listLabels } from '../../src/records/labels.js';
import { lockCase } from '../../src/records/case.js';
import { callReview, livingReview } from '../../src/records/reviews.js';
import type { Store, Tx } from '../../src/store/store.js';
import { acceptFor, newMerchant, openDisputeFor } from '../support/records.js';
import { startEngines, type TestStore } from '../support/stores.js';

const { engines, stop } = await startEngines();
afterAll(() => stop());

describe.each(engines)('labels on $name', (engine) => {
  let opened: TestStore;
  let store: Store;
  let who: Identity;
  beforeAll(async () => {
    opened = await engine.open();
    store = opened.store;
    who = await newMerchant(store, 'shop');
  }, 60_000);
  afterAll(() => opened.close());
  const tenant = <T>(work: (tx: Tx) => Promise<T>) => store.tenant(who.merchantId, work);

  it('follow the decision that stands, and count each photo once', async () => {
    const disputeId = await openDisputeFor(store, who, 'labels');
    const [sha256, other] = ['1a'.repeat(32), '2b'.repeat(32)];
    const photo = await acceptFor(store, who, disputeId, { sha256 });
    await acceptFor(store, who, disputeId, { sha256: other });
    await tenant(async (tx) => callReview(tx, await lockCase(tx, disputeId), 'key:m'));
    const settle = (told: Omit<NewDecision, 'reviewId' | 'note'>) =>
      tenant(async (tx) => {
        const { reviewer } = told;
        const { id: reviewId = '', kind } = (await livingReview(tx, disputeId)) ?? {};
        await claimReview(tx, reviewId, reviewer);
        if (kind === 'appeal') await noteView(tx, { reviewId, reviewer, outcome: 'refund', note: '' });
        return decide(tx, { ...told, reviewId, note: '' });
      });
    const labels = async (since = new Date(0)) =>
      (await store.service((tx) => listLabels(tx, since))).map(({ sha256: hash, label }) => [hash, label]);

    expect(await labels()).toEqual([]);
    const { evidenceId } = photo;
    await settle({
      reviewer: 'key:ann',
      outcome: 'refuse',
      reasonCode: 'photo_recaptured',
      evidenceIds: [evidenceId],
    });
    expect(await labels()).toEqual([[sha256, 'recaptured']]);
    expect(await labels(new Date(Date.now() + 60_000))).toEqual([]);

    await tenant((tx) => openAppeal(tx, { disputeId, by: 'buyer', statement: 'no', actor: 'key:m' }));
    expect(await labels()).toEqual([[sha256, 'recaptured']]);
    await settle({ reviewer: 'key:ben', outcome: 'refund', reasonCode: 'damage_confirmed' });
    expect(await labels()).toEqual([
      [sha256, 'real'],
      [other, 'real'],
    ]);
  });
});
