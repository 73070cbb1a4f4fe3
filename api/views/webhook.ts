import type { Static } from 'typebox';
import type { WebhookFault } from '../../src/domain/webhook-backoff.js';
import type { LoggedDelivery } from '../../src/records/webhook-deliveries.js';
import type { Endpoint as Stored } from '../../src/records/webhook-endpoints.js';
import type { Delivery, Endpoint } from '../schemas/webhook.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export function endpointView(stored: Stored): Static<typeof Endpoint> {
  const { id, url, types, status, disabledReason, createdAt, disabledAt, revision } = stored;
  return {
    ...{ id, url, types: [...types], status, disabledReason, revision },
    createdAt: createdAt.toISOString(),
    disabledAt: iso(disabledAt),
  };
}

export function deliveryView(stored: LoggedDelivery): Static<typeof Delivery> {
  const { id, messageId, type, status, createdAt, finishedAt, nextAttemptAt, attempts } = stored;
  return {
    ...{ id, messageId, type, status },
    createdAt: createdAt.toISOString(),
    finishedAt: iso(finishedAt),
    nextAttemptAt: status === 'pending' ? nextAttemptAt.toISOString() : null,
    attempts: attempts.map(({ number, startedAt, durationMs, statusCode, fault }) => ({
      ...{ number, durationMs, statusCode },
      startedAt: startedAt.toISOString(),
      fault: fault as WebhookFault | null,
    })),
  };
}
