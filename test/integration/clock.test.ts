/** Processes whose clocks are days off, each in another direction: the database's clock alone decides. */
import { afterEach, expect, it, vi } from 'vitest';
import { beginIdempotent } from '../../src/records/idempotency.js';
import { openAppeal, noteView } from '../../src/records/appeals.js';
import { askBuyer } from '../../src/records/ask-buyer.js';
import { claimReview } from '../../src/records/claims.js';
import { decide } from '../../src/records/decisions.js';
import { listDecisions } from '../../src/records/decision-chain.js';
import { readRequest } from '../../src/records/evidence-requests.js';
import { readIntegrity } from '../../src/records/integrity.js';
import { markSent, pruneOutbox, readUnsent } from '../../src/records/outbox.js';
import { policiesInForce } from '../../src/records/policy-layers.js';
import { readQuality, reportOrders } from '../../src/records/quality.js';
import { makeLink } from '../../src/records/request-links.js';
import { answerRequest } from '../../src/records/request-photos.js';
import { listQueue, reviewStatistics } from '../../src/records/review-queue.js';
import { livingReview } from '../../src/records/reviews.js';
import { authenticateSession, beginSession } from '../../src/records/sessions.js';
import { addUser } from '../../src/records/users.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import { beginAttempt, dueDeliveries } from '../../src/records/webhook-deliveries.js';
import { createEndpoint } from '../../src/records/webhook-endpoints.js';
import { buyerView } from '../../api/views/request.js';
import { sql } from '../../src/store/store.js';
import { setPolicy } from '../support/policies.js';
import { acceptFor, openDisputeFor, someResult, somePhoto } from '../support/records.js';
import { inShops } from '../support/shop.js';

const dayMs = 86_400_000;

/** Work of a process whose clock is `days` ahead. */
async function ahead<T>(days: number, work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * dayMs });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}
afterEach(() => {
  vi.useRealTimers();
});

