/**
 * One analyzer over one photo: what throws, runs too long or gives a bad score is recorded as `failed`.
 */
import type { ArtifactSource } from '../artifacts/index.js';
import { isInapplicable } from '../artifacts/maker.js';
import type { ArtifactName, Artifacts } from '../artifacts/types.js';
import type { Analyzer } from '../analyzers/analyzer.js';
import type { Analysis, AnalysisRecord, Failure } from '../domain/analysis.js';
import { TouchstoneError } from '../domain/errors.js';

export type Result = Analysis | { readonly status: 'failed'; readonly failure: Failure };

/** Makes what the analyzer needs, hands it only that, and turns whatever happens into a result. */
export async function runAnalyzer(
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

export function recordOf({ id, version, family, title }: Analyzer, result: Result): AnalysisRecord {
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
