/**
 * One message to one endpoint: tried until it is taken, given up or dropped. The store alone knows when the next
 * attempt is due; a job may come twice or never, and changes nothing of that.
 */
import type { WebhookFault } from '../domain/webhook-backoff.js';
import type { DeliveryStatus } from '../store/schema/webhooks.js';
import { sql, type Tx } from '../store/store.js';
import { isId } from './ids.js';
import { pageOf, type Page, type PageRequest } from './page.js';
import { disableEndpoint } from './webhook-endpoints.js';

/** What one attempt needs. */
export interface Attempt {
  readonly deliveryId: string;
  readonly merchantId: string;
  readonly endpointId: string;
  readonly messageId: string;
  /** From 1. */
  readonly number: number;
  readonly url: string;
  readonly body: string;
  /** Valid ones as they are stored, newest first. */
  readonly secrets: readonly { readonly text: string; readonly keyId: string | null }[];
  /** By the database's clock, as everything that is due: receivers refuse what is dated far off. */
  readonly startedAt: Date;
}

/** Attempts at one endpoint at once, by all processes together. */
export const mostInFlight = 4;

/** The endpoint of a delivery, locked: of two that begin at once, one counts the other. */
function lockEndpointOf(tx: Tx, deliveryId: string) {
  return tx
    .selectFrom('webhook_endpoints')
    .select(['id', 'url', 'status'])
    .where('id', '=', (select) =>
      select.selectFrom('webhook_deliveries').select('endpoint_id').where('id', '=', deliveryId),
    )
    .forNoKeyUpdate()
    .executeTakeFirst();
}

async function inFlight(tx: Tx, endpointId: string): Promise<number> {
  const { count } = await tx
    .selectFrom('webhook_deliveries')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('endpoint_id', '=', endpointId)
    .where('in_flight_until', '>', sql<Date>`now()`)
    .executeTakeFirstOrThrow();
  return count;
}

/**
 * Takes a delivery up where it is due; null where it is not, or as many attempts at its endpoint are under way as may
 * be: whoever ends one of these asks for the next. Whoever takes it has `leaseSeconds`: an attempt whose process died
 * is made again after.
 */
export async function beginAttempt(
  tx: Tx,
  deliveryId: string,
  leaseSeconds: number,
): Promise<Attempt | null> {
  const endpoint = await lockEndpointOf(tx, deliveryId);
  if (endpoint === undefined || (await inFlight(tx, endpoint.id)) >= mostInFlight) return null;
  const until = sql<Date>`now() + make_interval(secs => ${leaseSeconds})`;
  const taken = await tx
    .updateTable('webhook_deliveries')
    .set({ attempts: sql<number>`attempts + 1`, next_attempt_at: until, in_flight_until: until })
    .where('id', '=', deliveryId)
    .where('status', '=', 'pending')
    .where('next_attempt_at', '<=', sql<Date>`now()`)
    .returning(['merchant_id', 'message_id', 'attempts', sql<Date>`now()`.as('startedAt')])
    .executeTakeFirst();
  if (taken === undefined) return null;
  const { id: endpointId, url, status } = endpoint;
  const { merchant_id: merchantId, message_id: messageId, attempts: number, startedAt } = taken;
  if (status === 'disabled') {
    // Published while somebody disabled it.
    await settle(tx, deliveryId, 'dropped');
    return null;
  }
  const { body } = await tx
    .selectFrom('webhook_messages')
    .select('body')
    .where('id', '=', messageId)
    .executeTakeFirstOrThrow();
  const secrets = await tx
    .selectFrom('webhook_secrets')
    .select(['secret as text', 'key_id as keyId'])
    .where('endpoint_id', '=', endpointId)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', sql<Date>`now()`)]))
    .orderBy('id', 'desc')
    .execute();
  return { deliveryId, merchantId, endpointId, messageId, number, url, body, secrets, startedAt };
}

export interface AttemptEnd {
  readonly durationMs: number;
  readonly statusCode: number | null;
  readonly fault: WebhookFault | null;
  /** Until the next attempt, should there be one. */
  readonly pauseMs: number;
}

/** HTTP 410: the receiver says that it will never take anything again. */
const gone = 410;

/** Writes the attempt down and what follows: delivered, tried again later, given up, or the endpoint disabled. */
export async function endAttempt(tx: Tx, attempt: Attempt, end: AttemptEnd): Promise<DeliveryStatus> {
  const { deliveryId, merchantId, endpointId, number, startedAt } = attempt;
  const { durationMs, statusCode, fault, pauseMs } = end;
  await tx
    .insertInto('webhook_attempts')
    .values({
      delivery_id: deliveryId,
      merchant_id: merchantId,
      number,
      started_at: startedAt,
      duration_ms: durationMs,
      status_code: statusCode,
      fault,
    })
    .execute();
  if (fault === null) return settle(tx, deliveryId, 'delivered');
  if (statusCode === gone) {
    await disableEndpoint(tx, { merchantId, actor: 'worker' }, endpointId, 'gone');
    return settle(tx, deliveryId, 'failed');
  }
  const later = await tx
    .updateTable('webhook_deliveries')
    .set({
      next_attempt_at: sql<Date>`now() + make_interval(secs => ${pauseMs / 1_000})`,
      in_flight_until: null,
    })
    .where('id', '=', deliveryId)
    .where('status', '=', 'pending')
    // A later attempt, begun when this one's lease had lapsed, decides for itself.
    .where('attempts', '=', number)
    .returning([sql<boolean>`next_attempt_at > give_up_at`.as('over')])
    .executeTakeFirst();
  return later?.over === true ? settle(tx, deliveryId, 'failed') : 'pending';
}

