/** A database from before the audit chain: its events become the first links. */
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { verifyChain } from '../../src/records/audit.js';
import { newId } from '../../src/records/ids.js';
import { migrate, migrationsFolder } from '../../src/store/migrate.js';
import { openEmbeddedPool } from '../../src/store/pglite.js';
import { openPostgresPool } from '../../src/store/postgres.js';
import { openStore } from '../../src/store/store.js';
import { newMerchant, openDisputeFor } from '../support/records.js';
import { temporaryFolder } from '../support/folder.js';
import { startPostgres } from '../support/postgres.js';

const server = await startPostgres();
const folder = temporaryFolder();
afterAll(async () => {
  await server?.stop();
  folder.remove();
});

const dataDir = join(folder.path, 'data');
const engines = [
  { name: 'pglite', url: () => Promise.resolve(null) },
  ...(server === null ? [] : [{ name: 'postgres', url: () => server.createDatabase('upgrade') }]),
];

it.each(engines)('links events that stand already, on $name', async ({ name, url }) => {
  const databaseUrl = await url();
  const before = await (databaseUrl === null ? openEmbeddedPool(dataDir) : openPostgresPool(databaseUrl));
  const first = join(folder.path, name);
  mkdirSync(first);
  cpSync(join(migrationsFolder, '0001_first.sql'), join(first, '0001_first.sql'));
  await migrate(before.pool, first);
  const merchants = [newId(), newId()];
  for (const id of merchants) {
    await before.pool.query('insert into merchants (id, name) values ($1::uuid, $1::text)', [id]);
  }
  for (const id of [...merchants, ...merchants, ...merchants]) {
    await before.pool.query('insert into events (merchant_id, type, actor, data) values ($1, $2, $3, $4)', [
      id,
      'scan.queued',
      'worker',
      { b: 1.5, aa: ['é"\\', null] },
    ]);
  }
  await before.close();

  const store = await openStore({ databaseUrl, dataDir });
  expect(await store.migrate()).toContain('0011_audit_chain.sql');
  const who = await newMerchant(store, merchants[0] ?? '');
  await openDisputeFor(store, who, 'D-1');
  const problems: unknown[] = [];
  const counts = await Promise.all(
    merchants.map((id) => verifyChain(store, id, (problem) => problems.push(problem))),
  );
  expect(problems).toEqual([]);
  expect(counts[0]).toBeGreaterThanOrEqual(4);
  expect(counts[1]).toBe(3);
  await store.close();
});
