/** fast-check commands over one dispute on a real database, and what has to hold after each of them. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { TouchstoneError } from '../../src/domain/errors.js';
import { reasonCodes, reasonOf } from '../../src/domain/reasons.js';
import type { Outcome, Route } from '../../src/domain/verdict.js';
import { noteView, openAppeal } from '../../src/records/appeals.js';
import { claimReview, returnReview } from '../../src/records/claims.js';
import { lockCase } from '../../src/records/case.js';
import { decide } from '../../src/records/decisions.js';
import { closeDispute } from '../../src/records/disputes.js';
import { expireHolds } from '../../src/records/holds.js';
import type { Identity } from '../../src/records/keys.js';
import { reportEvidence } from '../../src/records/report.js';
import { callReview, livingReview } from '../../src/records/reviews.js';
import { startScan } from '../../src/records/scans.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import { sql, type Store, type Tx } from '../../src/store/store.js';
import { acceptFor, someResult } from './records.js';

/** What the test itself remembers; the rest is read from the database. */
export interface Model {
  /** Event ids seen so far: none may go. */
  events: readonly number[];
}

export interface Real {
  readonly store: Store;
  readonly who: Identity;
  readonly disputeId: string;
  readonly amountMinor: number;
  readonly photos: { readonly evidenceId: string; readonly scanId: string }[];
}

type Command = fc.AsyncCommand<Model, Real>;

const tenant = <T>({ store, who }: Real, work: (tx: Tx) => Promise<T>) => store.tenant(who.merchantId, work);

/** Runs what may be refused by the state of the case; anything but such a refusal is a fault. */
async function allowRefusal(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof TouchstoneError && error.code.startsWith('DSP_'))) throw error;
  }
}

/** A command that runs whatever the state; the invariants are looked at after each. */
function command(name: string, run: (real: Real) => Promise<unknown>): Command {
  return {
    check: () => true,
    run: async (model, real) => {
      await run(real);
      await invariants(model, real);
    },
    toString: () => name,
  };
}

const routes: Readonly<Record<Outcome, Route>> = {
  forgery_indicated: 'hold_and_review',
  inconclusive: 'ask_for_more',
  no_sign_found: 'proceed',
  not_assessable: 'ask_for_more',
};

async function living(real: Real): Promise<string | null> {
  return (await tenant(real, (tx) => livingReview(tx, real.disputeId)))?.id ?? null;
}

const person = fc.constantFrom('key:ann', 'key:ben', 'key:cho');
const outcome = fc.constantFrom<Outcome>(
  'forgery_indicated',
  'inconclusive',
  'no_sign_found',
  'not_assessable',
);

const send = fc.constant(
  command('send', (real) =>
    allowRefusal(acceptFor(real.store, real.who, real.disputeId).then((made) => real.photos.push(made))),
  ),
);

/** The verdict on one of the photos sent; a photo may come up again, as duplicate jobs do. */
const verdict = fc.tuple(outcome, fc.nat(5)).map(([found, n]) =>
  command(`verdict ${found} ${n}`, async (real) => {
    const photo = real.photos.at(n % Math.max(1, real.photos.length));
    if (photo === undefined) return;
    await real.store.service((tx) => startScan(tx, photo.scanId));
    await real.store.service((tx) => recordVerdict(tx, photo.scanId, someResult(found), routes[found]));
  }),
);

const report = fc.nat(5).map((n) =>
  command(`report ${n}`, async (real) => {
    const photo = real.photos.at(n % Math.max(1, real.photos.length));
    if (photo === undefined) return;
    const { disputeId } = real;
    const told = { disputeId, evidenceId: photo.evidenceId, suspicion: 'edited', actor: 'key:m' } as const;
    await allowRefusal(tenant(real, (tx) => reportEvidence(tx, told)));
  }),
);

const call = fc.constant(
  command('call a person', (real) =>
    tenant(real, async (tx) => callReview(tx, await lockCase(tx, real.disputeId), 'key:m')),
  ),
);

const hoursPass = fc.constant(
  command('hours pass', async (real) => {
    await real.store.service((tx) =>
      sql`update holds set placed_at = placed_at - interval '30 hours', expires_at = expires_at - interval '30 hours'
        where dispute_id = ${real.disputeId} and ended_at is null`.execute(tx),
    );
    await Promise.all([expireHolds(real.store, 50), expireHolds(real.store, 50)]);
  }),
);

const claim = person.map((who) =>
  command(`claim ${who}`, async (real) => {
    const review = await living(real);
    if (review !== null) await allowRefusal(tenant(real, (tx) => claimReview(tx, review, who)));
  }),
);

const giveBack = person.map((who) =>
  command(`give back ${who}`, async (real) => {
    const review = await living(real);
    if (review !== null) await allowRefusal(tenant(real, (tx) => returnReview(tx, review, who)));
  }),
);

const lapse = fc.constant(
  command('lease lapses', (real) =>
    real.store.service((tx) =>
      sql`update reviews set lease_until = now() - interval '1 second'
        where dispute_id = ${real.disputeId} and lease_until is not null`.execute(tx),
    ),
  ),
);

