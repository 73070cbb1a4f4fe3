/** The learned analyzers alone, for measuring a model: nothing else is looked at, and no verdict comes of it. */
import { openArtifacts } from '../artifacts/index.js';
import type { ModelSet } from '../artifacts/models.js';
import { isInapplicable } from '../artifacts/maker.js';
import { analyzers } from '../analyzers/index.js';
import type { AnalysisRecord } from '../domain/analysis.js';
import { TouchstoneError } from '../domain/errors.js';
import type { Format } from '../domain/report.js';
import { recordOf, runAnalyzer } from './run-analyzer.js';
import { qualityIn } from './subject.js';

export interface LearnedOptions {
  readonly maxPixels: number;
  readonly models: ModelSet;
  readonly onStep: (step: string, timeoutMs: number | null) => void;
}

export interface LearnedAnswer {
  readonly format: Format;
  /** Of the stored picture; what a score weighs depends on it. */
  readonly pixelCount: number;
  /** Of the last JPEG save, 1..100; null of a file that is no JPEG. Weighs likewise. */
  readonly quality: number | null;
  readonly records: readonly AnalysisRecord[];
}

/** Throws a TouchstoneError of the EVD_ family where the photo cannot be decoded. */
export async function scanLearned(
  bytes: Uint8Array,
  { onStep, ...limits }: LearnedOptions,
): Promise<LearnedAnswer> {
  const source = openArtifacts(bytes, {
    ...limits,
    onMake: (name) => {
      onStep(`artifact:${name}`, null);
    },
  });
  const [probe, raster] = [await source.get('probe'), await source.get('raster')];
  if (isInapplicable(probe)) throw new TouchstoneError('EVD_UNDECODABLE', probe.inapplicable.en);
  if (isInapplicable(raster)) throw new TouchstoneError('EVD_UNDECODABLE', raster.inapplicable.en);
  const records: AnalysisRecord[] = [];
  for (const analyzer of analyzers.filter(({ family }) => family === 'learned')) {
    const result = await runAnalyzer(analyzer, source, undefined, () => {
      onStep(`analyzer:${analyzer.id}`, analyzer.timeoutMs);
    });
    records.push(recordOf(analyzer, result));
  }
  const quality = await qualityIn(source);
  return { format: probe.format, pixelCount: raster.width * raster.height, quality, records };
}
