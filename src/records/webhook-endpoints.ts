/** Where a merchant wants to be told. Secrets are shown when they are made, and never again. */
import { TouchstoneError } from '../domain/errors.js';
import { tryForHours } from '../domain/webhook-backoff.js';
import type { WebhookType } from '../domain/webhook-catalogue.js';
import type { DisabledReason, EndpointStatus } from '../store/schema/webhooks.js';
import { sql, type Tx } from '../store/store.js';
import { recordEvent } from './events.js';
import { isId, newId } from './ids.js';
import { enqueue } from './outbox.js';
import { pageOf, type Page, type PageRequest } from './page.js';

export interface Endpoint {
  readonly id: string;
  readonly url: string;
  /** Empty: all of the catalogue. */
  readonly types: readonly string[];
  readonly status: EndpointStatus;
  readonly disabledReason: DisabledReason | null;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
  /** Grows with every change. */
  readonly revision: number;
}

/** Who asks, and for which merchant. */
export interface By {
  readonly merchantId: string;
  readonly actor: string;
}

/** Active endpoints that a merchant may have. */
const mostEndpoints = 20;

/** As it is stored: sealed, or plain where no key is named. */
interface SealedSecret {
  readonly text: string;
  readonly keyId: string | null;
}

async function insertSecret(
  tx: Tx,
  merchantId: string,
  endpointId: string,
  { text, keyId }: SealedSecret,
): Promise<void> {
  const row = {
    ...{ id: newId(), merchant_id: merchantId, endpoint_id: endpointId },
    ...{ secret: text, key_id: keyId, expires_at: null },
  };
  await tx.insertInto('webhook_secrets').values(row).execute();
}

/** Throws HKS_TOO_MANY where the merchant has as many as it may have. */
export async function createEndpoint(
  tx: Tx,
  { merchantId, actor }: By,
  { url, types, secret }: { url: URL; types: readonly WebhookType[]; secret: SealedSecret },
): Promise<string> {
  const { active } = await tx
    .selectFrom('webhook_endpoints')
    .select((count) => count.fn.countAll<number>().as('active'))
    .where('status', '=', 'active')
    .where('merchant_id', '=', merchantId)
    .executeTakeFirstOrThrow();
  if (active >= mostEndpoints) {
    throw new TouchstoneError('HKS_TOO_MANY', `At most ${mostEndpoints} endpoints may be active`);
  }
  const id = newId();
  await tx
    .insertInto('webhook_endpoints')
    .values({
      id,
      merchant_id: merchantId,
      url: url.href,
      types: [...new Set(types)],
      status: 'active',
      disabled_reason: null,
      disabled_at: null,
    })
    .execute();
  await insertSecret(tx, merchantId, id, secret);
  // The path may hold a token of the receiver's; the host tells enough.
  const data = { endpointId: id, host: url.host };
  await recordEvent(tx, { merchantId, disputeId: null, type: 'webhook.created', actor, data, subject: id });
  return id;
}

function endpoints(tx: Tx) {
  return tx
    .selectFrom('webhook_endpoints')
    .select([
      'id',
      'url',
      'types',
      'status',
      'disabled_reason as disabledReason',
      'created_at as createdAt',
      'disabled_at as disabledAt',
      'revision',
    ]);
}

/** Throws REQ_NOT_FOUND. */
export async function readEndpoint(tx: Tx, id: string): Promise<Endpoint> {
  const row = isId(id) ? await endpoints(tx).where('id', '=', id).executeTakeFirst() : undefined;
  if (row === undefined) throw new TouchstoneError('REQ_NOT_FOUND', 'No such webhook endpoint');
  return row;
}

/**
 * Locks an endpoint and holds it against what somebody read of it; undefined: whatever it is. Throws DSP_CHANGED,
 * REQ_NOT_FOUND.
 */
