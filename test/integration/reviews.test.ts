/** The review queue: claims, leases, decisions that are appended and settle the refund. */
import { expect, it } from 'vitest';
import type { NewDecision } from '../../src/records/decisions.js';
import { isHidden } from '../../src/records/hidden.js';
import { claimReview, returnReview } from '../../src/records/claims.js';
import { listDecisions } from '../../src/records/decision-chain.js';
import { decide } from '../../src/records/decisions.js';
import { timeline, type DisputeFacts } from '../../src/records/disputes.js';
import { claimNext, listQueue, readReview, reviewStatistics } from '../../src/records/review-queue.js';
import { livingReview } from '../../src/records/reviews.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import { sql } from '../../src/store/store.js';
import { activate } from '../support/policies.js';
import { acceptFor, newMerchant, openDisputeFor, someResult } from '../support/records.js';
import { inShops } from '../support/shop.js';

await inShops('reviews', (shop) => {
  const { tenant } = shop;
  let count = 0;
  /** A dispute whose photo was found to be forged: its refund is held, a person is called. */
  const flagged = async (facts: Partial<DisputeFacts> = {}, who = shop.who) => {
    const disputeId = await openDisputeFor(shop.store, who, `review-${(count += 1)}`, facts);
    const photo = await acceptFor(shop.store, who, disputeId);
    await shop.store.service((tx) => recordVerdict(tx, photo.scanId, someResult('forgery_indicated')));
    const review = await shop.store.tenant(who.merchantId, (tx) => livingReview(tx, disputeId));
    if (review === undefined) throw new Error('No person was called');
    return { disputeId, ...photo, reviewId: review.id };
  };
  const claim = (reviewId: string, reviewer: string) => tenant((tx) => claimReview(tx, reviewId, reviewer));
  const refusal = (reviewId: string, reviewer: string): NewDecision => ({
    ...{
      reviewId,
      reviewer,
      outcome: 'refuse',
      reasonCode: 'photo_edited',
      note: 'The grain stops at the tear.',
    },
  });
  const settle = (told: NewDecision) => tenant((tx) => decide(tx, told));
  const read = shop.dispute;
  const lapse = (reviewId: string) =>
    shop.store.service((tx) =>
      sql`update reviews set lease_until = now() - interval '1 second' where id = ${reviewId}`.execute(tx),
    );

  it('call a person, let one claim, and settle the refund with all it rested on', async () => {
    const { disputeId, reviewId, scanId, evidenceId } = await flagged();
    expect(await read(disputeId)).toMatchObject({ stage: 'under_review', refund: { status: 'held' } });
    await claim(reviewId, 'key:ann');
    const decision = await settle(refusal(reviewId, 'key:ann'));
    expect(decision).toMatchObject({
      settles: true,
      suspicion: 'upheld',
      kind: 'edited',
      evidenceIds: [evidenceId],
      supersedes: null,
      restsOn: { verdicts: [{ scanId, outcome: 'forgery_indicated', analyzers: { 'error-level': 1 } }] },
    });
    const { stage, refund } = await read(disputeId);
    expect({ stage, status: refund.status, heldUntil: refund.heldUntil }).toEqual({
      stage: 'decided',
      status: 'refused',
      heldUntil: null,
    });
    const events = (await tenant((tx) => timeline(tx, disputeId))).map(
      ({ type, actor }) => `${type} ${actor}`,
    );
    expect(events.slice(-4)).toEqual([
      'review.opened worker',
      'review.assigned key:ann',
      'decision.recorded key:ann',
      'refund.settled key:ann',
    ]);
    await expect(settle(refusal(reviewId, 'key:ann'))).rejects.toMatchObject({ code: 'DSP_SETTLED' });
  });

  it('let one of two who decide at once win', async () => {
    const { disputeId, reviewId } = await flagged();
    await claim(reviewId, 'key:ann');
    await expect(claim(reviewId, 'key:ben')).rejects.toMatchObject({ code: 'DSP_CLAIMED' });
    await expect(settle(refusal(reviewId, 'key:ben'))).rejects.toMatchObject({ code: 'DSP_CLAIM_LAPSED' });
    const ways = ['photo_edited', 'photo_ai_edited', 'photo_reused'] as const;
    const answers = await Promise.allSettled(
      ways.map((reasonCode) => settle({ ...refusal(reviewId, 'key:ann'), reasonCode })),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await tenant((tx) => listDecisions(tx, disputeId))).toHaveLength(1);
  });

  it('take the claim away when its lease lapses in the middle of a decision', async () => {
    const { reviewId } = await flagged();
    const { revision } = await claim(reviewId, 'key:ann');
    await lapse(reviewId);
    await expect(settle(refusal(reviewId, 'key:ann'))).rejects.toMatchObject({ code: 'DSP_CLAIM_LAPSED' });
    await claim(reviewId, 'key:ben');
    await expect(claim(reviewId, 'key:ann')).rejects.toMatchObject({ code: 'DSP_CLAIMED' });
    await expect(settle({ ...refusal(reviewId, 'key:ben'), revision })).rejects.toMatchObject({
      code: 'DSP_CHANGED',
    });
    expect((await settle({ ...refusal(reviewId, 'key:ben'), revision: revision + 1 })).reviewer).toBe(
      'key:ben',
    );
  });

  it('give different reviews to people who ask at once, and take them back', async () => {
    const made = [await flagged(), await flagged(), await flagged()];
    const people = ['key:ann', 'key:ben', 'key:cho', 'key:dan', 'key:eve'];
    const given = await Promise.all(people.map((person) => tenant((tx) => claimNext(tx, person))));
    const ids = given.flatMap((review) => (review === null ? [] : [review.id]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(made.length);
    for (const review of given) {
      const holder = review?.claimedBy ?? null;
      if (review !== null && holder !== null) await tenant((tx) => returnReview(tx, review.id, holder));
    }
    const again = await tenant((tx) => claimNext(tx, 'key:eve'));
    expect(ids).toContain(again?.id);
    await tenant((tx) => returnReview(tx, again?.id ?? '', 'key:eve'));
  });

  it('come by amount and time left, page by page', async () => {
    const other = await newMerchant(shop.store, 'other shop');
    const small = await flagged({ amountMinor: 100 }, other);
    const large = await flagged({ amountMinor: 1_000_000 }, other);
    const soon = await flagged({ amountMinor: 100, deadlineAt: new Date(Date.now() + 60_000) }, other);
    const seen: string[] = [];
    for (let cursor: string | undefined, turn = 0; turn < 3; turn += 1) {
      const request = cursor === undefined ? { limit: 1 } : { limit: 1, cursor };
      const page = await shop.store.tenant(other.merchantId, (tx) => listQueue(tx, request));
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    }
    expect(seen).toEqual([large, soon, small].map(({ reviewId }) => reviewId));
    expect(await tenant((tx) => readReview(tx, large.reviewId))).toBeNull();
  });

  it('sleep while more is asked for, and wake when it comes', async () => {
    const { disputeId, reviewId } = await flagged();
    await claim(reviewId, 'key:ann');
    const told = { reviewId, reviewer: 'key:ann', outcome: 'need_more_evidence', note: '' } as const;
    const first = await settle({ ...told, reasonCode: 'ask_original_file' });
    expect(first).toMatchObject({ settles: false, grantedMinor: 0 });
    const queued = async () =>
      (await tenant((tx) => listQueue(tx, { limit: 100 }))).items.map(({ id }) => id);
    expect(await queued()).not.toContain(reviewId);
    expect(await read(disputeId)).toMatchObject({ stage: 'under_review', refund: { status: 'held' } });

    const { scanId, evidenceId } = await acceptFor(shop.store, shop.who, disputeId);
    await shop.store.service((tx) => recordVerdict(tx, scanId, someResult('no_sign_found')));
    expect(await queued()).toContain(reviewId);
    await claim(reviewId, 'key:ben');
    await expect(settle(refusal(reviewId, 'key:ben'))).rejects.toMatchObject({ code: 'DSP_EVIDENCE' });
    const last = await settle({ ...refusal(reviewId, 'key:ben'), evidenceIds: [evidenceId] });
    expect(last.supersedes).toBe(first.id);
  });

  it.each([
    ['DSP_REASON', { outcome: 'refund', reasonCode: 'photo_edited' }],
    ['DSP_AMOUNT', { outcome: 'partial_refund', reasonCode: 'damage_confirmed' }],
    ['DSP_AMOUNT', { outcome: 'partial_refund', reasonCode: 'damage_confirmed', grantedMinor: 12_345 }],
    ['DSP_AMOUNT', { outcome: 'refund', reasonCode: 'damage_confirmed', grantedMinor: 5 }],
    [
      'DSP_EVIDENCE',
      { outcome: 'refund', reasonCode: 'damage_confirmed', evidenceIds: [crypto.randomUUID()] },
    ],
    ['REQ_FORBIDDEN', { outcome: 'refuse', reasonCode: 'photo_edited', reviewer: 'worker' }],
  ] as const)('refuse a decision with %s', async (code, told) => {
    const { disputeId, reviewId } = await flagged();
    await claim(reviewId, 'key:ann');
    const attempt = settle({ ...refusal(reviewId, 'key:ann'), ...told });
    await expect(attempt).rejects.toMatchObject({ code });
    expect((await read(disputeId)).refund.status).toBe('held');
  });

  it('have a second person look where policy asks for it, and a third where two disagree', async () => {
    const secondLookFrom = [{ currency: 'CNY', amountMinor: 12_345 }];
    await activate(shop.store, shop.who.merchantId, { rules: [], terms: { secondLookFrom } });
    const { disputeId, reviewId } = await flagged();
    const look = async (reviewer: string, told: Partial<NewDecision>) => {
      const living = (await tenant((tx) => livingReview(tx, disputeId)))?.id ?? '';
      await claim(living, reviewer);
      return tenant((tx) => decide(tx, { ...refusal(living, reviewer), ...told }));
    };
    expect((await look('key:ann', {})).settles).toBe(false);
    expect(await read(disputeId)).toMatchObject({ stage: 'under_review', refund: { status: 'held' } });
    const second = await tenant((tx) => livingReview(tx, disputeId));
    expect(second).toMatchObject({ kind: 'second', excluded: ['key:ann'] });
    expect(second?.id).not.toBe(reviewId);
    await expect(look('key:ann', {})).rejects.toMatchObject({ code: 'DSP_SAME_PERSON' });
    expect(await tenant((tx) => isHidden(tx, disputeId, 'key:ben'))).toBe(true);
    const refund = { outcome: 'refund', reasonCode: 'damage_confirmed' } as const;
    expect((await look('key:ben', refund)).settles).toBe(false);
    expect((await look('key:cho', refund)).settles).toBe(true);
    expect((await read(disputeId)).refund).toMatchObject({ status: 'refunded', paidMinor: 12_345 });
    const statistics = await tenant((tx) => reviewStatistics(tx, 1));
    expect(statistics).toMatchObject({ pairs: 1, agreed: 0 });
  });

  it('let nobody change or fork what was decided', async () => {
    const { disputeId, reviewId } = await flagged();
    await claim(reviewId, 'key:ann');
    await settle(refusal(reviewId, 'key:ann'));
    for (const statement of ['update decisions set note = $$x$$', 'delete from decisions']) {
      await expect(tenant((tx) => sql.raw(statement).execute(tx))).rejects.toThrow(/permission denied/);
      await expect(shop.store.service((tx) => sql.raw(statement).execute(tx))).rejects.toThrow(
        /permission denied/,
      );
    }
    const copy = (reviewer: string) =>
      tenant((tx) =>
        sql`insert into decisions select gen_random_uuid(), merchant_id, dispute_id, review_id, supersedes, outcome,
          granted_minor, settles, reason_code, note, suspicion, kind, evidence_ids, ${reviewer}, rests_on, text_buyer,
          text_merchant from decisions where dispute_id = ${disputeId}`.execute(tx),
      );
    await expect(copy('key:ann')).rejects.toThrow(/decisions_first/);
    await expect(copy('worker')).rejects.toThrow(/reviewer_check/);
  });
});
