/** What people upheld and rejected, as labels for calibration: the decision that stands speaks, no earlier one. */
import type { Kind } from '../domain/verdict.js';
import { sql, type Tx } from '../store/store.js';

export interface Label {
  readonly sha256: string;
  /** `real` where the suspicion was rejected, else the kind that was upheld. */
  readonly label: 'real' | Kind;
  readonly reasonCode: string;
  readonly decisionId: string;
  readonly decidedAt: Date;
}

/**
 * One label per photo, by its bytes: where people said different things of the same bytes in different
 * disputes, the newest counts. Photos that were erased are left out. Decided at or after `since`, by photo's hash.
 */
export async function listLabels(tx: Tx, since: Date): Promise<readonly Label[]> {
  const rows = await tx
    .selectFrom('decisions')
    .innerJoin('refunds', 'refunds.decision_id', 'decisions.id')
    .innerJoin('evidence', (join) => join.on(sql<boolean>`evidence.id = any (decisions.evidence_ids)`))
    .distinctOn('evidence.sha256')
    .select([
      'evidence.sha256',
      'decisions.kind',
      'decisions.reason_code as reasonCode',
      'decisions.id as decisionId',
      'decisions.created_at as decidedAt',
    ])
    .where('decisions.suspicion', '<>', 'open')
    .where('evidence.erased_at', 'is', null)
    .where('decisions.created_at', '>=', since)
    .orderBy('evidence.sha256')
    .orderBy('decisions.created_at', 'desc')
    .orderBy('decisions.id', 'desc')
    .execute();
  return rows.map(({ kind, ...row }) => ({ ...row, label: kind ?? 'real' }));
}
