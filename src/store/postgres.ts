import pg from 'pg';
import { columnTypes, textSettings, type Engine } from './engine.js';

/** A pool over TCP or a unix socket. Connects on first use. */
export function openPostgresPool(databaseUrl: string): Engine {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 12,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'touchstone',
    types: columnTypes,
  });
  // An idle connection that ends is replaced on next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  // So is one that ends in the middle of a transaction: its statement fails, and with it the work.
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });
  // With each transaction: a pooler in between may hand out a session that others have set otherwise.
  const begin = ['begin', ...textSettings.map((setting) => `set local ${setting}`)].join('; ');
  return { pool, begin, turn: (_priority, work) => work(), close: () => pool.end() };
}
