import type { LearnedRow, Subject } from '../../evaluate/learned-row.js';
import type { Calibration } from '../../fusion/calibration.js';

/** The learned analyzers that scored something, and what each looks for by the kind that its score speaks for. */
export function subjectsIn(rows: readonly LearnedRow[], { analyzers }: Calibration): Subject[] {
  const names = new Set(rows.flatMap(({ scores }) => Object.keys(scores)));
  return [...names].sort().map((analyzer) => ({
    analyzer,
    looksFor: analyzers[analyzer]?.kind === 'recaptured' ? 'screens' : 'forgeries',
  }));
}
