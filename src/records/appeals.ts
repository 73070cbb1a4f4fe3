/**
 * Appeals: a decision is looked at again by somebody who had no part in it and notes a view of their own before
 * seeing it. Both decisions stay in the chain.
 */
import { mayAppeal, type Side, type ViewOutcome } from '../domain/decision.js';
import { stageAfter } from '../domain/dispute.js';
import { TouchstoneError } from '../domain/errors.js';
import type { Tx } from '../store/store.js';
import { storable } from '../store/text.js';
import { lockCase } from './case.js';
import { lockReview, requireClaim } from './claims.js';
import { listDecisions, type Decision } from './decision-chain.js';
import { recordEvent } from './events.js';
import { isId, newId } from './ids.js';
import { openReview, type Review } from './reviews.js';

export interface Appeal {
  readonly id: string;
  readonly disputeId: string;
  readonly decisionId: string;
  readonly reviewId: string;
  readonly by: Side;
  readonly statement: string;
  readonly openedAt: Date;
}

const columns = [
  'id',
  'dispute_id as disputeId',
  'decision_id as decisionId',
  'review_id as reviewId',
  'by_side as by',
  'statement',
  'opened_at as openedAt',
] as const;

/** A dispute's appeals, oldest first. */
export async function listAppeals(tx: Tx, disputeId: string): Promise<readonly Appeal[]> {
  if (!isId(disputeId)) return [];
  return tx.selectFrom('appeals').select(columns).where('dispute_id', '=', disputeId).orderBy('id').execute();
}

/**
 * Opens an appeal against the decision that stands. Throws DSP_ILLEGAL_MOVE where nothing is decided,
 * DSP_APPEALED where this side did so before, DSP_APPEAL_WINDOW where the time is over.
 */
export async function openAppeal(
  tx: Tx,
  told: { readonly disputeId: string; readonly by: Side; readonly statement: string; readonly actor: string },
): Promise<Appeal> {
  const { disputeId, by, actor } = told;
  const subject = await lockCase(tx, disputeId);
  const { merchantId } = subject;
  stageAfter(subject.stage, 'appeal');
  const chain = await listDecisions(tx, disputeId);
  const decision = chain.findLast(({ settles }) => settles);
  if (decision === undefined) throw new TouchstoneError('BUG_UNEXPECTED', 'It is decided without a decision');
  if ((await listAppeals(tx, disputeId)).some((appeal) => appeal.by === by)) {
    throw new TouchstoneError('DSP_APPEALED', `The ${by} has appealed before`);
  }
  // The window that stood when it was decided: a later policy shortens nobody's.
  const { appealDays } = decision.restsOn.policy;
  if (!mayAppeal(decision.createdAt, subject.now, appealDays)) {
    throw new TouchstoneError('DSP_APPEAL_WINDOW', `Expected it within ${appealDays} days`);
  }
  const excluded = [...new Set(chain.map(({ reviewer }) => reviewer))];
  const review = { kind: 'appeal', actor, excluded, earlier: [decision.id] } as const;
  const { review: reviewId } = await openReview(tx, subject, review, 'appeal');
  const appeal = await tx
    .insertInto('appeals')
    .values({
      ...{ id: newId(), merchant_id: merchantId, dispute_id: disputeId, decision_id: decision.id },
      ...{ review_id: reviewId, by_side: by, statement: storable(told.statement), actor },
    })
    .returning(columns)
    .executeTakeFirstOrThrow();
  const data = { appealId: appeal.id, by, decisionId: decision.id, reviewId };
  await recordEvent(tx, { merchantId, disputeId, type: 'appeal.opened', actor, data });
  return appeal;
}

/** Notes what the holder of a second look thinks, before the first decision is shown. Once per person. */
export async function noteView(
  tx: Tx,
  view: {
    readonly reviewId: string;
    readonly reviewer: string;
    readonly outcome: ViewOutcome;
    readonly note: string;
  },
): Promise<void> {
  const { reviewId, reviewer, outcome } = view;
  const locked = await lockReview(tx, reviewId);
  requireClaim(locked, reviewer);
  const { kind, disputeId, merchantId } = locked.review;
  if (kind === 'first') throw new TouchstoneError('DSP_ILLEGAL_MOVE', 'Nothing is hidden in a first look');
  const row = { review_id: reviewId, reviewer, merchant_id: merchantId, outcome, note: storable(view.note) };
  const noted = await tx
    .insertInto('review_views')
    .values(row)
    .onConflict((conflict) => conflict.columns(['review_id', 'reviewer']).doNothing())
    .returning('review_id')
    .execute();
  if (noted.length === 0) throw new TouchstoneError('DSP_VIEW_NOTED', 'A view is noted once');
  const data = { reviewId };
  await recordEvent(tx, { merchantId, disputeId, type: 'view.noted', actor: reviewer, data });
}

async function hasView(tx: Tx, reviewId: string, reviewer: string): Promise<boolean> {
  const row = await tx
    .selectFrom('review_views')
    .select('review_id')
    .where('review_id', '=', reviewId)
    .where('reviewer', '=', reviewer)
    .executeTakeFirst();
  return row !== undefined;
}

/** Throws DSP_VIEW_MISSING until this person has noted a view on this review. */
export async function requireView(tx: Tx, reviewId: string, reviewer: string): Promise<void> {
  if (await hasView(tx, reviewId, reviewer)) return;
  throw new TouchstoneError('DSP_VIEW_MISSING', 'Note a view with /view first');
}

/** Says how an appeal ended, beside the decision that ended it. */
export async function endAppeal(
  tx: Tx,
  { id: reviewId, earlier, merchantId }: Review,
  chain: readonly Decision[],
  { id: decisionId, disputeId, reviewer, outcome, grantedMinor }: Decision,
): Promise<void> {
  const before = chain.find(({ id }) => earlier.includes(id));
  const reversed = before?.outcome !== outcome || before.grantedMinor !== grantedMinor;
  const data = { reviewId, decisionId, before: before?.id ?? null, reversed };
  await recordEvent(tx, { merchantId, disputeId, type: 'appeal.decided', actor: reviewer, data });
}
