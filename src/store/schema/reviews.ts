/** People's looks, decisions and appeals. */
import type { Generated } from 'kysely';
import type {
  DecisionOutcome,
  RestsOn,
  ReviewKind,
  ReviewState,
  Side,
  SuspicionFinding,
  ViewOutcome,
} from '../../domain/decision.js';
import type { ReasonCode } from '../../domain/reasons.js';
import type { Kind, LocalText } from '../../domain/verdict.js';
import type { AppendOnly, Blankable, Json, Now } from './columns.js';

export interface ReviewsTable {
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

export interface DecisionsTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  dispute_id: AppendOnly<string>;
  review_id: AppendOnly<string>;
  supersedes: AppendOnly<string | null>;
  outcome: AppendOnly<DecisionOutcome>;
  granted_minor: AppendOnly<number>;
  settles: AppendOnly<boolean>;
  reason_code: AppendOnly<ReasonCode>;
  note: Blankable;
  suspicion: AppendOnly<SuspicionFinding>;
  kind: AppendOnly<Kind | null>;
  evidence_ids: AppendOnly<string[]>;
  reviewer: AppendOnly<string>;
  rests_on: Json<RestsOn>;
  text_buyer: Json<LocalText>;
  text_merchant: Json<LocalText>;
  created_at: Now;
}

export interface AppealsTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  dispute_id: AppendOnly<string>;
  decision_id: AppendOnly<string>;
  review_id: AppendOnly<string>;
  by_side: AppendOnly<Side>;
  statement: Blankable;
  actor: AppendOnly<string>;
  opened_at: Now;
}

export interface ReviewViewsTable {
  review_id: AppendOnly<string>;
  reviewer: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  outcome: AppendOnly<ViewOutcome>;
  note: Blankable;
  noted_at: Now;
}
