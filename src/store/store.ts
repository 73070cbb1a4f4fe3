/**
 * One store over two engines: PostgreSQL where a URL is given, else PGlite (PostgreSQL compiled to
 * WebAssembly) in the data folder. Both speak through pg.Pool, so that SQL, types and row-level security are
 * the same. All work runs in a transaction under one of two roles that own nothing: the connecting user
 * could look past row-level security, they cannot.
 */
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { asDatabaseFailure } from './failure.js';
import { migrate } from './migrate.js';
import { openEmbeddedPool } from './pglite.js';
import { openPostgresPool } from './postgres.js';
import type { Database } from './schema.js';

export { sql };
export type Tx = Transaction<Database>;

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
  /** Runs `work` in a transaction that sees all merchants: workers, relay, keys. */
  service<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Throws DEP_DATABASE unless the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export interface StoreOptions {
  /** PostgreSQL, or null for PGlite in the data folder. */
  readonly databaseUrl: string | null;
  readonly dataDir: string;
}

/** Opens the store without migrating it. Throws DEP_DATABASE, or CFG_DATA_IN_USE where another process holds the folder. */
export async function openStore({ databaseUrl, dataDir }: StoreOptions): Promise<Store> {
  const engine = databaseUrl === null ? await openEmbeddedPool(dataDir) : openPostgresPool(databaseUrl);
  const { pool } = engine;
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });

  async function guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw asDatabaseFailure(error);
    }
  }

  return {
    engine: databaseUrl === null ? 'pglite' : 'postgres',
    migrate: () => guarded(() => migrate(pool)),
    tenant: (merchantId, work) =>
      guarded(() =>
        db.transaction().execute(async (tx) => {
          if (merchantId === everyMerchant) {
            await sql`set local role touchstone_service`.execute(tx);
            await sql`set transaction read only`.execute(tx);
            return work(tx);
          }
          await sql`set local role touchstone_tenant`.execute(tx);
          await sql`select set_config('touchstone.merchant_id', ${merchantId}, true)`.execute(tx);
          return work(tx);
        }),
      ),
    service: (work) =>
      guarded(() =>
        db.transaction().execute(async (tx) => {
          await sql`set local role touchstone_service`.execute(tx);
          return work(tx);
        }),
      ),
    ping: () =>
      guarded(async () => {
        await pool.query('select 1');
      }),
    close: () => engine.close(),
  };
}
