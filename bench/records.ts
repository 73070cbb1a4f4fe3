/** `npm run bench:records`: what the pages of the records cost in PostgreSQL as the records grow, and by which indexes. */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../src/root.js';
import { startPostgres } from '../test/support/postgres.js';
import { faults, goals } from './records/goals.js';
import { measure, runs, type Measurement } from './records/measure.js';
import { describeRecords } from './records/table.js';

const sizes = [5_000, 50_000];

const server = await startPostgres();
if (server === null)
  throw new Error('Expected PostgreSQL on this machine, or TEST_DATABASE_URL, but found neither');
try {
  const load = [loadavg()[0]];
  const results: Measurement[] = [];
  for (const disputes of sizes) {
    results.push(await measure(await server.createDatabase(`records_${disputes}`), disputes));
    load.push(loadavg()[0]);
    console.error(`${disputes} disputes: measured`);
  }
  const about = {
    date: new Date().toISOString().slice(0, 10),
    machine: `${cpus()[0].model} x ${cpus().length}, Node ${process.versions.node}`,
    load: load.map((one) => Number(one.toFixed(1))),
    runs,
    ...goals,
  };
  const found = faults(results);
  const text = describeRecords(results, about, found);
  const json = JSON.stringify({ ...about, faults: found, results }, null, 2);
  writeFileSync(join(packageRoot, 'bench', 'results', 'records.json'), `${json}\n`);
  writeFileSync(join(packageRoot, 'bench', 'records.md'), text);
  process.stdout.write(`${text}\n`);
  if (found.length > 0) process.exitCode = 1;
} finally {
  await server.stop();
}
