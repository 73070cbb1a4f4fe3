/** What another policy would have done: counted over verdicts that stand, with money and what people decided since. */
import { beforeAll, expect, it } from 'vitest';
import type { ReasonCode } from '../../src/domain/reasons.js';
import { claimReview } from '../../src/records/claims.js';
import { decide } from '../../src/records/decisions.js';
import { dryRun, shadowRun } from '../../src/records/dry-run.js';
import { platform } from '../../src/records/platform.js';
import { createKey } from '../../src/records/keys.js';
import { createPolicyVersion } from '../../src/records/policies.js';
import { shadowPolicy } from '../../src/records/policy-lanes.js';
import { livingReview } from '../../src/records/reviews.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import { everyMerchant, sql, type Tx } from '../../src/store/store.js';
import { acceptFor, newMerchant, openDisputeFor, someResult } from '../support/records.js';
import { inShops } from '../support/shop.js';

const hold = (falseAlarmRate: number) => ({
  bands: [{ falseAlarmRate, route: 'hold_and_review' }],
  otherwise: 'proceed',
  unclear: 'proceed',
});

/** So many further scans of a photo with the same verdict, all at the same moment. */
const copies = (tx: Tx, model: string, n: number) =>
  sql`with made as (
      insert into scans (id, merchant_id, evidence_id, status)
      select gen_random_uuid(), merchant_id, evidence_id, 'done' from verdicts, generate_series(1, ${n})
      where scan_id = ${model} returning id
    )
    insert into verdicts (scan_id, merchant_id, evidence_id, outcome, kinds, llr, route, complete, routed_by,
      pipeline_version, calibration_version, report)
    select made.id, merchant_id, evidence_id, outcome, kinds, llr, route, complete, routed_by,
      pipeline_version, calibration_version, report from verdicts, made where scan_id = ${model}`.execute(tx);

