/** Claims on reviews: one person at a time, for as long as a lease; what lapses is free without anybody's doing. */
import { TouchstoneError } from '../domain/errors.js';
import { sql, type Tx } from '../store/store.js';
import { lockCase, type Case } from './case.js';
import { recordEvent } from './events.js';
import { isId } from './ids.js';
import { reviewColumns, type Review } from './reviews.js';

const leaseMs = 15 * 60_000;

/** A review with its case, locked. Throws REQ_NOT_FOUND. */
export async function lockReview(
  tx: Tx,
  reviewId: string,
): Promise<{ readonly review: Review; readonly subject: Case }> {
  const find = () =>
    tx.selectFrom('reviews').select(reviewColumns).where('id', '=', reviewId).executeTakeFirst();
  const found = isId(reviewId) ? await find() : undefined;
  if (found === undefined) throw new TouchstoneError('REQ_NOT_FOUND', 'No such review');
  const subject = await lockCase(tx, found.disputeId);
  // Read again: it may have changed while the lock was waited for.
  const review = await find();
  if (review === undefined) throw new TouchstoneError('REQ_NOT_FOUND', 'No such review');
  return { review, subject };
}

/** Throws DSP_CHANGED where a review is no longer what somebody read; undefined: whatever it is. */
function requireUnchanged({ revision }: Review, read: number | undefined): void {
  if (read !== undefined && revision !== read)
    throw new TouchstoneError('DSP_CHANGED', 'Read the review again');
}

function isClaimed({ leaseUntil }: Review, now: Date): boolean {
  return leaseUntil !== null && leaseUntil > now;
}

/**
 * Takes a review for a while; taking it again renews the lease. Throws DSP_SETTLED, DSP_SAME_PERSON, or
 * DSP_CLAIMED while another person's lease runs.
 */
export async function claimReview(
  tx: Tx,
  reviewId: string,
  reviewer: string,
  revision?: number,
): Promise<Review> {
  const { review, subject } = await lockReview(tx, reviewId);
  requireUnchanged(review, revision);
  const { now } = subject;
  if (review.state !== 'open') throw new TouchstoneError('DSP_SETTLED', 'It was decided');
  if (review.excluded.includes(reviewer)) {
    throw new TouchstoneError('DSP_SAME_PERSON', 'You looked at this case before');
  }
  const mine = review.claimedBy === reviewer;
  if (isClaimed(review, now) && !mine) throw new TouchstoneError('DSP_CLAIMED', 'Its lease still runs');
  const leaseUntil = new Date(now.getTime() + leaseMs);
  await tx
    .updateTable('reviews')
    .set({ claimed_by: reviewer, lease_until: leaseUntil, revision: sql<number>`revision + 1` })
    .where('id', '=', reviewId)
    .execute();
  if (!mine || !isClaimed(review, now)) {
    const { merchantId, disputeId } = review;
    const data = {
      reviewId,
      until: leaseUntil.toISOString(),
      ...(review.claimedBy !== null && { after: review.claimedBy }),
    };
    await recordEvent(tx, { merchantId, disputeId, type: 'review.assigned', actor: reviewer, data });
  }
  return { ...review, claimedBy: reviewer, leaseUntil, revision: review.revision + 1 };
}

/** A reviewer's running claim. Throws DSP_SETTLED or DSP_CLAIM_LAPSED where there is none. */
export function requireClaim({ review, subject }: { review: Review; subject: Case }, reviewer: string): void {
  if (review.state !== 'open') throw new TouchstoneError('DSP_SETTLED', 'It was decided');
  if (review.claimedBy !== reviewer || !isClaimed(review, subject.now)) {
    throw new TouchstoneError('DSP_CLAIM_LAPSED', 'Claim the review again, unless somebody else has it');
  }
}

/** Puts a claimed review back into the queue. */
export async function returnReview(
  tx: Tx,
  reviewId: string,
  reviewer: string,
  revision?: number,
): Promise<Review> {
  const locked = await lockReview(tx, reviewId);
  requireUnchanged(locked.review, revision);
  requireClaim(locked, reviewer);
  const { review } = locked;
  await tx
    .updateTable('reviews')
    .set({ claimed_by: null, lease_until: null, revision: sql<number>`revision + 1` })
    .where('id', '=', reviewId)
    .execute();
  const { merchantId, disputeId } = review;
  const data = { reviewId };
  await recordEvent(tx, { merchantId, disputeId, type: 'review.returned', actor: reviewer, data });
  return { ...review, claimedBy: null, leaseUntil: null, revision: review.revision + 1 };
}
