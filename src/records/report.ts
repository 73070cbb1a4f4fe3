/** A merchant's report: a photo is said to be made or changed, and its running refund waits for the answer. */
import { TouchstoneError } from '../domain/errors.js';
import type { Suspicion } from '../domain/verdict.js';
import type { Tx } from '../store/store.js';
import { sql } from '../store/store.js';
import { lockCase } from './case.js';
import { recordEvent } from './events.js';
import { placeHold, type HoldAnswer } from './holds.js';
import { isId } from './ids.js';
import { termsOf } from './policy-layers.js';
import { callReview } from './reviews.js';

export interface Reported {
  /** The newest scan of the photo. */
  readonly scanId: string;
  readonly hold: HoldAnswer;
}

/**
 * Reports a photo of a dispute. Saying the same twice is saying it once. Throws REQ_NOT_FOUND for a photo that
 * is not the dispute's, DSP_CLOSED for a closed dispute.
 */
export async function reportEvidence(
  tx: Tx,
  told: {
    readonly disputeId: string;
    readonly evidenceId: string;
    readonly suspicion: Suspicion;
    readonly actor: string;
  },
): Promise<Reported> {
  const { disputeId, evidenceId, suspicion, actor } = told;
  const subject = await lockCase(tx, disputeId);
  if (subject.stage === 'closed') throw new TouchstoneError('DSP_CLOSED', 'Nothing is reported any more');
  const scan = isId(evidenceId) ? await newestScan(tx, disputeId, evidenceId) : undefined;
  if (scan === undefined) throw new TouchstoneError('REQ_NOT_FOUND', 'No such evidence in this dispute');
  const { merchantId } = subject;
  if (!(await wasReported(tx, evidenceId, suspicion))) {
    const about = { merchantId, disputeId, evidenceId, scanId: scan.id };
    await recordEvent(tx, { ...about, type: 'evidence.reported', actor, data: { suspicion } });
  }
  const { reportHoldHours: hours } = await termsOf(tx, subject);
  const hold = await placeHold(tx, subject, {
    ...{ reason: 'reported', hours, actor, evidenceId },
    scanId: scan.id,
  });
  // Detection has spoken already: what the merchant says beyond it is for a person.
  if (scan.status === 'done') await callReview(tx, subject, actor);
  return { scanId: scan.id, hold };
}

async function newestScan(tx: Tx, disputeId: string, evidenceId: string) {
  return tx
    .selectFrom('scans')
    .innerJoin('evidence', 'evidence.id', 'scans.evidence_id')
    .select(['scans.id', 'scans.status'])
    .where('scans.evidence_id', '=', evidenceId)
    .where('evidence.dispute_id', '=', disputeId)
    .orderBy('scans.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

async function wasReported(tx: Tx, evidenceId: string, suspicion: Suspicion): Promise<boolean> {
  const row = await tx
    .selectFrom('events')
    .select('id')
    .where('evidence_id', '=', evidenceId)
    .where('type', '=', 'evidence.reported')
    .where(sql<string>`data ->> 'suspicion'`, '=', suspicion)
    .executeTakeFirst();
  return row !== undefined;
}
