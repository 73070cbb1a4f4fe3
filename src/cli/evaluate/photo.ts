import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tier } from '../../artifacts/tier-geometry.js';
import { maskThroughTier, throughTier } from '../../artifacts/tiers.js';
import type { Raster } from '../../artifacts/types.js';
import { openArtifacts } from '../../artifacts/index.js';
import { TouchstoneError, toTouchstoneError } from '../../domain/errors.js';
import { fusedMapName, type ScanReport, type ScanResult } from '../../domain/report.js';
import { pixelScores, type PixelScores } from '../../evaluate/pixel-scores.js';
import type { EvaluationRow, IndexEntry, WorkingLine } from '../../evaluate/row.js';
import { markedAt } from '../../fusion/fused-map.js';
import type { ScanPool } from '../../pool/pool.js';

export interface PhotoContext {
  readonly root: string;
  readonly pool: ScanPool;
  readonly maxPixels: number;
  readonly tell: (line: WorkingLine) => void;
}

/** Puts one photo through the tiers, tier by tier; what goes wrong is told and stops nothing else. */
export async function evaluatePhoto(
  entry: IndexEntry,
  tiers: readonly Tier[],
  context: PhotoContext,
): Promise<void> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(context.root, entry.file));
  } catch {
    for (const tier of tiers) tellProblem(entry, tier, 'the file cannot be read', context);
    return;
  }
  let raster: Promise<Raster> | undefined;
  const decoded = (): Promise<Raster> => (raster ??= decode(bytes, context.maxPixels));
  for (const tier of tiers) {
    try {
      const photo = tier === 'native' ? bytes : await throughTier(await decoded(), tier);
      if (photo === null) {
        context.tell({ type: 'left_out', file: entry.file, tier, label: entry.label });
        continue;
      }
      const result = await context.pool.scan(photo);
      const pixels = entry.mask === '' ? null : await scoreMap(entry, tier, result, decoded, context);
      const { versions } = result.report;
      context.tell({ type: 'row', versions, row: rowOf(entry, tier, result.report, pixels) });
    } catch (thrown) {
      const error = toTouchstoneError(thrown);
      // A photo's own fault is a line of the report; a scanner that does not run ends the evaluation.
      if (!error.code.startsWith('EVD_')) throw thrown;
      tellProblem(entry, tier, error.message, context);
    }
  }
}

function tellProblem({ file }: IndexEntry, tier: Tier, problem: string, { tell }: PhotoContext): void {
  tell({ type: 'problem', file, tier, problem });
}

async function decode(bytes: Uint8Array, maxPixels: number): Promise<Raster> {
  const raster = await openArtifacts(bytes, { maxPixels }).get('raster');
  if ('inapplicable' in raster) throw new TouchstoneError('EVD_UNDECODABLE', raster.inapplicable.en);
  return raster;
}

async function scoreMap(
  entry: IndexEntry,
  tier: Tier,
  { maps }: ScanResult,
  decoded: () => Promise<Raster>,
  context: PhotoContext,
): Promise<PixelScores | null> {
  let mask;
  try {
    const bytes = await readFile(join(context.root, entry.mask));
    mask = await maskThroughTier(bytes, await decoded(), tier, context.maxPixels);
  } catch (thrown) {
    const why = thrown instanceof Error ? thrown.message : String(thrown);
    tellProblem(entry, tier, `no comparison with the mask: ${why}`, context);
    return null;
  }
  const scores = mask && pixelScores(maps[fusedMapName], mask, markedAt);
  if (scores === null) tellProblem(entry, tier, 'the mask marks nothing', context);
  return scores;
}

function rowOf(
  { file, label, kind, source, repo, pair }: IndexEntry,
  tier: Tier,
  { subject, verdict, analyses, times }: ScanReport,
  pixels: PixelScores | null,
): EvaluationRow {
  const lines = analyses.map(({ analyzer, status, score }) => [
    analyzer,
    { status, score, ms: analyzer in times.analyzersMs ? times.analyzersMs[analyzer] : null },
  ]);
  return {
    file,
    tier,
    label,
    kind,
    source,
    repo,
    pair,
    outcome: verdict.outcome,
    kinds: verdict.kinds,
    llr: verdict.llr,
    analyzers: Object.fromEntries(lines) as EvaluationRow['analyzers'],
    pixels,
    sizeBytes: subject.sizeBytes,
    pixelCount: subject.width === null || subject.height === null ? null : subject.width * subject.height,
    format: subject.format,
  };
}
