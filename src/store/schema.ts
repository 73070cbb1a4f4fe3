/** The tables of the numbered migrations, as Kysely sees them. `jsonb` goes in as text made by {@link toJson}. */
import type { ColumnType, Generated } from 'kysely';
import type { KeyRole, KeyScope } from '../domain/access.js';
import type { AnalysisStatus } from '../domain/analysis.js';
import type {
  DecisionOutcome,
  RestsOn,
  ReviewKind,
  ReviewState,
  Side,
  SuspicionFinding,
  ViewOutcome,
} from '../domain/decision.js';
import type { DisputeStage } from '../domain/dispute.js';
import type { HoldEnd, HoldReason } from '../domain/hold.js';
import type { ReferencePurpose } from '../domain/reference.js';
import type { ReasonCode } from '../domain/reasons.js';
import type { RefundStatus } from '../domain/refund.js';
import type { Format, ScanReport } from '../domain/report.js';
import type { Channel, Kind, LocalText, Outcome, Route, Suspicion } from '../domain/verdict.js';

type Json<T> = ColumnType<T, string, string>;
type JsonDefault<T> = ColumnType<T, string | undefined, string>;
type Now = ColumnType<Date, Date | undefined, Date>;
type AppendOnly<T> = ColumnType<T, T, never>;

export const scanStatuses = ['queued', 'running', 'done'] as const;
export type ScanStatus = (typeof scanStatuses)[number];

interface MerchantsTable {
  id: string;
  name: string;
  created_at: Now;
}

interface ApiKeysTable {
  id: string;
  merchant_id: string;
  role: KeyRole;
  scopes: KeyScope[] | null;
  label: string;
  prefix: string;
  hash: Buffer;
  created_at: Now;
  revoked_at: Date | null;
}

interface DisputesTable {
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
  revision: Generated<number>;
  created_at: Now;
}

interface RefundsTable {
  dispute_id: string;
  merchant_id: string;
  status: RefundStatus;
  reason: Json<LocalText | null>;
  scan_id: string | null;
  paid_minor: Generated<number>;
  decision_id: string | null;
  updated_at: Now;
}

interface HoldsTable {
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

interface ReviewsTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  dispute_id: AppendOnly<string>;
  kind: AppendOnly<ReviewKind>;
  state: ReviewState;
  rank: number;
  doubt: number;
  due_at: Date;
  excluded: AppendOnly<string[]>;
  earlier: AppendOnly<string[]>;
  claimed_by: string | null;
  lease_until: Date | null;
  wakes_at: Date | null;
  revision: Generated<number>;
  opened_at: Now;
  closed_at: Date | null;
}

interface DecisionsTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  dispute_id: AppendOnly<string>;
  review_id: AppendOnly<string>;
  supersedes: AppendOnly<string | null>;
  outcome: AppendOnly<DecisionOutcome>;
  granted_minor: AppendOnly<number>;
  settles: AppendOnly<boolean>;
  reason_code: AppendOnly<ReasonCode>;
  note: AppendOnly<string>;
  suspicion: AppendOnly<SuspicionFinding>;
  kind: AppendOnly<Kind | null>;
  evidence_ids: AppendOnly<string[]>;
  reviewer: AppendOnly<string>;
  rests_on: Json<RestsOn>;
  text_buyer: Json<LocalText>;
  text_merchant: Json<LocalText>;
  created_at: Now;
}

interface AppealsTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  dispute_id: AppendOnly<string>;
  decision_id: AppendOnly<string>;
  review_id: AppendOnly<string>;
  by_side: AppendOnly<Side>;
  statement: AppendOnly<string>;
  actor: AppendOnly<string>;
  opened_at: Now;
}

interface ReviewViewsTable {
  review_id: AppendOnly<string>;
  reviewer: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  outcome: AppendOnly<ViewOutcome>;
  note: AppendOnly<string>;
  noted_at: Now;
}

interface ReferencePhotosTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  dispute_id: AppendOnly<string>;
  purpose: AppendOnly<ReferencePurpose>;
  sha256: AppendOnly<string>;
  size_bytes: AppendOnly<number>;
  format: AppendOnly<Format>;
  width: AppendOnly<number>;
  height: AppendOnly<number>;
  file_name: AppendOnly<string | null>;
  received_at: Now;
}