await inShops('a clock that is days off', (shop) => {
  const { tenant } = shop;
  let count = 0;
  const called = async (facts: Parameters<typeof openDisputeFor>[3] = {}): Promise<string> => {
    const disputeId = await openDisputeFor(shop.store, shop.who, `C-${(count += 1)}`, facts);
    const { scanId } = await acceptFor(shop.store, shop.who, disputeId);
    await shop.store.service((tx) => recordVerdict(tx, scanId, someResult('forgery_indicated')));
    return disputeId;
  };
  const reviewOf = async (disputeId: string) => (await tenant((tx) => livingReview(tx, disputeId)))?.id ?? '';
  const refuse = { outcome: 'refuse', reasonCode: 'photo_edited', note: '' } as const;
  const grant = { outcome: 'refund', reasonCode: 'damage_confirmed', note: '' } as const;

  it('neither ends a lease nor lets one run on', async () => {
    const disputeId = await called();
    const reviewId = await reviewOf(disputeId);
    await ahead(-20, () => tenant((tx) => claimReview(tx, reviewId, 'key:ann')));
    await ahead(20, async () => {
      await expect(tenant((tx) => claimReview(tx, reviewId, 'key:ben'))).rejects.toMatchObject({
        code: 'DSP_CLAIMED',
      });
      const claimed = await tenant((tx) => listQueue(tx, { limit: 100, state: 'claimed' }));
      expect(claimed.items.map(({ id }) => id)).toContain(reviewId);
    });
    await shop.store.service((tx) =>
      sql`update reviews set lease_until = now() - interval '1 second' where id = ${reviewId}`.execute(tx),
    );
    await ahead(-20, async () => {
      const late = tenant((tx) => decide(tx, { reviewId, reviewer: 'key:ann', ...refuse }));
      await expect(late).rejects.toMatchObject({ code: 'DSP_CLAIM_LAPSED' });
    });
  });

  it('keeps decisions in the order in which they were made, and the window of an appeal as it is', async () => {
    const disputeId = await called();
    const first = await reviewOf(disputeId);
    await ahead(9, () => tenant((tx) => claimReview(tx, first, 'key:ann')));
    await ahead(9, () => tenant((tx) => decide(tx, { reviewId: first, reviewer: 'key:ann', ...refuse })));
    const appeal = { disputeId, by: 'buyer', statement: 'no', actor: 'key:m' } as const;
    await ahead(400, () => tenant((tx) => openAppeal(tx, appeal)));
    const second = await reviewOf(disputeId);
    await ahead(-9, async () => {
      await tenant((tx) => claimReview(tx, second, 'key:ben'));
      await tenant((tx) =>
        noteView(tx, { reviewId: second, reviewer: 'key:ben', outcome: 'refund', note: '' }),
      );
      await tenant((tx) => decide(tx, { reviewId: second, reviewer: 'key:ben', ...grant }));
    });
    // The later decision has the smaller id: it was drawn by a clock that is behind.
    const chain = await tenant((tx) => listDecisions(tx, disputeId));
    expect(chain.map(({ reviewer }) => reviewer)).toEqual(['key:ann', 'key:ben']);
    expect((chain[1]?.id ?? '') < (chain[0]?.id ?? '')).toBe(true);
    await ahead(3, () => tenant((tx) => openAppeal(tx, { ...appeal, by: 'merchant' })));
    const third = await reviewOf(disputeId);
    await tenant((tx) => claimReview(tx, third, 'key:cho'));
    await tenant((tx) => noteView(tx, { reviewId: third, reviewer: 'key:cho', outcome: 'refund', note: '' }));
    const last = await tenant((tx) => decide(tx, { reviewId: third, reviewer: 'key:cho', ...grant }));
    expect(last.supersedes).toBe(chain[1]?.id);
    const statistics = await ahead(100, () => tenant((tx) => reviewStatistics(tx, 1)));
    expect(statistics.settled).toBeGreaterThanOrEqual(3);
  });

  it('neither closes a request to the buyer nor keeps one open', async () => {
    const disputeId = await openDisputeFor(shop.store, shop.who, 'C-ask');
    const told = { disputeId, ask: 'fresh_photo', actor: 'key:m', as: 'merchant' } as const;
    const { id, code } = await ahead(-9, () => tenant((tx) => askBuyer(tx, told)));
    const seen = () => tenant((tx) => readRequest(tx, id));
    await ahead(9, async () => {
      const request = await seen();
      expect(request).toMatchObject({ open: true, state: 'open' });
      if (request !== null) expect(buyerView(request, 1)).toMatchObject({ open: true, code });
      expect((await tenant((tx) => makeLink(tx, id, 'key:m'))).token).toMatch(/^rq_/);
      await tenant((tx) => answerRequest(tx, id, { ...somePhoto, sha256: 'cd'.repeat(32) }));
    });
    await shop.store.service(async (tx) => {
      await sql`reset role`.execute(tx);
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`alter table evidence_requests no force row level security`.execute(tx);
      await sql`update evidence_requests set opened_at = opened_at - interval '80 hours',
        expires_at = expires_at - interval '80 hours' where id = ${id}`.execute(tx);
      await sql`alter table evidence_requests force row level security`.execute(tx);
    });
    await ahead(-9, async () => {
      const request = await seen();
      // Nobody has ended it yet; nothing is taken all the same.
      expect(request).toMatchObject({ open: false, state: 'open' });
      if (request !== null) expect(buyerView(request, 1)).toMatchObject({ open: false, code: null });
      const over = { code: 'DSP_REQUEST_OVER' };
      await expect(tenant((tx) => makeLink(tx, id, 'key:m'))).rejects.toMatchObject(over);
      const photo = { ...somePhoto, sha256: 'ef'.repeat(32) };
      await expect(tenant((tx) => answerRequest(tx, id, photo))).rejects.toMatchObject(over);
    });
  });

  it('signs nobody out, and lets nobody stay', async () => {
    const { merchantId } = shop.who;
    const userId = await tenant((tx) =>
      addUser(tx, {
        merchantId,
        actor: 'cli',
        role: 'auditor',
        login: `clock@${shop.store.engine}`,
        password: null,
      }),
    );
    const lifetime = { idleMinutes: 30, hours: 8 };
    const begin = () => shop.store.service((tx) => beginSession(tx, { userId, merchantId }, lifetime));
    const { token } = await ahead(-9, begin);
    const enter = () => shop.store.service((tx) => authenticateSession(tx, token, lifetime));
    expect(await ahead(9, enter)).toMatchObject({ userId });
    await shop.store.service((tx) =>
      sql`update sessions set idle_until = now() - interval '1 second'`.execute(tx),
    );
    expect(await ahead(-9, enter)).toBeNull();
  });

  it('neither frees the key of a request nor forgets what was sent', async () => {
    const slot = { merchantId: shop.who.merchantId, key: 'clock', requestHash: 'h' };
    const begin = () => tenant((tx) => beginIdempotent(tx, slot));
    expect(await ahead(-9, begin)).toMatchObject({ state: 'started' });
    expect(await ahead(9, begin)).toMatchObject({ state: 'in_progress' });
    const unsent = await shop.store.service((tx) => readUnsent(tx, 100));
    const ids = unsent.map(({ id }) => id);
    await ahead(-9, () => shop.store.service((tx) => markSent(tx, ids)));
    expect(await shop.store.service((tx) => pruneOutbox(tx, 72))).toBe(0);
  });

  it('begins and ends no policy, and puts no report of orders before another', async () => {
    const { merchantId } = shop.who;
    const document = { rules: [], terms: { holdHours: 24 } };
    await ahead(9, () => tenant((tx) => setPolicy(tx, merchantId, 'active', document)));
    const { layers } = await ahead(-9, () => tenant((tx) => policiesInForce(tx, merchantId)));
    expect(layers[0]?.document).toEqual(document);
    const day = new Date().toISOString().slice(0, 10);
    const report = (orders: number) =>
      tenant((tx) =>
        reportOrders(tx, { merchantId, actor: 'key:m', itemId: 'cup', orders, from: day, until: day }),
      );
    await ahead(9, () => report(10));
    await ahead(-9, () => report(20));
    expect(await tenant((tx) => readQuality(tx, merchantId, 'cup'))).toMatchObject({ orders: 20 });
  });

  it('lets nothing decay, and dates a record by the database', async () => {
    await called({ buyerRef: 'b_clock' });
    const of = { merchantId: shop.who.merchantId, buyerRef: 'b_clock' };
    const now = await tenant((tx) => readIntegrity(tx, of));
    expect(now.pending).toBe(1);
    for (const days of [-400, 400]) {
      expect(await ahead(days, () => tenant((tx) => readIntegrity(tx, of)))).toEqual(now);
    }
  });

  it('makes notices due at once, dated by the database', async () => {
    const by = { merchantId: shop.who.merchantId, actor: 'key:m' };
    const secret = { text: 'whsec', keyId: null };
    const url = new URL('https://shop.example/hook');
    await ahead(-9, () => tenant((tx) => createEndpoint(tx, by, { url, types: ['refund.held'], secret })));
    await ahead(9, () => called());
    await ahead(-9, async () => {
      const due = (await shop.store.service((tx) => dueDeliveries(tx, 10))).at(0);
      const attempt = await shop.store.service((tx) => beginAttempt(tx, due ?? '', 30));
      const { rows } = await shop.store.service((tx) =>
        sql<{ apart: number }>`
          select abs(extract(epoch from now() - ${attempt?.startedAt.toISOString()}::timestamptz))::int as apart`.execute(
          tx,
        ),
      );
      expect(rows[0]?.apart).toBeLessThan(600);
    });
  });
});
