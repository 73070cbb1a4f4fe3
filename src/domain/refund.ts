/**
 * The refund record: its statuses, the moves between them, and what a decision does to it. Money that was paid
 * stays paid: a later decision pays what is missing and never asks anything back.
 */
import { TouchstoneError } from './errors.js';

export const refundStatuses = [
  'pending',
  'held',
  'released',
  'refunded',
  'partially_refunded',
  'refused',
] as const;
export type RefundStatus = (typeof refundStatuses)[number];

type Moves = Readonly<Partial<Record<RefundStatus, RefundStatus>>>;

/**
 * What may happen without a person. `hold` has one beginning and nothing leads back to it, so that a buyer
 * waits once at most; nothing here leads to `refused`.
 */
export const machineMoves = {
  hold: { pending: 'held' },
  release: { held: 'released' },
} as const satisfies Readonly<Record<string, Moves>>;
export type MachineMove = keyof typeof machineMoves;

/** The status after `move`. Throws DSP_REFUND_STATE where it is not allowed. */
export function refundAfter(status: RefundStatus, move: MachineMove): RefundStatus {
  const moves: Moves = machineMoves[move];
  const next = moves[status];
  if (next !== undefined) return next;
  throw new TouchstoneError('DSP_REFUND_STATE', `Expected no ${move} while the refund is ${status}`);
}

/** Amounts in minor units. */
export interface RefundState {
  readonly status: RefundStatus;
  /** Paid so far, 0..amountMinor. */
  readonly paidMinor: number;
  /** In dispute. */
  readonly amountMinor: number;
}

export interface Settled {
  readonly status: RefundStatus;
  readonly paidMinor: number;
  /** To be paid now: what is granted less what was paid before. */
  readonly payMinor: number;
}

/**
 * A person grants `grantedMinor` in all, 0..amountMinor; 0 refuses. A refund of which something was paid is
 * never `refused`. An amount in dispute of 0 is granted by 'refund' alone, hence `inFull`.
 */
export function settleRefund(
  { paidMinor, amountMinor }: RefundState,
  grantedMinor: number,
  inFull: boolean,
): Settled {
  if (!Number.isSafeInteger(grantedMinor) || grantedMinor < 0 || grantedMinor > amountMinor) {
    throw new TouchstoneError('DSP_AMOUNT', `Expected 0 to ${amountMinor} for the refund`);
  }
  const paid = Math.max(paidMinor, inFull ? amountMinor : grantedMinor);
  const rest = paid > 0 ? 'partially_refunded' : 'refused';
  return {
    status: inFull || (paid > 0 && paid === amountMinor) ? 'refunded' : rest,
    paidMinor: paid,
    payMinor: paid - paidMinor,
  };
}
