import pg from 'pg';
import { columnTypes, textSettings, type Engine, type Pool } from './engine.js';
import { travelling } from './travelling.js';

/** What only read; other sessions must see all else when its end was told. */
const endsUnawaited = /; set transaction read only$/;

/** A pool over TCP or a unix socket. Connects on first use. */
export function openPostgresPool(databaseUrl: string): Engine {
  const clients = new pg.Pool({
    connectionString: databaseUrl,
    max: 12,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'touchstone',
    types: columnTypes,
    pipeline: true,
  });
  // An idle connection that ends is replaced on next use; without a listener it would end the process.
  clients.on('error', () => undefined);
  // So is one that ends in the middle of a transaction: its statement fails, and with it the work.
  clients.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  // With each transaction: a pooler in between may hand out a session that others have set otherwise.
  const begin = ['begin', ...textSettings.map((setting) => `set local ${setting}`)].join('; ');
  const pool: Pool = {
    connect: async () => {
      const client = await clients.connect();
      return {
        query: travelling((text, values) => client.query(text, values?.slice()), { endsUnawaited }),
        release: (broken?: boolean) => {
          client.release(broken);
        },
      };
    },
    query: (text, values) => clients.query(text, values?.slice()),
    end: () => clients.end(),
  };
  return {
    pool,
    begin,
    turn: (_priority, work) => work(),
    together: (work) => work(),
    close: () => pool.end(),
  };
}
