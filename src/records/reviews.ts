/** What waits for a person, and how a case gets there. */
import { allowsMove, type DisputeMove } from '../domain/dispute.js';
import type { ReviewKind, ReviewState } from '../domain/decision.js';
import { doubtOf, rankOf } from '../domain/priority.js';
import type { Tx } from '../store/store.js';
import { moveCase, stageChange, type Case } from './case.js';
import { recordEvent } from './events.js';
import { newId } from './ids.js';
import { termsOf } from './policy-layers.js';

export interface Review {
  readonly id: string;
  readonly merchantId: string;
  readonly disputeId: string;
  readonly kind: ReviewKind;
  readonly state: ReviewState;
  readonly rank: number;
  readonly doubt: number;
  readonly dueAt: Date;
  readonly excluded: readonly string[];
  /** Decisions it looks at again, oldest first. */
  readonly earlier: readonly string[];
  readonly claimedBy: string | null;
  readonly leaseUntil: Date | null;
  readonly wakesAt: Date | null;
  readonly revision: number;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
}

export const reviewColumns = [
  'reviews.id',
  'reviews.merchant_id as merchantId',
  'reviews.dispute_id as disputeId',
  'reviews.kind',
  'state',
  'rank',
  'doubt',
  'due_at as dueAt',
  'excluded',
  'earlier',
  'claimed_by as claimedBy',
  'lease_until as leaseUntil',
  'wakes_at as wakesAt',
  'reviews.revision',
  'opened_at as openedAt',
  'closed_at as closedAt',
] as const;

const hourMs = 3_600_000;

export interface NewReview {
  readonly kind: ReviewKind;
  readonly actor: string;
  readonly excluded?: readonly string[];
  readonly earlier?: readonly string[];
}

/** The review of a dispute that still waits, or undefined. */
export function livingReview(tx: Tx, disputeId: string): Promise<Review | undefined> {
  return tx
    .selectFrom('reviews')
    .select(reviewColumns)
    .where('dispute_id', '=', disputeId)
    .where('state', '=', 'open')
    .executeTakeFirst();
}

/** The strongest evidence among the newest verdicts on the dispute's photos; null where none weighs. */
async function strongest(tx: Tx, disputeId: string): Promise<number | null> {
  const rows = await tx
    .selectFrom('verdicts')
    .innerJoin('evidence', 'evidence.id', 'verdicts.evidence_id')
    .distinctOn('verdicts.evidence_id')
    .select('llr')
    .where('evidence.dispute_id', '=', disputeId)
    .orderBy('verdicts.evidence_id')
    .orderBy('verdicts.scan_id', 'desc')
    .execute();
  const known = rows.flatMap(({ llr }) => (llr === null ? [] : [llr]));
  return known.length === 0 ? null : Math.max(...known);
}

/** When the case should be decided: the first of its clocks that is still to come. */
async function dueAt(tx: Tx, subject: Case): Promise<Date> {
  const { disputeId, deadlineAt, expressRefundAt, now } = subject;
  const { reviewHours } = await termsOf(tx, subject);
  const hold = await tx
    .selectFrom('holds')
    .select('expires_at')
    .where('dispute_id', '=', disputeId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  const clocks = [deadlineAt, expressRefundAt, hold?.expires_at ?? null].flatMap((at) =>
    at !== null && at > now ? [at.getTime()] : [],
  );
  return new Date(Math.min(now.getTime() + reviewHours * hourMs, ...clocks));
}

/** Puts a case into the queue. The caller holds the case and has seen that no other review of it lives. */
export async function openReview(
  tx: Tx,
  subject: Case,
  { kind, actor, excluded = [], earlier = [] }: NewReview,
  move: DisputeMove | null,
): Promise<{ readonly review: string; readonly subject: Case }> {
  const { disputeId, merchantId, amountMinor } = subject;
  const id = newId();
  const due = await dueAt(tx, subject);
  const doubt = doubtOf(await strongest(tx, disputeId));
  const after = move === null ? subject : await moveCase(tx, subject, move);
  await tx
    .insertInto('reviews')
    .values({
      ...{ id, merchant_id: merchantId, dispute_id: disputeId, kind, state: 'open' },
      ...{ rank: rankOf(amountMinor, doubt, due), doubt, due_at: due },
      ...{ excluded: [...excluded], earlier: [...earlier] },
      ...{ claimed_by: null, lease_until: null, wakes_at: null, closed_at: null },
    })
    .execute();
  const data = { reviewId: id, kind, dueAt: due.toISOString(), ...stageChange(subject, after) };
  await recordEvent(tx, { merchantId, disputeId, type: 'review.opened', actor, data });
  return { review: id, subject: after };
}

/**
 * Has a person look: opens a review, or wakes the one that waits and gives it its new place. Where the stage
 * allows none (decided, appealed without a review, closed) nothing happens, and null is the answer.
 */
export async function callReview(tx: Tx, subject: Case, actor: string): Promise<string | null> {
  const living = await livingReview(tx, subject.disputeId);
  if (living !== undefined) {
    const due = await dueAt(tx, subject);
    const doubt = doubtOf(await strongest(tx, subject.disputeId));
    const rank = rankOf(subject.amountMinor, doubt, due);
    await tx
      .updateTable('reviews')
      .set({ rank, doubt, due_at: due, wakes_at: null })
      .where('id', '=', living.id)
      .execute();
    return living.id;
  }
  if (!allowsMove(subject.stage, 'call_review')) return null;
  return (await openReview(tx, subject, { kind: 'first', actor }, 'call_review')).review;
}
