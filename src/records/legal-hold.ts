/** Cases that may not be erased: they run, or somebody may still appeal. */
import { mayAppeal } from '../domain/decision.js';
import type { Tx } from '../store/store.js';
import type { Case } from './case.js';
import { listDecisions } from './decision-chain.js';

async function hasOpenScan(tx: Tx, disputeId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('scans')
    .innerJoin('evidence', 'evidence.id', 'scans.evidence_id')
    .select('scans.id')
    .where('evidence.dispute_id', '=', disputeId)
    .where('scans.status', '<>', 'done')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a locked case has to be kept for now. What is decided and past its window may go as what is closed may. */
export async function isHeld(tx: Tx, { disputeId, stage, refundStatus, now }: Case): Promise<boolean> {
  if ((stage !== 'closed' && stage !== 'decided') || refundStatus === 'held') return true;
  const standing = (await listDecisions(tx, disputeId)).findLast(({ settles }) => settles);
  if (standing !== undefined && mayAppeal(standing.createdAt, now, standing.restsOn.policy.appealDays)) {
    return true;
  }
  return hasOpenScan(tx, disputeId);
}
