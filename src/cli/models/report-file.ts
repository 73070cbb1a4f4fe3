import { writeWhole } from '../write-whole.js';

/** Writes figures as JSON, where a place for them was told. */
export function writeFigures(path: string | undefined, figures: unknown): void {
  if (path !== undefined) writeWhole(path, `${JSON.stringify(figures, null, 2)}\n`);
}

const shown = 20;

/** The first problems, and how many there are. */
export function problemsText(problems: readonly string[]): string[] {
  return problems.length === 0 ? [] : ['', `${problems.length} problems`, ...problems.slice(0, shown)];
}
