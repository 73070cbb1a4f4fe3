import { execFile } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);
const kibibyte = 1024;
const room = Buffer.alloc(4096);

/** Tells the resident memory of one process, over and over, at little cost to the caller's event loop. */
export class ResidentMemory {
  readonly #pid: number;
  /** Of /proc/PID/status, kept open; null on systems without. */
  #file: number | null = null;

  constructor(pid: number) {
    this.#pid = pid;
    if (process.platform !== 'linux') return;
    try {
      this.#file = openSync(`/proc/${pid}/status`, 'r');
    } catch {
      // Gone already: every reading will say so.
    }
  }

  /** In bytes; null where the process is gone or the system does not tell. */
  async read(): Promise<number | null> {
    try {
      const text =
        process.platform === 'linux'
          ? this.#residentLine()
          : (await run('ps', ['-o', 'rss=', '-p', String(this.#pid)])).stdout.trim();
      return text === undefined || text === '' ? null : Number(text) * kibibyte;
    } catch {
      return null;
    }
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #residentLine(): string | undefined {
    if (this.#file === null) return undefined;
    const length = readSync(this.#file, room, 0, room.length, 0);
    return /^VmRSS:\s+(\d+) kB/m.exec(room.toString('latin1', 0, length))?.[1];
  }
}
