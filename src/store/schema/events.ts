/** What happened, chained, and what is still to be sent on. */
import type { Generated } from 'kysely';
import type { AppendOnly, Json, JsonDefault, Now } from './columns.js';

export interface EventsTable {
  id: Generated<number>;
  merchant_id: AppendOnly<string>;
  dispute_id: AppendOnly<string | null>;
  evidence_id: AppendOnly<string | null>;
  scan_id: AppendOnly<string | null>;
  type: AppendOnly<string>;
  actor: AppendOnly<string>;
  at: Now;
  data: JsonDefault<Readonly<Record<string, unknown>>>;
  seq: AppendOnly<number>;
  payload_hash: AppendOnly<string>;
  previous_hash: AppendOnly<string>;
  hash: AppendOnly<string>;
}

export interface AuditHeadsTable {
  merchant_id: string;
  seq: number;
  hash: string;
}

/** Bytes to take away once no photo needs them. */
export interface BlobRemovalsTable {
  sha256: AppendOnly<string>;
  asked_at: Now;
}

export interface OutboxTable {
  id: Generated<number>;
  merchant_id: string;
  topic: string;
  payload: Json<{ readonly scanId: string } | { readonly deliveryId: string }>;
  created_at: Now;
  sent_at: Date | null;
}
