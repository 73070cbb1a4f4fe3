import { readdirSync } from 'node:fs';

/** Every file below a blob folder: kept blobs and uploads on their way. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}
