/**
 * The whole way of one photo through the pipeline: bytes in, report and maps out. Nothing an analyzer or a
 * decoder does can lose the report: what throws, runs too long or gives a bad score is recorded as `failed`.
 */
import { openArtifacts, type ArtifactSource } from '../artifacts/index.js';
import { isInapplicable } from '../artifacts/maker.js';
import { letGo } from '../artifacts/let-go.js';
import { artifactNames } from '../artifacts/makers.js';
import { modelsIn, type ModelSet } from '../artifacts/models.js';
import { trustIn, type Trust } from '../artifacts/trust.js';
import type { ArtifactName } from '../artifacts/types.js';
import { analyzers } from '../analyzers/index.js';
import type { AnalysisRecord, Failure } from '../domain/analysis.js';
import type { ClaimContext } from '../domain/claim.js';
import type { LocalisationMap } from '../domain/map.js';
import { fusedMapName, type ScanResult } from '../domain/report.js';
import { usualScanTier, type ScanTier } from '../domain/scan-tier.js';
import type { Calibration } from '../fusion/calibration.js';
import { fuse } from '../fusion/verdict.js';
import { recordOf, runAnalyzer } from './run-analyzer.js';
import { positionIn, readability, subjectOf } from './subject.js';
import { pipelineVersion, reportVersion } from './versions.js';

/** The learned models come last and look at colours alone. */
const firstLearned = analyzers.findIndex(({ family }) => family === 'learned');

/** A step that is about to begin: `artifact:raster`, `analyzer:error-level`. */
export type Step = `artifact:${ArtifactName}` | `analyzer:${string}`;

export interface ScanOptions {
  readonly calibration: Calibration;
  readonly maxPixels: number;
  /** Whose signatures are trusted; the shipped lists unless given. */
  readonly trust?: Trust;
  /** The learned models, which the calibration was fitted to; the shipped ones unless given. */
  readonly models?: ModelSet;
  /** How much of a large photo is looked at; `fast` unless given. */
  readonly tier?: ScanTier;
  /** Order and delivery, for the photo's times and place to be held against. */
  readonly claim?: ClaimContext;
  /** Steps not to take again, because the last attempt died in them; each is recorded as failed. */
  readonly skip?: Readonly<Partial<Record<string, Failure>>>;
  /** Told before each step begins, with the limit that the step declares for itself. */
  readonly onStep?: (step: Step, timeoutMs: number | null) => void;
}

export async function scan(bytes: Uint8Array, options: ScanOptions): Promise<ScanResult> {
  const began = performance.now();
  const {
    calibration,
    maxPixels,
    trust = trustIn(),
    models = modelsIn(),
    tier = usualScanTier,
    claim,
    skip = {},
    onStep,
  } = options;
  const source = openArtifacts(bytes, {
    maxPixels,
    trust,
    models,
    tier,
    ...(claim && { claim }),
    onMake: (name) => {
      onStep?.(`artifact:${name}`, null);
    },
  });
  for (const name of artifactNames) {
    const failure = skip[`artifact:${name}`];
    // A report without the photo's hash would be of nothing.
    if (failure && name !== 'digest') source.preempt(name, failure);
  }
  const subject = await subjectOf(source);
  const unreadable = await readability(source);

  const analyses: AnalysisRecord[] = [];
  const maps: Record<string, LocalisationMap> = {};
  const analyzersMs: Record<string, number> = {};
  for (const [place, analyzer] of analyzers.entries()) {
    if (place === firstLearned && unreadable === null) await letLumaGo(source);
    const result = await runAnalyzer(analyzer, source, skip[`analyzer:${analyzer.id}`], () => {
      onStep?.(`analyzer:${analyzer.id}`, analyzer.timeoutMs);
      analyzersMs[analyzer.id] = performance.now();
    });
    if (analyzer.id in analyzersMs) analyzersMs[analyzer.id] = performance.now() - analyzersMs[analyzer.id];
    analyses.push(recordOf(analyzer, result));
    if (result.status === 'scored' && result.map) maps[analyzer.id] = result.map;
  }

  const fused = fuse({
    analyses,
    maps,
    required: new Set(analyzers.filter((a) => a.required).map((a) => a.id)),
    unreadable,
    width: subject.width ?? 0,
    height: subject.height ?? 0,
    quality: subject.quality ?? null,
    calibration,
  });
  if (fused.map) maps[fusedMapName] = fused.map;
  const position = await positionIn(source);
  return {
    maps,
    ...(position && { position }),
    report: {
      versions: {
        report: reportVersion,
        pipeline: pipelineVersion,
        calibration: calibration.version,
        analyzers: Object.fromEntries(analyzers.map((a) => [a.id, a.version])),
        trust: Object.fromEntries(trust.lists.map(({ id, version }) => [id, version])),
        models: models.versions,
      },
      tier,
      subject,
      verdict: fused.verdict,
      analyses,
      times: { totalMs: performance.now() - began, artifactsMs: source.timesMs(), analyzersMs },
    },
  };
}

/** Pixels above which memory is worth the time that the system takes to give it anew to the next scan. */
const largePicture = 24_000_000;

/** A quarter of what the picture takes, at the point from where memory grows most: models bring their own. */
async function letLumaGo(source: ArtifactSource): Promise<void> {
  const raster = await source.get('raster');
  if (!isInapplicable(raster) && raster.width * raster.height > largePicture) letGo(raster.luma);
}
