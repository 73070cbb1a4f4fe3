import { join } from 'node:path';
import type { Tier } from '../../artifacts/tier-geometry.js';
import { toTouchstoneError } from '../../domain/errors.js';
import { strengths } from '../../domain/finding.js';
import { fusedMapName, type ScanReport, type ScanResult } from '../../domain/report.js';
import type { ScanTier } from '../../domain/scan-tier.js';
import type { PixelScores } from '../../evaluate/pixel-scores.js';
import type { EvaluationRow, IndexEntry, WorkingLine } from '../../evaluate/row.js';
import { markedAt } from '../../fusion/fused-map.js';
import type { ScanPool } from '../../pool/pool.js';
import type { Answer } from '../../pool/tasks.js';
import { readBounded } from '../read-bounded.js';

export interface PhotoContext {
  readonly root: string;
  readonly pool: ScanPool;
  readonly scanTier: ScanTier;
  /** Larger files are not read. */
  readonly maxBytes: number;
  readonly tell: (line: WorkingLine) => void;
}

/** Puts one photo through the tiers, tier by tier; what goes wrong is told and stops nothing else. */
export async function evaluatePhoto(
  entry: IndexEntry,
  tiers: readonly Tier[],
  context: PhotoContext,
): Promise<void> {
  const { pool, scanTier, root, maxBytes, tell } = context;
  let bytes: Uint8Array;
  try {
    bytes = await readBounded(join(root, entry.file), maxBytes);
  } catch {
    for (const tier of tiers) tellProblem(entry, tier, 'the file cannot be read', context);
    return;
  }
  const others = tiers.filter((tier) => tier !== 'native');
  let asked: Promise<Answer<'recode'>> | undefined;
  const recoded = () => (asked ??= pool.ask('recode', bytes, { tiers: others }));
  for (const tier of tiers) {
    try {
      const photo = tier === 'native' ? bytes : ((await recoded()).files[tier] ?? null);
      if (photo === null) {
        tell({ type: 'left_out', file: entry.file, tier, label: entry.label });
        continue;
      }
      const result = await pool.scan(photo, { tier: scanTier });
      const pixels = entry.mask === '' ? null : await scoreMap(entry, tier, result, recoded, context);
      const { versions } = result.report;
      tell({ type: 'row', versions, scanTier, row: rowOf(entry, tier, result.report, pixels) });
    } catch (thrown) {
      tellProblem(entry, tier, ownFault(thrown), context);
    }
  }
}

/** A photo's own fault is a line of the report; a scanner that does not run ends the evaluation. */
function ownFault(thrown: unknown): string {
  const { code, message } = toTouchstoneError(thrown);
  if (!code.startsWith('EVD_')) throw thrown;
  return message;
}

function tellProblem({ file }: IndexEntry, tier: Tier, problem: string, { tell }: PhotoContext): void {
  tell({ type: 'problem', file, tier, problem });
}

async function scoreMap(
  entry: IndexEntry,
  tier: Tier,
  { maps }: ScanResult,
  recoded: () => Promise<Answer<'recode'>>,
  context: PhotoContext,
): Promise<PixelScores | null> {
  const { root, pool, maxBytes } = context;
  const tellNone = (why: string): null => {
    tellProblem(entry, tier, why, context);
    return null;
  };
  let mask: Uint8Array;
  try {
    mask = await readBounded(join(root, entry.mask), maxBytes);
  } catch {
    return tellNone('the mask cannot be read');
  }
  try {
    const { width, height } = await recoded();
    const map = fusedMapName in maps ? { map: maps[fusedMapName] } : {};
    const scores = await pool.ask('mask', mask, { photo: { width, height }, tier, markedAt, ...map });
    return scores ?? tellNone('the mask marks nothing');
  } catch (thrown) {
    return tellNone(`no comparison with the mask: ${ownFault(thrown)}`);
  }
}

function rowOf(
  { file, label, kind, source, repo, pair }: IndexEntry,
  tier: Tier,
  { subject, verdict, analyses, times }: ScanReport,
  pixels: PixelScores | null,
): EvaluationRow {
  const lines = analyses.map(({ analyzer, status, score, findings }) => [
    analyzer,
    {
      status,
      score,
      ms: analyzer in times.analyzersMs ? times.analyzersMs[analyzer] : null,
      strongest: strengths.find((strength) => findings.some((f) => f.strength === strength)) ?? null,
    },
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
    quality: subject.quality ?? null,
    format: subject.format,
  };
}
