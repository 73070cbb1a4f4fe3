import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);
const kibibyte = 1024;

/** Resident memory of a process in bytes; null where it is gone or the system does not tell. */
export async function residentBytes(pid: number): Promise<number | null> {
  try {
    const text =
      process.platform === 'linux'
        ? /^VmRSS:\s+(\d+) kB/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]
        : (await run('ps', ['-o', 'rss=', '-p', String(pid)])).stdout.trim();
    return text === undefined || text === '' ? null : Number(text) * kibibyte;
  } catch {
    return null;
  }
}
