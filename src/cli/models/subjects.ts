import type { LearnedRow, Subject } from '../../evaluate/learned-row.js';
import type { Kind } from '../../domain/verdict.js';
import type { Calibration } from '../../fusion/calibration.js';

/** The learned analyzers that scored something, and what each looks for by the kind that its score speaks for. */
export function subjectsIn(
  rows: readonly Pick<LearnedRow, 'scores'>[],
  { analyzers }: Calibration,
): Subject[] {
  const names = new Set(rows.flatMap(({ scores }) => Object.keys(scores)));
  return [...names]
    .sort()
    .map((analyzer) => ({ analyzer, looksFor: sought[analyzers[analyzer]?.kind ?? 'edited'] }));
}

const sought: Readonly<Record<Kind, Subject['looksFor']>> = {
  recaptured: 'screens',
  ai_generated: 'renderings',
  ai_edited: 'edits',
  edited: 'edits',
  reused: 'edits',
};
