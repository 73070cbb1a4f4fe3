/** Verdicts of a time gone by, as a policy sees them, in batches: each is read in a transaction of its own. */
import type { CaseFacts, RoutedBy, Weighed } from '../domain/policy-route.js';
import type { Route } from '../domain/verdict.js';
import { sql, type Tx } from '../store/store.js';

/** Runs work in a read of its own; each batch is one, so that nobody waits for the whole. */
export type Read = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

export interface Period {
  /** Inclusive. */
  readonly from: Date;
  /** Exclusive. */
  readonly to: Date;
}

export interface PastVerdict {
  readonly scanId: string;
  readonly merchantId: string;
  readonly disputeId: string | null;
  readonly facts: CaseFacts;
  readonly weighed: Weighed;
  readonly route: Route;
  /** Null in verdicts from before policies. */
  readonly routedBy: RoutedBy | null;
  readonly judged: 'upheld' | 'rejected' | null;
  /** What the policy asked for made of it in the shadow; null where it did not run. */
  readonly shadow: { readonly route: Route; readonly routedBy: RoutedBy } | null;
}

const batch = 500;
/** Names no policy. */
const none = '00000000-0000-0000-0000-000000000000';

/** What surrounds a verdict is looked up row by row: a join would read a merchant's whole past for every batch. */
function readBatch(tx: Tx, { from, to }: Period, policyId: string | null, after: string | undefined) {
  const page = tx
    .selectFrom('verdicts')
    .selectAll()
    .where('created_at', '>=', from)
    .where('created_at', '<', to)
    .$if(policyId !== null, (query) =>
      query.where(
        sql<boolean>`scan_id in (select shadow.scan_id from shadow_routes shadow where shadow.policy_id = ${policyId})`,
      ),
    )
    .$if(after !== undefined, (query) =>
      query.where(
        sql<boolean>`(created_at, scan_id) <
          (select seen.created_at, seen.scan_id from verdicts seen where seen.scan_id = ${after ?? none})`,
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('scan_id', 'desc')
    .limit(batch)
    .as('verdicts');
  return tx
    .selectFrom(page)
    .innerJoinLateral(
      (query) =>
        query
          .selectFrom('evidence')
          .leftJoin('disputes', 'disputes.id', 'evidence.dispute_id')
          .leftJoin('refunds', 'refunds.dispute_id', 'disputes.id')
          // The decision that stands speaks, and only of the photos that it names.
          .leftJoin('decisions', (join) =>
            join
              .onRef('decisions.id', '=', 'refunds.decision_id')
              .on(sql<boolean>`evidence.id = any (decisions.evidence_ids)`),
          )
          .select([
            'disputes.id as disputeId',
            'evidence.channel',
            'disputes.category',
            'disputes.amount_minor as amountMinor',
            'disputes.currency',
            'decisions.suspicion',
          ])
          .whereRef('evidence.id', '=', 'verdicts.evidence_id')
          .limit(1)
          .as('subject'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('shadow_routes')
          .select(['route', 'routed_by'])
          .whereRef('shadow_routes.scan_id', '=', 'verdicts.scan_id')
          .where('policy_id', '=', policyId ?? none)
          .limit(1)
          .as('shadow'),
      (join) => join.onTrue(),
    )
    .select([
      'verdicts.scan_id as scanId',
      'verdicts.merchant_id as merchantId',
      'subject.disputeId',
      'subject.channel',
      'subject.category',
      'subject.amountMinor',
      'subject.currency',
      'verdicts.outcome',
      'verdicts.llr',
      'verdicts.kinds',
      'verdicts.complete',
      'verdicts.route',
      'verdicts.routed_by as routedBy',
      'subject.suspicion',
      'shadow.route as shadowRoute',
      'shadow.routed_by as shadowRoutedBy',
    ])
    .orderBy('verdicts.created_at', 'desc')
    .orderBy('verdicts.scan_id', 'desc')
    .execute();
}

type Row = Awaited<ReturnType<typeof readBatch>>[number];

function toPast(row: Row): PastVerdict {
  const { scanId, merchantId, disputeId, channel, category, amountMinor, currency, kinds } = row;
  const { outcome, llr, complete, route, routedBy, suspicion, shadowRoute, shadowRoutedBy } = row;
  return {
    ...{ scanId, merchantId, disputeId, route, routedBy },
    facts: { channel, category, amountMinor, currency, kinds },
    weighed: { outcome, llr, complete },
    judged: suspicion === 'open' ? null : suspicion,
    shadow:
      shadowRoute === null || shadowRoutedBy === null
        ? null
        : { route: shadowRoute, routedBy: shadowRoutedBy },
  };
}

/** Newest first; of a policy, those alone that it ran over in the shadow. */
export async function* pastVerdicts(
  read: Read,
  period: Period,
  policyId: string | null = null,
): AsyncGenerator<PastVerdict> {
  let after: string | undefined;
  for (;;) {
    const rows = await read((tx) => readBatch(tx, period, policyId, after));
    for (const row of rows) yield toPast(row);
    after = rows.at(-1)?.scanId;
    if (rows.length < batch) return;
  }
}
