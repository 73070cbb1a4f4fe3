import type { ClaimContext } from '../domain/claim.js';
import type { DisputeStage } from '../domain/dispute.js';
import { TouchstoneError } from '../domain/errors.js';
import type { RefundStatus } from '../domain/refund.js';
import type { Channel, LocalText } from '../domain/verdict.js';
import type { Tx } from '../store/store.js';
import { storable } from '../store/text.js';
import { lockCase, moveCase, stageChange } from './case.js';
import { claimColumns, claimSelection, takeClaim } from './claim-facts.js';
import { endRequests } from './evidence-requests.js';
import { listEvents, recordEvent, type RecordedEvent } from './events.js';
import { hiddenFrom } from './hidden.js';
import { isId, newId } from './ids.js';
import { disputeConditions, type DisputeFilter } from './dispute-filter.js';
import { pageOf, type Page } from './page.js';

export interface DisputeFacts {
  /** The merchant's own id, unique per merchant. */
  readonly externalId: string;
  readonly orderId: string;
  readonly itemId: string | null;
  /** Pseudonym; never a name. */
  readonly buyerRef: string;
  readonly amountMinor: number;
  /** ISO 4217, three capitals. */
  readonly currency: string;
  readonly channel: Channel;
  readonly stage: DisputeStage;
  readonly reasonCode: string | null;
  readonly claimText: string | null;
  /** Goods category in the platform's words; policies may speak of it. */
  readonly category: string | null;
  /** By when the merchant has to answer. */
  readonly deadlineAt: Date | null;
  /** When the platform pays by itself: after it no hold can help. */
  readonly expressRefundAt: Date | null;
  /** The order and its delivery, for photos to be held against. */
  readonly claim: ClaimContext;
}

export interface Refund {
  readonly status: RefundStatus;
  /** Why it stands so, and the scan that speaks for it; null while nothing has been said. */
  readonly reason: LocalText | null;
  readonly scanId: string | null;
  /** Paid so far, minor units. */
  readonly paidMinor: number;
  /** When a refund that is held will be let go at the latest. */
  readonly heldUntil: Date | null;
  readonly updatedAt: Date;
}

export interface Dispute extends DisputeFacts {
  readonly id: string;
  readonly createdAt: Date;
  /** Grows with every change. */
  readonly revision: number;
  readonly refund: Refund;
}

