/** The tables of the numbered migrations, as Kysely sees them. `jsonb` goes in as text made by {@link toJson}. */
import type { MerchantsTable, ApiKeysTable, IdempotencyKeysTable } from './schema/access.js';
import type { DisputesTable, RefundsTable, HoldsTable, ReferencePhotosTable } from './schema/cases.js';
import type { ReviewsTable, DecisionsTable, AppealsTable, ReviewViewsTable } from './schema/reviews.js';
import type {
  EvidenceTable,
  ScansTable,
  VerdictsTable,
  AnalysesTable,
  MapsTable,
  PositionsTable,
} from './schema/scans.js';
import type { DevicesTable, SessionsTable, SignInCountsTable, UsersTable } from './schema/users.js';
import type { ItemAlertsTable, ItemOrdersTable } from './schema/items.js';
import type {
  EvidenceRequestsTable,
  EvidenceRequestLinksTable,
  EvidenceRequestPhotosTable,
} from './schema/requests.js';
import type { PoliciesTable, PolicyLanesTable, ShadowRoutesTable } from './schema/policies.js';
import type { EventsTable, AuditHeadsTable, BlobRemovalsTable, OutboxTable } from './schema/events.js';
import type {
  WebhookEndpointsTable,
  WebhookSecretsTable,
  WebhookMessagesTable,
  WebhookDeliveriesTable,
  WebhookAttemptsTable,
} from './schema/webhooks.js';

export interface Database {
  merchants: MerchantsTable;
  api_keys: ApiKeysTable;
  users: UsersTable;
  sessions: SessionsTable;
  devices: DevicesTable;
  sign_in_counts: SignInCountsTable;
  disputes: DisputesTable;
  refunds: RefundsTable;
  holds: HoldsTable;
  reviews: ReviewsTable;
  decisions: DecisionsTable;
  appeals: AppealsTable;
  review_views: ReviewViewsTable;
  policies: PoliciesTable;
  policy_lanes: PolicyLanesTable;
  shadow_routes: ShadowRoutesTable;
  reference_photos: ReferencePhotosTable;
  item_orders: ItemOrdersTable;
  item_alerts: ItemAlertsTable;
  evidence_requests: EvidenceRequestsTable;
  evidence_request_links: EvidenceRequestLinksTable;
  evidence_request_photos: EvidenceRequestPhotosTable;
  evidence: EvidenceTable;
  scans: ScansTable;
  verdicts: VerdictsTable;
  analyses: AnalysesTable;
  maps: MapsTable;
  positions: PositionsTable;
  events: EventsTable;
  audit_heads: AuditHeadsTable;
  blob_removals: BlobRemovalsTable;
  outbox: OutboxTable;
  idempotency_keys: IdempotencyKeysTable;
  webhook_endpoints: WebhookEndpointsTable;
  webhook_secrets: WebhookSecretsTable;
  webhook_messages: WebhookMessagesTable;
  webhook_deliveries: WebhookDeliveriesTable;
  webhook_attempts: WebhookAttemptsTable;
}
