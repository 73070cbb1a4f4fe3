/**
 * Idempotency-Key: the first request under a key does the work, its repeats get the stored answer. Begin,
 * work and complete may share one transaction (then nothing is ever left half done) or stand apart.
 */
import { TouchstoneError } from '../domain/errors.js';
import { sql, type Tx } from '../store/store.js';
import { toJson } from '../store/text.js';
import { newId } from './ids.js';

export type IdempotencyState =
  | { readonly state: 'started'; readonly holder: string }
  | { readonly state: 'in_progress' }
  | { readonly state: 'mismatch' }
  | { readonly state: 'done'; readonly status: number; readonly body: unknown };

interface Slot {
  readonly merchantId: string;
  readonly key: string;
}

/** A slot taken, and who took it: what {@link beginIdempotent} answered. */
interface Held extends Slot {
  readonly holder: string;
}

/** A request that has not ended after this long died with its process; a repeat takes its place. */
const leaseSeconds = 120;

/** `requestHash` covers method, path and body. */
export async function beginIdempotent(
  tx: Tx,
  { merchantId, key, requestHash }: Slot & { readonly requestHash: string },
): Promise<IdempotencyState> {
  const holder = newId();
  const started = await tx
    .insertInto('idempotency_keys')
    .values({
      merchant_id: merchantId,
      key,
      request_hash: requestHash,
      status: 'in_progress',
      holder,
      response_status: null,
      response_body: 'null',
    })
    .onConflict((conflict) =>
      conflict
        .columns(['merchant_id', 'key'])
        .doUpdateSet({ created_at: sql<Date>`now()`, holder })
        .where('idempotency_keys.status', '=', 'in_progress')
        .where('idempotency_keys.request_hash', '=', requestHash)
        .where('idempotency_keys.created_at', '<', sql<Date>`now() - make_interval(secs => ${leaseSeconds})`),
    )
    .returning('key')
    .executeTakeFirst();
  if (started !== undefined) return { state: 'started', holder };
  const row = await tx
    .selectFrom('idempotency_keys')
    .select(['request_hash', 'status', 'response_status', 'response_body'])
    .where('merchant_id', '=', merchantId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (row.request_hash !== requestHash) return { state: 'mismatch' };
  if (row.status === 'in_progress') return { state: 'in_progress' };
  return { state: 'done', status: row.response_status ?? 200, body: row.response_body };
}

/**
 * Keeps the answer for repeats. Throws REQ_IDEMPOTENCY_IN_PROGRESS where the lease ran out and another request took
 * the key: the work of this one must not stand beside that of the other.
 */
export async function completeIdempotent(
  tx: Tx,
  { merchantId, key, holder, status, body }: Held & { readonly status: number; readonly body: unknown },
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('idempotency_keys')
    .set({ status: 'done', response_status: status, response_body: toJson(body) })
    .where('merchant_id', '=', merchantId)
    .where('key', '=', key)
    .where('holder', '=', holder)
    .where('status', '=', 'in_progress')
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) {
    throw new TouchstoneError('REQ_IDEMPOTENCY_IN_PROGRESS', 'It took too long; a repeat does the work');
  }
}

/** Frees a key whose request failed, so that it may be tried again; not one that another request took since. */
export async function abandonIdempotent(tx: Tx, { merchantId, key, holder }: Held): Promise<void> {
  await tx
    .deleteFrom('idempotency_keys')
    .where('merchant_id', '=', merchantId)
    .where('key', '=', key)
    .where('holder', '=', holder)
    .where('status', '=', 'in_progress')
    .execute();
}

/** Forgets keys older than `hours`; answers how many. */
export async function expireIdempotencyKeys(tx: Tx, hours: number): Promise<number> {
  const result = await tx
    .deleteFrom('idempotency_keys')
    .where('created_at', '<', sql<Date>`now() - make_interval(hours => ${hours})`)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}
