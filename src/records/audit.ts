/** Reads audit chains from end to end and tells every link that is not as it was written. */
import { sql, type Store, type Tx } from '../store/store.js';
import { genesis, linkHash, sha256Hex, type Link } from './chain.js';

/** A link as it stands, with the payload's text and the hash that was written for it. */
export interface AuditEvent extends Link {
  readonly payload: string;
  readonly hash: string;
}

export interface AuditProblem {
  readonly merchantId: string;
  /** Place in the chain; null where no place can be named. */
  readonly seq: number | null;
  /** Last place of a range of missing links. */
  readonly until?: number;
  readonly what: AuditFault;
}

/**
 * `payload_altered` and `altered`: a column was changed. `missing`: a link was removed. `unlinked`: a link does
 * not follow from the one before. `end_altered`: the chain does not end where its head says.
 */
export type AuditFault =
  | 'payload_altered'
  | 'altered'
  | 'missing'
  | 'unlinked'
  | 'end_altered'
  | 'differs_from_export'
  | 'bytes_missing'
  | 'bytes_changed'
  | 'evidence_altered';

const batch = 1_000;

async function readBatch(tx: Tx, merchantId: string, after: number): Promise<readonly AuditEvent[]> {
  const { rows } = await sql<AuditEvent>`
    select seq, id, merchant_id as "merchantId", dispute_id as "disputeId", evidence_id as "evidenceId",
      scan_id as "scanId", type, actor, case when isfinite(at) then (extract(epoch from at) * 1000000)::bigint else 0 end as "atMicros",
      data::text as payload, payload_hash as "payloadHash", previous_hash as "previousHash", hash
    from events where merchant_id = ${merchantId} and seq > ${after} order by seq limit ${batch}`.execute(tx);
  return rows;
}

export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}

/** The newest link of a merchant's chain; place 0 and the genesis hash where there is none yet. */
export async function chainEnd(tx: Tx, merchantId: string): Promise<ChainEnd> {
  const head = await tx
    .selectFrom('audit_heads')
    .select(['seq', 'hash'])
    .where('merchant_id', '=', merchantId)
    .executeTakeFirst();
  return head ?? { seq: 0, hash: genesis };
}

/**
 * All events of a merchant in the order of the chain up to `until`. Each batch is read in a transaction of its
 * own: what is appended meanwhile stays out, and the service is not held up.
 */
export async function* chainOf(store: Store, merchantId: string, until: number): AsyncGenerator<AuditEvent> {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = await store.service((tx) => readBatch(tx, merchantId, after));
    for (const row of rows) {
      if (row.seq > until) return;
      yield row;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < batch) return;
    after = last.seq;
  }
}

/** Links that stand beyond their chain's end, or in no chain: one look at both, so nothing newly written shows. */
async function beyondEnd(tx: Tx, merchantId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('events')
    .leftJoin('audit_heads', 'audit_heads.merchant_id', 'events.merchant_id')
    .select('events.id')
    .where('events.merchant_id', '=', merchantId)
    .where((where) =>
      where.or([
        where('audit_heads.seq', 'is', null),
        where('events.seq', '>', where.ref('audit_heads.seq')),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Faults of one link by itself. */
export function faultsOf(event: AuditEvent): readonly AuditFault[] {
  const faults: AuditFault[] = [];
  if (sha256Hex(event.payload) !== event.payloadHash) faults.push('payload_altered');
  if (linkHash(event) !== event.hash) faults.push('altered');
  return faults;
}

/**
 * Checks one merchant's chain. `onEvent` sees every link in order; `onProblem` every fault. Answers with the
 * number of links read.
 */
export async function verifyChain(
  store: Store,
  merchantId: string,
  onProblem: (problem: AuditProblem) => void,
  onEvent: (event: AuditEvent) => Promise<void> = () => Promise.resolve(),
): Promise<number> {
  const end = await store.service((tx) => chainEnd(tx, merchantId));
  const tell = (what: AuditFault, seq: number | null): void => {
    onProblem({ merchantId, seq, what });
  };
  const tellMissing = (seq: number, until: number): void => {
    if (seq <= until) onProblem({ merchantId, seq, until, what: 'missing' });
  };
  let count = 0;
  let last: ChainEnd = { seq: 0, hash: genesis };
  for await (const event of chainOf(store, merchantId, end.seq)) {
    count += 1;
    for (const fault of faultsOf(event)) tell(fault, event.seq);
    tellMissing(last.seq + 1, event.seq - 1);
    if (event.seq <= last.seq || event.previousHash !== last.hash) tell('unlinked', event.seq);
    last = event;
    await onEvent(event);
  }
  tellMissing(last.seq + 1, end.seq);
  if (last.seq === end.seq && last.hash !== end.hash) tell('end_altered', end.seq);
  if (await store.service((tx) => beyondEnd(tx, merchantId))) tell('end_altered', null);
  return count;
}

/** Merchants whose chains there are to check, by name; all, or the one of that name. */
export async function auditedMerchants(
  tx: Tx,
  name?: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return tx
    .selectFrom('merchants')
    .select(['id', 'name'])
    .$if(name !== undefined, (query) => query.where('name', '=', name ?? ''))
    .orderBy('name')
    .execute();
}
