/** What people decided, as labels: the decision that stands speaks, also after an appeal. */
import { expect, it } from 'vitest';
import { noteView, openAppeal } from '../../src/records/appeals.js';
import { claimReview } from '../../src/records/claims.js';
import { decide, type NewDecision } from '../../src/records/decisions.js';
import { listLabels } from '../../src/records/labels.js';
import { lockCase } from '../../src/records/case.js';
import { callReview, livingReview } from '../../src/records/reviews.js';
import { acceptFor, openDisputeFor } from '../support/records.js';
import { inShops } from '../support/shop.js';

await inShops('labels', (shop) => {
  const { tenant } = shop;

  it('follow the decision that stands, and count each photo once', async () => {
    const disputeId = await openDisputeFor(shop.store, shop.who, 'labels');
    const [sha256, other] = ['1a'.repeat(32), '2b'.repeat(32)];
    const photo = await acceptFor(shop.store, shop.who, disputeId, { sha256 });
    await acceptFor(shop.store, shop.who, disputeId, { sha256: other });
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
      (await shop.store.service((tx) => listLabels(tx, since))).map(({ sha256: hash, label }) => [
        hash,
        label,
      ]);

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
