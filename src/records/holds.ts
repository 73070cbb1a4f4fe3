/**
 * Holds on refunds. Each has an end from its first moment, is placed once per refund, and is released with a
 * reason: an honest buyer never waits for longer than policy allows, whatever else stands still.
 */
import { TouchstoneError } from '../domain/errors.js';
import {
  holdEnds,
  holdReasons,
  notHeldReasons,
  type HoldEnd,
  type HoldReason,
  type NotHeldReason,
} from '../domain/hold.js';
import { refundAfter, type RefundStatus } from '../domain/refund.js';
import type { LocalText } from '../domain/verdict.js';
import type { Store, Tx } from '../store/store.js';
import { sql } from '../store/store.js';
import { toJson } from '../store/text.js';
import { lockCase, type Case } from './case.js';
import { recordEvent } from './events.js';
import { newId } from './ids.js';

export type HoldAnswer =
  | { readonly status: 'held'; readonly until: Date }
  | { readonly status: 'not_held'; readonly code: NotHeldReason; readonly text: LocalText };

export interface NewHold {
  readonly reason: HoldReason;
  readonly hours: number;
  readonly actor: string;
  readonly scanId?: string;
  readonly evidenceId?: string;
}

const hourMs = 3_600_000;

/**
 * Holds a running refund, or tells why it cannot. One that is held already gets the new reason and the later
 * end, counted from the moment it was first held: being reported again and again prolongs nothing.
 */
export async function placeHold(tx: Tx, subject: Case, hold: NewHold): Promise<HoldAnswer> {
  const { refundStatus, expressRefundAt, now } = subject;
  if (refundStatus === 'held') return changeHold(tx, subject, hold);
  if (refundStatus === 'released') return notHeld('already_released');
  if (refundStatus !== 'pending') return notHeld('already_settled');
  if (expressRefundAt !== null && expressRefundAt <= now) return notHeld('clock_ran_out');
  const { disputeId, merchantId } = subject;
  const until = new Date(now.getTime() + hold.hours * hourMs);
  await tx
    .insertInto('holds')
    .values({
      id: newId(),
      merchant_id: merchantId,
      dispute_id: disputeId,
      scan_id: hold.scanId ?? null,
      reason: hold.reason,
      placed_by: hold.actor,
      placed_at: now,
      expires_at: until,
      ended_at: null,
      end_reason: null,
      ended_by: null,
    })
    .execute();
  await setRefund(tx, subject, refundAfter(refundStatus, 'hold'), holdReasons[hold.reason], hold.scanId);
  await recordEvent(tx, {
    ...about(subject, hold),
    type: 'refund.held',
    data: { reason: holdReasons[hold.reason], until: until.toISOString() },
  });
  return { status: 'held', until };
}

function notHeld(code: NotHeldReason): HoldAnswer {
  return { status: 'not_held', code, text: notHeldReasons[code] };
}

const about = ({ merchantId, disputeId }: Case, { scanId, evidenceId, actor }: NewHold) => ({
  merchantId,
  disputeId,
  actor,
  ...(evidenceId !== undefined && { evidenceId }),
  ...(scanId !== undefined && { scanId }),
});

async function setRefund(
  tx: Tx,
  { disputeId }: Case,
  status: RefundStatus,
  reason: LocalText,
  scanId?: string,
): Promise<void> {
  await tx
    .updateTable('refunds')
    .set({
      status,
      reason: toJson(reason),
      updated_at: sql<Date>`now()`,
      ...(scanId !== undefined && { scan_id: scanId }),
    })
    .where('dispute_id', '=', disputeId)
    .execute();
}

async function openHold(tx: Tx, disputeId: string) {
  return tx
    .selectFrom('holds')
    .select(['id', 'reason', 'placed_at as placedAt', 'expires_at as expiresAt'])
    .where('dispute_id', '=', disputeId)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

async function changeHold(tx: Tx, subject: Case, hold: NewHold): Promise<HoldAnswer> {
  const open = await openHold(tx, subject.disputeId);
  if (open === undefined) throw new TouchstoneError('BUG_UNEXPECTED', 'A refund is held without its hold');
  const { id, placedAt, expiresAt } = open;
  const longest = new Date(placedAt.getTime() + hold.hours * hourMs);
  const until = longest > expiresAt ? longest : expiresAt;
  // What was found outweighs what was said.
  const reason = open.reason === 'signs_found' ? open.reason : hold.reason;
  if (until > expiresAt || reason !== open.reason) {
    await tx
      .updateTable('holds')
      .set({ expires_at: until, reason, ...(hold.scanId !== undefined && { scan_id: hold.scanId }) })
      .where('id', '=', id)
      .execute();
    await setRefund(tx, subject, 'held', holdReasons[reason], hold.scanId);
    await recordEvent(tx, {
      ...about(subject, hold),
      type: 'refund.hold_changed',
      data: { reason: holdReasons[reason], until: until.toISOString() },
    });
  }
  return { status: 'held', until };
}

/** Marks the open hold as ended, if there is one; what becomes of the refund is the caller's. */
export async function endHold(tx: Tx, disputeId: string, end: HoldEnd, actor: string): Promise<boolean> {
  const ended = await tx
    .updateTable('holds')
    .set({ ended_at: sql<Date>`clock_timestamp()`, end_reason: end, ended_by: actor })
    .where('dispute_id', '=', disputeId)
    .where('ended_at', 'is', null)
    .returning('id')
    .execute();
  return ended.length > 0;
}

/** Lets a held refund go, with the reason. */
export async function releaseHold(tx: Tx, subject: Case, end: HoldEnd, actor: string): Promise<void> {
  const status = refundAfter(subject.refundStatus, 'release');
  await endHold(tx, subject.disputeId, end, actor);
  await setRefund(tx, subject, status, holdEnds[end]);
  const { merchantId, disputeId } = subject;
  await recordEvent(tx, {
    merchantId,
    disputeId,
    type: 'refund.released',
    actor,
    data: { code: end, reason: holdEnds[end] },
  });
}

/** Releases up to `limit` refunds whose hold is over; answers how many. Each stands in its own transaction. */
export async function expireHolds(store: Store, limit: number): Promise<number> {
  const due = await store.service((tx) =>
    tx
      .selectFrom('holds')
      .select('dispute_id')
      .where('ended_at', 'is', null)
      .where('expires_at', '<=', sql<Date>`clock_timestamp()`)
      .orderBy('expires_at')
      .limit(limit)
      .execute(),
  );
  let released = 0;
  for (const { dispute_id: disputeId } of due) {
    released += await store.service(async (tx) => {
      const subject = await lockCase(tx, disputeId);
      const open = await openHold(tx, disputeId);
      // Another worker, a decision or a verdict may have been faster.
      if (subject.refundStatus !== 'held' || open === undefined || open.expiresAt > subject.now) return 0;
      await releaseHold(tx, subject, 'expired', 'worker');
      return 1;
    });
  }
  return released;
}
