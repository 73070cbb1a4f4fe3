/**
 * A dispute with its refund, locked: every change of either begins here, so that changes of one dispute stand
 * in a line and its events in the order in which they were committed. Lock the case before anything else of it
 * and before the first event.
 */
import { TouchstoneError } from '../domain/errors.js';
import { stageAfter, type DisputeMove, type DisputeStage } from '../domain/dispute.js';
import type { RefundStatus } from '../domain/refund.js';
import type { Channel } from '../domain/verdict.js';
import { sql, type Tx } from '../store/store.js';
import { isId } from './ids.js';

export interface Case {
  readonly disputeId: string;
  readonly merchantId: string;
  readonly stage: DisputeStage;
  readonly channel: Channel;
  readonly category: string | null;
  readonly itemId: string | null;
  readonly buyerRef: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly deadlineAt: Date | null;
  readonly expressRefundAt: Date | null;
  readonly refundStatus: RefundStatus;
  readonly paidMinor: number;
  /** The database's clock, by which all of a case is timed: processes may disagree, it does not. */
  readonly now: Date;
}

/** Throws REQ_NOT_FOUND where this tenant has no such dispute. */
export async function lockCase(tx: Tx, disputeId: string): Promise<Case> {
  const row = isId(disputeId)
    ? await tx
        .selectFrom('disputes')
        .innerJoin('refunds', 'refunds.dispute_id', 'disputes.id')
        .select([
          'disputes.id as disputeId',
          'disputes.merchant_id as merchantId',
          'stage',
          'channel',
          'category',
          'item_id as itemId',
          'buyer_ref as buyerRef',
          'amount_minor as amountMinor',
          'currency',
          'deadline_at as deadlineAt',
          'express_refund_at as expressRefundAt',
          'refunds.status as refundStatus',
          'paid_minor as paidMinor',
          sql<Date>`clock_timestamp()`.as('now'),
        ])
        .where('disputes.id', '=', disputeId)
        .forNoKeyUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new TouchstoneError('REQ_NOT_FOUND', 'No such dispute');
  return row;
}

/**
 * Locks a case and holds it against what somebody read of it; undefined: whatever it is. Throws DSP_CHANGED,
 * REQ_NOT_FOUND.
 */
export async function requireRevision(
  tx: Tx,
  disputeId: string,
  revision: number | undefined,
): Promise<void> {
  if (revision === undefined) return;
  await lockCase(tx, disputeId);
  const row = await tx
    .selectFrom('disputes')
    .select('revision')
    .where('id', '=', disputeId)
    .executeTakeFirstOrThrow();
  if (row.revision !== revision) throw new TouchstoneError('DSP_CHANGED', 'Read the dispute again');
}

/** The case after a move; its new stage is written where it differs. Throws DSP_CLOSED, DSP_ILLEGAL_MOVE. */
export async function moveCase(tx: Tx, before: Case, move: DisputeMove): Promise<Case> {
  const stage = stageAfter(before.stage, move);
  await tx
    .updateTable('disputes')
    .set({ revision: sql<number>`revision + 1`, stage })
    .where('id', '=', before.disputeId)
    .execute();
  return { ...before, stage };
}

/** What an event says of the stage: nothing where it stayed. */
export function stageChange(before: Case, after: Case): { readonly stage?: DisputeStage } {
  return before.stage === after.stage ? {} : { stage: after.stage };
}
