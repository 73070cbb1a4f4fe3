/** What holds of a case whatever was called in whatever order, twice, or lost half-way. */
import { expect } from 'vitest';
import { integrityFindings, type IntegrityFinding } from '../../src/domain/integrity.js';
import { damageUpheldBy } from '../../src/domain/quality.js';
import { readIntegrity } from '../../src/records/integrity.js';
import type { Identity } from '../../src/records/keys.js';
import { readQuality } from '../../src/records/quality.js';
import { listRequests } from '../../src/records/request-photos.js';
import type { Store, Tx } from '../../src/store/store.js';

/** What the test itself remembers; the rest is read from the database. */
export interface Model {
  /** Event ids seen so far: none may go. */
  events: readonly number[];
}

export interface Real {
  readonly store: Store;
  readonly who: Identity;
  readonly disputeId: string;
  readonly buyerRef: string;
  /** Of which a thousand orders were reported. */
  readonly itemId: string;
  readonly amountMinor: number;
  readonly photos: { readonly evidenceId: string; readonly scanId: string }[];
}

export const tenant = <T>({ store, who }: Real, work: (tx: Tx) => Promise<T>) =>
  store.tenant(who.merchantId, work);

/** What became of the suspicion in a dispute, by its events alone; null where nobody raised one, or it was left open. */
function findingOf(
  events: readonly { readonly type: string; readonly data: Readonly<Record<string, unknown>> }[],
) {
  let finding: IntegrityFinding | null = null;
  let decided: IntegrityFinding | null = null;
  let settled = false;
  for (const { type, data } of events) {
    const raises = type === 'evidence.reported' || data['route'] === 'hold_and_review';
    if (raises && !settled && finding === null) finding = 'pending';
    if (type === 'decision.recorded' && data['settles'] === true) {
      settled = true;
      const { suspicion } = data;
      decided = suspicion === 'upheld' || suspicion === 'rejected' ? suspicion : null;
      finding = decided;
    }
    if (type === 'appeal.opened') finding = 'pending';
    if (type === 'dispute.closed') {
      // A verdict that comes later is for nobody to decide.
      settled = true;
      finding = decided;
    }
  }
  return finding;
}

export async function promises(model: Model, real: Real): Promise<void> {
  const { disputeId, amountMinor } = real;
  const { merchantId } = real.who;
  const [dispute, refund, holds, reviews, decisions, events, verdicts, asked, integrity, quality] =
    await tenant(
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
          await tx
            .selectFrom('events')
            .selectAll()
            .where('dispute_id', '=', disputeId)
            .orderBy('id')
            .execute(),
          await tx
            .selectFrom('verdicts')
            .innerJoin('evidence', 'evidence.id', 'verdicts.evidence_id')
            .select(['scan_id', 'route', 'routed_by'])
            .where('dispute_id', '=', disputeId)
            .execute(),
          await listRequests(tx, disputeId),
          await readIntegrity(tx, { merchantId, buyerRef: real.buyerRef }),
          await readQuality(tx, merchantId, real.itemId),
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

  // What is asked of buyers ends by itself, ends with the case, and takes no more than it says.
  const stillOpen = asked.filter(({ state }) => state === 'open');
  expect(of('evidence.requested')).toHaveLength(asked.length);
  expect(of('request.ended')).toHaveLength(asked.length - stillOpen.length);
  expect(of('request.answered')).toHaveLength(asked.reduce((sum, { photos }) => sum + photos, 0));
  expect(asked.filter(({ askedAs }) => askedAs === 'merchant').length).toBeLessThanOrEqual(1);
  expect(new Set(stillOpen.map(({ ask }) => ask)).size).toBe(stillOpen.length);
  if (['decided', 'closed'].includes(dispute.stage)) expect(stillOpen).toEqual([]);
  for (const { photos, mostPhotos, received, state, openedAt, expiresAt } of asked) {
    expect(received).toHaveLength(photos);
    expect(photos).toBeLessThanOrEqual(mostPhotos);
    if (state !== 'open') expect(state === 'answered').toBe(photos > 0);
    expect(expiresAt.getTime() - openedAt.getTime()).toBeLessThanOrEqual(72 * 3_600_000);
  }
  // What routed stands with each verdict, in the record and in the chain alike.
  expect(of('verdict.recorded').map(({ data }) => data['policy'])).toEqual(
    expect.arrayContaining(verdicts.map(({ routed_by: by }) => by)),
  );
  expect(verdicts.every(({ routed_by: by }) => by !== null && by.holdFalseAlarmRate <= 0.01)).toBe(true);
  // Nobody settles alone what two people are to look at.
  for (const one of decisions) {
    const { secondLookFrom } = one.rests_on.policy;
    const asked = secondLookFrom.some((from) => amountMinor >= from.amountMinor);
    const first = reviews.find(({ id }) => id === one.review_id)?.kind === 'first';
    if (asked && first) expect(one.settles).toBe(false);
  }

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
  // What stands beside the buyer's other cases is what the chain tells, no more once all of it was erased.
  const erased = of('buyer.erased').length > 0;
  const { upheld, rejected, pending } = integrity;
  const finding = erased ? null : findingOf(events);
  expect([upheld.count, rejected.count, pending]).toEqual(
    integrityFindings.map((one) => (one === finding ? 1 : 0)),
  );
  if (erased) expect([dispute.stage, dispute.claim_text]).toEqual(['closed', null]);
  expect(erased).toBe(dispute.buyer_ref !== real.buyerRef);
  // One order of a thousand is beyond the threshold: the item is told of while its damage stands, and only then.
  const damaged = damageUpheldBy.includes(settled.at(-1)?.reason_code ?? '');
  expect(quality).toMatchObject({ damaged: damaged ? 1 : 0, state: damaged ? 'raised' : 'cleared' });

  const waiting = reviews.filter(({ state }) => state === 'open');
  const forPeople = dispute.stage === 'under_review' || dispute.stage === 'appealed';
  expect(waiting.length).toBe(forPeople ? 1 : 0);
}

const ids0 = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);
