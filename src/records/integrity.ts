/** The integrity record of a buyer's pseudonym at one merchant, computed from the decisions that stand. */
import { TouchstoneError } from '../domain/errors.js';
import { integrityOf, type IntegrityEntry, type IntegrityRecord } from '../domain/integrity.js';
import { sql, type Tx } from '../store/store.js';

/** Older ones weigh next to nothing. */
const most = 500;

/** The last one, UTC, by the database's clock: a record read twice on one day says the same. */
async function midnight(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`select date_trunc('day', now(), 'UTC') as at`.execute(tx);
  const [{ at }] = rows as [{ at: Date }];
  return at;
}

export interface IntegrityOf {
  readonly merchantId: string;
  readonly buyerRef: string;
  /** The case it stands beside, which does not speak for itself. */
  readonly except?: string;
}

/**
 * Suspicions that people upheld or rejected, by the decision that stands, and those that wait. An appeal that turns a
 * decision round corrects the record by itself; while it runs, the suspicion is pending again.
 */
export async function readIntegrity(
  tx: Tx,
  { merchantId, buyerRef, except }: IntegrityOf,
): Promise<IntegrityRecord> {
  const rows = await tx
    .selectFrom('disputes')
    .innerJoin('refunds', 'refunds.dispute_id', 'disputes.id')
    .leftJoin('decisions', 'decisions.id', 'refunds.decision_id')
    .select([
      'disputes.id as disputeId',
      'stage',
      'decisions.suspicion',
      'decisions.kind',
      'decisions.created_at as decidedAt',
    ])
    .where('disputes.merchant_id', '=', merchantId)
    .where('buyer_ref', '=', buyerRef)
    .$if(except !== undefined, (query) => query.where('disputes.id', '<>', except ?? ''))
    .where((where) =>
      where.or([
        where('decisions.suspicion', '<>', 'open'),
        where('stage', '=', 'appealed'),
        where.and([
          where('decisions.id', 'is', null),
          where('stage', '<>', 'closed'),
          sql<boolean>`(exists (select from events where events.dispute_id = disputes.id and type = 'evidence.reported')
            or exists (select from evidence join verdicts on verdicts.evidence_id = evidence.id
              where evidence.dispute_id = disputes.id and verdicts.route = 'hold_and_review'))`,
        ]),
      ]),
    )
    .orderBy('disputes.id', 'desc')
    .limit(most)
    .execute();
  const entries = rows.map(({ disputeId, stage, suspicion, kind, decidedAt }): IntegrityEntry => {
    const settled = stage !== 'appealed' && (suspicion === 'upheld' || suspicion === 'rejected');
    return settled
      ? { disputeId, finding: suspicion, kind, decidedAt }
      : { disputeId, finding: 'pending', kind: null, decidedAt: null };
  });
  return integrityOf(entries, await midnight(tx));
}

/** The record that stands beside a dispute: of its buyer, without the dispute itself. Throws REQ_NOT_FOUND. */
export async function integrityBeside(tx: Tx, disputeId: string): Promise<IntegrityRecord> {
  const row = await tx
    .selectFrom('disputes')
    .select(['merchant_id as merchantId', 'buyer_ref as buyerRef'])
    .where('id', '=', disputeId)
    .executeTakeFirst();
  if (row === undefined) throw new TouchstoneError('REQ_NOT_FOUND', 'No such dispute');
  return readIntegrity(tx, { ...row, except: disputeId });
}
