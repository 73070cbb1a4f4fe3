import { execFile } from 'node:child_process';
import { closeSync, openSync, readSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);
const room = Buffer.alloc(4096);

/** Where the system tells a fact of a process: a file of Linux's /proc/PID, and elsewhere a column of `ps`. */
export interface FactSource {
  readonly file: 'stat' | 'status';
  readonly column: 'rss' | 'time';
}

/** Tells one fact of one process, over and over, at little cost to the caller's event loop. */
export class ProcessFact {
  readonly #pid: number;
  readonly #column: string;
  /** Of /proc, kept open; null on systems without. */
  #file: number | null = null;

  constructor(pid: number, { file, column }: FactSource) {
    this.#pid = pid;
    this.#column = column;
    if (process.platform !== 'linux') return;
    try {
      this.#file = openSync(`/proc/${pid}/${file}`, 'r');
    } catch {
      // Gone already: every reading will say so.
    }
  }

  /** The whole file, or what stands in the column; null where the process is gone or the system does not tell. */
  async read(): Promise<string | null> {
    try {
      if (process.platform === 'linux') return this.#contents();
      return (await run('ps', ['-o', `${this.#column}=`, '-p', String(this.#pid)])).stdout.trim();
    } catch {
      return null;
    }
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #contents(): string | null {
    if (this.#file === null) return null;
    return room.toString('latin1', 0, readSync(this.#file, room, 0, room.length, 0));
  }
}
