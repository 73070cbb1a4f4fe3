/** Rows beside the audit chain: whatever is altered, removed or slipped in by raw SQL is found, column by column. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealChains } from '../../src/cli/audit/seal.js';
import { verifyChains } from '../../src/cli/audit/verify.js';
import { sealKinds } from '../../src/records/seal-kinds.js';
import { sql, type RawBuilder, type Store, type Tx } from '../../src/store/store.js';
import { startEngines, type TestStore } from '../support/stores.js';
import { acceptFor, newMerchant, openDisputeFor } from '../support/records.js';
import { wholeRecord } from '../support/whole-record.js';

/** Tables that are no evidence, and why. */
const notEvidence: Readonly<Record<string, string>> = {
  merchants: 'a name to show; rights and chains hang on the id, which every link carries',
  sessions: 'that one begins and ends is an event; the rest is its clock and its token',
  devices: 'tokens that let people try their passwords',
  sign_in_counts: 'counters that run out',
  evidence_request_links: 'hashes of tokens; what comes by one is sealed',
  blob_removals: 'work to do; bytes that are gone without an erasure are found by --bytes',
  outbox: 'work to do',
  idempotency_keys: 'answers kept for a day',
  webhook_secrets: 'sealed anew when their key changes',
  webhook_messages: 'copies of events, kept for a time',
  webhook_deliveries: 'a log of delivery, kept for a time',
  webhook_attempts: 'a log of delivery, kept for a time',
  schema_migrations: 'checked by every migration',
};

/** Columns that are no evidence, and why. */
const queue = 'its place in the queue, worked out again and again';
const door = 'what lets somebody in: not for those who seal to read';
const unsealed: Readonly<Record<string, string>> = {
  'reviews.rank': queue,
  'reviews.doubt': queue,
  'reviews.due_at': queue,
  'reviews.lease_until': 'the clock of a lease; who took it when is an event',
  'reviews.wakes_at': 'the clock of a sleep that verdicts and time end',
  'reviews.revision': 'a counter by which two people notice each other',
  'api_keys.hash': door,
  'users.password_hash': door,
  'users.oidc_issuer': door,
  'users.oidc_subject': door,
};

/** Checked link by link; audit.test.ts alters each of their columns. */
const chained = ['events', 'audit_heads'];

const sealedTables: readonly string[] = Object.values(sealKinds).flatMap(({ tables }) =>
  tables.map(({ table }) => table),
);

class Undo extends Error {}