interface EvidenceTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  dispute_id: AppendOnly<string | null>;
  sha256: AppendOnly<string>;
  size_bytes: AppendOnly<number>;
  format: AppendOnly<Format>;
  width: AppendOnly<number>;
  height: AppendOnly<number>;
  file_name: AppendOnly<string | null>;
  suspicion: AppendOnly<Suspicion>;
  channel: AppendOnly<Channel>;
  external_ids: JsonDefault<Readonly<Record<string, string>>>;
  received_at: Now;
}

interface ScansTable {
  id: string;
  merchant_id: string;
  evidence_id: string;
  status: ScanStatus;
  attempts: Generated<number>;
  queued_at: Now;
  started_at: Date | null;
  finished_at: Date | null;
}

interface VerdictsTable {
  scan_id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  evidence_id: AppendOnly<string>;
  outcome: AppendOnly<Outcome>;
  kinds: AppendOnly<Kind[]>;
  llr: AppendOnly<number | null>;
  route: AppendOnly<Route>;
  pipeline_version: AppendOnly<string>;
  calibration_version: AppendOnly<string>;
  report: Json<ScanReport>;
  created_at: Now;
}

interface AnalysesTable {
  scan_id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  analyzer: AppendOnly<string>;
  version: AppendOnly<number>;
  status: AppendOnly<AnalysisStatus>;
  score: AppendOnly<number | null>;
}

interface MapsTable {
  scan_id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  analyzer: AppendOnly<string>;
  columns: AppendOnly<number>;
  rows: AppendOnly<number>;
  cell: AppendOnly<number>;
  map_values: AppendOnly<Buffer>;
  reliability: AppendOnly<Buffer>;
}

interface EventsTable {
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

interface AuditHeadsTable {
  merchant_id: string;
  seq: number;
  hash: string;
}

interface OutboxTable {
  id: Generated<number>;
  merchant_id: string;
  topic: string;
  payload: Json<{ readonly scanId: string } | { readonly deliveryId: string }>;
  created_at: Now;
  sent_at: Date | null;
}

export const endpointStatuses = ['active', 'disabled'] as const;
export type EndpointStatus = (typeof endpointStatuses)[number];

/** `asked`: somebody disabled it; `gone`: the receiver answered 410. */
export const disabledReasons = ['asked', 'gone'] as const;
export type DisabledReason = (typeof disabledReasons)[number];

export const deliveryStatuses = ['pending', 'delivered', 'failed', 'dropped'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

interface WebhookEndpointsTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  url: AppendOnly<string>;
  types: AppendOnly<string[]>;
  status: EndpointStatus;
  disabled_reason: DisabledReason | null;
  created_at: Now;
  disabled_at: Date | null;
}

interface WebhookSecretsTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  endpoint_id: AppendOnly<string>;
  secret: AppendOnly<string>;
  created_at: Now;
  expires_at: Date | null;
}

interface WebhookMessagesTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  type: AppendOnly<string>;
  body: AppendOnly<string>;
  created_at: Now;
}

interface WebhookDeliveriesTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  endpoint_id: AppendOnly<string>;
  message_id: AppendOnly<string>;
  status: DeliveryStatus;
  attempts: Generated<number>;
  next_attempt_at: Now;
  give_up_at: Date;
  finished_at: Date | null;
}

interface WebhookAttemptsTable {
  delivery_id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  number: AppendOnly<number>;
  started_at: AppendOnly<Date>;
  duration_ms: AppendOnly<number>;
  status_code: AppendOnly<number | null>;
  fault: AppendOnly<string | null>;
}

interface IdempotencyKeysTable {
  merchant_id: string;
  key: string;
  request_hash: string;
  status: 'in_progress' | 'done';
  response_status: number | null;
  response_body: Json<unknown>;
  created_at: Now;
}

export interface Database {
  merchants: MerchantsTable;
  api_keys: ApiKeysTable;
  disputes: DisputesTable;
  refunds: RefundsTable;
  holds: HoldsTable;
  reviews: ReviewsTable;
  decisions: DecisionsTable;
  appeals: AppealsTable;
  review_views: ReviewViewsTable;
  reference_photos: ReferencePhotosTable;
  evidence: EvidenceTable;
  scans: ScansTable;
  verdicts: VerdictsTable;
  analyses: AnalysesTable;
  maps: MapsTable;
  events: EventsTable;
  audit_heads: AuditHeadsTable;
  outbox: OutboxTable;
  idempotency_keys: IdempotencyKeysTable;
  webhook_endpoints: WebhookEndpointsTable;
  webhook_secrets: WebhookSecretsTable;
  webhook_messages: WebhookMessagesTable;
  webhook_deliveries: WebhookDeliveriesTable;
  webhook_attempts: WebhookAttemptsTable;
}
