import { isForged, realLabel, recaptureLabel, type IndexEntry } from './row.js';

/** What the learned analyzers said of one photo in one tier. */
export interface LearnedRow extends Pick<IndexEntry, 'file' | 'label' | 'source' | 'repo'> {
  readonly tier: string;
  readonly pixelCount: number;
  /** Of its last JPEG save, 1..100; null of a file that is no JPEG. */
  readonly quality: number | null;
  /** Of the file as it was looked at in this tier. */
  readonly sizeBytes: number;
  readonly format: string;
  /** By analyzer; absent where it gave no score. */
  readonly scores: Readonly<Partial<Record<string, LearnedScore>>>;
}

export interface LearnedScore {
  readonly score: number;
  /** Whether it made a finding of it, at its shipped threshold. */
  readonly found: boolean;
}

/** What an analyzer looks for: photos of screens, pictures that AI made or rendered anew, or photos in which something was changed. */
export interface Subject {
  readonly analyzer: string;
  readonly looksFor: 'screens' | 'renderings' | 'edits';
}

export interface Classes<T> {
  readonly positives: readonly T[];
  readonly negatives: readonly T[];
}

const generatedLabel = 'ai_full';
/** Editors that are told in words render the whole picture anew. */
const renderedLabels = [generatedLabel, 'ai_edit'];

/** The rows that an analyzer is judged on: what it looks for against real photos; anything else is no matter of its. */
export function classesOf<T extends { readonly label: string }>(
  rows: readonly T[],
  { looksFor }: Subject,
): Classes<T> {
  const isPositive = (row: T): boolean => {
    switch (looksFor) {
      case 'screens':
        return row.label === recaptureLabel;
      case 'renderings':
        return renderedLabels.includes(row.label);
      case 'edits':
        return isForged(row) && row.label !== generatedLabel;
    }
  };
  return { positives: rows.filter(isPositive), negatives: rows.filter((row) => row.label === realLabel) };
}
