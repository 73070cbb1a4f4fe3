/** Reports and holds: a refund waits once, never without an end, and is let go with a reason. */
import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import type { Outcome } from '../../src/domain/verdict.js';
import { closeDispute, timeline, type DisputeFacts } from '../../src/records/disputes.js';
import { expireHolds } from '../../src/records/holds.js';
import { reportEvidence } from '../../src/records/report.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import { sql, type Tx } from '../../src/store/store.js';
import { openConnections } from '../../workers/connections.js';
import { startTimed } from '../../workers/timed.js';
import { acceptFor, openDisputeFor, someResult } from '../support/records.js';
import { inShops } from '../support/shop.js';
import { startRedis } from '../support/redis.js';
import { until } from '../support/until.js';

await inShops('holds', (shop) => {
  const { tenant } = shop;
  let count = 0;
  const open = (facts: Partial<DisputeFacts> = {}) =>
    openDisputeFor(shop.store, shop.who, `hold-${(count += 1)}`, facts);
  const read = shop.dispute;
  const types = async (id: string) => (await tenant((tx) => timeline(tx, id))).map(({ type }) => type);
  const report = (disputeId: string, evidenceId: string) =>
    tenant((tx) => reportEvidence(tx, { disputeId, evidenceId, suspicion: 'ai_edited', actor: 'key:m' }));
  const verdict = (scanId: string, outcome: Outcome) =>
    shop.store.service((tx) => recordVerdict(tx, scanId, someResult(outcome)));
  /** Moves a hold into the past as though its time had gone by. */
  const age = (disputeId: string, hours: number) =>
    shop.store.service((tx) =>
      sql`update holds set placed_at = placed_at - make_interval(hours => ${hours}),
        expires_at = expires_at - make_interval(hours => ${hours}) where dispute_id = ${disputeId}`.execute(
        tx,
      ),
    );

  it('hold a reported refund until detection lets it go', async () => {
    const disputeId = await open();
    const { evidenceId, scanId } = await acceptFor(shop.store, shop.who, disputeId);
    const first = await report(disputeId, evidenceId);
    expect(first).toMatchObject({ scanId, hold: { status: 'held' } });
    expect(await report(disputeId, evidenceId)).toEqual(first);
    expect((await read(disputeId)).refund).toMatchObject({
      status: 'held',
      heldUntil: expect.any(Date) as Date,
    });
    expect((await types(disputeId)).filter((type) => type === 'evidence.reported')).toHaveLength(1);

    await verdict(scanId, 'no_sign_found');
    const { refund, stage } = await read(disputeId);
    expect(refund).toMatchObject({ status: 'released', heldUntil: null });
    expect(refund.reason?.zh).toMatch(/放行/);
    expect(stage).toBe('evidence_submitted');
    expect((await report(disputeId, evidenceId)).hold).toMatchObject({ code: 'already_released' });
  });

  it('wait for every photo before they let go, and longer once signs are found', async () => {
    const disputeId = await open();
    const one = await acceptFor(shop.store, shop.who, disputeId);
    const two = await acceptFor(shop.store, shop.who, disputeId);
    const { hold } = await report(disputeId, one.evidenceId);
    await verdict(one.scanId, 'no_sign_found');
    expect((await read(disputeId)).refund.status).toBe('held');
    await verdict(two.scanId, 'forgery_indicated');
    const { refund } = await read(disputeId);
    expect(refund).toMatchObject({ status: 'held', scanId: two.scanId });
    expect(refund.heldUntil?.getTime()).toBeGreaterThan(hold.status === 'held' ? hold.until.getTime() : 0);
    expect(await types(disputeId)).toContain('refund.hold_changed');
    const once = refund.heldUntil;
    await report(disputeId, two.evidenceId);
    expect((await read(disputeId)).refund.heldUntil).toEqual(once);
  });

  it('say why they cannot be placed', async () => {
    const late = await open({ expressRefundAt: new Date(Date.now() - 1_000) });
    const { evidenceId } = await acceptFor(shop.store, shop.who, late);
    expect((await report(late, evidenceId)).hold).toMatchObject({
      status: 'not_held',
      code: 'clock_ran_out',
      text: { en: expect.stringContaining('express') as string },
    });
    expect((await read(late)).refund.status).toBe('pending');
    const other = await open();
    await expect(report(other, evidenceId)).rejects.toMatchObject({ code: 'REQ_NOT_FOUND' });
    await expect(report(other, 'nonsense')).rejects.toMatchObject({ code: 'REQ_NOT_FOUND' });
  });

  it('end by themselves, once, with a reason; the dispute may then be closed', async () => {
    const disputeId = await open();
    const { evidenceId } = await acceptFor(shop.store, shop.who, disputeId);
    await report(disputeId, evidenceId);
    expect(await expireHolds(shop.store, 100)).toBe(0);
    await expect(tenant((tx) => closeDispute(tx, disputeId, 'key:m'))).rejects.toMatchObject({
      code: 'DSP_REFUND_STATE',
    });
    await age(disputeId, 25);
    const released = await Promise.all([expireHolds(shop.store, 100), expireHolds(shop.store, 100)]);
    expect(released.toSorted()).toEqual([0, 1]);
    const { refund } = await read(disputeId);
    expect(refund.status).toBe('released');
    expect(refund.reason?.en).toMatch(/over/);
    expect((await types(disputeId)).filter((type) => type === 'refund.released')).toHaveLength(1);
    await tenant((tx) => closeDispute(tx, disputeId, 'key:m'));
    expect((await read(disputeId)).stage).toBe('closed');
    await expect(tenant((tx) => closeDispute(tx, disputeId, 'key:m'))).rejects.toMatchObject({
      code: 'DSP_CLOSED',
    });
  });

  it.each([-3, 3])("go by the database's clock where that of the process is %i days off", async (days) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * 86_400_000 });
    try {
      const disputeId = await open();
      const { evidenceId } = await acceptFor(shop.store, shop.who, disputeId);
      expect((await report(disputeId, evidenceId)).hold.status).toBe('held');
      expect(await expireHolds(shop.store, 100)).toBe(0);
      await age(disputeId, 25);
      expect(await expireHolds(shop.store, 100)).toBe(1);
      const told = await types(disputeId);
      expect(told[0]).toBe('dispute.opened');
      expect(told.indexOf('refund.held')).toBeLessThan(told.indexOf('refund.released'));
    } finally {
      vi.useRealTimers();
    }
  });

  it('cannot be stored without an end, twice, or for a refusal without a decision', async () => {
    const disputeId = await open();
    const { evidenceId } = await acceptFor(shop.store, shop.who, disputeId);
    await report(disputeId, evidenceId);
    const set = (column: string) => (tx: Tx) =>
      sql`update holds set ${sql.raw(column)} where dispute_id = ${disputeId}`.execute(tx);
    await expect(shop.store.service(set('expires_at = null'))).rejects.toThrow(/null/);
    await expect(shop.store.service(set(`expires_at = placed_at + interval '31 days'`))).rejects.toThrow(
      /check/,
    );
    await expect(
      shop.store.service((tx) =>
        sql`insert into holds (id, merchant_id, dispute_id, reason, placed_by, expires_at)
          select gen_random_uuid(), merchant_id, dispute_id, reason, placed_by, expires_at from holds
          where dispute_id = ${disputeId}`.execute(tx),
      ),
    ).rejects.toThrow(/unique|duplicate/);
    await expect(
      shop.store.service((tx) =>
        tx.updateTable('refunds').set({ status: 'refused' }).where('dispute_id', '=', disputeId).execute(),
      ),
    ).rejects.toThrow(/refused_by_a_decision/);
  });

  it('are released by the clock, also after Redis lost everything', async () => {
    const redis = await startRedis();
    const connections = openConnections(redis.url);
    const timed = startTimed(shop.store, connections, pino({ level: 'silent' }), 200);
    const expire = async () => {
      const disputeId = await open();
      const { evidenceId } = await acceptFor(shop.store, shop.who, disputeId);
      await report(disputeId, evidenceId);
      await age(disputeId, 25);
      await until(
        () => read(disputeId),
        ({ refund }) => refund.status === 'released',
      );
    };
    await expire();
    await redis.flush();
    await redis.kill();
    await redis.start();
    await expire();
    await timed.stop();
    await connections.close();
    await redis.stop();
    expect(await expireHolds(shop.store, 100)).toBe(0);
  });
});
