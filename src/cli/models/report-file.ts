import { renameSync, writeFileSync } from 'node:fs';

/** Writes figures as JSON, where a place for them was told; never half a file under its name. */
export function writeFigures(path: string | undefined, figures: unknown): void {
  if (path === undefined) return;
  writeFileSync(`${path}.new`, `${JSON.stringify(figures, null, 2)}\n`);
  renameSync(`${path}.new`, path);
}

const shown = 20;

/** The first problems, and how many there are. */
export function problemsText(problems: readonly string[]): string[] {
  return problems.length === 0 ? [] : ['', `${problems.length} problems`, ...problems.slice(0, shown)];
}
