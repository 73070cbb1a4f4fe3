/**
 * A migrated, empty embedded database to start from. To make one takes seconds of processor time, to copy one a fraction,
 * and most test files want no more than an empty one. What a database does that is made anew is tried by the tests that
 * ask for none: test/integration/serve.test.ts, embedded.test.ts, migrations.test.ts.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packageRoot } from '../../src/root.js';
import { openStore } from '../../src/store/store.js';

const run = promisify(execFile);
const cache = join(packageRoot, 'node_modules', '.cache', 'touchstone');

/** Whatever a new database is made of. */
function madeOf(): string {
  const migrations = join(packageRoot, 'src', 'store', 'migrations');
  const files = readdirSync(migrations)
    .sort()
    .map((file) => join(migrations, file));
  const engine = join(packageRoot, 'node_modules', '@electric-sql', 'pglite', 'package.json');
  const hash = createHash('sha256');
  for (const file of [...files, engine]) hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** The folder of the one to copy. Who comes second, or at the same time, finds or makes the same. */
async function template(): Promise<string> {
  const kept = join(cache, `database-${madeOf()}`);
  if (existsSync(kept)) return kept;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'making-'));
  try {
    const store = await openStore({ databaseUrl: null, dataDir: folder });
    await store.migrate();
    await store.close();
    renameSync(join(folder, 'database'), kept);
  } catch (error) {
    // Somebody else was faster.
    if (!existsSync(kept)) throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return kept;
}

/** Puts a migrated, empty database into a data folder that has none. */
export async function putMigrated(dataDir: string): Promise<void> {
  await run('cp', ['-R', await template(), join(dataDir, 'database')]);
}
