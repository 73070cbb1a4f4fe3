import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { migrate, migrationsFolder, readMigrations } from '../../src/store/migrate.js';
import { openEmbeddedPool } from '../../src/store/pglite.js';
import { openPostgresPool } from '../../src/store/postgres.js';
import { openStore, type Tx } from '../../src/store/store.js';
import { temporaryFolder } from '../support/folder.js';
import { startPostgres } from '../support/postgres.js';

const server = await startPostgres();
const folder = temporaryFolder();
afterAll(async () => {
  await server?.stop();
  folder.remove();
});

const engines = [
  { name: 'pglite', open: () => openEmbeddedPool(join(folder.path, 'data')) },
  ...(server === null
    ? []
    : [{ name: 'postgres', open: async () => openPostgresPool(await server.createDatabase('migrations')) }]),
];

describe.each(engines)('migrations on $name', ({ name, open }) => {
  it(
    'apply in order, one at a time, once; a changed or unknown one is refused',
    { timeout: 60_000 },
    async () => {
      const engine = await open();
      const files = join(folder.path, name);
      cpSync(migrationsFolder, files, { recursive: true });
      const first = (await readMigrations(files)).map((migration) => migration.name);

      const together = await Promise.all([migrate(engine.pool, files), migrate(engine.pool, files)]);
      expect(together.flat().sort()).toEqual(first);

      const next = '9999_next.sql';
      writeFileSync(join(files, next), 'create table later (id int); select 1 / 0;');
      await expect(migrate(engine.pool, files)).rejects.toThrow(/division by zero/);
      writeFileSync(join(files, next), 'create table later (id int);');
      expect(await migrate(engine.pool, files)).toEqual([next]);
      expect(await migrate(engine.pool, files)).toEqual([]);

      await expect(migrate(engine.pool)).rejects.toMatchObject({ code: 'CFG_MIGRATION_CHANGED' });
      const [changed = ''] = first;
      const text = readFileSync(join(files, changed), 'utf8');
      writeFileSync(join(files, changed), `${text}\n-- changed`);
      await expect(migrate(engine.pool, files)).rejects.toMatchObject({ code: 'CFG_MIGRATION_CHANGED' });
      writeFileSync(join(files, changed), text.replaceAll('\n', '\r\n'));
      expect(await migrate(engine.pool, files)).toEqual([]);
      await engine.close();
    },
  );
});

it('gives every migration a number of its own', async () => {
  const files = temporaryFolder();
  writeFileSync(join(files.path, '0002_b.sql'), 'select 2');
  writeFileSync(join(files.path, '0007_a.sql'), 'select 7');
  expect((await readMigrations(files.path)).map(({ name }) => name)).toEqual(['0002_b.sql', '0007_a.sql']);
  for (const name of ['0002_c.sql', 'later.sql']) {
    writeFileSync(join(files.path, name), 'select 1');
    await expect(readMigrations(files.path)).rejects.toMatchObject({ code: 'CFG_INVALID' });
    rmSync(join(files.path, name));
  }
  files.remove();
});

describe('an embedded database', () => {
  it('belongs to one process, and survives to the next', async () => {
    const options = { databaseUrl: null, dataDir: join(folder.path, 'own') };
    const store = await openStore(options);
    await store.migrate();
    await expect(openStore(options)).rejects.toMatchObject({ code: 'CFG_DATA_IN_USE' });
    await store.close();
    const again = await openStore(options);
    expect(await again.migrate()).toEqual([]);
    await again.close();
  });
});

if (server !== null) {
  describe('a role that owns the tables but is no superuser', () => {
    it('migrates and steps down', async () => {
      const url = new URL(await server.createDatabase('owner'));
      const admin = new pg.Client({ connectionString: url.toString() });
      await admin.connect();
      const role = `owner_${process.pid}`;
      await admin.query(`create role ${role} login createrole`);
      await admin.query(`grant all on schema public to ${role}`);
      url.username = role;
      const store = await openStore({ databaseUrl: url.toString(), dataDir: '' });
      expect((await store.migrate()).length).toBeGreaterThan(0);
      const read = (tx: Tx) => tx.selectFrom('evidence').selectAll().execute();
      expect(await store.tenant('', read)).toEqual([]);
      expect(await store.service(read)).toEqual([]);
      await store.close();
      await admin.query(`reassign owned by ${role} to current_user`);
      await admin.query(`drop owned by ${role}`);
      await admin.query(`drop role ${role}`);
      await admin.end();
    });
  });
}
