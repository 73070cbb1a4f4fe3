/** What a list of disputes may be narrowed to. */
import type { DisputeStage } from '../domain/dispute.js';
import type { RefundStatus } from '../domain/refund.js';
import type { Channel, Outcome } from '../domain/verdict.js';
import { sql } from '../store/store.js';
import { hiddenFrom } from './hidden.js';
import { idsAround } from './ids.js';
import type { PageRequest } from './page.js';

export interface DisputeFilter extends PageRequest {
  readonly stage?: DisputeStage;
  readonly channel?: Channel;
  readonly buyerRef?: string;
  readonly itemId?: string;
  readonly orderId?: string;
  readonly externalId?: string;
  readonly refundStatus?: RefundStatus;
  /** A verdict on one of its photos. */
  readonly outcome?: Outcome;
  /** Opened at or after, opened before. */
  readonly from?: Date;
  readonly to?: Date;
}

/**
 * The filter as conditions on `disputes` and `refunds`. `reviewer`: somebody who may have to note a view before they
 * see what was decided; asking for a status of the refund then leaves such disputes out, or the list would tell it.
 */
export function disputeConditions(filter: DisputeFilter, reviewer: string | null) {
  const { stage, channel, buyerRef, itemId, orderId, externalId, refundStatus, outcome, from, to } = filter;
  const { cursor } = filter;
  const { least, most } = idsAround(from, to);
  return [
    stage !== undefined && sql<boolean>`disputes.stage = ${stage}`,
    channel !== undefined && sql<boolean>`disputes.channel = ${channel}`,
    buyerRef !== undefined && sql<boolean>`disputes.buyer_ref = ${buyerRef}`,
    itemId !== undefined && sql<boolean>`disputes.item_id = ${itemId}`,
    orderId !== undefined && sql<boolean>`disputes.order_id = ${orderId}`,
    externalId !== undefined && sql<boolean>`disputes.external_id = ${externalId}`,
    refundStatus !== undefined && sql<boolean>`refunds.status = ${refundStatus}`,
    refundStatus !== undefined && reviewer !== null && sql<boolean>`not ${hiddenFrom(reviewer)}`,
    outcome !== undefined &&
      sql<boolean>`exists (
        select from evidence join verdicts on verdicts.evidence_id = evidence.id
        where evidence.dispute_id = disputes.id and verdicts.outcome = ${outcome})`,
    // The index on ids finds the days; the time itself decides. Bounds stand on both tables: where their indexes are
    // merged, neither is then walked from its newest entry.
    from !== undefined &&
      sql<boolean>`disputes.id >= ${least} and refunds.dispute_id >= ${least} and disputes.created_at >= ${from}`,
    to !== undefined &&
      sql<boolean>`disputes.id < ${most} and refunds.dispute_id < ${most} and disputes.created_at < ${to}`,
    cursor !== undefined && sql<boolean>`disputes.id < ${cursor} and refunds.dispute_id < ${cursor}`,
  ].filter((condition) => condition !== false);
}
