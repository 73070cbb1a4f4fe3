/**
 * A lock file that names its holder by process id and start time, so that a lock left by a killed process,
 * even one whose id was given to another since, does not stop the next start.
 */
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { TouchstoneError } from '../domain/errors.js';

interface Holder {
  readonly pid: number;
  /** Start time in clock ticks since boot where the system tells, else an empty string. */
  readonly started: string;
}

function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold blanks; after it come the state and, 19 fields on, the start time.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '');
  } catch {
    return '';
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false;
  }
  return startOf(pid) === started;
}

/** Names process `pid` in `path`, without regard to who is named there. */
export function writeHolder(path: string, pid: number): void {
  writeFileSync(path, JSON.stringify({ pid, started: startOf(pid) } satisfies Holder), { mode: 0o600 });
}

/** The living process that a file names, or null. */
export function lockHolder(path: string): number | null {
  try {
    const holder = JSON.parse(readFileSync(path, 'utf8')) as Holder;
    return isAlive(holder) ? holder.pid : null;
  } catch {
    return null;
  }
}

/** Takes the lock and answers with its release. Throws CFG_DATA_IN_USE while a living process holds it. */
export function takeLock(path: string): () => void {
  const mine = `${path}.${process.pid}`;
  writeHolder(mine, process.pid);
  try {
    for (let round = 0; round < 3; round += 1) {
      try {
        linkSync(mine, path);
        return () => {
          rmSync(path, { force: true });
        };
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      }
      const pid = lockHolder(path);
      if (pid !== null) break;
      // Moved aside before it is removed: of two that find it dead, one gets hold of it.
      const dead = `${mine}.dead`;
      try {
        renameSync(path, dead);
        if (lockHolder(dead) !== null) linkSync(dead, path);
        rmSync(dead, { force: true });
      } catch {
        continue;
      }
    }
    throw new TouchstoneError(
      'CFG_DATA_IN_USE',
      `Process ${lockHolder(path) ?? 'unknown'} already uses this data folder`,
    );
  } finally {
    rmSync(mine, { force: true });
  }
}
