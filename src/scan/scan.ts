/**
 * The whole way of one photo through the pipeline: bytes in, report and maps out. Nothing an analyzer or a
 * decoder does can lose the report: what throws, runs too long or gives a bad score is recorded as `failed`.
 */
import { openArtifacts, type ArtifactSource } from '../artifacts/index.js';
import { isInapplicable } from '../artifacts/maker.js';
import { artifactNames } from '../artifacts/makers.js';
import { trustIn, type Trust } from '../artifacts/trust.js';
import type { ArtifactName, Artifacts } from '../artifacts/types.js';
import { analyzers } from '../analyzers/index.js';
import type { Analyzer } from '../analyzers/analyzer.js';
import type { Analysis, AnalysisRecord, Failure } from '../domain/analysis.js';
import type { ClaimContext } from '../domain/claim.js';
import { TouchstoneError } from '../domain/errors.js';
import type { LocalisationMap } from '../domain/map.js';
import { fusedMapName, type ScanResult } from '../domain/report.js';
import type { Calibration } from '../fusion/calibration.js';
import { fuse } from '../fusion/verdict.js';
import { positionIn, readability, subjectOf } from './subject.js';
import { pipelineVersion, reportVersion } from './versions.js';

/** A step that is about to begin: `artifact:raster`, `analyzer:error-level`. */
export type Step = `artifact:${ArtifactName}` | `analyzer:${string}`;

export interface ScanOptions {
  readonly calibration: Calibration;
  readonly maxPixels: number;
  /** Whose signatures are trusted; the shipped lists unless given. */
  readonly trust?: Trust;
  /** Order and delivery, for the photo's times and place to be held against. */
  readonly claim?: ClaimContext;
  /** Steps not to take again, because the last attempt died in them; each is recorded as failed. */
  readonly skip?: Readonly<Partial<Record<string, Failure>>>;
  /** Told before each step begins, with the limit that the step declares for itself. */
  readonly onStep?: (step: Step, timeoutMs: number | null) => void;
}

export async function scan(bytes: Uint8Array, options: ScanOptions): Promise<ScanResult> {
  const began = performance.now();
  const { calibration, maxPixels, trust = trustIn(), claim, skip = {}, onStep } = options;
  const source = openArtifacts(bytes, {
    maxPixels,
    trust,
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
  for (const analyzer of analyzers) {
    const result = await run(analyzer, source, skip[`analyzer:${analyzer.id}`], () => {
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
      },
      subject,
      verdict: fused.verdict,
      analyses,
      times: { totalMs: performance.now() - began, artifactsMs: source.timesMs(), analyzersMs },
    },
  };
}

type Result = Analysis | { readonly status: 'failed'; readonly failure: Failure };

/** Makes what the analyzer needs, hands it only that, and turns whatever happens into a result. */
async function run(
  analyzer: Analyzer,
  source: ArtifactSource,
  skipped: Failure | undefined,
  begin: () => void,
): Promise<Result> {
  if (skipped) return { status: 'failed', failure: skipped };
  try {
    const input: Partial<Record<ArtifactName, unknown>> = {};
    for (const name of analyzer.needs) {
      const artifact = await source.get(name);
      if (isInapplicable(artifact)) return { status: 'not_applicable', reason: artifact.inapplicable };
      input[name] = artifact;
    }
    begin();
    return checked(await withTimeout(analyzer, input as Artifacts));
  } catch (thrown) {
    return { status: 'failed', failure: failureOf(thrown) };
  }
}

/** A report holds no words of strangers: an exception's message may differ between machines and name their files. */
function failureOf(thrown: unknown): Failure {
  if (thrown instanceof TouchstoneError) return { code: thrown.code, detail: thrown.detail };
  return {
    code: 'ANL_FAILED',
    detail: `It threw a ${thrown instanceof Error ? thrown.name : typeof thrown}.`,
  };
}

/** Bounds what awaits; what never yields is bounded by the process that runs the scan. */
async function withTimeout(analyzer: Analyzer, input: Artifacts): Promise<Analysis> {
  const signal = AbortSignal.timeout(analyzer.timeoutMs);
  const analysis = analyzer.analyze(input, signal);
  if (!(analysis instanceof Promise)) return analysis;
  return Promise.race([
    analysis,
    new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(new TouchstoneError('ANL_TIMEOUT', `${analyzer.id} took over ${analyzer.timeoutMs} ms`));
      });
    }),
  ]);
}

function checked(analysis: Analysis): Analysis {
  if (analysis.status === 'scored' && !(analysis.score >= 0 && analysis.score <= 1)) {
    throw new TouchstoneError('ANL_BAD_SCORE', `Expected a score in [0, 1] but received ${analysis.score}`);
  }
  return analysis;
}

function recordOf({ id, version, family, title }: Analyzer, result: Result): AnalysisRecord {
  return {
    analyzer: id,
    version,
    family,
    title,
    status: result.status,
    score: result.status === 'scored' ? result.score : null,
    findings: 'findings' in result ? result.findings : [],
    ...(result.status === 'not_applicable' && { reason: result.reason }),
    ...(result.status === 'failed' && { failure: result.failure }),
    hasMap: result.status === 'scored' && result.map !== undefined,
  };
}
