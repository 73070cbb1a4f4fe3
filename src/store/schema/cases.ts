/** Disputes, their refunds and what the merchant shows of the item. */
import type { ColumnType, Generated } from 'kysely';
import type { DisputeStage } from '../../domain/dispute.js';
import type { HoldEnd, HoldReason } from '../../domain/hold.js';
import type { ReferencePurpose } from '../../domain/reference.js';
import type { RefundStatus } from '../../domain/refund.js';
import type { Format } from '../../domain/report.js';
import type { Channel, LocalText } from '../../domain/verdict.js';
import type { AppendOnly, Erased, Json, Now } from './columns.js';

export interface DisputesTable {
  id: string;
  merchant_id: string;
  external_id: string;
  order_id: string;
  item_id: string | null;
  buyer_ref: string;
  amount_minor: number;
  currency: string;
  channel: Channel;
  stage: DisputeStage;
  reason_code: string | null;
  claim_text: string | null;
  deadline_at: Date | null;
  category: string | null;
  express_refund_at: Date | null;
  ordered_at: Date | null;
  shipped_at: Date | null;
  delivered_at: Date | null;
  delivery_city: string | null;
  delivery_latitude: number | null;
  delivery_longitude: number | null;
  revision: Generated<number>;
  created_at: Now;
  erased_at: Erased;
}

export interface RefundsTable {
  dispute_id: string;
  merchant_id: string;
  status: RefundStatus;
  reason: Json<LocalText | null>;
  scan_id: string | null;
  paid_minor: Generated<number>;
  decision_id: string | null;
  updated_at: Now;
}

export interface HoldsTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  dispute_id: AppendOnly<string>;
  scan_id: string | null;
  reason: HoldReason;
  placed_by: AppendOnly<string>;
  placed_at: Now;
  expires_at: Date;
  ended_at: Date | null;
  end_reason: HoldEnd | null;
  ended_by: string | null;
}

export interface ReferencePhotosTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  dispute_id: AppendOnly<string>;
  purpose: AppendOnly<ReferencePurpose>;
  sha256: AppendOnly<string>;
  size_bytes: AppendOnly<number>;
  format: AppendOnly<Format>;
  width: AppendOnly<number>;
  height: AppendOnly<number>;
  file_name: ColumnType<string | null, string | null, null>;
  received_at: Now;
  erased_at: Erased;
}
