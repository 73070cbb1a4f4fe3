import { basename } from 'node:path';
import type { Config } from '../config.js';
import type { ClaimContext } from '../domain/claim.js';
import type { ScanResult } from '../domain/report.js';
import type { ScanTier } from '../domain/scan-tier.js';
import type { Outcome } from '../domain/verdict.js';
import type { Language } from '../domain/words.js';
import { openPool, type ScanPool } from '../pool/pool.js';
import { exitCodes } from './exit-codes.js';
import { inParallel } from './in-parallel.js';
import { openProgress } from './progress.js';
import { readBounded } from './read-bounded.js';
import { describeReport } from './report-text.js';
import { writeMaps } from './write-maps.js';

export interface ScanCommandOptions {
  readonly json?: boolean;
  readonly maps?: string;
  /** Order and delivery that all the photos belong to. */
  readonly claim?: ClaimContext;
  readonly tier: ScanTier;
  readonly jobs: number;
  readonly lang: Language;
}

type Scanned =
  | { readonly file: string; readonly bytes: Uint8Array; readonly result: ScanResult }
  | { readonly file: string; readonly unreadable: string };

interface Told {
  /** Null where the file could not be read. */
  readonly outcome: Outcome | null;
  readonly text: string;
}

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
    trustDir: config.trustDir,
    modelsDir: config.modelsDir,
  });
  const progress = files.length > 1 ? openProgress(files.length, 'photos') : null;
  const told = new Array<Told>(files.length);
  try {
    await inParallel(files.entries(), options.jobs, async ([i, file]) => {
      const one = await scanFile(file, pool, config.maxUploadBytes, options);
      if (options.maps !== undefined && 'result' in one) {
        const name = mapNameOf(files, i);
        const lacking = await writeMaps(options.maps, name, one.bytes, one.result, pool);
        if (lacking !== null) process.stderr.write(`${file}: no overlay: ${lacking}\n`);
      }
      // Photos and maps are let go here: of thousands of files only the words are kept.
      told[i] = {
        outcome: 'result' in one ? one.result.report.verdict.outcome : null,
        text: options.json === true ? json(one) : text(one, options.lang),
      };
      progress?.advance();
    });
  } finally {
    progress?.stop();
    await pool.close();
  }
  for (const one of told) process.stdout.write(`${one.text}\n`);
  if (files.length > 1 && options.json !== true) {
    process.stdout.write(`${files.length} photos examined\n`);
  }
  return exitCodeFor(told.map(({ outcome }) => outcome));
}

/** The file's own name; with its place among the files before it where several have that name. */
function mapNameOf(files: readonly string[], index: number): string {
  const name = basename(files[index]);
  const isAlone = files.every((file, i) => i === index || basename(file) !== name);
  return isAlone ? name : `${index + 1}-${name}`;
}

async function scanFile(
  file: string,
  pool: ScanPool,
  maxBytes: number,
  { claim, tier }: Pick<ScanCommandOptions, 'claim' | 'tier'>,
): Promise<Scanned> {
  let bytes: Uint8Array;
  try {
    bytes = await readBounded(file, maxBytes);
  } catch (thrown) {
    return { file, unreadable: thrown instanceof Error ? thrown.message : String(thrown) };
  }
  return { file, bytes, result: await pool.scan(bytes, { tier, ...(claim && { claim }) }) };
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
function exitCodeFor(outcomes: readonly (Outcome | null)[]): number {
  if (outcomes.includes(null)) return exitCodes.usage;
  if (outcomes.includes('forgery_indicated')) return exitCodes.forgeryIndicated;
  return outcomes.includes('not_assessable') ? exitCodes.notAssessable : exitCodes.ok;
}
