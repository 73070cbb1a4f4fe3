import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Tier } from '../../artifacts/tier-geometry.js';
import type { Config } from '../../config.js';
import type { ScanTier } from '../../domain/scan-tier.js';
import { assemble, serialise } from '../../evaluate/report.js';
import { openPool } from '../../pool/pool.js';
import { inParallel } from '../in-parallel.js';
import { openProgress } from '../progress.js';
import { readIndex } from '../read-index.js';
import { writeWhole } from '../write-whole.js';
import { evaluatePhoto } from './photo.js';
import { describeEvaluation } from './table.js';
import { WorkingFile } from './working-file.js';

export interface EvaluateOptions {
  readonly root: string;
  readonly tiers: readonly Tier[];
  readonly scanTier: ScanTier;
  readonly out: string;
  readonly concurrency?: number;
  readonly limit?: number;
  readonly resume?: boolean;
}

/** Scans every photo of the index in every tier, writes the report and prints its table. */
export async function evaluate(indexPath: string, options: EvaluateOptions, config: Config): Promise<void> {
  const entries = readIndex(indexPath).slice(0, options.limit);
  mkdirSync(dirname(options.out), { recursive: true });
  const working = new WorkingFile(`${options.out}.partial`, options.resume === true, options.scanTier);

  const { isDone } = working;
  const left = entries
    .map((entry) => ({ entry, tiers: options.tiers.filter((tier) => !isDone(entry.file, tier)) }))
    .filter(({ tiers }) => tiers.length > 0);
  if (left.length < entries.length) {
    process.stderr.write(`${entries.length - left.length} of ${entries.length} photos were done before\n`);
  }

  const concurrency = options.concurrency ?? config.scanConcurrency;
  const pool = openPool({
    size: concurrency,
    timeoutMs: config.scanTimeoutMs,
    memoryBytes: config.scanMemoryBytes,
    maxPixels: config.maxPixels,
    trustDir: config.trustDir,
    modelsDir: config.modelsDir,
  });
  const progress = openProgress(left.length, 'photos');
  const context = {
    root: options.root,
    pool,
    scanTier: options.scanTier,
    maxBytes: config.maxUploadBytes,
    tell: (line: Parameters<typeof working.append>[0]) => {
      working.append(line);
    },
  };
  try {
    await inParallel(left, concurrency, async ({ entry, tiers }) => {
      await evaluatePhoto(entry, tiers, context);
      progress.advance();
    });
  } finally {
    progress.stop();
    await pool.close();
  }

  const report = assemble(entries, options, working.lines, working.versions);
  writeWhole(options.out, serialise(report));
  working.remove();
  process.stdout.write(describeEvaluation(report));
}
