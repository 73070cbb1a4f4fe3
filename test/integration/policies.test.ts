/** Policies in force: what routes a verdict, what is recorded of it, and who may change what. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { migrationsFolder } from '../../src/store/migrate.js';
import { decide } from '../../src/records/decisions.js';
import { claimReview } from '../../src/records/claims.js';
import { listDecisions } from '../../src/records/decision-chain.js';
import { openAppeal } from '../../src/records/appeals.js';
import type { DisputeFacts } from '../../src/records/disputes.js';
import { createKey } from '../../src/records/keys.js';
import { platform } from '../../src/records/platform.js';
import { createPolicyVersion, listPolicyVersions, readPolicyVersion } from '../../src/records/policies.js';
import { activatePolicy, retirePolicy, shadowPolicy } from '../../src/records/policy-lanes.js';
import { policiesInForce } from '../../src/records/policy-layers.js';
import { reportEvidence } from '../../src/records/report.js';
import { livingReview } from '../../src/records/reviews.js';
import { sql } from '../../src/store/store.js';
import { activate } from '../support/policies.js';
import { acceptFor, newMerchant, openDisputeFor, someResult } from '../support/records.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import { until } from '../support/until.js';
import { inShops, type Shop } from '../support/shop.js';

const hold = (falseAlarmRate: number) => ({
  bands: [{ falseAlarmRate, route: 'hold_and_review' }],
  otherwise: 'proceed',
  unclear: 'ask_for_more',
});

await inShops('policies', (shop: Shop) => {
  let count = 0;
  const examined = async (llr: number, facts: Partial<DisputeFacts> = {}) => {
    const disputeId = await openDisputeFor(shop.store, shop.who, `policy-${(count += 1)}`, facts);
    const photo = await acceptFor(shop.store, shop.who, disputeId);
    const { report, maps } = someResult('inconclusive');
    const result = { maps, report: { ...report, verdict: { ...report.verdict, llr } } };
    await shop.store.service((tx) => recordVerdict(tx, photo.scanId, result));
    const verdict = await shop.tenant((tx) =>
      tx
        .selectFrom('verdicts')
        .select(['route', 'routed_by as routedBy', 'complete'])
        .where('scan_id', '=', photo.scanId)
        .executeTakeFirstOrThrow(),
    );
    return { disputeId, ...photo, ...verdict };
  };
  const own = () => ({ merchantId: shop.who.merchantId, actor: 'key:admin' });
  const draft = (document: unknown) =>
    shop.tenant((tx) => createPolicyVersion(tx, own(), { document, note: 'why' }));
  const stateOf = async (id: string) => (await shop.tenant((tx) => readPolicyVersion(tx, id))).state;

  it('are the built-in one until somebody says otherwise', async () => {
    expect(await examined(1.5)).toMatchObject({
      ...{ route: 'ask_for_more', complete: true },
      routedBy: { scope: 'built_in', id: null, version: 1, rule: null, holdFalseAlarmRate: 0.01 },
    });
  });

  it('route by the version that is active, and stand with the verdict and the decision', async () => {
    await shop.store.service((tx) =>
      createKey(tx, { merchantName: platform.name, role: 'administrator', label: 'test' }),
    );
    const everywhere = await activate(shop.store, platform.id, {
      rules: [
        {
          name: 'dear',
          when: { amount: { currency: 'CNY', fromMinor: 100_000 } },
          routing: hold(0.05),
          terms: {
            secondLookFrom: [{ currency: 'CNY', amountMinor: 200_000 }],
            appealDays: 30,
            holdHours: 10,
          },
        },
      ],
    });
    const dear = { amountMinor: 200_000 };
    const { disputeId, evidenceId, ...routed } = await examined(1.5, dear);
    const { id } = everywhere;
    expect(routed).toMatchObject({
      route: 'hold_and_review',
      routedBy: { scope: 'platform', id, version: 1, rule: 'dear', holdFalseAlarmRate: 0.05 },
    });
    const held = (await shop.dispute(disputeId)).refund.heldUntil?.getTime() ?? 0;
    expect(held).toBeLessThanOrEqual(Date.now() + 10 * 3_600_000);
    expect(await examined(1.5)).toMatchObject({ route: 'ask_for_more', routedBy: { scope: 'built_in' } });

    const look = async (reviewer: string) => {
      const reviewId = (await shop.tenant((tx) => livingReview(tx, disputeId)))?.id ?? '';
      const told = { reviewId, reviewer, outcome: 'refuse', reasonCode: 'photo_edited', note: '' } as const;
      await shop.tenant((tx) => claimReview(tx, reviewId, reviewer));
      return shop.tenant((tx) => decide(tx, { ...told, evidenceIds: [evidenceId] }));
    };
    expect((await look('key:ann')).settles).toBe(false);
    await expect(look('key:ann')).rejects.toMatchObject({ code: 'DSP_SAME_PERSON' });
    expect((await look('key:ben')).settles).toBe(true);
    expect((await shop.dispute(disputeId)).refund.status).toBe('refused');
    const [first] = await shop.tenant((tx) => listDecisions(tx, disputeId));
    expect(first.restsOn).toMatchObject({
      policy: { appealDays: 30, by: [{ scope: 'platform', id, rule: 'dear' }, { scope: 'built_in' }] },
      verdicts: [{ routedBy: { id, version: 1 } }],
    });

    // The window is that which stood when it was decided.
    const short = { rules: [], terms: { appealDays: 1 } };
    await activate(shop.store, platform.id, short);
    const told = { disputeId, by: 'buyer', statement: 'no', actor: 'key:m' } as const;
    expect(await shop.tenant((tx) => openAppeal(tx, told))).toMatchObject({ by: 'buyer' });
  });

  it('hold a reported refund for as long as they say', async () => {
    await activate(shop.store, shop.who.merchantId, { rules: [], terms: { reportHoldHours: 5 } });
    const disputeId = await openDisputeFor(shop.store, shop.who, 'reported');
    const { evidenceId } = await acceptFor(shop.store, shop.who, disputeId);
    const told = { disputeId, evidenceId, suspicion: 'edited', actor: 'key:m' } as const;
    const { hold: answer } = await shop.tenant((tx) => reportEvidence(tx, told));
    const until = answer.status === 'held' ? answer.until.getTime() : 0;
    expect(Math.round((until - Date.now()) / 3_600_000)).toBe(5);
  });

  it('go from draft to shadow to active, the newest of a kind alone, and end', async () => {
    const one = await draft({ rules: [], routing: hold(0.005) });
    const two = await draft({ rules: [], routing: hold(0.002) });
    expect([one.state, two.version]).toEqual(['draft', one.version + 1]);
    const next = async () => (await shop.tenant((tx) => readPolicyVersion(tx, one.id))).revision;
    const order = async (id: string) => ({ ...own(), id, revision: await next() });
    const run = async (act: typeof shadowPolicy, id: string) => {
      const told = await order(id);
      return shop.tenant((tx) => act(tx, told));
    };
    await run(shadowPolicy, one.id);
    await run(shadowPolicy, two.id);
    expect([await stateOf(one.id), await stateOf(two.id)]).toEqual(['draft', 'shadow']);

    // What the shadow would have done is written down beside, and changes nothing.
    const { scanId, route } = await examined(2.5);
    expect(route).toBe('hold_and_review');
    const shadows = await shop.tenant((tx) =>
      tx.selectFrom('shadow_routes').selectAll().where('scan_id', '=', scanId).execute(),
    );
    expect(shadows).toMatchObject([
      { policy_id: two.id, route: 'proceed', routed_by: { id: two.id, holdFalseAlarmRate: 0.002 } },
    ]);

    const { revision } = await order(two.id);
    const both = await Promise.allSettled(
      [one, two].map(({ id }) => shop.tenant((tx) => activatePolicy(tx, { ...own(), id, revision }, null))),
    );
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'POL_CHANGED' },
    });

    await run((tx, told) => activatePolicy(tx, told, null), two.id);
    expect([await stateOf(one.id), await stateOf(two.id)]).not.toContain('shadow');
    expect(await examined(2.5)).toMatchObject({ route: 'proceed', routedBy: { id: two.id } });
    await expect(run(shadowPolicy, two.id)).rejects.toMatchObject({ code: 'POL_STATE' });
    await run(retirePolicy, two.id);
    expect(await stateOf(two.id)).toBe('retired');
    await expect(run(retirePolicy, two.id)).rejects.toMatchObject({ code: 'POL_STATE' });
    expect(await examined(2.5)).toMatchObject({ routedBy: { scope: 'built_in' } });
  });

  it('take effect at their time, and may be called off before', async () => {
    const one = await draft({ rules: [], terms: { reviewHours: 3 } });
    const activateAt = async (id: string, at: Date) => {
      const { revision } = await shop.tenant((tx) => readPolicyVersion(tx, id));
      return shop.tenant((tx) => activatePolicy(tx, { ...own(), id, revision }, at));
    };
    await expect(activateAt(one.id, new Date(Date.now() - 60_000))).rejects.toMatchObject({
      code: 'POL_DATE',
    });
    const ahead = new Date(Date.now() + 3_600_000);
    expect(await activateAt(one.id, ahead)).toMatchObject({ state: 'scheduled', effectiveFrom: ahead });
    const layers = () => shop.tenant((tx) => policiesInForce(tx, shop.who.merchantId));
    expect((await layers()).layers.map(({ id }) => id)).not.toContain(one.id);
    const { revision } = await shop.tenant((tx) => readPolicyVersion(tx, one.id));
    await shop.tenant((tx) => retirePolicy(tx, { ...own(), id: one.id, revision }));
    expect(await stateOf(one.id)).toBe('retired');
    await activateAt(one.id, new Date(Date.now() + 1_500));
    await until(
      () => stateOf(one.id),
      (state) => state === 'active',
    );
    expect((await layers()).layers.map(({ id }) => id)).toContain(one.id);
  });

  it('of a merchant stay within what the platform allows, and are nobody else`s', async () => {
    await expect(draft({ rules: [], routing: hold(0.2) })).rejects.toMatchObject({
      code: 'POL_BOUNDS',
      parts: [{ at: '/routing/bands/0/falseAlarmRate' }],
    });
    await expect(draft({ rules: [], merchants: null })).rejects.toMatchObject({ code: 'POL_INVALID' });
    const mine = await draft({ rules: [] });
    const other = await newMerchant(shop.store, 'other');
    const theirs = { merchantId: other.merchantId, actor: 'key:x' };
    const look = shop.store.tenant(other.merchantId, (tx) => readPolicyVersion(tx, mine.id));
    await expect(look).rejects.toMatchObject({ code: 'REQ_NOT_FOUND' });
    const listed = await shop.store.tenant(other.merchantId, (tx) =>
      listPolicyVersions(tx, other.merchantId, { limit: 100 }),
    );
    expect(listed.items).toEqual([]);
    const everywhere = await shop.store.tenant(other.merchantId, (tx) =>
      listPolicyVersions(tx, platform.id, { limit: 100 }),
    );
    const [{ id, revision } = mine] = everywhere.items;
    const grab = shop.store.tenant(other.merchantId, (tx) =>
      activatePolicy(tx, { ...theirs, id, revision }, null),
    );
    await expect(grab).rejects.toMatchObject({ code: 'REQ_NOT_FOUND' });
    const forge = shop.store.tenant(other.merchantId, (tx) =>
      sql`insert into policies (id, merchant_id, version, document, note, author)
        values (gen_random_uuid(), ${platform.id}, 99, '{"rules":[]}', '', 'x')`.execute(tx),
    );
    await expect(forge).rejects.toThrow(/row-level security/);
  });

  it('take verdicts from before them for complete or not as new ones', async () => {
    const migration = join(migrationsFolder, '0018_policies.sql');
    const [, told = ''] = /set complete =(.*?);/s.exec(readFileSync(migration, 'utf8')) ?? [];
    const { report, maps } = someResult('inconclusive');
    const [scored] = report.analyses;
    const failed = { code: 'ANL_TIMEOUT', analyzer: 'x', text: { en: 'x', zh: 'x' } };
    const reports = [
      { ...report, verdict: { ...report.verdict, reasons: [failed] } },
      { ...report, analyses: [{ ...scored, family: 'provenance' as const }] },
      { ...report, analyses: [{ ...scored, status: 'informative' as const, score: null }] },
      { ...report, verdict: { ...report.verdict, reasons: [{ ...failed, code: 'metadata.edit' }] } },
    ];
    for (const one of reports) {
      const { scanId } = await acceptFor(shop.store, shop.who);
      await shop.store.service((tx) => recordVerdict(tx, scanId, { maps, report: one }));
    }
    const { rows } = await shop.tenant((tx) =>
      sql<{
        complete: boolean;
        told: boolean;
      }>`select complete, (${sql.raw(told)}) as told from verdicts`.execute(tx),
    );
    expect(rows.map((row) => row.told)).toEqual(rows.map(({ complete }) => complete));
    expect(rows.filter(({ complete }) => !complete)).toHaveLength(3);
  });

  it('are never changed once written, by anybody', async () => {
    await draft({ rules: [] });
    for (const statement of [
      `update policies set document = '{}'`,
      'delete from policies',
      'update policy_lanes set effective_from = now()',
      'delete from policy_lanes',
      'delete from shadow_routes',
    ]) {
      for (const run of [shop.tenant, shop.store.service.bind(shop.store)]) {
        await expect(run((tx) => sql.raw(statement).execute(tx))).rejects.toThrow(/permission denied/);
      }
    }
  });
});
