import type { Analysis } from '../../domain/analysis.js';
import { levels, type Mark } from './mark.js';

/** More marks than this add nothing a person would read. */
const mostFindings = 24;

/** Marks as an analysis: strongest first, the strongest one's level as score; without weight none. */
export function judged(marks: readonly Mark[]): Analysis {
  const ordered = [...marks].sort((a, b) => levels[b.level] - levels[a.level]).slice(0, mostFindings);
  const findings = ordered.map(({ finding }) => finding);
  const score = Math.max(0, ...marks.map(({ level }) => levels[level]));
  return score === 0 ? { status: 'informative', findings } : { status: 'scored', score, findings };
}
