/**
 * `npm run bench:records`: what the pages of the records cost in PostgreSQL as the records grow, and by which indexes.
 * With `audit`: what verifying them costs.
 */
import { startPostgres } from '../test/support/postgres.js';
import { measureAudit, type AuditCost } from './records/audit.js';
import { faults, goals } from './records/goals.js';
import { circumstances, keep, loadNow } from './records/kept.js';
import { measure, runs, type Measurement } from './records/measure.js';

/** Disputes, from the smallest; other numbers where the command names some. */
const named = process.argv.slice(2).map(Number).filter(Number.isInteger);
const sizes = named.length > 0 ? named : [5_000, 50_000];

const database = await opened();

async function opened() {
  const server = await startPostgres();
  if (server !== null) return server;
  throw new Error('Expected PostgreSQL on this machine, or TEST_DATABASE_URL, but found neither');
}

/** Measures each size in a database of its own; answers with the loads of the machine too. */
async function eachSize<T>(one: (url: string, disputes: number) => Promise<T>): Promise<[T[], number[]]> {
  const load = [loadNow()];
  const results: T[] = [];
  for (const disputes of sizes) {
    results.push(await one(await database.createDatabase(`records_${disputes}`), disputes));
    load.push(loadNow());
    console.error(`${disputes} disputes: measured`);
  }
  return [results, load];
}

try {
  if (process.argv.includes('audit')) {
    const [results, load] = await eachSize<AuditCost>(measureAudit);
    process.stdout.write(keep({ audit: { ...circumstances(load), results } }));
  } else {
    const [results, load] = await eachSize<Measurement>(measure);
    const found = faults(results);
    process.stdout.write(keep({ ...circumstances(load), runs, ...goals, faults: found, results }));
    if (found.length > 0) process.exitCode = 1;
  }
} finally {
  await database.stop();
}