export async function requireEndpoint(tx: Tx, id: string, revision: number | undefined): Promise<void> {
  const row = isId(id)
    ? await tx
        .selectFrom('webhook_endpoints')
        .select('revision')
        .where('id', '=', id)
        .forUpdate()
        .executeTakeFirst()
    : undefined;
  if (row === undefined) throw new TouchstoneError('REQ_NOT_FOUND', 'No such webhook endpoint');
  if (revision !== undefined && row.revision !== revision) {
    throw new TouchstoneError('DSP_CHANGED', 'Read the endpoint again');
  }
}

const changed = sql<number>`revision + 1`;

async function readActive(tx: Tx, id: string): Promise<Endpoint> {
  const endpoint = await readEndpoint(tx, id);
  if (endpoint.status === 'disabled')
    throw new TouchstoneError('HKS_DISABLED', 'Make a new endpoint instead');
  return endpoint;
}

/** Endpoints, newest first. */
export async function listEndpoints(tx: Tx, { limit, cursor }: PageRequest): Promise<Page<Endpoint>> {
  if (cursor !== undefined && !isId(cursor)) return { items: [], nextCursor: null };
  const rows = await endpoints(tx)
    .$if(cursor !== undefined, (query) => query.where('id', '<', cursor ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, ({ id }) => id);
}

/** Adds a secret; those before stay valid for `overlapHours`. Throws REQ_NOT_FOUND, HKS_DISABLED. */
export async function rotateSecret(
  tx: Tx,
  { merchantId, actor }: By,
  { id, secret, overlapHours }: { id: string; secret: SealedSecret; overlapHours: number },
): Promise<void> {
  await readActive(tx, id);
  await tx
    .updateTable('webhook_secrets')
    .set({ expires_at: sql<Date>`now() + make_interval(hours => ${overlapHours})` })
    .where('endpoint_id', '=', id)
    .where('expires_at', 'is', null)
    .execute();
  await insertSecret(tx, merchantId, id, secret);
  await tx.updateTable('webhook_endpoints').set({ revision: changed }).where('id', '=', id).execute();
  const data = { endpointId: id, overlapHours };
  await recordEvent(tx, { merchantId, disputeId: null, type: 'webhook.rotated', actor, data, subject: id });
}

/** Disables an endpoint and drops what still waits for it; one that is disabled already stays as it is. */
export async function disableEndpoint(
  tx: Tx,
  { merchantId, actor }: By,
  id: string,
  reason: DisabledReason,
): Promise<void> {
  const disabled = await tx
    .updateTable('webhook_endpoints')
    .set({ status: 'disabled', disabled_reason: reason, disabled_at: sql<Date>`now()`, revision: changed })
    .where('id', '=', id)
    .where('status', '=', 'active')
    .returning('id')
    .execute();
  if (disabled.length === 0) return;
  await tx
    .updateTable('webhook_deliveries')
    .set({ status: 'dropped', finished_at: sql<Date>`now()` })
    .where('endpoint_id', '=', id)
    .where('status', '=', 'pending')
    .execute();
  const data = { endpointId: id, reason };
  await recordEvent(tx, { merchantId, disputeId: null, type: 'webhook.disabled', actor, data, subject: id });
}

/** Has a delivery tried again from now on, for the full time. Throws REQ_NOT_FOUND, HKS_DISABLED. */
export async function resendDelivery(
  tx: Tx,
  { merchantId, actor }: By,
  { id, deliveryId }: { id: string; deliveryId: string },
): Promise<void> {
  await readActive(tx, id);
  const found = await tx
    .updateTable('webhook_deliveries')
    .set({
      status: 'pending',
      next_attempt_at: sql<Date>`now()`,
      give_up_at: sql<Date>`now() + make_interval(hours => ${tryForHours})`,
      finished_at: null,
    })
    .where('id', '=', deliveryId)
    .where('endpoint_id', '=', id)
    .returning('id')
    .execute();
  if (found.length === 0) throw new TouchstoneError('REQ_NOT_FOUND', 'No such delivery');
  const data = { endpointId: id, deliveryId };
  await recordEvent(tx, { merchantId, disputeId: null, type: 'webhook.resent', actor, data });
  await enqueue(tx, { merchantId, topic: 'webhook', deliveryId });
}
