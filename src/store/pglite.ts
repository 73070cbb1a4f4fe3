import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import pg from 'pg';
import { columnTypes, type Engine } from './engine.js';
import { takeLock } from './lock.js';

/**
 * PGlite under `dataDir/database`. It belongs to one process and has one connection, so transactions queue
 * behind each other; a lock file keeps a second process out, because two would destroy the files.
 */
export async function openEmbeddedPool(dataDir: string): Promise<Engine> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const release = takeLock(join(dataDir, 'database.lock'));
  try {
    const database = await PGlite.create(join(dataDir, 'database'));
    // Who waits longer than this stands behind a transaction that never ends: better an error than silence.
    const waiting = { connectionTimeoutMillis: 30_000, idleTimeoutMillis: 0 };
    const options = { max: 1, ...waiting, types: columnTypes };
    const pool = new pg.Pool(Object.assign(createPgConfig(database), options));
    pool.on('error', () => undefined);
    return {
      pool,
      close: async () => {
        await pool.end();
        await database.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}
