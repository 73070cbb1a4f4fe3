import { readFile } from 'node:fs/promises';
import type { Config } from '../config.js';
import type { ScanResult } from '../domain/report.js';
import type { Language } from '../domain/words.js';
import { openPool, type ScanPool } from '../pool/pool.js';
import { exitCodes } from './exit-codes.js';
import { inParallel } from './in-parallel.js';
import { openProgress } from './progress.js';
import { describeReport } from './report-text.js';
import { writeMaps } from './write-maps.js';

export interface ScanCommandOptions {
  readonly json?: boolean;
  readonly maps?: string;
  readonly jobs: number;
  readonly lang: Language;
}

type Scanned =
  | { readonly file: string; readonly bytes: Uint8Array; readonly result: ScanResult }
  | { readonly file: string; readonly unreadable: string };

/** Scans the files in parallel and prints in the order given; answers with the exit code. */
export async function scanFiles(
  files: readonly string[],
  options: ScanCommandOptions,
  config: Config,
): Promise<number> {
  const pool = openPool({
    size: Math.min(options.jobs, files.length),
    timeoutMs: config.scanTimeoutMs,
    memoryBytes: config.scanMemoryBytes,
    maxPixels: config.maxPixels,
  });
  const progress = files.length > 1 ? openProgress(files.length, 'photos') : null;
  const scanned = new Array<Scanned>(files.length);
  try {
    await inParallel(files.entries(), options.jobs, async ([i, file]) => {
      scanned[i] = await scanFile(file, pool);
      progress?.advance();
    });
  } finally {
    progress?.stop();
    await pool.close();
  }
  const several = files.length > 1;
  for (const one of scanned) {
    process.stdout.write(options.json === true ? `${json(one)}\n` : `${text(one, options.lang)}\n`);
    if (options.maps !== undefined && 'result' in one) {
      await writeMaps(options.maps, one.file, one.bytes, one.result, config.maxPixels);
    }
  }
  if (several && options.json !== true) process.stdout.write(`${files.length} photos examined\n`);
  return exitCodeFor(scanned);
}

async function scanFile(file: string, pool: ScanPool): Promise<Scanned> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (thrown) {
    return { file, unreadable: thrown instanceof Error ? thrown.message : String(thrown) };
  }
  return { file, bytes, result: await pool.scan(bytes) };
}

function json(one: Scanned): string {
  return JSON.stringify(
    'result' in one
      ? { file: one.file, report: one.result.report }
      : { file: one.file, error: one.unreadable },
  );
}

function text(one: Scanned, language: Language): string {
  return 'result' in one
    ? describeReport(one.file, one.result.report, language)
    : `${one.file}\n  ${one.unreadable}\n`;
}

/** Wrong use weighs most, then forgery, then what could not be assessed. */
function exitCodeFor(scanned: readonly Scanned[]): number {
  const outcomes = scanned.map((one) => ('result' in one ? one.result.report.verdict.outcome : null));
  if (outcomes.includes(null)) return exitCodes.usage;
  if (outcomes.includes('forgery_indicated')) return exitCodes.forgeryIndicated;
  return outcomes.includes('not_assessable') ? exitCodes.notAssessable : exitCodes.ok;
}
