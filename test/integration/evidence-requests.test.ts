/** Requests for more evidence: by policy and by reviewers, answered by link, ended by time or by a decision. */
import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { Outcome } from '../../src/domain/verdict.js';
import type { Ask } from '../../src/domain/evidence-request.js';
import { askBuyer } from '../../src/records/ask-buyer.js';
import { claimReview } from '../../src/records/claims.js';
import { lockCase } from '../../src/records/case.js';
import { decide } from '../../src/records/decisions.js';
import { closeDispute, timeline, type DisputeFacts } from '../../src/records/disputes.js';
import { lapseRequests, openRequest } from '../../src/records/evidence-requests.js';
import { makeLink, requestOfToken } from '../../src/records/request-links.js';
import { answerRequest, askedFor, listRequests } from '../../src/records/request-photos.js';
import { listQueue, readReview } from '../../src/records/review-queue.js';
import { callReview } from '../../src/records/reviews.js';
import { reportEvidence } from '../../src/records/report.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import { sql } from '../../src/store/store.js';
import { openConnections } from '../../workers/connections.js';
import { startTimed } from '../../workers/timed.js';
import { setPolicy } from '../support/policies.js';
import { acceptFor, newMerchant, openDisputeFor, somePhoto, someResult } from '../support/records.js';
import { startRedis } from '../support/redis.js';
import { inShops } from '../support/shop.js';
import { until } from '../support/until.js';

