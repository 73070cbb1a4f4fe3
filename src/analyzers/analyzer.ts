import type { Analysis, Family } from '../domain/analysis.js';
import type { LocalText } from '../domain/verdict.js';
import type { ArtifactName, Artifacts } from '../artifacts/types.js';

/** A plug-in that reads artifacts and says what it sees. Pure: no IO, no clock, no randomness. */
export interface Analyzer<K extends ArtifactName = ArtifactName> {
  /** Kebab-case noun, equal to the file's name. */
  readonly id: string;
  /** +1 whenever the same bytes may give another result. */
  readonly version: number;
  readonly family: Family;
  /** Names the method for merchants. */
  readonly title: LocalText;
  /** Paper or standard, with section. */
  readonly sources: readonly string[];
  readonly needs: readonly K[];
  readonly timeoutMs: number;
  /**
   * A required analyzer that fails caps the outcome at `inconclusive`; what it would have seen is
   * then unknown.
   */
  readonly required: boolean;
  analyze(input: Pick<Artifacts, K>, signal: AbortSignal): Analysis | Promise<Analysis>;
}

/** Gives `needs` its exact type, so that reading an undeclared artifact does not compile. */
export function defineAnalyzer<const K extends ArtifactName>(analyzer: Analyzer<K>): Analyzer<K> {
  return analyzer;
}
