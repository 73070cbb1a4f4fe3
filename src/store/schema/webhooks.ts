/** Who is told of events, and each attempt to tell them. */
import type { Generated } from 'kysely';
import type { AppendOnly, Now } from './columns.js';

export const endpointStatuses = ['active', 'disabled'] as const;
export type EndpointStatus = (typeof endpointStatuses)[number];

/** `asked`: somebody disabled it; `gone`: the receiver answered 410. */
export const disabledReasons = ['asked', 'gone'] as const;
export type DisabledReason = (typeof disabledReasons)[number];

export const deliveryStatuses = ['pending', 'delivered', 'failed', 'dropped'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

export interface WebhookEndpointsTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  url: AppendOnly<string>;
  types: AppendOnly<string[]>;
  status: EndpointStatus;
  disabled_reason: DisabledReason | null;
  created_at: Now;
  disabled_at: Date | null;
  revision: Generated<number>;
}

export interface WebhookSecretsTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  endpoint_id: AppendOnly<string>;
  secret: string;
  key_id: string | null;
  created_at: Now;
  expires_at: Date | null;
}

export interface WebhookMessagesTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  type: AppendOnly<string>;
  body: AppendOnly<string>;
  created_at: Now;
}

export interface WebhookDeliveriesTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  endpoint_id: AppendOnly<string>;
  message_id: AppendOnly<string>;
  status: DeliveryStatus;
  attempts: Generated<number>;
  next_attempt_at: Now;
  /** Until when the attempt under way has time; null where none is. */
  in_flight_until: Generated<Date | null>;
  give_up_at: Date;
  finished_at: Date | null;
}

export interface WebhookAttemptsTable {
  delivery_id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  number: AppendOnly<number>;
  started_at: AppendOnly<Date>;
  duration_ms: AppendOnly<number>;
  status_code: AppendOnly<number | null>;
  fault: AppendOnly<string | null>;
}
