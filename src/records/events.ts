/**
 * The append-only record of what happened, in order: the one place where events are written. Each is a link in
 * its merchant's audit chain, made in the transaction of the change that it tells.
 */
import { sql, withTheNext, type RawBuilder, type Tx } from '../store/store.js';
import { storable, toJson } from '../store/text.js';
import { genesis, linkHash, sha256Hex } from './chain.js';
import type { EventType } from './event-types.js';
import { withSeals, type Sealing } from './seal.js';
import { publish } from './webhook-messages.js';

export interface NewEvent extends Sealing {
  readonly merchantId: string;
  /** `key:ID`, `user:ID`, `request:ID` for a buyer by its link, `worker` or `cli`. */
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
 * Appends an event, and puts a notice of it where a merchant's webhooks ask for one. From here to the end of the
 * transaction the merchant's other writers of events wait: record events last, and lock whatever else has to be
 * locked before.
 */
export function recordEvent(tx: Tx, { merchantId, ...event }: NewEvent): Promise<void> {
  return recordEvents(tx, merchantId, [event]);
}

/** Appends several events of one merchant, in this order, in as few statements as one takes. */
export async function recordEvents(
  tx: Tx,
  merchantId: string,
  events: readonly Omit<NewEvent, 'merchantId'>[],
): Promise<void> {
  const places = await nextPlaces(
    tx,
    merchantId,
    events.map((event) => withSeals(event, toJson(event.data ?? {}))),
  );
  let hash = places[0]?.previousHash ?? genesis;
  const told = places.map(({ seq, id, at, payload }, index) => {
    const event = events[index];
    const link = {
      ...{ seq, id, merchantId, disputeId: event.disputeId, type: event.type },
      evidenceId: event.evidenceId ?? null,
      scanId: event.scanId ?? null,
      actor: storable(event.actor),
      atMicros: at.getTime() * 1000,
      payloadHash: sha256Hex(payload),
      previousHash: hash,
    };
    hash = linkHash(link);
    return { ...link, hash, at, payload, data: event.data ?? {} };
  });
  await tx
    .with('links', (db) =>
      db.insertInto('events').values(
        told.map((link) => ({
          id: link.id,
          merchant_id: merchantId,
          dispute_id: link.disputeId,
          evidence_id: link.evidenceId,
          scan_id: link.scanId,
          type: link.type,
          actor: link.actor,
          at: link.at,
          data: link.payload,
          seq: link.seq,
          payload_hash: link.payloadHash,
          previous_hash: link.previousHash,
          hash: link.hash,
        })),
      ),
    )
    .updateTable('audit_heads')
    .set({ hash })
    .where('merchant_id', '=', merchantId)
    .modifyEnd(sql.raw(withTheNext))
    .execute();
  for (const event of told) await publish(tx, event);
}

interface Place {
  readonly seq: number;
  readonly id: number;
  /** Of the chain's end before all of these. */
  readonly previousHash: string;
  /** The database's clock, in milliseconds, so that it passes through a Date unchanged. */
  readonly at: Date;
  /** The payload as the database will write it whenever it is asked. */
  readonly payload: string;
}

/** Has the merchant's other writers of events wait from here to the end of the transaction, before anything is told. */
export async function lockChain(tx: Tx, merchantId: string): Promise<void> {
  await sql`insert into audit_heads as head (merchant_id, seq, hash) values (${merchantId}, 0, ${genesis})
    on conflict (merchant_id) do update set seq = head.seq`.execute(tx);
}

/** Takes the next places in the chain, one for each payload, and with them the lock on the chain's end. */
async function nextPlaces(
  tx: Tx,
  merchantId: string,
  payloads: readonly RawBuilder<unknown>[],
): Promise<readonly Place[]> {
  const count = payloads.length;
  const { rows } = await sql<Place>`
    with head as (
      insert into audit_heads as head (merchant_id, seq, hash) values (${merchantId}, ${count}, ${genesis})
      on conflict (merchant_id) do update set seq = head.seq + excluded.seq
      returning seq, hash
    )
    select head.seq - ${count} + place as seq, head.hash as "previousHash", nextval('events_id_seq') as id,
      date_trunc('milliseconds', clock_timestamp()) as at, payload::text as payload
    from head, (values ${sql.join(payloads.map((payload, index) => sql`(${sql.lit(index + 1)}, ${payload})`))})
      as given (place, payload)
    order by place`.execute(tx);
  return rows;
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
    .select(['id', 'type', 'actor', 'at', 'evidence_id as evidenceId', 'scan_id as scanId'])
    .select(sql<RecordedEvent['data']>`data - 'seals'`.as('data'))
    .where(column, '=', id)
    .where('id', '>', after)
    .where('type', '<>', 'record.sealed')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, type: row.type as EventType }));
}
