/** From a recorded event to the notices that go out of it, in the event's own transaction. */
import { webhookCatalogue, webhookTypes, type WebhookType } from '../domain/webhook-catalogue.js';
import { sql, type Tx } from '../store/store.js';
import { toJson } from '../store/text.js';
import { tryForHours } from '../domain/webhook-backoff.js';
import { newId } from './ids.js';
import { enqueue } from './outbox.js';

export interface Told {
  readonly merchantId: string;
  readonly disputeId: string | null;
  readonly evidenceId: string | null;
  readonly scanId: string | null;
  readonly type: string;
  readonly at: Date;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Puts a message for each endpoint that asks for what happened; most events are nobody's notice. */
export async function publish(tx: Tx, event: Told): Promise<void> {
  for (const type of webhookTypes) {
    if (webhookCatalogue[type].event === event.type) await publishAs(tx, type, event);
  }
}

/** The notice's body: the data are what its schema names, no more. */
export function bodyOf(type: WebhookType, { disputeId, evidenceId, scanId, at, data }: Told): string {
  const known: Readonly<Record<string, unknown>> = { ...data, disputeId, evidenceId, detectionId: scanId };
  const names = webhookCatalogue[type].data.required;
  const told = Object.fromEntries(names.map((name) => [name, known[name]]));
  return toJson({ type, timestamp: at.toISOString(), data: told });
}

async function publishAs(tx: Tx, type: WebhookType, event: Told): Promise<void> {
  const { merchantId } = event;
  const endpoints = await tx
    .selectFrom('webhook_endpoints')
    .select('id')
    .where('merchant_id', '=', merchantId)
    .where('status', '=', 'active')
    .where((where) =>
      where.or([where('types', '=', sql<string[]>`'{}'`), where(sql`${type}::text`, '=', sql`any(types)`)]),
    )
    .execute();
  if (endpoints.length === 0) return;
  const messageId = newId();
  await tx
    .insertInto('webhook_messages')
    .values({ id: messageId, merchant_id: merchantId, type, body: bodyOf(type, event) })
    .execute();
  for (const endpoint of endpoints) {
    const deliveryId = newId();
    await tx
      .insertInto('webhook_deliveries')
      .values({
        id: deliveryId,
        merchant_id: merchantId,
        endpoint_id: endpoint.id,
        message_id: messageId,
        status: 'pending',
        give_up_at: sql<Date>`now() + make_interval(hours => ${tryForHours})`,
        finished_at: null,
      })
      .execute();
    await enqueue(tx, { merchantId, topic: 'webhook', deliveryId });
  }
}
