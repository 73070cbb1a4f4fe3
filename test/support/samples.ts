import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/root.js';

const folder = join(packageRoot, '..', 'shared', 'data', 'sample');

/** The folder of shared sample photos, or null, said once on the console, where it is not on this machine. */
export function sampleFolder(whatIsNotCovered: string): string | null {
  if (existsSync(join(folder, 'index.tsv'))) return folder;
  process.stdout.write(
    `The sample photos are not on this machine: ${whatIsNotCovered} is NOT COVERED by this run.\n`,
  );
  return null;
}
