/** The record beside a case: derived from the decisions that stand, decaying, and no input of any scan. */
import { expect, it } from 'vitest';
import { halfLifeDays, integrityOf, weightOf } from '../../src/domain/integrity.js';
import type { ReasonCode } from '../../src/domain/reasons.js';
import { noteView, openAppeal } from '../../src/records/appeals.js';
import { claimReview } from '../../src/records/claims.js';
import { decide } from '../../src/records/decisions.js';
import { integrityBeside, readIntegrity } from '../../src/records/integrity.js';
import { livingReview } from '../../src/records/reviews.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import { acceptFor, newMerchant, openDisputeFor, someResult } from '../support/records.js';
import { inShops } from '../support/shop.js';

const dayMs = 86_400_000;

it('halves what a finding counts with each half-life, and never counts more than it was', () => {
  const at = new Date('2026-01-01T10:00:00Z');
  const later = (days: number) => new Date(at.getTime() + days * dayMs);
  expect(weightOf(at, at)).toBe(1);
  expect(weightOf(later(1), at)).toBe(1);
  for (const n of [1, 2, 5]) expect(weightOf(at, later(n * halfLifeDays))).toBeCloseTo(2 ** -n, 12);
  const entry = { disputeId: 'd', finding: 'upheld', kind: 'edited', decidedAt: at } as const;
  const morning = integrityOf([entry], later(40));
  expect(morning.upheld.count).toBe(1);
  expect(morning.upheld.weight).toBeLessThan(1);
});

await inShops('the integrity record', (shop) => {
  const { tenant } = shop;
  let count = 0;
  const flagged = async (buyerRef: string) => {
    const id = await openDisputeFor(shop.store, shop.who, `I-${(count += 1)}`, { buyerRef });
    const { scanId } = await acceptFor(shop.store, shop.who, id);
    const found = someResult('forgery_indicated');
    await shop.store.service((tx) => recordVerdict(tx, scanId, found));
    return id;
  };
  const decided = async (disputeId: string, reasonCode: ReasonCode, reviewer = 'key:ann') => {
    const outcome = reasonCode.startsWith('photo_') ? 'refuse' : 'refund';
    const review = await tenant((tx) => livingReview(tx, disputeId));
    const reviewId = review?.id ?? '';
    await tenant((tx) => claimReview(tx, reviewId, reviewer));
    if (review?.kind === 'appeal') {
      await tenant((tx) => noteView(tx, { reviewId, reviewer, outcome: 'refund', note: '' }));
    }
    await tenant((tx) => decide(tx, { reviewId, reviewer, outcome, reasonCode, note: '' }));
  };
  const record = (buyerRef: string) =>
    tenant((tx) => readIntegrity(tx, { merchantId: shop.who.merchantId, buyerRef }));
  const counts = async (buyerRef: string) => {
    const { upheld, rejected, pending } = await record(buyerRef);
    return [upheld.count, rejected.count, pending];
  };

  it('counts what was upheld, rejected and waits, of one pseudonym at one merchant', async () => {
    const upheld = await flagged('b1');
    expect(await counts('b1')).toEqual([0, 0, 1]);
    await decided(upheld, 'photo_edited');
    await decided(await flagged('b1'), 'damage_confirmed');
    await decided(await flagged('b1'), 'findings_do_not_suffice');
    const waits = await flagged('b1');
    await decided(await flagged('b2'), 'photo_edited');
    await openDisputeFor(shop.store, shop.who, 'I-calm', { buyerRef: 'b1' });
    expect(await counts('b1')).toEqual([1, 1, 1]);
    const { entries, upheld: tally, halfLifeDays: days } = await record('b1');
    expect(days).toBe(180);
    expect(tally.weight).toBe(1);
    expect(entries.map(({ finding, kind }) => [finding, kind])).toEqual([
      ['pending', null],
      ['rejected', null],
      ['upheld', 'edited'],
    ]);
    // Beside a case stands what the others say, not the case itself.
    const beside = await tenant((tx) => integrityBeside(tx, waits));
    expect([beside.upheld.count, beside.rejected.count, beside.pending]).toEqual([1, 1, 0]);
    const other = await newMerchant(shop.store, 'another');
    const seen = await shop.store.tenant(other.merchantId, (tx) =>
      readIntegrity(tx, { merchantId: shop.who.merchantId, buyerRef: 'b1' }),
    );
    expect(seen.entries).toEqual([]);
  });

  it('is pending while an appeal runs, and corrected by one that succeeds', async () => {
    const disputeId = await flagged('b3');
    await decided(disputeId, 'photo_edited');
    expect(await counts('b3')).toEqual([1, 0, 0]);
    await tenant((tx) => openAppeal(tx, { disputeId, by: 'buyer', statement: 'no', actor: 'key:m' }));
    expect(await counts('b3')).toEqual([0, 0, 1]);
    await decided(disputeId, 'damage_confirmed', 'key:ben');
    expect(await counts('b3')).toEqual([0, 1, 0]);
    // Computed anew from what is stored it says the same: nothing else is kept.
    expect(await record('b3')).toEqual(await record('b3'));
  });
});
