/**
 * Holds rows against the seals in the chain. Each statement looks at a limited number of events or keys, and finds seals
 * and rows in one look, so that what is written meanwhile shows as no fault.
 */
import { sql, type RawBuilder, type Store, type Tx } from '../store/store.js';
import type { AuditProblem } from './audit.js';
import { digestOf, keyOf } from './seal-digest.js';
import { sealKinds, sealedKinds, type SealedKind } from './seal-kinds.js';

const eventsAtOnce = 500;
const keysAtOnce = 2_000;

/** An event's key for rows of a kind, as text. */
function eventKey(kind: SealedKind, event: string): RawBuilder<string | null> {
  const { by } = sealKinds[kind];
  return by === 'subject'
    ? sql`(${sql.ref(`${event}.data`)} #>> '{seals,of}')`
    : sql`${sql.ref(`${event}.${by}`)}`;
}

/** Seals of a kind among `sealed`, the newest of their rows, that the rows no longer agree with. */
function alteredOf(kind: SealedKind): RawBuilder<unknown> {
  const key = eventKey(kind, 'sealed');
  return sql`
    select seq, ${sql.lit(kind)} as kind, ${key}::text as key from sealed
    where data -> 'seals' ? ${sql.lit(kind)} and not exists (
        select from events later where ${eventKey(kind, 'later')} = ${key} and later.id > sealed.id
          and later.data -> 'seals' ? ${sql.lit(kind)})
      and data #>> ${sql.lit(`{seals,${kind}}`)} <> ${digestOf(kind, sql`${key}::uuid`, sql`(data #>> '{seals,salt}')`)}`;
}

interface Altered {
  readonly seq: number;
  readonly kind: SealedKind;
  readonly key: string;
}

const alteredKinds = sql.join(sealedKinds.map(alteredOf), sql` union all `);

/** Tells of every row of a merchant that is not as the newest event that seals it says, up to place `until`. */
export async function verifySeals(
  store: Store,
  merchantId: string,
  until: number,
  onProblem: (problem: AuditProblem) => void,
): Promise<void> {
  for (let after = 0; after < until; after += eventsAtOnce) {
    const { rows } = await store.service(async (tx) => {
      // Made once and run once: compiling it takes longer than running it.
      await sql`set local jit to off`.execute(tx);
      return sql<Altered>`
        with sealed as materialized (
          select seq, id, dispute_id, evidence_id, scan_id, data from events
          where merchant_id = ${merchantId} and seq > ${after} and seq <= ${after + eventsAtOnce} and data ? 'seals'
        )
        select * from (${alteredKinds}) as altered order by seq`.execute(tx);
    });
    for (const { seq, kind, key } of rows) {
      onProblem({ merchantId, seq, what: 'row_altered', row: `${kind} ${key}` });
    }
  }
}

export interface Unsealed {
  readonly merchantId: string;
  readonly kind: SealedKind;
  readonly key: string | null;
}

type SealedTable = (typeof sealKinds)[SealedKind]['tables'][number];

async function unsealedPage(
  tx: Tx,
  kind: SealedKind,
  from: SealedTable,
  { merchantId, after }: { readonly merchantId: string | null; readonly after: string },
) {
  const own = sql.ref(`${from.table}.${from.column}`);
  const mine = merchantId === null ? sql`true` : sql`merchant_id = ${merchantId}`;
  const { rows } = await sql<Unsealed & { readonly at: string; readonly sealed: boolean }>`
    select at, "merchantId", key, exists (
      select from events e where ${eventKey(kind, 'e')} = ${sealKinds[kind].by === 'subject' ? sql`key::text` : sql`key`}
        and e.merchant_id = "merchantId" and e.data -> 'seals' ? ${sql.lit(kind)}) as sealed
    from (
      select distinct ${own} as at, merchant_id as "merchantId", ${keyOf(from)} as key from ${sql.table(from.table)}
      where ${own} > ${after}::uuid and ${mine} order by at limit ${keysAtOnce}
    ) as page order by at`.execute(tx);
  return rows;
}

/** Every key of rows that no event seals, once, of one merchant or of all. */
export async function* unsealedRows(store: Store, merchantId: string | null): AsyncGenerator<Unsealed> {
  for (const kind of sealedKinds) {
    // Tables of one kind share their keys. Only what is not sealed is kept in mind.
    const told = new Set<string>();
    for (const from of sealKinds[kind].tables) {
      for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
        const page = await store.service((tx) => unsealedPage(tx, kind, from, { merchantId, after }));
        for (const { merchantId: owner, key, sealed } of page) {
          const name = `${owner} ${key ?? ''}`;
          if (sealed || told.has(name)) continue;
          told.add(name);
          yield { merchantId: owner, kind, key };
        }
        const last = page.at(-1);
        if (last === undefined || page.length < keysAtOnce) break;
        after = last.at;
      }
    }
  }
}

/** Whether every row of a merchant has to be sealed: from its first event on, or since all were sealed together. */
export async function isSealedThroughout(tx: Tx, merchantId: string): Promise<boolean> {
  const { rows } = await sql<{ sealed: boolean }>`
    select coalesce((select data ? 'seals' from events where merchant_id = ${merchantId} and seq = 1), true)
      or exists (select from events where merchant_id = ${merchantId} and type = 'record.sealed' and data ? 'throughout')
      as sealed`.execute(tx);
  return rows[0]?.sealed ?? true;
}
