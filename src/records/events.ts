/**
 * The append-only record of what happened, in order: the one place where events are written. Each is a link in
 * its merchant's audit chain, made in the transaction of the change that it tells.
 */
import { sql, type Tx } from '../store/store.js';
import { storable, toJson } from '../store/text.js';
import { genesis, linkHash, sha256Hex } from './chain.js';
import { publish } from './webhook-messages.js';

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
  'refund.settled',
  'review.opened',
  'review.assigned',
  'review.returned',
  'decision.recorded',
  'appeal.opened',
  'view.noted',
  'appeal.decided',
  'dispute.closed',
  'custody.broken',
  'key.created',
  'key.revoked',
  'webhook.created',
  'webhook.rotated',
  'webhook.disabled',
  'webhook.resent',
] as const;
export type EventType = (typeof eventTypes)[number];

export interface NewEvent {
  readonly merchantId: string;
  readonly disputeId: string | null;
  readonly evidenceId?: string;
  readonly scanId?: string;
  readonly type: EventType;
  /** `key:ID`, `worker` or `cli`. */
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

/**
 * Appends an event, and puts a notice of it where a merchant's webhooks ask for one. From here to the end of the transaction the merchant's other writers of events wait: record
 * events last, and lock whatever else has to be locked before.
 */
export async function recordEvent(tx: Tx, event: NewEvent): Promise<void> {
  const { merchantId, disputeId } = event;
  const actor = storable(event.actor);
  const { payload, at, ...place } = await nextPlace(tx, merchantId, toJson(event.data ?? {}));
  const link = {
    ...place,
    merchantId,
    disputeId,
    evidenceId: event.evidenceId ?? null,
    scanId: event.scanId ?? null,
    type: event.type,
    actor,
    atMicros: at.getTime() * 1000,
    payloadHash: sha256Hex(payload),
  };
  const hash = linkHash(link);
  await tx
    .with('event', (db) =>
      db.insertInto('events').values({
        id: link.id,
        merchant_id: merchantId,
        dispute_id: disputeId,
        evidence_id: link.evidenceId,
        scan_id: link.scanId,
        type: event.type,
        actor,
        at,
        data: payload,
        seq: link.seq,
        payload_hash: link.payloadHash,
        previous_hash: link.previousHash,
        hash,
      }),
    )
    .updateTable('audit_heads')
    .set({ hash })
    .where('merchant_id', '=', merchantId)
    .execute();
  await publish(tx, { ...link, at, data: event.data ?? {} });
}

interface Place {
  readonly seq: number;
  readonly id: number;
  readonly previousHash: string;
  /** The database's clock, in milliseconds, so that it passes through a Date unchanged. */
  readonly at: Date;
  /** The payload as the database will write it whenever it is asked. */
  readonly payload: string;
}

/** Takes the next place in the chain, and with it the lock on the chain's end. */
async function nextPlace(tx: Tx, merchantId: string, data: string): Promise<Place> {
  const { rows } = await sql<Place>`
    insert into audit_heads as head (merchant_id, seq, hash) values (${merchantId}, 1, ${genesis})
    on conflict (merchant_id) do update set seq = head.seq + 1
    returning seq, hash as "previousHash", nextval('events_id_seq') as id,
      date_trunc('milliseconds', clock_timestamp()) as at, ${data}::jsonb::text as payload`.execute(tx);
  const [place] = rows as [Place];
  return place;
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