await inShops('a dry run', (shop) => {
  let count = 0;
  const examined = async (llr: number, amountMinor: number, currency = 'CNY', who = shop.who) => {
    const facts = { amountMinor, currency };
    const disputeId = await openDisputeFor(shop.store, who, `dry-${(count += 1)}`, facts);
    const photo = await acceptFor(shop.store, who, disputeId);
    const { report, maps } = someResult('inconclusive');
    const result = { maps, report: { ...report, verdict: { ...report.verdict, llr } } };
    await shop.store.service((tx) => recordVerdict(tx, photo.scanId, result));
    return { disputeId, ...photo };
  };
  const judge = async (disputeId: string, outcome: 'refuse' | 'refund', reasonCode: ReasonCode) => {
    const reviewId = (await shop.tenant((tx) => livingReview(tx, disputeId)))?.id ?? '';
    await shop.tenant((tx) => claimReview(tx, reviewId, 'key:ann'));
    await shop.tenant((tx) => decide(tx, { reviewId, reviewer: 'key:ann', outcome, reasonCode, note: '' }));
  };
  const from = new Date(Date.now() - 3_600_000);
  const period = () => ({ from, to: new Date(Date.now() + 60_000) });
  const run = (document: unknown, owner = shop.who.merchantId) =>
    dryRun(shop.tenant, { ...period(), owner, document, cases: 10 });

  let strong: Awaited<ReturnType<typeof examined>>;
  let middle: Awaited<ReturnType<typeof examined>>;
  beforeAll(async () => {
    strong = await examined(3.5, 1_000);
    middle = await examined(2.2, 500);
    await examined(2.4, 70, 'USD');
    await examined(1.5, 20);
    await examined(0.1, 10);
    await judge(strong.disputeId, 'refuse', 'photo_edited');
    await judge(middle.disputeId, 'refund', 'damage_confirmed');
  });

  it('is the record where nothing differs', async () => {
    const same = await run({ rules: [] });
    expect(same).toMatchObject({ verdicts: 5, changed: 0, moves: [], cases: [] });
    expect(same.candidate).toEqual(same.recorded);
    expect(same.recorded).toEqual({
      routes: { proceed: 1, ask_for_more: 1, hold_and_review: 3 },
      held: [
        { currency: 'CNY', disputes: 2, amountMinor: 1_500 },
        { currency: 'USD', disputes: 1, amountMinor: 70 },
      ],
      statedWrongfulHoldsPer1000: expect.closeTo(10, 9) as number,
      judgedHolds: { upheld: 1, rejected: 1 },
      releasedShare: 0.5,
      missedUpheld: 0,
    });
  });

  it('tells counts, money, the stated rate and what people decided of the holds', async () => {
    const { verdicts, changed, moves, cases, candidate } = await run({
      routing: hold(0.001),
      rules: [
        { name: 'small', when: { amount: { currency: 'CNY', belowMinor: 100 } }, routing: hold(0.0001) },
      ],
    });
    expect({ verdicts, changed, moves }).toEqual({
      ...{ verdicts: 5, changed: 3 },
      moves: [
        { from: 'ask_for_more', to: 'proceed', count: 1 },
        { from: 'hold_and_review', to: 'proceed', count: 2 },
      ],
    });
    expect(candidate).toMatchObject({
      routes: { proceed: 4, ask_for_more: 0, hold_and_review: 1 },
      held: [{ currency: 'CNY', disputes: 1, amountMinor: 1_000 }],
      ...{ judgedHolds: { upheld: 1, rejected: 0 }, releasedShare: 0, missedUpheld: 0 },
    });
    // Three cases at 1 in 1,000 and two at 1 in 10,000.
    expect(candidate.statedWrongfulHoldsPer1000).toBeCloseTo(((3 * 0.001 + 2 * 0.0001) / 5) * 1_000, 9);
    expect(cases.map(({ was, would }) => [was.route, would.rule])).toEqual([
      ['ask_for_more', 'small'],
      ['hold_and_review', null],
      ['hold_and_review', null],
    ]);
    const none = await run({ routing: { ...hold(0.00001) }, rules: [] });
    expect(none.candidate).toMatchObject({ held: [], releasedShare: null, missedUpheld: 1 });
  });

  it('reads more than one batch, each verdict once, and only the period', async () => {
    const before = { from: new Date(0), to: new Date(86_400_000) };
    const asked = { owner: shop.who.merchantId, document: { rules: [] }, cases: 0 };
    expect(await dryRun(shop.tenant, { ...before, ...asked })).toMatchObject({
      ...{ verdicts: 0 },
      candidate: { statedWrongfulHoldsPer1000: null },
    });
    const late = dryRun(shop.tenant, { ...asked, from: new Date(0), to: new Date() });
    await expect(late).rejects.toMatchObject({ code: 'REQ_MALFORMED' });
    await shop.store.service(async (tx) => {
      const { scan_id: model } = await tx.selectFrom('verdicts').select('scan_id').executeTakeFirstOrThrow();
      await copies(tx, model, 2_500);
    });
    expect((await run({ rules: [] })).verdicts).toBe(2_505);
  });

  it('of the platform is over all merchants, each with its own policy on top', async () => {
    await shop.store.service((tx) =>
      createKey(tx, { merchantName: platform.name, role: 'administrator', label: 'test' }),
    );
    const other = await newMerchant(shop.store, 'next door');
    await examined(2.2, 300, 'EUR', other);
    const read = <T>(work: Parameters<typeof shop.store.tenant<T>>[1]) =>
      shop.store.tenant(everyMerchant, work);
    const asked = { ...period(), owner: platform.id, cases: 0 };
    const all = await dryRun(read, { ...asked, document: { routing: hold(0.5), rules: [] } });
    expect(all.verdicts).toBe(2_506);
    expect(all.candidate.held.map(({ currency }) => currency)).toEqual(['CNY', 'EUR', 'USD']);
    const own = await run({ rules: [] });
    expect(own.verdicts).toBe(2_505);
  });

  it('may be left to the shadow, which counts from then on', async () => {
    const author = { merchantId: shop.who.merchantId, actor: 'key:admin' };
    const { id } = await shop.tenant(async (tx) => {
      const made = await createPolicyVersion(tx, author, {
        ...{ document: { routing: hold(0.001), rules: [] }, note: '' },
      });
      return shadowPolicy(tx, { ...author, id: made.id, revision: made.revision });
    });
    await examined(2.2, 400);
    await examined(3.2, 600);
    const told = await shadowRun(shop.tenant, { ...period(), policyId: id, cases: 5 });
    expect(told).toMatchObject({
      ...{ verdicts: 2, changed: 1, moves: [{ from: 'hold_and_review', to: 'proceed', count: 1 }] },
      recorded: { held: [{ disputes: 2, amountMinor: 1_000 }] },
      candidate: { held: [{ disputes: 1, amountMinor: 600 }] },
    });
    const missing = shadowRun(shop.tenant, { ...period(), policyId: crypto.randomUUID(), cases: 5 });
    await expect(missing).rejects.toMatchObject({ code: 'REQ_NOT_FOUND' });
  });
});
