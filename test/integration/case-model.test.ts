/** No order of calls, duplicates or crashes loses an event, refuses without a person, pays twice or holds for ever. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { verifyChains } from '../../src/cli/audit/verify.js';
import type { Side } from '../../src/domain/decision.js';
import { builtInPolicy } from '../../src/domain/policy.js';
import { noteView, openAppeal } from '../../src/records/appeals.js';
import { claimReview } from '../../src/records/claims.js';
import { decide } from '../../src/records/decisions.js';
import { reportOrders } from '../../src/records/quality.js';
import { reportEvidence } from '../../src/records/report.js';
import { livingReview } from '../../src/records/reviews.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import { caseCommands } from '../support/case-model.js';
import type { Real } from '../support/case-promises.js';
import { setPolicy } from '../support/policies.js';
import { acceptFor, newMerchant, openDisputeFor, someResult } from '../support/records.js';
import { inShops, type Shop } from '../support/shop.js';

/** Days that hold today whatever the hour at which the walk began. */
function aroundToday() {
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  return { from: day(-1), until: day(1) };
}

async function firstLook(
  { store }: Shop,
  merchantId: string,
  disputeId: string,
  upholds: boolean,
): Promise<void> {
  await store.tenant(merchantId, async (tx) => {
    const reviewId = (await livingReview(tx, disputeId))?.id ?? '';
    const said = upholds
      ? ({ outcome: 'refuse', reasonCode: 'photo_edited' } as const)
      : ({ outcome: 'refund', reasonCode: 'damage_confirmed' } as const);
    await claimReview(tx, reviewId, 'key:ann');
    await decide(tx, { reviewId, reviewer: 'key:ann', note: '', ...said });
  });
}

async function appealed({ store }: Shop, merchantId: string, disputeId: string, by: Side): Promise<void> {
  await store.tenant(merchantId, (tx) => openAppeal(tx, { disputeId, by, statement: 'no', actor: 'key:m' }));
}

async function looksAgain({ store }: Shop, merchantId: string, disputeId: string): Promise<void> {
  await store.tenant(merchantId, async (tx) => {
    const reviewId = (await livingReview(tx, disputeId))?.id ?? '';
    await claimReview(tx, reviewId, 'key:ben');
    await noteView(tx, { reviewId, reviewer: 'key:ben', outcome: 'refund', note: '' });
  });
}

