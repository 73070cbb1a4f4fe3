/** Puts labelled photos through the tiers and asks the learned analyzers of one or more sets of models about each. */
import { dirname, join } from 'node:path';
import type { Tier } from '../../artifacts/tier-geometry.js';
import type { Config } from '../../config.js';
import { toTouchstoneError } from '../../domain/errors.js';
import type { AnalysisRecord } from '../../domain/analysis.js';
import type { LearnedRow } from '../../evaluate/learned-row.js';
import type { IndexEntry } from '../../evaluate/row.js';
import { openPool, type ScanPool } from '../../pool/pool.js';
import { inParallel } from '../in-parallel.js';
import type { MeasureOptions } from './measure-options.js';
import { openProgress } from '../progress.js';
import { readBounded } from '../read-bounded.js';
import { readIndex } from '../read-index.js';

export interface Measured {
  /** Rows of each set of models, in the order of the index; the same photos stand at the same places. */
  readonly rows: readonly (readonly LearnedRow[])[];
  /** What could not be measured, a line each. */
  readonly problems: readonly string[];
}

type Scores = LearnedRow['scores'];
interface OfPhoto {
  readonly rows: LearnedRow[][];
  readonly problems: string[];
}

/** One pool for each folder of models. Rejects where children cannot run at all; a photo's own fault is a problem told. */
export async function measure(
  folders: readonly string[],
  options: MeasureOptions,
  config: Config,
): Promise<Measured> {
  const entries = readIndex(options.index).slice(0, options.limit);
  const concurrency = options.concurrency ?? config.scanConcurrency;
  const { scanTimeoutMs: timeoutMs, scanMemoryBytes: memoryBytes, maxPixels } = config;
  const pools = folders.map((modelsDir) =>
    openPool({ size: concurrency, timeoutMs, memoryBytes, maxPixels, modelsDir }),
  );
  const root = options.root ?? dirname(options.index);
  const progress = openProgress(entries.length, 'photos');
  const made = new Map<IndexEntry, OfPhoto>();
  try {
    await inParallel(entries, concurrency, async (entry) => {
      const path = join(root, entry.file);
      made.set(entry, await measurePhoto(entry, path, options.tiers, pools, config.maxUploadBytes));
      progress.advance();
    });
  } finally {
    progress.stop();
    await Promise.all(pools.map((pool) => pool.close()));
  }
  const inOrder = entries.flatMap((entry) => made.get(entry) ?? []);
  return {
    rows: pools.map((_, at) => inOrder.flatMap(({ rows }) => rows.map((sets) => sets[at]))),
    problems: inOrder.flatMap(({ problems }) => problems),
  };
}

async function measurePhoto(
  entry: IndexEntry,
  path: string,
  tiers: readonly Tier[],
  pools: readonly ScanPool[],
  maxBytes: number,
): Promise<OfPhoto> {
  const { file, label, source, repo } = entry;
  const rows: LearnedRow[][] = [];
  try {
    const bytes = await readBounded(path, maxBytes);
    const others = tiers.filter((tier) => tier !== 'native');
    const { files } = await pools[0].ask('recode', bytes, { tiers: others });
    const problems: string[] = [];
    for (const tier of tiers) {
      const photo = tier === 'native' ? bytes : files[tier];
      if (!photo) continue;
      const sets: LearnedRow[] = [];
      for (const pool of pools) {
        const { format, pixelCount, quality, records } = await pool.ask('learned', photo, null);
        problems.push(...failuresIn(records).map((failure) => `${file} (${tier}): ${failure}`));
        const about = {
          file,
          label,
          source,
          repo,
          tier,
          pixelCount,
          quality,
          sizeBytes: photo.length,
          format,
        };
        sets.push({ ...about, scores: scoresIn(records) });
      }
      rows.push(sets);
    }
    return { rows, problems };
  } catch (thrown) {
    const { code, message } = toTouchstoneError(thrown);
    if (code.startsWith('DEP_')) throw thrown;
    return { rows, problems: [`${file}: ${message}`] };
  }
}

function scoresIn(records: readonly AnalysisRecord[]): Scores {
  return Object.fromEntries(
    records.flatMap(({ analyzer, score, findings }) =>
      score === null ? [] : [[analyzer, { score, found: findings.length > 0 }]],
    ),
  );
}

function failuresIn(records: readonly AnalysisRecord[]): string[] {
  return records.flatMap(({ analyzer, failure }) =>
    failure ? [`${analyzer} failed: ${failure.code} ${failure.detail}`] : [],
  );
}
