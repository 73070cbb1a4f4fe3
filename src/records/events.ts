/** The append-only record of what happened to a dispute and its evidence, in order. */
import type { Tx } from '../store/store.js';
import { toJson } from '../store/text.js';

export const eventTypes = [
  'dispute.opened',
  'evidence.received',
  'scan.queued',
  'scan.started',
  'verdict.recorded',
  'evidence.reported',
  'reference.received',
  'refund.held',
  'refund.hold_changed',
  'refund.released',
  'dispute.closed',
  'custody.broken',
] as const;
export type EventType = (typeof eventTypes)[number];

export interface NewEvent {
  readonly merchantId: string;
  readonly disputeId: string | null;
  readonly evidenceId?: string;
  readonly scanId?: string;
  readonly type: EventType;
  /** `key:ID` or `worker`. */
  readonly actor: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface RecordedEvent {
  /** Grows with time within one dispute and one scan. */
  readonly id: number;
  readonly type: EventType;
  readonly actor: string;
  readonly at: Date;
  readonly evidenceId: string | null;
  readonly scanId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

export async function recordEvent(tx: Tx, event: NewEvent): Promise<void> {
  await tx
    .insertInto('events')
    .values({
      merchant_id: event.merchantId,
      dispute_id: event.disputeId,
      evidence_id: event.evidenceId ?? null,
      scan_id: event.scanId ?? null,
      type: event.type,
      actor: event.actor,
      data: toJson(event.data ?? {}),
    })
    .execute();
}

/** Events of one dispute or one scan, oldest first, those after event `after` where it is given. */
export async function listEvents(
  tx: Tx,
  column: 'dispute_id' | 'scan_id',
  id: string,
  after = 0,
): Promise<readonly RecordedEvent[]> {
  const rows = await tx
    .selectFrom('events')
    .select(['id', 'type', 'actor', 'at', 'evidence_id as evidenceId', 'scan_id as scanId', 'data'])
    .where(column, '=', id)
    .where('id', '>', after)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, type: row.type as EventType }));
}
