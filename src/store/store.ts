/**
 * One store over two engines: PostgreSQL where a URL is given, else PGlite (PostgreSQL compiled to
 * WebAssembly) in the data folder. Both speak through pg.Pool, so that SQL, types and row-level security are
 * the same. All work runs in a transaction under one of two roles that own nothing: the connecting user
 * could look past row-level security, they cannot.
 */
import {
  Kysely,
  PostgresDialect,
  sql,
  type OperationNodeSource,
  type PostgresPool,
  type RawBuilder,
} from 'kysely';
import pg from 'pg';
import type { Engine } from './engine.js';
import { asDatabaseFailure } from './failure.js';
import type { Priority } from './gate.js';
import { migrate } from './migrate.js';
import { openEmbeddedPool } from './pglite.js';
import { openPostgresPool } from './postgres.js';
import type { Database } from './schema.js';
import { joinPool } from './shared-pool.js';
import { withTheNext } from './travelling.js';

export { sql, withTheNext, type RawBuilder };
/** A statement that was put together and not yet executed; it may become a part of another. */
export type Statement = OperationNodeSource;
/** One transaction; it begins and ends no other. */
export type Tx = Omit<Kysely<Database>, 'connection' | 'transaction' | 'startTransaction' | 'destroy'>;

/** The tenant of those who read all merchants and write nothing. */
export const everyMerchant = '*';

export interface Store {
  readonly engine: 'pglite' | 'postgres';
  /** Applies missing migrations; answers with their names. */
  migrate(): Promise<readonly string[]>;
  /**
   * Runs `work` in a transaction that sees and writes the rows of one merchant only; of {@link everyMerchant}, one
   * that sees the rows of all and that the database itself lets write none. Never open a second
   * transaction inside: PGlite has one connection, and the inner one would wait for the outer for ever.
   */
  tenant<T>(merchantId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * As {@link Store.tenant}, for what is worth nothing after a crash: everybody sees it from here on, and nobody waits until
   * it is on the disk.
   */
  fleeting<T>(merchantId: string, work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Runs `work` in a transaction that sees all merchants: workers, relay, keys. `keep` as in {@link Store.fleeting}. */
  service<T>(work: (tx: Tx) => Promise<T>, keep?: 'durable' | 'fleeting'): Promise<T>;
  /** Runs `work` that needs several transactions for one answer: what is in the background lets it pass, within bounds. */
  together<T>(work: () => Promise<T>): Promise<T>;
  /** The same store for work that nobody waits for: where all share one connection, it comes after the rest. */
  inBackground(): Store;
  /** As {@link Store.service}, and may blank what is personal in rows that are never changed otherwise. */
  erasure<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Throws DEP_DATABASE unless the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

const asService = 'set local role touchstone_service';
const unawaited = 'set local synchronous_commit to off';

export interface StoreOptions {
  /** PostgreSQL, or null for PGlite in the data folder. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
  /** What becomes of the embedded database: held alone, held and shared with commands, or joined where it is shared. */
  readonly embedded?: 'alone' | 'shared' | 'joined';
}

function openEngine({ databaseUrl, dataDir, embedded = 'alone' }: StoreOptions): Promise<Engine> | Engine {
  if (databaseUrl !== null) return openPostgresPool(databaseUrl);
  return embedded === 'joined'
    ? joinPool(dataDir).then((joined) => joined ?? openEmbeddedPool(dataDir, false))
    : openEmbeddedPool(dataDir, embedded === 'shared');
}

/** Opens the store without migrating it. Throws DEP_DATABASE, or CFG_DATA_IN_USE where another process holds the folder. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const engine = await openEngine(options);
  const { pool, begin } = engine;
  // What else Kysely knows of a pool is for cursors, which nothing here uses.
  const dialect = new PostgresDialect({ pool: pool as unknown as PostgresPool });
  const db = new Kysely<Database>({ dialect });

  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw asDatabaseFailure(error);
    }
  }

  /** `opening` and the beginning are one message: each costs a way to the database and back. */
  const transaction = <T>(priority: Priority, opening: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
    guarded(() =>
      engine.turn(priority, () =>
        db.connection().execute(async (connection) => {
          try {
            await sql.raw(`${begin}; ${opening}`).execute(connection);
            const result = await work(connection);
            await sql`commit`.execute(connection);
            return result;
          } catch (error) {
            // Where even this fails the connection is gone, and the transaction with it.
            await sql`rollback`.execute(connection).catch(() => undefined);
            throw error;
          }
        }),
      ),
    );

  const asTenant = (merchantId: string): string =>
    `set local role touchstone_tenant; set local touchstone.merchant_id to ${pg.escapeLiteral(merchantId)}`;

  const storeAt = (priority: Priority): Store => ({
    engine: options.databaseUrl === null ? 'pglite' : 'postgres',
    migrate: () => guarded(() => migrate(pool)),
    tenant: (merchantId, work) =>
      transaction(
        priority,
        merchantId === everyMerchant ? `${asService}; set transaction read only` : asTenant(merchantId),
        work,
      ),
    fleeting: (merchantId, work) => transaction(priority, `${asTenant(merchantId)}; ${unawaited}`, work),
    service: (work, keep = 'durable') =>
      transaction(priority, keep === 'durable' ? asService : `${asService}; ${unawaited}`, work),
    erasure: (work) => transaction(priority, 'set local role touchstone_erasure', work),
    together: (work) => engine.together(work),
    inBackground: () => storeAt('background'),
    ping: () =>
      guarded(async () => {
        await pool.query('select 1');
      }),
    close: () => engine.close(),
  });
  return storeAt('answer');
}
