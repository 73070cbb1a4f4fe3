/** What a verdict does to its dispute: the detection ends, the refund is held or let go. */
import { policyAsk } from '../domain/evidence-request.js';
import type { Route } from '../domain/verdict.js';
import type { Tx } from '../store/store.js';
import { moveCase, type Case } from './case.js';
import { openRequest, wasAsked } from './evidence-requests.js';
import { placeHold, releaseHold } from './holds.js';
import { termsOf } from './policy-layers.js';
import { callReview, livingReview } from './reviews.js';

const actor = 'worker';

export interface Routed {
  readonly route: Route;
  readonly scanId: string;
  readonly evidenceId: string;
}

async function openScans(tx: Tx, disputeId: string): Promise<number> {
  const { open } = await tx
    .selectFrom('scans')
    .innerJoin('evidence', 'evidence.id', 'scans.evidence_id')
    .select((count) => count.fn.countAll<number>().as('open'))
    .where('evidence.dispute_id', '=', disputeId)
    .where('scans.status', '<>', 'done')
    .executeTakeFirstOrThrow();
  return open;
}

/** The case after one of its scans is done: detection ends with the last. */
export async function endDetection(tx: Tx, subject: Case): Promise<Case> {
  return (await openScans(tx, subject.disputeId)) > 0 ? subject : moveCase(tx, subject, 'end_detection');
}

/**
 * Holds where the verdict asks for a person; asks the buyer for more where it leaves the case open; lets go where
 * every photo was examined and none asks for anything.
 */
export async function followRoute(
  tx: Tx,
  subject: Case,
  { route, scanId, evidenceId }: Routed,
): Promise<void> {
  if (route === 'hold_and_review') {
    await placeHold(tx, subject, {
      reason: 'signs_found',
      hours: (await termsOf(tx, subject)).holdHours,
      actor,
      scanId,
      evidenceId,
    });
    await callReview(tx, subject, actor);
    return;
  }
  const { disputeId } = subject;
  // What the merchant reported and detection cannot settle is for a person; so is what was asked for and came.
  const unclear = route === 'ask_for_more';
  const forPerson = unclear && ((await wasReported(tx, disputeId)) || (await cameByRequest(tx, evidenceId)));
  if (forPerson || (await livingReview(tx, disputeId)) !== undefined) await callReview(tx, subject, actor);
  if (unclear) await askByPolicy(tx, subject);
  if (route === 'proceed' && subject.refundStatus === 'held' && (await nothingLeft(tx, subject.disputeId))) {
    await releaseHold(tx, subject, 'no_sign_found', actor);
  }
}

/** While money may still wait, and once per dispute: who was asked and stays unclear is for a person. */
async function askByPolicy(tx: Tx, subject: Case): Promise<void> {
  const { disputeId, stage, refundStatus } = subject;
  const runs = refundStatus === 'pending' || refundStatus === 'held';
  if (!runs || stage === 'closed' || (await wasAsked(tx, disputeId))) return;
  const { requestHours: hours } = await termsOf(tx, subject);
  await openRequest(tx, subject, {
    ask: policyAsk,
    askedBy: actor,
    askedAs: 'policy',
    reviewId: null,
    hours,
  });
}

async function cameByRequest(tx: Tx, evidenceId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('evidence_request_photos')
    .select('evidence_id')
    .where('evidence_id', '=', evidenceId)
    .executeTakeFirst();
  return row !== undefined;
}

async function wasReported(tx: Tx, disputeId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('events')
    .select('id')
    .where('dispute_id', '=', disputeId)
    .where('type', '=', 'evidence.reported')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether no scan is open and the newest verdict on each photo lets the refund proceed. */
async function nothingLeft(tx: Tx, disputeId: string): Promise<boolean> {
  if ((await openScans(tx, disputeId)) > 0) return false;
  const newest = await tx
    .selectFrom('verdicts')
    .innerJoin('evidence', 'evidence.id', 'verdicts.evidence_id')
    .distinctOn('verdicts.evidence_id')
    .select('route')
    .where('evidence.dispute_id', '=', disputeId)
    .orderBy('verdicts.evidence_id')
    .orderBy('verdicts.scan_id', 'desc')
    .execute();
  return newest.every(({ route }) => route === 'proceed');
}
