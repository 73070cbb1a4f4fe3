/**
 * `npm run bench:credentials`: what reading and checking content credentials costs, in milliseconds of processor time and in units
 * of decoding the same file, in turns within one process. Photos are signed here; where the shared samples are on the machine, their
 * files with credentials are measured too.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { openArtifacts } from '../src/artifacts/index.js';
import { isInapplicable } from '../src/artifacts/maker.js';
import { practiseContentCredentials } from '../src/artifacts/practice.js';
import { childFlags } from '../src/pool/child-environment.js';
import { packageRoot } from '../src/root.js';
import { signPhoto, sourceTypes } from '../test/support/sign-photo.js';
import { syntheticPhoto } from './speed/synthetic-photo.js';

const runs = 5;
/** A file with credentials may cost so much, milliseconds. */
const goalMs = 300;
const action = { action: 'c2pa.created', digitalSourceType: `${sourceTypes}digitalCapture` };

interface Row {
  readonly name: string;
  readonly ms: number;
  readonly toDecode: number;
}

async function cpuMs(work: () => Promise<unknown>): Promise<number> {
  const began = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Null where the file carries no credential of its own. */
async function measure(name: string, bytes: Uint8Array): Promise<Row | null> {
  const read = async () => {
    const source = openArtifacts(bytes, { maxPixels: 200_000_000 });
    // What the credential is read from is made for every file and counted elsewhere.
    await Promise.all([source.get('container'), source.get('metadata')]);
    return source;
  };
  const found = await (await read()).get('contentCredentials');
  if (isInapplicable(found) || found.presence !== 'embedded') return null;
  const turns: { ms: number; decode: number }[] = [];
  for (let run = 0; run < runs; run++) {
    const source = await read();
    const ms = await cpuMs(() => source.get('contentCredentials'));
    turns.push({ ms, decode: await cpuMs(() => sharp(bytes).raw().toBuffer()) });
  }
  return {
    name,
    ms: median(turns.map((turn) => turn.ms)),
    toDecode: median(turns.map((turn) => turn.ms / turn.decode)),
  };
}

/** Processor time of the thread that reads photos, milliseconds: what a photo waits for, without what compilers do beside it. Linux. */
function threadMs(): number {
  const [ns] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ');
  return Number(ns) / 1e6;
}

interface Reading {
  readonly ms: number;
  /** Of it, in the thread that reads. */
  readonly thread: number;
  /** Memory of the process before it, bytes. */
  readonly resident: number;
}

async function readAlone(file: string): Promise<Reading> {
  const source = openArtifacts(new Uint8Array(readFileSync(file)), { maxPixels: 200_000_000 });
  await Promise.all([source.get('container'), source.get('metadata')]);
  const resident = process.memoryUsage.rss();
  const began = threadMs();
  const ms = await cpuMs(() => source.get('contentCredentials'));
  return { ms, thread: threadMs() - began, resident };
}

/** The first and the second reading of a file in a process made for it, that has practised or has not; medians. */
function inNewProcess(file: string, practised: boolean): Reading[] {
  const words = [fileURLToPath(import.meta.url), 'first', file, ...(practised ? ['practised'] : [])];
  const turns = Array.from({ length: runs }, () => {
    const told = execFileSync(process.execPath, [...childFlags, ...words], { encoding: 'utf8' });
    return JSON.parse(told) as Reading[];
  });
  return [0, 1].map((i) => ({
    ms: median(turns.map((turn) => turn[i].ms)),
    thread: median(turns.map((turn) => turn[i].thread)),
    resident: median(turns.map((turn) => turn[i].resident)),
  }));
}

sharp.concurrency(1);
const [, , mode, file, practised] = process.argv;
if (mode === 'first') {
  if (practised === 'practised') {
    await practiseContentCredentials();
    // Compilers that the practice set to work end with it, not within the first file.
    await sleep(500);
  }
  process.stdout.write(JSON.stringify([await readAlone(file), await readAlone(file)]));
  process.exit();
}

const rows: Row[] = [];
for (const megapixels of [1, 4, 12]) {
  const jpeg = new Uint8Array(await syntheticPhoto(megapixels));
  const png = new Uint8Array(await sharp(jpeg).png({ compressionLevel: 1 }).toBuffer());
  for (const [format, photo] of [
    ['jpeg', jpeg],
    ['png', png],
  ] as const) {
    const signed = await signPhoto(`image/${format}`, photo, [action]);
    const row = await measure(`${megapixels} MP, ${format}`, signed);
    if (row !== null) rows.push(row);
  }
}
const folder = join(packageRoot, '..', 'shared', 'data', 'sample', 'provenance');
const samples: Row[] = [];
for (const file of existsSync(folder) ? readdirSync(folder).sort() : []) {
  const row = await measure(file, new Uint8Array(readFileSync(join(folder, file))));
  if (row !== null) samples.push(row);
}
samples.sort((a, b) => b.ms - a.ms);
const firsts = samples.slice(0, 3).map(({ name }) => {
  const path = join(folder, name);
  const [rested, later] = inNewProcess(path, true);
  const [fresh] = inNewProcess(path, false);
  return { name, rested, later, fresh };
});
const spent = ({ ms, thread }: Reading) => `${ms.toFixed(0)} ms (${thread.toFixed(0)})`;
const megabytes = ({ resident }: Reading) => `${(resident / 1e6).toFixed(0)} MB`;
const line = ({ name, ms, toDecode }: Row) => `| ${name} | ${ms.toFixed(0)} ms | ${toDecode.toFixed(2)} x |`;
const text = [
  '# Speed of content credentials',
  '',
  `Measured ${new Date().toISOString().slice(0, 10)} by \`npm run bench:credentials\` on ${cpus()[0].model}, Node ${process.versions.node}: processor time of reading and`,
  `checking, medians of ${runs} runs, beside decoding the same file. Goal: at most ${goalMs} ms a file. The library's start, once a process, is not in it but in the last table.`,
  '',
  '| signed here | credentials | to decoding |',
  '|---|---|---|',
  ...rows.map(line),
  '',
  `Shared samples with credentials, ${samples.length} files, slowest first:`,
  '',
  '| file | credentials | to decoding |',
  '|---|---|---|',
  ...samples.map(line),
  '',
  'The first file of a process, in one that was started for it and in a scanning child that has rested a second and read its practice photo, and',
  'the second file of the latter: milliseconds of processor time, and of it in the thread that reads the photo; the rest are compilers beside it.',
  'Last, the memory of the process before its first file.',
  '',
  '| file | just started | rested | the second file | memory, started | memory, rested |',
  '|---|---|---|---|---|---|',
  ...firsts.map(
    ({ name, fresh, rested, later }) =>
      `| ${[name, spent(fresh), spent(rested), spent(later), megabytes(fresh), megabytes(rested)].join(' | ')} |`,
  ),
  '',
].join('\n');
writeFileSync(join(packageRoot, 'bench', 'credentials.md'), text);
process.stdout.write(`${text}\n`);
const slow = [...rows, ...samples].filter(({ ms }) => ms > goalMs);
if (slow.length > 0) console.error(`Above the goal: ${slow.map(({ name }) => name).join(', ')}`);
