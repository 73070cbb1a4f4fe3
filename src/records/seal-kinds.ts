/**
 * Which rows of the record each event seals: a kind is a set of rows under one key, hashed together. An event seals what
 * was written, or changed, before it in its transaction, under a lock that keeps others from changing the same.
 */
import type { Database } from '../store/schema.js';
import type { EventType } from './event-types.js';

/** What the key of a kind is, as events name it; `subject`: {@link Sealing.of} of the event. */
type KeyedBy = 'dispute_id' | 'evidence_id' | 'scan_id' | 'subject';

interface SealedTable {
  readonly table: keyof Database;
  /** Holds the key, or the id of a row in `via` that does. */
  readonly column: string;
  readonly via?: { readonly table: keyof Database; readonly column: string };
  /** All columns that are sealed; absent: all there are but those in `omit`. */
  readonly only?: readonly string[];
  /** Left out, each for a reason in docs/audit.md. */
  readonly omit?: readonly string[];
  /** Left out while the row's `status` is another. */
  readonly until?: { readonly status: string; readonly omit: readonly string[] };
}

interface Kind {
  readonly by: KeyedBy;
  readonly tables: readonly SealedTable[];
}

const ofDispute = (table: keyof Database, omit: readonly string[] = []): SealedTable => ({
  ...{ table, column: 'dispute_id', omit },
});
const ofScan = (table: keyof Database): SealedTable => ({ table, column: 'scan_id' });
const row = (table: keyof Database): SealedTable => ({ table, column: 'id' });

const kindTable = {
  dispute: { by: 'dispute_id', tables: [row('disputes')] },
  refund: { by: 'dispute_id', tables: [ofDispute('refunds'), ofDispute('holds')] },
  review: {
    by: 'dispute_id',
    tables: [
      // Its place in the queue, worked out again and again, and the clocks of its lease and its sleep.
      ofDispute('reviews', ['rank', 'doubt', 'due_at', 'lease_until', 'wakes_at', 'revision']),
      ofDispute('decisions'),
      ofDispute('appeals'),
      { table: 'review_views', column: 'review_id', via: { table: 'reviews', column: 'dispute_id' } },
    ],
  },
  request: {
    by: 'dispute_id',
    tables: [
      ofDispute('evidence_requests'),
      {
        table: 'evidence_request_photos',
        column: 'request_id',
        via: { table: 'evidence_requests', column: 'dispute_id' },
      },
    ],
  },
  reference: { by: 'dispute_id', tables: [ofDispute('reference_photos')] },
  photo: { by: 'evidence_id', tables: [row('evidence')] },
  scan: {
    by: 'scan_id',
    tables: [
      // Starts that failed are given back without an event.
      {
        ...row('scans'),
        until: { status: 'done', omit: ['status', 'attempts', 'started_at', 'finished_at'] },
      },
      ...(['verdicts', 'analyses', 'maps', 'positions', 'shadow_routes'] as const).map(ofScan),
    ],
  },
  policy: { by: 'subject', tables: [row('policies')] },
  /** All that a merchant ever said of what runs. */
  lanes: { by: 'subject', tables: [{ table: 'policy_lanes', column: 'merchant_id' }] },
  orders: { by: 'subject', tables: [row('item_orders')] },
  alert: { by: 'subject', tables: [row('item_alerts')] },
  // What opens the door is not for those who seal to read.
  key: {
    by: 'subject',
    tables: [
      {
        ...row('api_keys'),
        only: ['id', 'merchant_id', 'role', 'scopes', 'label', 'prefix', 'created_at', 'revoked_at'],
      },
    ],
  },
  user: {
    by: 'subject',
    tables: [
      {
        ...row('users'),
        only: [
          ...['id', 'merchant_id', 'role', 'login', 'sign_in', 'password_temporary'],
          ...['created_at', 'disabled_at'],
        ],
      },
    ],
  },
  endpoint: { by: 'subject', tables: [row('webhook_endpoints')] },
} as const satisfies Record<string, Kind>;

export type SealedKind = keyof typeof kindTable;
export const sealKinds: Readonly<Record<SealedKind, Kind>> = kindTable;
export const sealedKinds = Object.keys(kindTable) as readonly SealedKind[];

/** What an event of each type seals. `record.sealed` names its own. */
export const sealedBy: Readonly<Record<EventType, readonly SealedKind[]>> = {
  'dispute.opened': ['dispute', 'refund'],
  'evidence.received': ['dispute', 'photo'],
  'scan.queued': ['scan'],
  'scan.started': ['dispute'],
  'verdict.recorded': ['dispute', 'scan'],
  'evidence.reported': [],
  'reference.received': ['reference'],
  'refund.held': ['refund'],
  'refund.hold_changed': ['refund'],
  'refund.released': ['refund'],
  'refund.settled': ['refund'],
  'review.opened': ['dispute', 'review'],
  'review.assigned': ['review'],
  'review.returned': ['review'],
  'decision.recorded': ['dispute', 'review'],
  'appeal.opened': ['review'],
  'view.noted': ['review'],
  'appeal.decided': [],
  'evidence.requested': ['request'],
  'request.answered': ['request'],
  'request.ended': ['request'],
  'item.orders_reported': ['orders'],
  'item.quality_alert': ['alert'],
  'item.quality_cleared': ['alert'],
  'dispute.closed': ['dispute'],
  'custody.broken': [],
  'buyer.erased': ['dispute', 'refund', 'review', 'request', 'reference'],
  'position.read': [],
  'policy.created': ['policy'],
  'policy.activated': ['lanes'],
  'policy.shadowed': ['lanes'],
  'policy.retired': ['lanes'],
  'key.created': ['key'],
  'key.revoked': ['key'],
  'user.created': ['user'],
  'user.linked': ['user'],
  'user.password_changed': ['user'],
  'user.disabled': ['user'],
  'session.begun': [],
  'session.ended': [],
  'webhook.created': ['endpoint'],
  'webhook.rotated': ['endpoint'],
  'webhook.disabled': ['endpoint'],
  'webhook.resent': [],
  'record.sealed': [],
};
