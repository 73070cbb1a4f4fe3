/** Rows beside the chain that its events tell of: verdicts, decisions, policies and what runs, held against the telling. */
import { sql, type RawBuilder, type Store } from '../store/store.js';
import { faultsOf, type AuditEvent, type AuditFault } from './audit-link.js';

interface Agreement {
  readonly fault: AuditFault;
  /** The rows that are as the event says; `told` is its payload. */
  readonly rows: (event: AuditEvent) => RawBuilder<unknown>;
}

const agreements: Readonly<Record<string, Agreement>> = {
  'verdict.recorded': {
    fault: 'verdict_altered',
    rows: ({ scanId }) => sql`
      from verdicts where scan_id = ${scanId} and outcome = told ->> 'outcome' and route = told ->> 'route'
        and to_jsonb(kinds) = told -> 'kinds' and coalesce(routed_by, 'null') = coalesce(told -> 'policy', 'null')`,
  },
  'decision.recorded': {
    fault: 'decision_altered',
    rows: ({ actor, disputeId }) => sql`
      from decisions where id = (told ->> 'decisionId')::uuid and dispute_id = ${disputeId} and reviewer = ${actor}
        and outcome = told ->> 'outcome' and reason_code = told ->> 'reasonCode' and suspicion = told ->> 'suspicion'
        and kind is not distinct from told ->> 'kind' and settles = (told ->> 'settles')::boolean
        and supersedes is not distinct from (told ->> 'supersedes')::uuid`,
  },
  'policy.created': {
    fault: 'policy_altered',
    rows: ({ actor }) => sql`
      from policies where id = (told ->> 'policyId')::uuid and version = (told ->> 'version')::int
        and author = ${actor} and encode(sha256(convert_to(document::text, 'UTF8')), 'hex') = told ->> 'sha256'`,
  },
  'policy.activated': {
    fault: 'policy_altered',
    rows: ({ actor }) => sql`
      from policy_lanes where policy_id = (told ->> 'policyId')::uuid and lane = 'active' and actor = ${actor}
        and date_trunc('milliseconds', effective_from) = (told ->> 'effectiveFrom')::timestamptz`,
  },
};

/** What is wrong with the row that a sound event tells of; null for events of another kind and where it agrees. */
export async function rowFault(store: Store, event: AuditEvent): Promise<AuditFault | null> {
  // An event that was altered itself is told of already, and its words may be anything.
  if (!Object.hasOwn(agreements, event.type) || faultsOf(event).length > 0) return null;
  const { fault, rows } = agreements[event.type];
  const { rows: found } = await store.service((tx) =>
    sql<{ stands: boolean }>`
      select exists (select ${rows(event)} and merchant_id = ${event.merchantId}) as stands
      from (select ${event.payload}::jsonb as told) as event`.execute(tx),
  );
  return found[0]?.stands ? null : fault;
}
