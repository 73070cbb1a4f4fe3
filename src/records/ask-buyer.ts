/** Asking the buyer for more without deciding anything: reviewers as they work on the case, merchants as policy says. */
import { stageAfter } from '../domain/dispute.js';
import type { Ask } from '../domain/evidence-request.js';
import { TouchstoneError } from '../domain/errors.js';
import type { Tx } from '../store/store.js';
import { lockCase } from './case.js';
import { requireClaim } from './claims.js';
import { openRequest } from './evidence-requests.js';
import { termsOf } from './policy-layers.js';
import { listRequests, type AnsweredRequest } from './request-photos.js';
import { livingReview } from './reviews.js';

export interface BuyerAsk {
  readonly disputeId: string;
  readonly ask: Ask;
  readonly actor: string;
  readonly as: 'reviewer' | 'merchant';
}

/**
 * Asks the buyer; what is asked already and still open is answered with, whoever asked it. The hold and the review stay
 * as they are. Throws REQ_NOT_FOUND, DSP_ILLEGAL_MOVE or DSP_CLOSED by the stage, DSP_CLAIM_LAPSED for a reviewer who
 * does not hold the case, DSP_ASKED_ENOUGH for a merchant.
 */
export async function askBuyer(tx: Tx, { disputeId, ask, actor, as }: BuyerAsk): Promise<AnsweredRequest> {
  const subject = await lockCase(tx, disputeId);
  stageAfter(subject.stage, 'ask_buyer');
  const review = (await livingReview(tx, disputeId)) ?? null;
  if (as === 'reviewer') {
    if (review === null) throw new TouchstoneError('DSP_CLAIM_LAPSED', 'No review of it waits');
    requireClaim({ review, subject }, actor);
  }
  const asked = await listRequests(tx, disputeId);
  const open = asked.find((one) => one.state === 'open' && one.ask === ask && one.expiresAt > subject.now);
  if (open !== undefined) return open;
  const terms = await termsOf(tx, subject);
  const asMerchant = asked.filter(({ askedAs }) => askedAs === 'merchant').length;
  if (as === 'merchant' && asMerchant >= terms.merchantAsks) {
    throw new TouchstoneError('DSP_ASKED_ENOUGH', `Policy lets merchants ask ${terms.merchantAsks} times`);
  }
  const reviewId = as === 'reviewer' ? (review?.id ?? null) : null;
  const told = { ask, askedBy: actor, askedAs: as, reviewId, hours: terms.requestHours };
  const id = await openRequest(tx, subject, told);
  const made = (await listRequests(tx, disputeId)).find((one) => one.id === id);
  if (made === undefined) throw new TouchstoneError('BUG_UNEXPECTED', 'The request is gone');
  return made;
}
