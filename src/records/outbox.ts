/**
 * The outbox: what has to reach the queue is written in the same transaction as what it speaks of, and sent
 * after. Sending may happen twice, never not at all; receivers know the scan by its id.
 */
import { sql, withTheNext, type Tx } from '../store/store.js';
import { toJson } from '../store/text.js';

/** `scan`: a photo waits; `verdict`: a scan has its verdict; `webhook`: a notice waits. */
type Subject =
  | { readonly topic: 'scan' | 'verdict'; readonly scanId: string; readonly deliveryId?: undefined }
  | { readonly topic: 'webhook'; readonly deliveryId: string; readonly scanId?: undefined };

export type OutboxRow = Subject & { readonly id: number };

/** The statement that puts a row into the outbox; it may be a part of another. */
export function outboxRow(
  db: Pick<Tx, 'insertInto'>,
  { merchantId, topic, ...payload }: Subject & { readonly merchantId: string },
) {
  return db
    .insertInto('outbox')
    .values({ merchant_id: merchantId, topic, payload: toJson(payload), sent_at: null });
}

export async function enqueue(tx: Tx, row: Subject & { readonly merchantId: string }): Promise<void> {
  await outboxRow(tx, row).execute();
}

/**
 * Oldest unsent rows. Not locked: no transaction stays open while the queue is talked to, and what two relays
 * send twice is one job.
 */
export async function readUnsent(tx: Tx, limit: number): Promise<readonly OutboxRow[]> {
  const rows = await tx
    .selectFrom('outbox')
    .select(['id', 'topic', 'payload'])
    .where('sent_at', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id, topic, payload }) => ({ id, topic, ...payload }) as OutboxRow);
}

export async function markSent(tx: Tx, ids: readonly number[]): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ sent_at: sql<Date>`now()` })
    .where('id', 'in', ids)
    .modifyEnd(sql.raw(withTheNext))
    .execute();
}

/** Removes rows sent more than `hours` ago. */
export async function pruneOutbox(tx: Tx, hours: number): Promise<number> {
  const result = await tx
    .deleteFrom('outbox')
    .where('sent_at', '<', sql<Date>`now() - make_interval(hours => ${hours})`)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
