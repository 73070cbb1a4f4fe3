import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TouchstoneError } from '../domain/errors.js';
import { packageRoot } from '../root.js';
import type { Client, Pool } from './engine.js';

interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

const fileName = /^(\d{4})_[a-z0-9_]+\.sql$/;
/** Any fixed number: one migrator at a time per database. */
const lockKey = 7_164_153;

export const migrationsFolder = join(packageRoot, 'src', 'store', 'migrations');

/** The numbered files of `folder`, in order. Numbers may be left out, so that branches can be worked on apart. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const taken = new Set<string>();
  return Promise.all(
    names.map(async (name) => {
      const number = fileName.exec(name)?.[1];
      if (number === undefined || taken.has(number)) {
        throw new TouchstoneError(
          'CFG_INVALID',
          `Expected a number of its own for migration but received "${name}"`,
        );
      }
      taken.add(number);
      const sql = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Applies what is missing, each migration in a transaction of its own, and answers with the names applied.
 * An applied migration that has changed since, or that this release does not know, stops it: the schema
 * would then be another than the code expects.
 */
export async function migrate(pool: Pool, folder = migrationsFolder): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  const client = await pool.connect();
  try {
    const applied: string[] = [];
    for (const migration of migrations) {
      if (await applyOne(client, migration, migrations)) applied.push(migration.name);
    }
    return applied;
  } finally {
    client.release();
  }
}

async function applyOne(client: Client, migration: Migration, known: readonly Migration[]): Promise<boolean> {
  await client.query('begin');
  try {
    await client.query(`select pg_advisory_xact_lock(${lockKey})`);
    const missing = !(await appliedMatches(client, known)).has(migration.name);
    if (missing) {
      await client.query(migration.sql);
      await client.query('insert into schema_migrations (name, checksum) values ($1, $2)', [
        migration.name,
        migration.checksum,
      ]);
    }
    await client.query('commit');
    return missing;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Names applied so far, each proved to be the file of this release. */
async function appliedMatches(client: Client, known: readonly Migration[]): Promise<Set<string>> {
  await client.query(
    'create table if not exists schema_migrations (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
  );
  const { rows } = await client.query('select name, checksum from schema_migrations order by name');
  const applied = rows as readonly Pick<Migration, 'name' | 'checksum'>[];
  for (const row of applied) {
    const file = known.find((migration) => migration.name === row.name);
    if (file?.checksum !== row.checksum) {
      const what = file === undefined ? 'is unknown to this release' : 'has changed since it was applied';
      throw new TouchstoneError('CFG_MIGRATION_CHANGED', `Migration ${row.name} ${what}`);
    }
  }
  return new Set(applied.map((row) => row.name));
}
