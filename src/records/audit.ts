/** Reads audit chains from end to end and tells every link that is not as it was written. */
import { sql, type Store, type Tx } from '../store/store.js';
import { faultsOf, linkColumns, type AuditEvent, type AuditFault } from './audit-link.js';
import { genesis, sha256Hex } from './chain.js';
import { erasureOf } from './erasures.js';

export interface AuditProblem {
  readonly merchantId: string;
  /** Place in the chain; null where no place can be named. */
  readonly seq: number | null;
  /** Last place of a range of missing links. */
  readonly until?: number;
  readonly what: AuditFault;
  /** Rows beside the chain: their kind and key. */
  readonly row?: string;
}

const batch = 1_000;

async function readBatch(tx: Tx, merchantId: string, after: number): Promise<readonly AuditEvent[]> {
  const { rows } = await sql<AuditEvent>`
    select ${linkColumns} from events where merchant_id = ${merchantId} and seq > ${after} order by seq limit ${batch}`.execute(
    tx,
  );
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

/**
 * Checks one merchant's chain. `onEvent` sees every link in order; `onProblem` every fault; `onErased` every link whose
 * payload an erasure cut, and left as it says. Answers with the number of links read. Rows beside the
 * chain are held against it by {@link verifySeals}.
 */
export async function verifyChain(
  store: Store,
  merchantId: string,
  onProblem: (problem: AuditProblem) => void,
  onEvent: (event: AuditEvent) => Promise<void> = () => Promise.resolve(),
  onErased: (seq: number) => void = () => undefined,
): Promise<number> {
  const end = await store.service((tx) => chainEnd(tx, merchantId));
  const tell = (what: AuditFault, seq: number | null): void => {
    onProblem({ merchantId, seq, what });
  };
  const tellMissing = (seq: number, until: number): void => {
    if (seq <= until) onProblem({ merchantId, seq, until, what: 'missing' });
  };
  const isErased = async (event: AuditEvent): Promise<boolean> =>
    (await erasureOf(store, event))?.payloadHash === sha256Hex(event.payload);
  let count = 0;
  let last: ChainEnd = { seq: 0, hash: genesis };
  for await (const event of chainOf(store, merchantId, end.seq)) {
    count += 1;
    for (const fault of faultsOf(event)) {
      if (fault === 'payload_altered' && (await isErased(event))) onErased(event.seq);
      else tell(fault, event.seq);
    }
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

/** The hash that stands at the place of each event given; null where nothing does. */
export async function hashesAt(
  store: Store,
  events: readonly Pick<AuditEvent, 'merchantId' | 'seq'>[],
): Promise<readonly (string | null)[]> {
  const merchants = events.map(({ merchantId }) => merchantId);
  const seqs = events.map(({ seq }) => seq);
  const { rows } = await store.service((tx) =>
    sql<{ hash: string | null }>`
      select events.hash from unnest(${merchants}::uuid[], ${seqs}::bigint[]) with ordinality as given (owner, place, n)
      left join events on merchant_id = owner and seq = place order by n`.execute(tx),
  );
  return rows.map(({ hash }) => hash);
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
