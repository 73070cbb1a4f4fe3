/** What was measured of the records, kept as JSON beside the page drawn from it: each part is measured by itself. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/root.js';
import type { AuditCost } from './audit.js';
import type { goals } from './goals.js';
import type { Measurement } from './measure.js';
import { describeRecords } from './table.js';

export interface Circumstances {
  readonly machine: string;
  readonly date: string;
  /** One minute's load of the machine, before the first size and after each. */
  readonly load: readonly number[];
}

export interface Kept extends Circumstances {
  readonly runs: number;
  readonly faults: readonly string[];
  readonly results: readonly Measurement[];
  readonly audit?: Circumstances & { readonly results: readonly AuditCost[] };
}

type Goals = typeof goals;

const file = join(packageRoot, 'bench', 'results', 'records.json');

export const loadNow = (): number => Number(loadavg()[0].toFixed(1));

export const circumstances = (load: readonly number[]): Circumstances => ({
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus()[0].model} x ${cpus().length}, Node ${process.versions.node}`,
  load,
});

/** Puts what was measured in the place of what was kept of it, and draws the page. Answers with the page. */
export function keep(part: Partial<Kept & Goals>): string {
  const kept = { ...(JSON.parse(readFileSync(file, 'utf8')) as Kept), ...part };
  writeFileSync(file, `${JSON.stringify(kept, null, 2)}\n`);
  const text = describeRecords(kept);
  writeFileSync(join(packageRoot, 'bench', 'records.md'), text);
  return text;
}
