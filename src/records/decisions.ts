/**
 * Decisions: a person's outcome with its reason, appended to a chain that is never edited. What settles a case
 * also settles its refund, in the same transaction.
 */
import { asksFor } from '../domain/evidence-request.js';
import { isPerson, settles, type DecisionOutcome } from '../domain/decision.js';
import { TouchstoneError } from '../domain/errors.js';
import { asksSecondLook, type PolicyTerms } from '../domain/policy.js';
import { reasonOf, type Reason, type ReasonCode } from '../domain/reasons.js';
import { sql, type Tx } from '../store/store.js';
import { storable, toJson } from '../store/text.js';
import { moveCase, stageChange, type Case } from './case.js';
import { lockReview, requireClaim } from './claims.js';
import { recordEvent } from './events.js';
import { decisionColumns, listDecisions, type Decision } from './decision-chain.js';
import { endAppeal, requireView } from './appeals.js';
import { openRequest } from './evidence-requests.js';
import { newId } from './ids.js';
import { termsOf } from './policy-layers.js';
import { restsOn } from './rests-on.js';
import { openReview, type Review } from './reviews.js';
import { settleCase } from './settle.js';

export interface NewDecision {
  readonly reviewId: string;
  readonly reviewer: string;
  readonly outcome: DecisionOutcome;
  /** Wanted for `partial_refund`, and only there. */
  readonly grantedMinor?: number;
  readonly reasonCode: ReasonCode;
  readonly note: string;
  /** Photos it speaks of; all of the dispute where absent, but one that upholds has to name its own among several. */
  readonly evidenceIds?: readonly string[];
  /** The review as it was read; another revision now throws DSP_CHANGED. */
  readonly revision?: number;
}

/**
 * Records a decision of the person who holds the review's claim. Throws DSP_CLAIM_LAPSED, DSP_SETTLED,
 * DSP_CHANGED, DSP_VIEW_MISSING, DSP_REASON, DSP_AMOUNT, DSP_EVIDENCE; REQ_FORBIDDEN to whom is no person.
 */
export async function decide(tx: Tx, decision: NewDecision): Promise<Decision> {
  const { reviewId, reviewer, outcome, reasonCode } = decision;
  if (!isPerson(reviewer)) throw new TouchstoneError('REQ_FORBIDDEN', 'Only a person decides');
  const locked = await lockReview(tx, reviewId);
  const { review, subject } = locked;
  requireClaim(locked, reviewer);
  if (decision.revision !== undefined && decision.revision !== review.revision) {
    throw new TouchstoneError('DSP_CHANGED', `The review is at revision ${review.revision}`);
  }
  if (review.kind === 'appeal') await requireView(tx, review.id, reviewer);
  const reason = reasonOf(reasonCode);
  if (!reason.outcomes.includes(outcome)) {
    throw new TouchstoneError('DSP_REASON', `Expected a reason for ${outcome} but received "${reasonCode}"`);
  }
  const grantedMinor = granted(subject, decision);
  const evidenceIds = await photosOf(tx, subject, decision, reason);
  const chain = await listDecisions(tx, subject.disputeId);
  const before = chain.filter(({ id }) => review.earlier.includes(id)).at(-1)?.outcome ?? null;
  const terms = await termsOf(tx, subject);
  const asksSecond = asksSecondLook(terms, subject);
  const final = settles(review.kind, outcome, { asksSecond, before });
  const id = newId();
  const stored = await tx
    .insertInto('decisions')
    .values({
      ...{ id, merchant_id: subject.merchantId, dispute_id: subject.disputeId, review_id: reviewId },
      ...{ supersedes: chain.at(-1)?.id ?? null, outcome, granted_minor: grantedMinor, settles: final },
      ...{ reason_code: reasonCode, note: storable(decision.note), suspicion: reason.suspicion },
      ...{ kind: reason.kind, evidence_ids: [...evidenceIds], reviewer },
      rests_on: toJson(await restsOn(tx, subject.disputeId, terms)),
      text_buyer: toJson(reason.buyer),
      text_merchant: toJson(reason.merchant),
    })
    .returning(decisionColumns)
    .executeTakeFirstOrThrow();
  await followDecision(tx, review, subject, stored, terms);
  if (review.kind === 'appeal' && final) await endAppeal(tx, review, chain, stored);
  return stored;
}

function granted({ amountMinor }: Case, { outcome, grantedMinor }: NewDecision): number {
  if (outcome === 'partial_refund') {
    if (grantedMinor !== undefined && grantedMinor > 0 && grantedMinor < amountMinor) return grantedMinor;
    throw new TouchstoneError('DSP_AMOUNT', `Expected more than 0 and less than ${amountMinor} for a part`);
  }
  if (grantedMinor !== undefined) {
    throw new TouchstoneError('DSP_AMOUNT', `Expected no amount for ${outcome}`);
  }
  return outcome === 'refund' ? amountMinor : 0;
}

async function photosOf(
  tx: Tx,
  { disputeId }: Case,
  { evidenceIds }: NewDecision,
  { suspicion }: Reason,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('evidence')
    .select('id')
    .where('dispute_id', '=', disputeId)
    .orderBy('id')
    .execute();
  const all = rows.map(({ id }) => id);
  const named = [...new Set(evidenceIds ?? [])];
  const stranger = named.find((id) => !all.includes(id));
  if (stranger !== undefined) throw new TouchstoneError('DSP_EVIDENCE', `No photo ${stranger} stands in it`);
  if (named.length > 0) return named;
  if (suspicion === 'upheld' && all.length !== 1) {
    throw new TouchstoneError('DSP_EVIDENCE', 'Expected the photos that the finding speaks of');
  }
  return all;
}

/** What a decision does to its review, its case and the refund. */
async function followDecision(
  tx: Tx,
  review: Review,
  subject: Case,
  decision: Decision,
  terms: PolicyTerms,
): Promise<void> {
  const { outcome } = decision;
  const asks = outcome === 'need_more_evidence';
  const wakesAt = new Date(subject.now.getTime() + terms.requestHours * 3_600_000);
  await tx
    .updateTable('reviews')
    .set({
      claimed_by: null,
      lease_until: null,
      revision: sql<number>`revision + 1`,
      ...(asks ? { wakes_at: wakesAt } : { state: 'decided', closed_at: sql<Date>`clock_timestamp()` }),
    })
    .where('id', '=', review.id)
    .execute();
  const move = review.kind === 'appeal' ? 'settle_appeal' : 'decide';
  const after = decision.settles ? await moveCase(tx, subject, move) : subject;
  const { merchantId, disputeId } = subject;
  const { id: decisionId, reasonCode, suspicion, kind, settles: settled, supersedes } = decision;
  await recordEvent(tx, {
    ...{ merchantId, disputeId, type: 'decision.recorded', actor: decision.reviewer },
    data: {
      ...{ decisionId, outcome, reasonCode, suspicion, kind, settles: settled, supersedes },
      ...stageChange(subject, after),
    },
  });
  const ask = asks ? asksFor(reasonCode) : null;
  if (ask !== null) {
    const { reviewer: askedBy, reviewId } = decision;
    await openRequest(tx, after, { ask, askedBy, askedAs: 'reviewer', reviewId, hours: terms.requestHours });
  }
  if (settled) await settleCase(tx, after, decision);
  else if (!asks) {
    await openReview(
      tx,
      after,
      {
        kind: review.kind === 'first' ? 'second' : 'third',
        actor: decision.reviewer,
        excluded: [...review.excluded, decision.reviewer],
        earlier: [...review.earlier, decisionId],
      },
      null,
    );
  }
}
