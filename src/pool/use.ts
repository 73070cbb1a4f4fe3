/** What a process uses of the machine, read from what the system tells of it and never from the process itself. */
import { ProcessFact } from './process-facts.js';

const kibibyte = 1024;
/** What Linux counts processor time in, whatever its clock, milliseconds. */
const tickMs = 10;

/** Watches one process. Each reading is null where the process is gone or the system does not tell. */
export class ProcessUse {
  readonly #memory: ProcessFact;
  readonly #time: ProcessFact;

  constructor(pid: number) {
    this.#memory = new ProcessFact(pid, { file: 'status', column: 'rss' });
    this.#time = new ProcessFact(pid, { file: 'stat', column: 'time' });
  }

  /** Resident memory, bytes. */
  async residentBytes(): Promise<number | null> {
    return residentIn(await this.#memory.read());
  }

  /** Processor time since the process began, all threads together. */
  async processorMs(): Promise<number | null> {
    return processorTimeIn(await this.#time.read());
  }

  close(): void {
    this.#memory.close();
    this.#time.close();
  }
}

/** Bytes, in /proc/PID/status or in kibibytes as `ps` writes them; null where neither stands there. */
export function residentIn(text: string | null): number | null {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(text ?? '')?.[1] ?? /^\d+$/.exec(text ?? '')?.[0];
  return kibibytes === undefined ? null : Number(kibibytes) * kibibyte;
}

/** Milliseconds, in /proc/PID/stat or as `ps` writes them ([[days-]hours:]minutes:seconds); null where neither stands there. */
export function processorTimeIn(text: string | null): number | null {
  // Second comes the program's name, in brackets, with whatever characters it has; user and system time are 14th and 15th.
  const counts = /^\d+ \(.*\)(?: \S+){11} (\d+) (\d+) /s.exec(text ?? '');
  if (counts !== null) return (Number(counts[1]) + Number(counts[2])) * tickMs;
  const clock = /^(?:(?:(\d+)-)?(\d+):)?(\d+):(\d+(?:\.\d+)?)$/.exec(text ?? '');
  if (clock === null) return null;
  const [days, hours, minutes, seconds] = clock.slice(1).map((part: string | undefined) => Number(part ?? 0));
  return Math.round((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000);
}