async function settle<S extends DeliveryStatus>(tx: Tx, deliveryId: string, status: S): Promise<S> {
  await tx
    .updateTable('webhook_deliveries')
    .set({ status, finished_at: sql<Date>`now()`, in_flight_until: null })
    .where('id', '=', deliveryId)
    .execute();
  return status;
}

/** What is due at an endpoint and may be under way at once, the longest waiting first. */
export async function dueAtEndpoint(tx: Tx, endpointId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('webhook_deliveries')
    .select('id')
    .where('endpoint_id', '=', endpointId)
    .where('status', '=', 'pending')
    .where('next_attempt_at', '<=', sql<Date>`now()`)
    .orderBy('next_attempt_at')
    .limit(mostInFlight)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Deliveries that are due, of each endpoint as many as may be under way, the longest waiting first: one that is far
 * behind takes nobody's place. Steps from endpoint to endpoint through the index of what waits.
 */
export async function dueDeliveries(tx: Tx, limit: number): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive waiting (endpoint_id) as (
      (select endpoint_id from webhook_deliveries where status = 'pending' order by endpoint_id limit 1)
      union all
      select (select later.endpoint_id from webhook_deliveries later
        where later.status = 'pending' and later.endpoint_id > waiting.endpoint_id order by later.endpoint_id limit 1)
      from waiting where waiting.endpoint_id is not null
    )
    select due.id from waiting cross join lateral (
      select id, next_attempt_at from webhook_deliveries
      where endpoint_id = waiting.endpoint_id and status = 'pending' and next_attempt_at <= now()
      order by next_attempt_at limit ${mostInFlight}
    ) due
    order by due.next_attempt_at limit ${limit}`.execute(tx);
  return rows.map(({ id }) => id);
}

export interface LoggedAttempt {
  readonly number: number;
  readonly startedAt: Date;
  readonly durationMs: number;
  readonly statusCode: number | null;
  readonly fault: string | null;
}

export interface LoggedDelivery {
  readonly id: string;
  readonly messageId: string;
  readonly type: string;
  readonly status: DeliveryStatus;
  readonly nextAttemptAt: Date;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  /** Oldest first. */
  readonly attempts: readonly LoggedAttempt[];
}

export interface DeliveryFilter extends PageRequest {
  readonly endpointId: string;
  readonly status?: DeliveryStatus;
}

/** The delivery log of an endpoint, newest first. */
export async function listDeliveries(
  tx: Tx,
  { endpointId, status, limit, cursor }: DeliveryFilter,
): Promise<Page<LoggedDelivery>> {
  if (cursor !== undefined && !isId(cursor)) return { items: [], nextCursor: null };
  const rows = await tx
    .selectFrom('webhook_deliveries as delivery')
    .innerJoin('webhook_messages as message', 'message.id', 'delivery.message_id')
    .select([
      'delivery.id',
      'message.id as messageId',
      'message.type',
      'delivery.status',
      'delivery.next_attempt_at as nextAttemptAt',
      'message.created_at as createdAt',
      'delivery.finished_at as finishedAt',
    ])
    .where('delivery.endpoint_id', '=', endpointId)
    .$if(status !== undefined, (query) => query.where('delivery.status', '=', status ?? 'pending'))
    .$if(cursor !== undefined, (query) => query.where('delivery.id', '<', cursor ?? ''))
    .orderBy('delivery.id', 'desc')
    .limit(limit + 1)
    .execute();
  const page = pageOf(rows, limit, ({ id }) => id);
  const attempts = await attemptsOf(
    tx,
    page.items.map(({ id }) => id),
  );
  const items = page.items.map((row) => ({
    ...row,
    attempts: attempts.filter((one) => one.deliveryId === row.id),
  }));
  return { ...page, items };
}

async function attemptsOf(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('webhook_attempts')
    .select([
      'delivery_id as deliveryId',
      'number',
      'started_at as startedAt',
      'duration_ms as durationMs',
      'status_code as statusCode',
      'fault',
    ])
    .where('delivery_id', 'in', ids)
    .orderBy('number')
    .execute();
}

/** Forgets messages older than `days` together with their log, but none that still waits; answers how many. */
export async function pruneWebhookLog(tx: Tx, days: number): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with old as (
      select id from webhook_messages as message where created_at < now() - make_interval(days => ${days})
        and not exists (select from webhook_deliveries where message_id = message.id and status = 'pending')
    ), attempts as (
      delete from webhook_attempts where delivery_id in (
        select id from webhook_deliveries where message_id in (select id from old)
      )
    ), deliveries as (delete from webhook_deliveries where message_id in (select id from old))
    delete from webhook_messages where id in (select id from old) returning id`.execute(tx);
  return rows.length;
}