interface Column {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/** Another value of a column, also where it is null. */
function another({ column, type }: Column): RawBuilder<unknown> {
  const now = sql.ref(column);
  switch (type) {
    case 'uuid':
      return sql`gen_random_uuid()`;
    case 'text':
      return sql`coalesce(${now}, '') || 'x'`;
    case 'integer':
    case 'bigint':
      return sql`coalesce(${now}, 0) + 1`;
    case 'double precision':
      return sql`coalesce(${now}, 0) + 0.000001`;
    case 'boolean':
      return sql`not coalesce(${now}, false)`;
    case 'date':
      return sql`coalesce(${now}, current_date) + 1`;
    case 'timestamp with time zone':
      return sql`coalesce(${now}, now()) + interval '1 microsecond'`;
    case 'jsonb':
      return sql`case jsonb_typeof(${now}) when 'object' then ${now} || '{"slipped in": 1}' else '{"put in its place": 1}' end`;
    case 'bytea':
      return sql`${now} || '\\x00'::bytea`;
    case '_text':
      return sql`coalesce(${now}, '{}') || 'x'::text`;
    case '_uuid':
      return sql`coalesce(${now}, '{}') || gen_random_uuid()`;
    default:
      throw new Error(`No other value is known for ${type}`);
  }
}

const { engines, stop } = await startEngines();
afterAll(() => stop());

describe.each(engines)('rows beside the audit chain on $name', (engine) => {
  let opened: TestStore;
  let store: Store;
  let merchantId: string;
  let columns: readonly Column[];

  beforeAll(async () => {
    opened = await engine.open();
    store = opened.store;
    await wholeRecord(store, 'other');
    await newMerchant(store, 'quiet');
    ({ merchantId } = await wholeRecord(store, 'shop'));
    await store.service(async (tx) => {
      // As the owner: who may not read a table is not told of it.
      await sql`reset role`.execute(tx);
      ({ rows: columns } = await sql<Column>`
        select c.table_name as table, c.column_name as column, 
          case c.data_type when 'ARRAY' then c.udt_name else c.data_type end as type from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'`.execute(tx));
    });
  }, 120_000);
  afterAll(() => opened.close());

  async function verify(over: Store = store, merchant?: string): Promise<string> {
    const lines: string[] = [];
    await verifyChains(over, { merchant, blobs: null, against: undefined }, (line) => lines.push(line));
    return lines.join('\n');
  }

  /** Somebody with the owner's power puts every rule out of the way; all is undone after. */
  async function unruled(
    work: (tx: Tx, found: (merchant?: string) => Promise<string>) => Promise<void>,
  ): Promise<void> {
    const attempt = store.service(async (tx) => {
      await sql`reset role`.execute(tx);
      await sql`set local session_replication_role = replica`.execute(tx);
      await sql`
        do $$ declare r record; begin
          for r in select conrelid::regclass as of, conname from pg_constraint
            where connamespace = 'public'::regnamespace and conrelid <> 0 and contype in ('c', 'f', 'u', 'p')
            order by contype = 'p'
          loop execute format('alter table %s drop constraint if exists %I cascade', r.of, r.conname); end loop;
          for r in select indexrelid::regclass as name from pg_index join pg_class on pg_class.oid = indrelid
            where relnamespace = 'public'::regnamespace and indisunique
          loop execute format('drop index %s', r.name); end loop;
        end $$`.execute(tx);
      await work(tx, async (merchant) => {
        await sql`set local role touchstone_service`.execute(tx);
        const found = await verify({ ...store, service: (inner) => inner(tx) }, merchant);
        await sql`reset role`.execute(tx);
        return found;
      });
      throw new Undo();
    });
    await expect(attempt).rejects.toBeInstanceOf(Undo);
  }

  const oneOf = (table: string, last: boolean) =>
    sql`ctid = (select ctid from ${sql.table(table)} where merchant_id = ${merchantId} order by ctid ${sql.raw(last ? 'desc' : 'asc')} limit 1)`;

  it('stands as it was written', async () => {
    expect(await verify()).toMatch(
      /^other: \d+ events, intact\nquiet: 1 events, intact\nshop: \d+ events, intact$/,
    );
  });

  it('finds a change in any column of any table that is not named here with a reason', async () => {
    const known = [...Object.keys(notEvidence), ...chained, ...sealedTables];
    expect([...new Set(columns.map(({ table }) => table))].sort()).toEqual([...known].sort());
    const names = columns.map(({ table, column }) => `${table}.${column}`);
    expect(Object.keys(unsealed).filter((name) => !names.includes(name))).toEqual([]);
    const missed: string[] = [];
    await unruled(async (tx, found) => {
      expect(await found()).not.toMatch(/row_/);
      const sealed = columns.filter(({ table }) => sealedTables.includes(table));
      for (const [index, one] of sealed.entries()) {
        const { table, column } = one;
        await sql`savepoint one`.execute(tx);
        const { numAffectedRows } = await sql`
          update ${sql.table(table)} set ${sql.ref(column)} = ${another(one)}
          where ${oneOf(table, index % 2 === 1)}`.execute(tx);
        expect([table, numAffectedRows]).toEqual([table, 1n]);
        const sees = (await found('shop')).includes('row_altered');
        if (sees === Object.hasOwn(unsealed, `${table}.${column}`)) missed.push(`${table}.${column}`);
        await sql`rollback to savepoint one`.execute(tx);
      }
    });
    expect(missed).toEqual([]);
  }, 600_000);

  it('finds rows that were removed, doubled, or moved to another merchant', async () => {
    const missed: string[] = [];
    await unruled(async (tx, found) => {
      for (const table of sealedTables) {
        const name = sql.table(table);
        const changes: Readonly<Record<string, RawBuilder<unknown>>> = {
          removed: sql`delete from ${name} where ${oneOf(table, false)}`,
          'all removed': sql`delete from ${name} where merchant_id = ${merchantId}`,
          doubled: sql`insert into ${name} select * from ${name} where ${oneOf(table, false)}`,
        };
        for (const [what, change] of Object.entries(changes)) {
          await sql`savepoint one`.execute(tx);
          await change.execute(tx);
          if (!(await found('shop')).includes('row_altered')) missed.push(`${table} ${what}`);
          await sql`rollback to savepoint one`.execute(tx);
        }
      }
    });
    expect(missed).toEqual([]);
  }, 600_000);

  it('finds rows slipped in where no event tells of any', async () => {
    const keys = ['id', 'dispute_id', 'scan_id', 'request_id', 'review_id'];
    const missed: string[] = [];
    await unruled(async (tx, found) => {
      for (const kind of Object.values(sealKinds)) {
        for (const { table, column } of kind.tables) {
          if (!keys.includes(column)) continue;
          const name = sql.table(table);
          await sql`savepoint one`.execute(tx);
          await sql`create temporary table slipped on commit drop as select * from ${name} where ${oneOf(table, true)}`.execute(
            tx,
          );
          await sql`update slipped set ${sql.ref(column)} = gen_random_uuid()`.execute(tx);
          await sql`insert into ${name} select * from slipped`.execute(tx);
          if (!(await found()).includes('row_unrecorded')) missed.push(table);
          await sql`rollback to savepoint one`.execute(tx);
        }
      }
      const fresh = sql`(select id from merchants where name = 'quiet')`;
      await sql`insert into policy_lanes (id, merchant_id, revision, lane, effective_from, actor)
        select gen_random_uuid(), ${fresh}, 1, 'active', now(), 'nobody'`.execute(tx);
      if (!(await found()).includes('quiet: row_unrecorded lanes')) missed.push('policy_lanes');
    });
    expect(missed).toEqual([]);
  }, 600_000);

  it('seals rows from before events sealed any, once, and finds what is altered after', async () => {
    const old = await newMerchant(store, 'old');
    const disputeId = await openDisputeFor(store, old, 'D-1');
    await acceptFor(store, old, disputeId);
    const said: string[] = [];
    const lines = async (over: Store) => {
      said.length = 0;
      await verifyChains(over, { merchant: 'old', blobs: null, against: undefined }, (line) =>
        said.push(line),
      );
      return said.join('\n');
    };
    const attempt = store.service(async (tx) => {
      const over: Store = { ...store, service: (inner) => inner(tx) };
      const asOwner = async (change: RawBuilder<unknown>) => {
        await sql`reset role`.execute(tx);
        await sql`set local session_replication_role = replica`.execute(tx);
        await change.execute(tx);
        await sql`set local role touchstone_service`.execute(tx);
      };
      // As a chain stood then: its links without seals.
      await asOwner(sql`delete from events where merchant_id = ${old.merchantId} and seq > 1`);
      await asOwner(sql`update events set data = data - 'seals' where merchant_id = ${old.merchantId}`);
      await asOwner(sql`update events set payload_hash = encode(sha256(convert_to(data::text, 'UTF8')), 'hex')
        where merchant_id = ${old.merchantId}`);
      expect(await lines(over)).toMatch(/5 records not sealed: run touchstone audit seal/);
      await sealChains(over, 'old', (line) => said.push(line));
      expect(said.at(-1)).toBe('old: 5 sealed');
      await sealChains(over, 'old', (line) => said.push(line));
      expect(said.at(-1)).toBe('old: sealed already');
      expect(await lines(over)).not.toMatch(/row/);
      await asOwner(sql`update disputes set amount_minor = 1 where id = ${disputeId}`);
      expect(await lines(over)).toContain(`row_altered dispute ${disputeId}`);
      throw new Undo();
    });
    await expect(attempt).rejects.toBeInstanceOf(Undo);
  });
});
