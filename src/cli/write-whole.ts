import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file; never half of it under its name. */
export function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
