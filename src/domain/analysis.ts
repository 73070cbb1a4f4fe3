import type { Finding } from './finding.js';
import type { LocalisationMap } from './map.js';
import type { LocalText } from './verdict.js';

/** Analyzers that look at the same trace share a family, and in fusion its cap. */
export const families = [
  'provenance',
  'structure',
  'compression',
  'noise',
  'duplication',
  'learned',
] as const;
export type Family = (typeof families)[number];

/** An analyzer's own number in [0, 1]; not a probability, comparable only within one version. */
export type Score = number;

/** What an analyzer says of one photo. Only `scored` weighs; "could not run" is written by the runner alone. */
export type Analysis =
  | {
      readonly status: 'scored';
      readonly score: Score;
      readonly findings: readonly Finding[];
      readonly map?: LocalisationMap;
    }
  | { readonly status: 'informative'; readonly findings: readonly Finding[] }
  | { readonly status: 'not_applicable'; readonly reason: LocalText };

/** Why an analyzer gave nothing: an error code of the `ANL_` or `EVD_` family. */
export interface Failure {
  readonly code: string;
  readonly detail: string;
}

export type AnalysisStatus = Analysis['status'] | 'failed';

/** One analyzer's line in the report. Maps travel beside the report, see {@link ScanResult}. */
export interface AnalysisRecord {
  readonly analyzer: string;
  readonly version: number;
  readonly family: Family;
  readonly title: LocalText;
  readonly status: AnalysisStatus;
  /** Null unless `scored`. */
  readonly score: Score | null;
  readonly findings: readonly Finding[];
  /** Said when `not_applicable`. */
  readonly reason?: LocalText;
  /** Said when `failed`. */
  readonly failure?: Failure;
  readonly hasMap: boolean;
}

/** Whether it looked at the picture itself, not at what the file tells or how it is built. */
export function looksAtPixels({ family, status }: Pick<AnalysisRecord, 'family' | 'status'>): boolean {
  return status === 'scored' && family !== 'provenance' && family !== 'structure';
}