/** Opens a dispute with its refund `pending`. Throws DSP_DUPLICATE where the external id is taken. */
export async function createDispute(
  tx: Tx,
  { merchantId, actor, ...facts }: DisputeFacts & { readonly merchantId: string; readonly actor: string },
): Promise<string> {
  const id = newId();
  const inserted = await tx
    .insertInto('disputes')
    .values({
      id,
      merchant_id: merchantId,
      external_id: storable(facts.externalId),
      order_id: storable(facts.orderId),
      item_id: facts.itemId === null ? null : storable(facts.itemId),
      buyer_ref: storable(facts.buyerRef),
      amount_minor: facts.amountMinor,
      currency: facts.currency,
      channel: facts.channel,
      stage: facts.stage,
      reason_code: facts.reasonCode === null ? null : storable(facts.reasonCode),
      claim_text: facts.claimText === null ? null : storable(facts.claimText),
      deadline_at: facts.deadlineAt,
      category: facts.category === null ? null : storable(facts.category),
      express_refund_at: facts.expressRefundAt,
      ...claimColumns(facts.claim),
    })
    .onConflict((conflict) => conflict.columns(['merchant_id', 'external_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) throw new TouchstoneError('DSP_DUPLICATE', 'This external id is taken');
  await tx
    .insertInto('refunds')
    .values({
      dispute_id: id,
      merchant_id: merchantId,
      status: 'pending',
      reason: 'null',
      scan_id: null,
      decision_id: null,
    })
    .execute();
  const { stage } = facts;
  await recordEvent(tx, { merchantId, disputeId: id, type: 'dispute.opened', actor, data: { stage } });
  return id;
}

function disputes(tx: Tx) {
  return (
    tx
      .selectFrom('disputes')
      .innerJoin('refunds', 'refunds.dispute_id', 'disputes.id')
      .select([
        'disputes.id',
        'external_id as externalId',
        'order_id as orderId',
        'item_id as itemId',
        'buyer_ref as buyerRef',
        'amount_minor as amountMinor',
        'currency',
        'channel',
        'stage',
        'disputes.reason_code as reasonCode',
        'claim_text as claimText',
        'deadline_at as deadlineAt',
        'category',
        'express_refund_at as expressRefundAt',
        ...claimSelection,
        'revision',
        'disputes.created_at as createdAt',
        'refunds.status as refundStatus',
        'refunds.reason as refundReason',
        'refunds.scan_id as refundScanId',
        'refunds.paid_minor as paidMinor',
        'refunds.updated_at as refundUpdatedAt',
      ])
      // Asked for by row: a join would read holds from end to end for a page of twenty.
      .select((row) =>
        row
          .selectFrom('holds')
          .select('holds.expires_at')
          .whereRef('holds.dispute_id', '=', 'disputes.id')
          .where('holds.ended_at', 'is', null)
          .as('heldUntil'),
      )
  );
}

type Row = Awaited<ReturnType<ReturnType<typeof disputes>['executeTakeFirstOrThrow']>>;

function toDispute(row: Row): Dispute {
  const { claim, row: told } = takeClaim(row);
  const { refundStatus, refundReason, refundScanId, refundUpdatedAt, paidMinor, heldUntil, ...facts } = told;
  const refund = {
    status: refundStatus,
    reason: refundReason,
    scanId: refundScanId,
    paidMinor,
    heldUntil,
    updatedAt: refundUpdatedAt,
  };
  return { ...facts, claim, refund };
}

/** One dispute with its refund; null when there is none under that id for this tenant. */
export async function readDispute(tx: Tx, disputeId: string): Promise<Dispute | null> {
  if (!isId(disputeId)) return null;
  const row = await disputes(tx).where('disputes.id', '=', disputeId).executeTakeFirst();
  return row === undefined ? null : toDispute(row);
}

export interface ListedDispute extends Dispute {
  /** Whether what was decided is hidden from the reviewer who asks. */
  readonly hidden: boolean;
}

/** Disputes, newest first. `reviewer`: as {@link disputeConditions} has it. */
export async function listDisputes(
  tx: Tx,
  filter: DisputeFilter,
  reviewer: string | null = null,
): Promise<Page<ListedDispute>> {
  const { limit, cursor } = filter;
  if (cursor !== undefined && !isId(cursor)) return { items: [], nextCursor: null };
  const rows = await disputes(tx)
    .select(hiddenFrom(reviewer).as('hidden'))
    .where((where) => where.and(disputeConditions(filter, reviewer)))
    .orderBy('disputes.id', 'desc')
    .limit(limit + 1)
    .execute();
  const listed = rows.map(({ hidden, ...row }) => ({ ...toDispute(row), hidden }));
  return pageOf(listed, limit, (dispute) => dispute.id);
}

/** Everything that happened in a dispute, in order: opening, evidence, scans, verdicts, refund. */
export async function timeline(tx: Tx, disputeId: string): Promise<readonly RecordedEvent[]> {
  return isId(disputeId) ? listEvents(tx, 'dispute_id', disputeId) : [];
}

/** Ends a dispute whose refund nobody holds. Throws DSP_ILLEGAL_MOVE or DSP_CLOSED by its stage. */
export async function closeDispute(tx: Tx, disputeId: string, actor: string): Promise<void> {
  const before = await lockCase(tx, disputeId);
  if (before.refundStatus === 'held') {
    throw new TouchstoneError('DSP_REFUND_STATE', 'Expected no close while the refund is held');
  }
  const after = await moveCase(tx, before, 'close');
  const { merchantId } = before;
  const data = stageChange(before, after);
  await endRequests(tx, disputeId, actor);
  await recordEvent(tx, { merchantId, disputeId, type: 'dispute.closed', actor, data });
}
