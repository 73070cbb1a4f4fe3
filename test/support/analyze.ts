import type { Analyzer } from '../../src/analyzers/analyzer.js';
import { openArtifacts, type ArtifactSource } from '../../src/artifacts/index.js';
import { isInapplicable } from '../../src/artifacts/maker.js';
import type { ArtifactName, Artifacts } from '../../src/artifacts/types.js';
import type { Analysis } from '../../src/domain/analysis.js';
import type { ScanTier } from '../../src/domain/scan-tier.js';
import { calm } from './analysis.js';

/** Runs one analyzer on a file as the pipeline would, without its guards: whatever throws fails the test. */
export async function analyzeFile(analyzer: Analyzer, bytes: Uint8Array, tier?: ScanTier): Promise<Analysis> {
  const [analysis] = await analyzeAll([analyzer], bytes, tier);
  return analysis;
}

/** Runs analyzers on one opened file, which makes each artifact once. */
export async function analyzeAll(
  analyzers: readonly Analyzer[],
  bytes: Uint8Array,
  tier?: ScanTier,
): Promise<Analysis[]> {
  const source = openArtifacts(bytes, { maxPixels: 200_000_000, ...(tier && { tier }) });
  const analyses: Analysis[] = [];
  for (const analyzer of analyzers) analyses.push(await analyze(analyzer, source));
  return analyses;
}

async function analyze(analyzer: Analyzer, source: ArtifactSource): Promise<Analysis> {
  const input: Partial<Record<ArtifactName, unknown>> = {};
  for (const name of analyzer.needs) {
    const artifact = await source.get(name);
    if (isInapplicable(artifact)) return { status: 'not_applicable', reason: artifact.inapplicable };
    input[name] = artifact;
  }
  return analyzer.analyze(input as Artifacts, calm);
}