/** Claims and decides; `crash` loses the transaction after its last statement, `twice` sends it at the same moment again. */
const decision = fc
  .record({
    who: person,
    reasonCode: fc.constantFrom(...reasonCodes),
    part: fc.nat(10),
    claims: fc.boolean(),
    end: fc.constantFrom('once', 'twice', 'crash'),
  })
  .map(({ who, reasonCode, part, claims, end }) =>
    command(`${end} ${reasonCode} by ${who}${claims ? '' : ' without a claim'}`, async (real) => {
      const reviewId = await living(real);
      if (reviewId === null) return;
      if (claims) await allowRefusal(tenant(real, (tx) => claimReview(tx, reviewId, who)));
      const { outcomes } = reasonOf(reasonCode);
      const chosen = outcomes[part % outcomes.length] ?? 'refund';
      const evidenceIds = real.photos.slice(0, 1).map(({ evidenceId }) => evidenceId);
      const told = { reviewId, reviewer: who, outcome: chosen, reasonCode, note: '', evidenceIds };
      const amount = chosen === 'partial_refund' ? { grantedMinor: 1 + part } : {};
      const once = () =>
        tenant(real, async (tx) => {
          await decide(tx, { ...told, ...amount });
          if (end === 'crash') throw new TouchstoneError('DSP_CHANGED', 'the process is killed');
        });
      await Promise.all((end === 'twice' ? [once(), once()] : [once()]).map(allowRefusal));
    }),
  );

const appeal = fc.constantFrom('buyer' as const, 'merchant' as const).map((by) =>
  command(`the ${by} appeals`, (real) => {
    const told = { disputeId: real.disputeId, by, statement: 'no', actor: 'key:m' };
    return allowRefusal(tenant(real, (tx) => openAppeal(tx, told)));
  }),
);

const view = person.map((who) =>
  command(`${who} notes a view`, async (real) => {
    const reviewId = await living(real);
    if (reviewId === null) return;
    await allowRefusal(tenant(real, (tx) => claimReview(tx, reviewId, who)));
    const told = { reviewId, reviewer: who, outcome: 'refund', note: '' } as const;
    await allowRefusal(tenant(real, (tx) => noteView(tx, told)));
  }),
);

const close = fc.constant(
  command('close', (real) => allowRefusal(tenant(real, (tx) => closeDispute(tx, real.disputeId, 'key:m')))),
);

export const caseCommands = () =>
  fc.commands(
    [
      send,
      verdict,
      report,
      call,
      hoursPass,
      claim,
      giveBack,
      lapse,
      decision,
      decision,
      close,
      appeal,
      appeal,
      view,
      view,
    ],
    {
      maxCommands: 30,
      size: 'max',
    },
  );

/** Whatever was called in whatever order, twice, or lost half-way. */
async function invariants(model: Model, real: Real): Promise<void> {
  const { disputeId, amountMinor } = real;
  const [dispute, refund, holds, reviews, decisions, events, verdicts] = await tenant(
    real,
    async (tx) =>
      [
        await tx.selectFrom('disputes').selectAll().where('id', '=', disputeId).executeTakeFirstOrThrow(),
        await tx
          .selectFrom('refunds')
          .selectAll()
          .where('dispute_id', '=', disputeId)
          .executeTakeFirstOrThrow(),
        await tx.selectFrom('holds').selectAll().where('dispute_id', '=', disputeId).execute(),
        await tx.selectFrom('reviews').selectAll().where('dispute_id', '=', disputeId).execute(),
        await tx
          .selectFrom('decisions')
          .selectAll()
          .where('dispute_id', '=', disputeId)
          .orderBy('id')
          .execute(),
        await tx.selectFrom('events').selectAll().where('dispute_id', '=', disputeId).orderBy('id').execute(),
        await tx
          .selectFrom('verdicts')
          .innerJoin('evidence', 'evidence.id', 'verdicts.evidence_id')
          .select('scan_id')
          .where('dispute_id', '=', disputeId)
          .execute(),
      ] as const,
  );
  const of = (type: string) => events.filter((event) => event.type === type);

  const ids = events.map(({ id }) => id);
  expect(ids.slice(0, model.events.length)).toEqual(model.events);
  model.events = ids;
  expect(events.findLast(({ data }) => 'stage' in data)?.data['stage']).toBe(dispute.stage);
  expect(of('verdict.recorded')).toHaveLength(verdicts.length);
  expect(of('decision.recorded').map(({ data }) => data['decisionId'])).toEqual(
    decisions.map(({ id }) => id),
  );

  const settled = decisions.filter((one) => one.settles);
  expect(refund.decision_id).toBe(settled.at(-1)?.id ?? null);
  if (refund.status === 'refused') expect(settled.at(-1)).toMatchObject({ outcome: 'refuse' });
  expect(decisions.every(({ reviewer }) => reviewer.startsWith('key:'))).toBe(true);
  expect(decisions.map(({ supersedes }) => supersedes)).toEqual(
    [null, ...ids0(decisions)].slice(0, decisions.length),
  );
  const paid = of('refund.settled').reduce((sum, { data }) => sum + Number(data['payMinor']), 0);
  expect(refund.paid_minor).toBe(paid);
  expect(paid).toBeLessThanOrEqual(amountMinor);

  const open = holds.filter(({ ended_at: ended }) => ended === null);
  expect(open.length).toBe(refund.status === 'held' ? 1 : 0);
  expect(holds.length).toBeLessThanOrEqual(1);
  for (const hold of holds) {
    const hours = (hold.expires_at.getTime() - hold.placed_at.getTime()) / 3_600_000;
    expect(hours).toBeLessThanOrEqual(72);
  }
  // Nobody looks twice at one case, and nobody settles an appeal without a view of their own.
  const looks = decisions.filter(({ outcome: said }) => said !== 'need_more_evidence');
  expect(new Set(looks.map(({ reviewer }) => reviewer)).size).toBe(looks.length);
  expect(of('appeal.decided').length).toBeLessThanOrEqual(of('appeal.opened').length);
  const waiting = reviews.filter(({ state }) => state === 'open');
  const forPeople = dispute.stage === 'under_review' || dispute.stage === 'appealed';
  expect(waiting.length).toBe(forPeople ? 1 : 0);
}

const ids0 = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
