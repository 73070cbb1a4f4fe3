/** `npm run bench`: what each part of a scan costs, in units of decoding the same file with sharp. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment, childFlags } from '../src/pool/child-environment.js';
import { packageRoot } from '../src/root.js';
import type { Measurement } from './speed/measure.js';
import { syntheticPhoto } from './speed/synthetic-photo.js';
import { describeSpeed } from './speed/table.js';

const photos = [
  { name: '1 MP', megapixels: 1, smooth: false },
  { name: '4 MP', megapixels: 4, smooth: false },
  { name: '12 MP smooth', megapixels: 12, smooth: true },
  { name: '12 MP', megapixels: 12, smooth: false },
  { name: '50 MP', megapixels: 50, smooth: false },
];
const runs = 7;
/** The whole scan of such a photo may cost so many decodes of it; and that of any photo so much memory. */
export const goal = { photo: '12 MP', decodes: 8, mebibytes: 400 };

const folder = mkdtempSync(join(tmpdir(), 'touchstone-bench-'));
try {
  const results: Record<string, Measurement> = {};
  for (const { name, megapixels, smooth } of photos) {
    const file = join(folder, 'photo.jpg');
    writeFileSync(file, await syntheticPhoto(megapixels, smooth));
    const result = measure(file);
    results[name] = result;
    const [scan, provenance] = [result.scanToDecode, result.provenance.toDecode];
    console.error(`${name}: ${scan.toFixed(1)} x decode, provenance ${provenance.toFixed(2)} x`);
  }
  const machine = `${cpus()[0].model}, Node ${process.versions.node}`;
  const date = new Date().toISOString().slice(0, 10);
  const text = describeSpeed(results, { machine, date, runs, goal });
  writeFileSync(
    join(packageRoot, 'bench', 'results', 'speed.json'),
    `${JSON.stringify({ date, machine, runs, goal, results }, null, 2)}\n`,
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
