import { expect, it } from 'vitest';
import {
  detectionEvents,
  listDetections,
  readDetection,
  readMap,
  type DetectionFilter,
  type DetectionSummary,
} from '../../src/records/detections.js';
import { listDisputes, readDispute, timeline } from '../../src/records/disputes.js';
import {
  abandonIdempotent,
  beginIdempotent,
  completeIdempotent,
  expireIdempotencyKeys,
} from '../../src/records/idempotency.js';
import { acceptEvidence } from '../../src/records/evidence.js';
import { newId } from '../../src/records/ids.js';
import { markSent, pruneOutbox, readUnsent } from '../../src/records/outbox.js';
import { giveBackScan, overdueScans, startScan } from '../../src/records/scans.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import { sql } from '../../src/store/store.js';
import { acceptFor, openDisputeFor, somePhoto, someResult } from '../support/records.js';
import { inShops } from '../support/shop.js';
import type { Page } from '../../src/records/page.js';

await inShops('records', (shop) => {
  const { tenant } = shop;
  const types = (events: readonly { type: string }[]) => events.map((event) => event.type);

  it('takes a photo in: evidence, queued scan, events and outbox row together', async () => {
    const { scanId, evidenceId } = await acceptFor(shop.store, shop.who, undefined, {
      fileName: 'a\0b\ud800.jpg',
      externalIds: { 'order\0': 'x\udfff' },
    });
    const detection = await tenant((tx) => readDetection(tx, scanId));
    expect(detection).toMatchObject({
      scanId,
      evidenceId,
      status: 'queued',
      outcome: null,
      report: null,
      maps: [],
      sizeBytes: 1_000,
      fileName: 'a\ufffdb\ufffd.jpg',
      externalIds: { 'order\ufffd': 'x\ufffd' },
    });
    expect(types(await tenant((tx) => detectionEvents(tx, scanId)))).toEqual([
      'evidence.received',
      'scan.queued',
    ]);
    const rows = await shop.store.service((tx) => readUnsent(tx, 100));
    const mine = rows.filter((row) => row.scanId === scanId);
    expect(mine).toMatchObject([{ topic: 'scan' }]);
    await shop.store.service((tx) =>
      markSent(
        tx,
        rows.map((row) => row.id),
      ),
    );
    expect(await shop.store.service((tx) => readUnsent(tx, 100))).toEqual([]);
    expect(await shop.store.service((tx) => pruneOutbox(tx, 1))).toBe(0);
    expect(await shop.store.service((tx) => pruneOutbox(tx, -1))).toBeGreaterThan(0);
  });

  it('leaves nothing behind when taking a photo in fails half-way', async () => {
    const count = async () => (await tenant((tx) => listDetections(tx, { limit: 100 }))).items.length;
    const before = await count();
    await expect(
      tenant(async (tx) => {
        await acceptEvidence(tx, { ...somePhoto, merchantId: shop.who.merchantId, actor: 'key:x' });
        throw new Error('the process stumbles');
      }),
    ).rejects.toThrow('the process stumbles');
    expect(await count()).toBe(before);
    expect(await shop.store.service((tx) => readUnsent(tx, 100))).toEqual([]);
  });

  it('holds the running refund and tells the whole story in order', async () => {
    const disputeId = await openDisputeFor(shop.store, shop.who, 'story');
    expect((await tenant((tx) => readDispute(tx, disputeId)))?.refund).toMatchObject({
      status: 'pending',
      reason: null,
      scanId: null,
    });
    const { scanId } = await acceptFor(shop.store, shop.who, disputeId);
    expect((await shop.store.service((tx) => startScan(tx, scanId)))?.attempts).toBe(1);
    const result = someResult('forgery_indicated');
    expect(await shop.store.service((tx) => recordVerdict(tx, scanId, result))).toBe(true);

    const dispute = await tenant((tx) => readDispute(tx, disputeId));
    expect(dispute).toMatchObject({
      stage: 'under_review',
      amountMinor: 12_345,
      refund: { status: 'held', scanId },
    });
    expect(dispute?.refund.reason?.en).toMatch(/hold/);
    expect(dispute?.refund.reason?.zh).toMatch(/暂停/);
    expect(types(await tenant((tx) => timeline(tx, disputeId)))).toEqual([
      'dispute.opened',
      'evidence.received',
      'scan.queued',
      'scan.started',
      'verdict.recorded',
      'refund.held',
      'review.opened',
    ]);
    const detection = await tenant((tx) => readDetection(tx, scanId));
    expect(detection).toMatchObject({
      status: 'done',
      outcome: 'forgery_indicated',
      kinds: ['edited'],
      llr: 2.5,
    });
    expect(detection?.report).toEqual(result.report);
    expect(detection?.maps).toEqual(['fused', 'error-level']);
    const map = await tenant((tx) => readMap(tx, scanId, 'fused'));
    expect([...(map?.values ?? [])]).toEqual([0, 255]);
    expect([...(map?.reliability ?? [])]).toEqual([255, 9]);
    const topics = (await shop.store.service((tx) => readUnsent(tx, 100))).filter(
      (row) => row.scanId === scanId,
    );
    expect(topics.map((row) => row.topic)).toEqual(['scan', 'verdict']);
  });

  it.each(['no_sign_found', 'inconclusive', 'not_assessable'] as const)(
    'lets the refund run on %s',
    async (outcome) => {
      const disputeId = await openDisputeFor(shop.store, shop.who, outcome);
      const { scanId } = await acceptFor(shop.store, shop.who, disputeId);
      await shop.store.service((tx) => recordVerdict(tx, scanId, someResult(outcome)));
      expect((await tenant((tx) => readDispute(tx, disputeId)))?.refund.status).toBe('pending');
    },
  );

  it('keeps the first of many verdicts', async () => {
    const { scanId } = await acceptFor(shop.store, shop.who);
    const outcomes = ['no_sign_found', 'inconclusive', 'forgery_indicated', 'no_sign_found'] as const;
    const written = await Promise.all(
      outcomes.map((outcome) => shop.store.service((tx) => recordVerdict(tx, scanId, someResult(outcome)))),
    );
    expect(written.filter(Boolean)).toHaveLength(1);
    const events = types(await tenant((tx) => detectionEvents(tx, scanId)));
    expect(events.filter((type) => type === 'verdict.recorded')).toHaveLength(1);
    expect(await shop.store.service((tx) => startScan(tx, scanId))).toBeNull();
    expect(await shop.store.service((tx) => overdueScans(tx, -1, 100))).not.toContain(scanId);
  });

  it('stores what hostile metadata puts into a report', async () => {
    const { scanId } = await acceptFor(shop.store, shop.who);
    const result = someResult('no_sign_found');
    const [analysis] = result.report.analyses;
    const hostile = { ...analysis, title: { en: 'a\0\\u0000\ud83d', zh: '' } } as NonNullable<
      typeof analysis
    >;
    const report = { ...result.report, analyses: [hostile] };
    await shop.store.service((tx) => recordVerdict(tx, scanId, { ...result, report }));
    const stored = await tenant((tx) => readDetection(tx, scanId));
    expect(stored?.report?.analyses[0]?.title.en).toBe('a\ufffd\\u0000\ufffd');
  });

  it('counts starts that were neither finished nor given back', async () => {
    const { scanId } = await acceptFor(shop.store, shop.who);
    const start = async () => (await shop.store.service((tx) => startScan(tx, scanId)))?.attempts;
    expect(await start()).toBe(1);
    expect(await start()).toBe(2);
    await shop.store.service((tx) => giveBackScan(tx, scanId));
    expect(await start()).toBe(2);
    expect(await shop.store.service((tx) => overdueScans(tx, 60, 100))).not.toContain(scanId);
    expect(await shop.store.service((tx) => overdueScans(tx, -1, 100))).toContain(scanId);
    await expect(shop.store.service((tx) => startScan(tx, newId()))).rejects.toMatchObject({
      code: 'REQ_NOT_FOUND',
    });
    await expect(shop.store.service((tx) => startScan(tx, 'x'))).rejects.toMatchObject({
      code: 'REQ_NOT_FOUND',
    });
  });

  it('pages through lists without gap or repeat', async () => {
    const disputeId = await openDisputeFor(shop.store, shop.who, 'pages');
    const made: string[] = [];
    for (let n = 0; n < 7; n += 1) made.push((await acceptFor(shop.store, shop.who, disputeId)).scanId);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const request: DetectionFilter = { limit: 3, disputeId, ...(cursor === undefined ? {} : { cursor }) };
      const page: Page<DetectionSummary> = await tenant((tx) => listDetections(tx, request));
      seen.push(...page.items.map((item) => item.scanId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen.toSorted()).toEqual(made.toSorted());
    const first = await tenant((tx) => listDisputes(tx, { limit: 1 }));
    const second = await tenant((tx) => listDisputes(tx, { limit: 1, cursor: first.nextCursor ?? '' }));
    expect(first.items[0]?.id).toBe(disputeId);
    expect(second.items[0]?.id).not.toBe(disputeId);
    expect((await tenant((tx) => listDisputes(tx, { limit: 1, cursor: 'nonsense' }))).items).toEqual([]);
  });

  it('refuses evidence for a closed dispute and a second dispute under one external id', async () => {
    const disputeId = await openDisputeFor(shop.store, shop.who, 'closed');
    await expect(openDisputeFor(shop.store, shop.who, 'closed')).rejects.toMatchObject({
      code: 'DSP_DUPLICATE',
    });
    await tenant((tx) =>
      tx.updateTable('disputes').set({ stage: 'closed' }).where('id', '=', disputeId).execute(),
    );
    await expect(acceptFor(shop.store, shop.who, disputeId)).rejects.toMatchObject({ code: 'DSP_CLOSED' });
  });

  /** Takes a free key; answers with who holds it. */
  const hold = async (request: Parameters<typeof beginIdempotent>[1]): Promise<string> => {
    const begun = await tenant((tx) => beginIdempotent(tx, request));
    if (begun.state !== 'started') throw new Error(`Expected a free key but it is ${begun.state}`);
    return begun.holder;
  };

  it('answers a repeated request with the first answer', async () => {
    const slot = { merchantId: shop.who.merchantId, key: 'k1' };
    const begin = (requestHash: string) => tenant((tx) => beginIdempotent(tx, { ...slot, requestHash }));
    const failed = await hold({ ...slot, requestHash: 'h' });
    expect(await begin('h')).toEqual({ state: 'in_progress' });
    expect(await begin('other')).toEqual({ state: 'mismatch' });
    await tenant((tx) => abandonIdempotent(tx, { ...slot, holder: failed }));
    const holder = await hold({ ...slot, requestHash: 'h' });
    await tenant((tx) => completeIdempotent(tx, { ...slot, holder, status: 202, body: { id: 'x' } }));
    expect(await begin('h')).toEqual({ state: 'done', status: 202, body: { id: 'x' } });
    expect(await begin('other')).toEqual({ state: 'mismatch' });
    await tenant((tx) => abandonIdempotent(tx, { ...slot, holder }));
    expect((await begin('h')).state).toBe('done');
    expect(await shop.store.service((tx) => expireIdempotencyKeys(tx, 24))).toBe(0);
    expect(await shop.store.service((tx) => expireIdempotencyKeys(tx, -1))).toBe(1);
    expect((await begin('h')).state).toBe('started');
  });

  it('gives a key whose request died to the next, and nothing more to the first', async () => {
    const slot = { merchantId: shop.who.merchantId, key: 'k2' };
    const request = { ...slot, requestHash: 'h' };
    const late = await hold(request);
    const anHourAgo = new Date(Date.now() - 3_600_000);
    await tenant((tx) =>
      tx.updateTable('idempotency_keys').set({ created_at: anHourAgo }).where('key', '=', 'k2').execute(),
    );
    const holder = await hold(request);
    const complete = (by: string) =>
      tenant((tx) => completeIdempotent(tx, { ...slot, holder: by, status: 202, body: { by } }));
    await expect(complete(late)).rejects.toMatchObject({ code: 'REQ_IDEMPOTENCY_IN_PROGRESS' });
    await tenant((tx) => abandonIdempotent(tx, { ...slot, holder: late }));
    expect(await tenant((tx) => beginIdempotent(tx, request))).toEqual({ state: 'in_progress' });
    await complete(holder);
    await expect(complete(late)).rejects.toMatchObject({ code: 'REQ_IDEMPOTENCY_IN_PROGRESS' });
    expect(await tenant((tx) => beginIdempotent(tx, request))).toMatchObject({ body: { by: holder } });
  });

  it('answers an accepted photo with the detection that is then read', async () => {
    const { merchantId } = shop.who;
    const sent = { fileName: 'half \ud800 a pair.jpg', externalIds: { ticket: '7' } };
    const photo = { ...somePhoto, ...sent, merchantId, actor: 'key:x' };
    const accepted = await tenant((tx) => acceptEvidence(tx, photo));
    expect(await tenant((tx) => readDetection(tx, accepted.scanId))).toEqual(accepted);
  });

  it('hands the tier that was asked for to whoever scans; scans from before tiers are fast', async () => {
    const { merchantId } = shop.who;
    const photo = { ...somePhoto, merchantId, actor: 'key:x', tier: 'deep' } as const;
    const { scanId } = await tenant((tx) => acceptEvidence(tx, photo));
    expect(await shop.store.service((tx) => startScan(tx, scanId))).toMatchObject({ tier: 'deep' });
    await shop.store.service((tx) => sql`update scans set tier = null where id = ${scanId}`.execute(tx));
    expect(await shop.store.service((tx) => startScan(tx, scanId))).toMatchObject({ tier: 'fast' });
    expect(await tenant((tx) => readDetection(tx, scanId))).toMatchObject({ tier: 'fast' });
  });
});