await inShops('requests for more evidence', (shop) => {
  const { tenant } = shop;
  let count = 0;
  const open = (facts: Partial<DisputeFacts> = {}) =>
    openDisputeFor(shop.store, shop.who, `ask-${(count += 1)}`, facts);
  const verdict = (scanId: string, outcome: Outcome) =>
    shop.store.service((tx) => recordVerdict(tx, scanId, someResult(outcome)));
  const listed = (disputeId: string) => tenant((tx) => listRequests(tx, disputeId));
  const first = async (disputeId: string) => {
    const request = (await listed(disputeId)).at(0);
    if (request === undefined) throw new Error('Nothing was asked');
    return request;
  };
  const types = async (id: string) => (await tenant((tx) => timeline(tx, id))).map(({ type }) => type);
  const queue = async () =>
    (await tenant((tx) => listQueue(tx, { limit: 100 }))).items.map(({ disputeId }) => disputeId);
  const answer = (requestId: string, digit: string) =>
    tenant((tx) => answerRequest(tx, requestId, { ...somePhoto, sha256: digit.repeat(64) }));
  /** Moves requests into the past, as though their time had gone by. */
  const age = (disputeId: string) =>
    shop.store.service(async (tx) => {
      await sql`reset role`.execute(tx);
      await sql`alter table evidence_requests no force row level security`.execute(tx);
      await sql`update evidence_requests set opened_at = opened_at - interval '80 hours',
        expires_at = expires_at - interval '80 hours' where dispute_id = ${disputeId}`.execute(tx);
      await sql`alter table evidence_requests force row level security`.execute(tx);
    });
  const unclear = async () => {
    const disputeId = await open();
    const { scanId } = await acceptFor(shop.store, shop.who, disputeId);
    await verdict(scanId, 'inconclusive');
    return disputeId;
  };
  /** A review whose holder asks for something. */
  const asked = async (reasonCode: 'ask_another_angle' | 'ask_original_file' | 'ask_fresh_photo') => {
    const disputeId = await open();
    const { scanId } = await acceptFor(shop.store, shop.who, disputeId);
    await verdict(scanId, 'forgery_indicated');
    const reviewId = await tenant(async (tx) => callReview(tx, await lockCase(tx, disputeId), 'key:m'));
    if (reviewId === null) throw new Error('Nobody was called');
    const told = {
      reviewId,
      reviewer: 'key:ann',
      outcome: 'need_more_evidence',
      reasonCode,
      note: '',
    } as const;
    await tenant((tx) => claimReview(tx, reviewId, 'key:ann'));
    await tenant((tx) => decide(tx, told));
    return { disputeId, reviewId };
  };

  it('policy asks once for a fresh photo with a code, and a second unclear photo calls a person', async () => {
    const disputeId = await unclear();
    const request = await first(disputeId);
    expect(request).toMatchObject({ ask: 'fresh_photo', state: 'open', askedBy: 'worker', photos: 0 });
    expect(request.code).toMatch(/^[3479CFHJKPRTWXY]{7}$/);
    expect(await queue()).not.toContain(disputeId);
    const more = await acceptFor(shop.store, shop.who, disputeId, { sha256: 'c'.repeat(64) });
    await verdict(more.scanId, 'inconclusive');
    expect(await listed(disputeId)).toHaveLength(1);

    expect(await answer(request.id, '1')).toMatchObject({ photos: 1, state: 'open' });
    const [{ evidenceId, scanId } = { evidenceId: '', scanId: '' }] = (await first(disputeId)).received;
    expect(await tenant((tx) => askedFor(tx, evidenceId))).toEqual({
      ...{ requestId: request.id, ask: 'fresh_photo', code: request.code },
    });
    expect((await types(disputeId)).slice(-3)).toEqual([
      'evidence.received',
      'scan.queued',
      'request.answered',
    ]);
    await verdict(scanId, 'inconclusive');
    expect(await queue()).toContain(disputeId);
    expect(await listed(disputeId)).toHaveLength(1);
  });

  it('policy asks nobody whose case is closed', async () => {
    const disputeId = await open();
    const photo = await acceptFor(shop.store, shop.who, disputeId);
    await tenant((tx) => closeDispute(tx, disputeId, 'key:m'));
    await verdict(photo.scanId, 'inconclusive');
    expect(await listed(disputeId)).toEqual([]);
  });

  it.each([
    ['ask_another_angle', 'another_angle', false],
    ['ask_original_file', 'original_file', false],
    ['ask_fresh_photo', 'fresh_photo', true],
  ] as const)('%s asks the buyer for %s, and what comes wakes the review', async (reasonCode, ask, coded) => {
    const { disputeId, reviewId } = await asked(reasonCode);
    const request = await first(disputeId);
    expect(request).toMatchObject({ ask, askedBy: 'key:ann', state: 'open' });
    expect(request.code !== null).toBe(coded);
    expect(await queue()).not.toContain(disputeId);
    await answer(request.id, '2');
    const { received } = await first(disputeId);
    await verdict(received[0]?.scanId ?? '', 'no_sign_found');
    expect(await queue()).toContain(disputeId);
    const decision = {
      reviewId,
      reviewer: 'key:ben',
      outcome: 'refund',
      reasonCode: 'damage_confirmed',
      note: '',
    } as const;
    await tenant((tx) => claimReview(tx, reviewId, 'key:ben'));
    await tenant((tx) => decide(tx, decision));
    expect(await first(disputeId)).toMatchObject({ state: 'answered', photos: 1 });
    await expect(answer(request.id, '3')).rejects.toMatchObject({ code: 'DSP_REQUEST_OVER' });
  });

  it('takes as many photos as it says, the same bytes once, also where they come at the same moment', async () => {
    const request = await first(await unclear());
    await Promise.all([answer(request.id, '4'), answer(request.id, '4')]);
    expect(await answer(request.id, '5')).toMatchObject({ photos: 2, state: 'open' });
    const ended = await Promise.allSettled(['6', '7', '8'].map((digit) => answer(request.id, digit)));
    expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const refused = ended.flatMap((one) =>
      one.status === 'rejected' ? [one.reason as { code: string }] : [],
    );
    expect(refused.map(({ code }) => code)).toEqual(['DSP_REQUEST_FULL', 'DSP_REQUEST_FULL']);
    expect(await first(request.disputeId)).toMatchObject({ state: 'answered', photos: 3 });
  });

  it('lapses on time, once, and gives the case back to the queue', async () => {
    const { disputeId } = await asked('ask_original_file');
    const silent = await unclear();
    expect(await queue()).not.toContain(disputeId);
    await age(disputeId);
    await age(silent);
    const request = await first(disputeId);
    await expect(answer(request.id, '9')).rejects.toMatchObject({ code: 'DSP_REQUEST_OVER' });
    const lapsed = await Promise.all([lapseRequests(shop.store, 50), lapseRequests(shop.store, 50)]);
    expect(lapsed[0] + lapsed[1]).toBe(2);
    expect(await first(disputeId)).toMatchObject({ state: 'lapsed', photos: 0 });
    expect(await queue()).toContain(disputeId);
    // Silence alone is for nobody to look at: the refund was never held.
    expect(await first(silent)).toMatchObject({ state: 'lapsed' });
    expect(await queue()).not.toContain(silent);
    expect((await types(disputeId)).filter((type) => type === 'request.ended')).toHaveLength(1);
  });

  it('comes from merchants as often as policy says, the platform before the merchant', async () => {
    const disputeId = await open();
    const ask = (kind: Ask, id = disputeId) =>
      tenant((tx) => askBuyer(tx, { disputeId: id, ask: kind, actor: 'key:m', as: 'merchant' }));
    const made = await ask('another_angle');
    expect(made).toMatchObject({ askedAs: 'merchant', askedBy: 'key:m', code: null, state: 'open' });
    expect((await ask('another_angle')).id).toBe(made.id);
    await expect(ask('original_file')).rejects.toMatchObject({ code: 'DSP_ASKED_ENOUGH' });
    // Another's request counts against nobody; the platform alone says that merchants may ask more often.
    const { id } = await first(await unclear());
    expect((await first(disputeId)).id).toBe(made.id);
    expect(id).not.toBe(made.id);
    const own = { rules: [], terms: { merchantAsks: 9 } };
    await tenant((tx) => setPolicy(tx, shop.who.merchantId, 'active', own));
    await expect(ask('original_file')).rejects.toMatchObject({ code: 'DSP_ASKED_ENOUGH' });
    await tenant((tx) =>
      setPolicy(tx, shop.who.merchantId, 'active', { rules: [], terms: { merchantAsks: 0 } }),
    );
    const fresh = await open();
    await expect(ask('another_angle', fresh)).rejects.toMatchObject({ code: 'DSP_ASKED_ENOUGH' });
    await tenant((tx) => setPolicy(tx, shop.who.merchantId, 'over', { rules: [] }));
    await tenant((tx) => closeDispute(tx, fresh, 'key:m'));
    await expect(ask('another_angle', fresh)).rejects.toMatchObject({ code: 'DSP_CLOSED' });
  });

  it('comes from a reviewer who holds the case, and takes nothing away from the review', async () => {
    const disputeId = await open();
    const ask = (actor: string) =>
      tenant((tx) => askBuyer(tx, { disputeId, ask: 'original_file', actor, as: 'reviewer' }));
    await expect(ask('key:ann')).rejects.toMatchObject({ code: 'DSP_CLAIM_LAPSED' });
    const reviewId = await tenant(async (tx) => callReview(tx, await lockCase(tx, disputeId), 'key:m'));
    await tenant((tx) => claimReview(tx, reviewId ?? '', 'key:ann'));
    await expect(ask('key:ben')).rejects.toMatchObject({ code: 'DSP_CLAIM_LAPSED' });
    const { id, askedAs } = await ask('key:ann');
    expect(askedAs).toBe('reviewer');
    expect(await tenant((tx) => readReview(tx, reviewId ?? ''))).toMatchObject({
      ...{ state: 'open', claimedBy: 'key:ann', wakesAt: null },
    });
    await answer(id, 'e');
    const told = {
      outcome: 'refund',
      reasonCode: 'damage_confirmed',
      note: '',
      reviewer: 'key:ann',
    } as const;
    await tenant((tx) => decide(tx, { ...told, reviewId: reviewId ?? '' }));
    expect(await first(disputeId)).toMatchObject({ state: 'answered', photos: 1 });
    await expect(ask('key:ann')).rejects.toMatchObject({ code: 'DSP_ILLEGAL_MOVE' });
  });

  it('is withdrawn with the case, and asked anew after it ended', async () => {
    const disputeId = await unclear();
    const { id } = await first(disputeId);
    const again = (ask: 'fresh_photo' | 'original_file') =>
      tenant(async (tx) =>
        openRequest(tx, await lockCase(tx, disputeId), {
          ...{ ask, askedBy: 'key:a', askedAs: 'reviewer', reviewId: null, hours: 1 },
        }),
      );
    expect(await again('fresh_photo')).toBe(id);
    expect(await again('original_file')).not.toBe(id);
    await age(disputeId);
    expect(await again('fresh_photo')).not.toBe(id);
    expect((await listed(disputeId)).map(({ state }) => state)).toEqual(['lapsed', 'open', 'open']);
    await tenant((tx) => closeDispute(tx, disputeId, 'key:m'));
    expect((await listed(disputeId)).map(({ state }) => state)).toEqual(['lapsed', 'withdrawn', 'withdrawn']);
  });

  it('calls a person at once where the merchant reported the photo', async () => {
    const disputeId = await open();
    const { evidenceId, scanId } = await acceptFor(shop.store, shop.who, disputeId);
    await tenant((tx) => reportEvidence(tx, { disputeId, evidenceId, suspicion: 'edited', actor: 'key:m' }));
    await verdict(scanId, 'inconclusive');
    expect(await queue()).toContain(disputeId);
    expect(await listed(disputeId)).toHaveLength(1);
  });

  it('opens by its links alone, whose tokens the record does not hold', async () => {
    const request = await first(await unclear());
    const one = await tenant((tx) => makeLink(tx, request.id, 'key:m'));
    const two = await tenant((tx) => makeLink(tx, request.id, 'key:m'));
    expect(one.token).not.toBe(two.token);
    const find = (token: string) => shop.store.service((tx) => requestOfToken(tx, token));
    const opens = { requestId: request.id, merchantId: shop.who.merchantId };
    expect([await find(one.token), await find(two.token)]).toEqual([opens, opens]);
    const wrong = `${one.token.slice(0, -1)}${one.token.endsWith('A') ? 'B' : 'A'}`;
    expect([await find(wrong), await find('rq_'), await find('')]).toEqual([null, null, null]);
    const { rows } = await shop.store.service((tx) =>
      sql<{ text: string }>`select row_to_json(l)::text as text from evidence_request_links l`.execute(tx),
    );
    expect(rows.map(({ text }) => text).join()).not.toContain(one.token.slice(3, 20));
    const stranger = await newMerchant(shop.store, 'stranger');
    const taken = shop.store.tenant(stranger.merchantId, (tx) => makeLink(tx, request.id, 'key:s'));
    await expect(taken).rejects.toMatchObject({ code: 'REQ_NOT_FOUND' });
    await age(request.disputeId);
    await lapseRequests(shop.store, 50);
    await expect(tenant((tx) => makeLink(tx, request.id, 'key:m'))).rejects.toMatchObject({
      code: 'DSP_REQUEST_OVER',
    });
  });

  it('keeps what was asked: rows may end and nothing else', async () => {
    const request = await first(await unclear());
    const change = (what: string) =>
      tenant((tx) => sql`update evidence_requests set ${sql.raw(what)} where id = ${request.id}`.execute(tx));
    for (const what of [`code = '3333333'`, `expires_at = now()`, `most_photos = 9`]) {
      await expect(change(what)).rejects.toThrow(/permission denied/);
    }
    for (const table of ['evidence_requests', 'evidence_request_photos', 'evidence_request_links']) {
      const gone = tenant((tx) => sql`delete from ${sql.table(table)}`.execute(tx));
      await expect(gone).rejects.toThrow(/permission denied/);
    }
  });

  it('lapses by the schedule of the workers', async () => {
    const disputeId = await unclear();
    await age(disputeId);
    const redis = await startRedis();
    const connections = openConnections(redis.url);
    const timed = startTimed(shop.store, connections, pino({ level: 'silent' }), 50);
    await until(
      () => first(disputeId),
      ({ state }) => state === 'lapsed',
    );
    await timed.stop();
    await connections.close();
    await redis.stop();
  });
});
