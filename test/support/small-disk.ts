import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from './folder.js';

export interface SmallDisk {
  readonly path: string;
  remove(): void;
}

/** A file system of its own with this little room; null where mounting one is not allowed. */
export function smallDisk(sizeKib: number): SmallDisk | null {
  const folder = temporaryFolder();
  const path = join(folder.path, 'disk');
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${sizeKib}k`, 'tmpfs', path], { stdio: 'ignore' });
  } catch {
    folder.remove();
    return null;
  }
  return {
    path,
    remove: () => {
      execFileSync('umount', [path]);
      folder.remove();
    },
  };
}
