/** `npm run bench`: what each part of a scan costs, in units of decoding the same file with sharp. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment, childFlags } from '../src/pool/child-environment.js';
import { packageRoot } from '../src/root.js';
import type { Measurement } from './speed/measure.js';
import { syntheticPhoto, type Past } from './speed/synthetic-photo.js';
import { describeSpeed } from './speed/table.js';

const photos: readonly { name: string; megapixels: number; smooth?: boolean; past?: Past }[] = [
  { name: '1 MP', megapixels: 1 },
  { name: '4 MP', megapixels: 4 },
  { name: '12 MP smooth', megapixels: 12, smooth: true },
  { name: '12 MP', megapixels: 12 },
  { name: '12 MP saved twice', megapixels: 12, past: 'twice' },
  { name: '12 MP cropped between', megapixels: 12, past: 'cropped' },
  { name: '50 MP', megapixels: 50 },
  { name: '50 MP saved twice', megapixels: 50, past: 'twice' },
];
const runs = 7;

const folder = mkdtempSync(join(tmpdir(), 'touchstone-bench-'));
try {
  const results: Record<string, Measurement> = {};
  for (const { name, megapixels, smooth, past } of photos) {
    const file = join(folder, 'photo.jpg');
    writeFileSync(file, await syntheticPhoto(megapixels, smooth, past));
    const result = measure(file);
    results[name] = result;
    const [scan, provenance] = [result.scanToDecode, result.provenance.toDecode];
    console.error(`${name}: ${scan.toFixed(1)} x decode, provenance ${provenance.toFixed(2)} x`);
  }
  const machine = `${cpus()[0].model}, Node ${process.versions.node}`;
  const date = new Date().toISOString().slice(0, 10);
  const text = describeSpeed(results, { machine, date, runs });
  writeFileSync(
    join(packageRoot, 'bench', 'results', 'speed.json'),
    `${JSON.stringify({ date, machine, runs, results }, null, 2)}\n`,
  );
  writeFileSync(join(packageRoot, 'bench', 'speed.md'), text);
  process.stdout.write(`${text}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

/** One core for everything, as in the scanning children. */
function measure(file: string): Measurement {
  const script = join(packageRoot, 'dist', 'bench', 'speed', 'measure.js');
  const out = execFileSync(process.execPath, [...childFlags, script, file, String(runs)], {
    env: childEnvironment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(out) as Measurement;
}
