import type { LearnedRow, Subject } from '../../evaluate/learned-row.js';
import type { Kind } from '../../domain/verdict.js';
import type { Calibration } from '../../fusion/calibration.js';

export interface Subjects {
  readonly subjects: readonly Subject[];
  /** Who cannot be judged, a line each. */
  readonly problems: readonly string[];
}

/**
 * The learned analyzers that scored something, and what each looks for by the kind that its score speaks for. Without a curve that names
 * one an analyzer is not judged: on photos of another kind a good model would look bad.
 */
export function subjectsIn(
  rows: readonly Pick<LearnedRow, 'scores'>[],
  { version, analyzers }: Calibration,
): Subjects {
  const names = [...new Set(rows.flatMap(({ scores }) => Object.keys(scores)))].sort();
  const subjects = names.flatMap((analyzer): Subject[] => {
    const curve = analyzers[analyzer];
    return curve === undefined ? [] : [{ analyzer, looksFor: sought[curve.kind] }];
  });
  const problems = names
    .filter((analyzer) => analyzers[analyzer] === undefined)
    .map(
      (analyzer) =>
        `${analyzer} is not judged: calibration ${version} has no curve that says what it looks for`,
    );
  return { subjects, problems };
}

const sought: Readonly<Record<Kind, Subject['looksFor']>> = {
  recaptured: 'screens',
  ai_generated: 'renderings',
  ai_edited: 'edits',
  edited: 'edits',
  reused: 'edits',
};