await inShops('a case', (shop) => {
  it('keeps its promises under any sequence of commands', { timeout: 900_000 }, async () => {
    const amountMinor = 1_000;
    let count = 0;
    await fc.assert(
      fc.asyncProperty(caseCommands(), async (commands) => {
        // A merchant of its own, so that no policy of another case is in force.
        const who = await newMerchant(shop.store, `shop ${(count += 1)}`);
        const about = { amountMinor, buyerRef: 'b_walk', itemId: 'cup' };
        const disputeId = await openDisputeFor(shop.store, who, 'case', about);
        const { merchantId } = who;
        await shop.store.tenant(merchantId, (tx) =>
          reportOrders(tx, { merchantId, actor: 'key:m', itemId: 'cup', orders: 1_000, ...aroundToday() }),
        );
        const photos: Real['photos'] = [];
        // Some begin where two people have to look, some with a policy in the shadow.
        const { routing } = builtInPolicy;
        const terms = { secondLookFrom: [{ currency: 'CNY', amountMinor }] };
        const begin = (lane: 'active' | 'shadow') =>
          shop.store.tenant(who.merchantId, (tx) =>
            setPolicy(tx, who.merchantId, lane, { routing, terms, rules: [] }),
          );
        if (count % 6 === 1) await begin('active');
        if (count % 4 === 0) await begin('shadow');
        // Two in three cases begin where a person has been called, or the buyer asked for more.
        if (count % 3 > 0) {
          const photo = await acceptFor(shop.store, who, disputeId);
          photos.push(photo);
          const found = someResult(count % 3 === 1 ? 'forgery_indicated' : 'inconclusive');
          await shop.store.service((tx) => recordVerdict(tx, photo.scanId, found));
        }
        // One in six begins with a photo that the merchant reported.
        if (count % 6 === 0) {
          const photo = await acceptFor(shop.store, who, disputeId);
          photos.push(photo);
          const told = {
            disputeId,
            evidenceId: photo.evidenceId,
            suspicion: 'edited',
            actor: 'key:m',
          } as const;
          await shop.store.tenant(merchantId, (tx) => reportEvidence(tx, told));
        }
        // One in three begins where a person has decided, and another looks: asked by policy, or by an appeal.
        if (count % 3 === 1) {
          const upheld = count % 12 < 6;
          await firstLook(shop, merchantId, disputeId, upheld);
          if (count % 6 === 4) await appealed(shop, merchantId, disputeId, upheld ? 'buyer' : 'merchant');
          await looksAgain(shop, merchantId, disputeId);
        }
        const real = { ...about, store: shop.store, who, disputeId, photos };
        await fc.asyncModelRun(() => ({ model: { events: [] }, real }), commands);
        // The chain stands, and every row is as its last event left it.
        const lines: string[] = [];
        const asked = { merchant: `shop ${count}`, blobs: null, against: undefined };
        expect([await verifyChains(shop.store, asked, (line) => lines.push(line)), lines.join('\n')]).toEqual(
          [0, expect.stringContaining('intact')],
        );
      }),
      { numRuns: 48, seed: 6 },
    );
    // The walk is worth nothing where it never gets anywhere.
    const reached = await shop.store.service(async (tx) => ({
      refunds: (await tx.selectFrom('refunds').select('status').distinct().execute()).map(
        ({ status }) => status,
      ),
      stages: (await tx.selectFrom('disputes').select('stage').distinct().execute()).map(
        ({ stage }) => stage,
      ),
      requests: (await tx.selectFrom('evidence_requests').select('state').distinct().execute()).map(
        ({ state }) => state,
      ),
      ends: (await tx.selectFrom('holds').select('end_reason').distinct().execute()).map(
        ({ end_reason: end }) => end,
      ),
      looks: (await tx.selectFrom('reviews').select('kind').distinct().execute()).map(({ kind }) => kind),
      routers: (await tx.selectFrom('verdicts').select('routed_by').execute()).map(
        ({ routed_by: by }) => by?.scope,
      ),
      shadows: await tx.selectFrom('shadow_routes').select('scan_id').limit(1).execute(),
      erased: await tx.selectFrom('disputes').select('id').where('erased_at', 'is not', null).execute(),
      corrected: await tx
        .selectFrom('decisions as later')
        .innerJoin('decisions as before', 'before.dispute_id', 'later.dispute_id')
        .innerJoin('reviews', 'reviews.id', 'later.review_id')
        .select('later.id')
        .where('reviews.kind', '=', 'appeal')
        .where((where) => where.and({ 'before.settles': true, 'later.settles': true }))
        .whereRef('before.id', '<', 'later.id')
        .whereRef('before.suspicion', '<>', 'later.suspicion')
        .execute(),
      alerts: (await tx.selectFrom('item_alerts').select('state').distinct().execute()).map(
        ({ state }) => state,
      ),
    }));
    expect(reached.erased.length).toBeGreaterThan(0);
    expect(reached.corrected.length).toBeGreaterThan(0);
    expect(reached.alerts.sort()).toEqual(['cleared', 'raised']);
    expect(reached.requests).toEqual(expect.arrayContaining(['open', 'answered', 'lapsed', 'withdrawn']));
    expect(reached.refunds).toEqual(
      expect.arrayContaining(['pending', 'held', 'refunded', 'partially_refunded', 'refused']),
    );
    expect(reached.stages).toEqual(expect.arrayContaining(['under_review', 'decided', 'appealed', 'closed']));
    expect(reached.ends).toEqual(expect.arrayContaining(['expired', 'decided']));
    expect(reached.looks).toEqual(expect.arrayContaining(['first', 'second', 'third', 'appeal']));
    expect(reached.routers).toEqual(expect.arrayContaining(['built_in', 'merchant']));
    expect(reached.shadows).toHaveLength(1);
  });
});
