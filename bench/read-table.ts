import { readFileSync } from 'node:fs';

/** Rows of a tab-separated file by the names of its header, read whole. */
export function readTable(file: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  const names = head.split('\t');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [names[i], cell])));
}
