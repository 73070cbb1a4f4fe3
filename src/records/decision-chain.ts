/** The chain of a dispute's decisions: appended to, never edited; each supersedes the one before. */
import type { DecisionOutcome, RestsOn, SuspicionFinding } from '../domain/decision.js';
import type { ReasonCode } from '../domain/reasons.js';
import type { Kind, LocalText } from '../domain/verdict.js';
import type { Tx } from '../store/store.js';
import { isId } from './ids.js';

export interface Decision {
  readonly id: string;
  readonly disputeId: string;
  readonly reviewId: string;
  readonly supersedes: string | null;
  readonly outcome: DecisionOutcome;
  /** Granted in all, minor units. */
  readonly grantedMinor: number;
  readonly settles: boolean;
  readonly reasonCode: ReasonCode;
  readonly note: string;
  readonly suspicion: SuspicionFinding;
  readonly kind: Kind | null;
  readonly evidenceIds: readonly string[];
  readonly reviewer: string;
  readonly restsOn: RestsOn;
  readonly textBuyer: LocalText;
  readonly textMerchant: LocalText;
  readonly createdAt: Date;
}

export const decisionColumns = [
  'id',
  'dispute_id as disputeId',
  'review_id as reviewId',
  'supersedes',
  'outcome',
  'granted_minor as grantedMinor',
  'settles',
  'reason_code as reasonCode',
  'note',
  'suspicion',
  'kind',
  'evidence_ids as evidenceIds',
  'reviewer',
  'rests_on as restsOn',
  'text_buyer as textBuyer',
  'text_merchant as textMerchant',
  'created_at as createdAt',
] as const;

/** A dispute's decisions, oldest first by the database's clock: ids follow the clocks of those who made them. */
export async function listDecisions(tx: Tx, disputeId: string): Promise<readonly Decision[]> {
  if (!isId(disputeId)) return [];
  return tx
    .selectFrom('decisions')
    .select(decisionColumns)
    .where('dispute_id', '=', disputeId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
}
