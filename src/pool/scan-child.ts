import { fork, type ChildProcess } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { constants, setPriority } from 'node:os';
import { bytePipe } from './byte-pipe.js';
import { childEnvironment, childFlags } from './child-environment.js';
import type { ChildMessage, ChildRequest } from './messages.js';
import type { Answer, TaskName } from './tasks.js';
import { TimeLimits, type Clocks } from './time-limits.js';
import { ProcessUse } from './use.js';

export interface ChildLimits {
  /** Processor time of one photo; ten times that of wall time (time-limits.ts). */
  readonly timeoutMs: number;
  readonly memoryBytes: number;
}

/** Why a child was lost: its time or memory ran out, it ended by itself, or the caller gave up. */
export type LossCause = 'time' | 'memory' | 'crash' | 'abort';

export interface Lost {
  readonly kind: 'lost';
  readonly cause: LossCause;
  /** The step that had been announced last; null when none was. */
  readonly step: string | null;
  readonly detail: string;
}

export type RunEnd<T extends TaskName> =
  | { readonly kind: 'done'; readonly answer: Answer<T> }
  | { readonly kind: 'error'; readonly code: string; readonly detail: string }
  | Lost;

const pollMs = 50;
/**
 * Where cores are short, answers to people come before scans. Linux may weigh sessions and not processes against each
 * other, and each child has a session of its own, so its session yields too. Answers whether both did: the system takes
 * few such wishes a second.
 */
function yieldToOthers(pid: number): boolean {
  const priority = constants.priority.PRIORITY_BELOW_NORMAL;
  try {
    setPriority(pid, priority);
    if (process.platform === 'linux') writeFileSync(`/proc/${pid}/autogroup`, String(priority));
    return true;
  } catch (error) {
    // Gone already, which `close` tells; or a system without sessions that are weighed.
    return !(error instanceof Error && 'code' in error && error.code === 'EAGAIN');
  }
}

/** A child process that scans one photo at a time, watched for processor time and resident memory. */
export class ScanChild {
  readonly #process: ChildProcess;
  readonly #closed: Promise<string>;
  readonly #use: ProcessUse | null;
  #alive = true;
  #yields: boolean;
  #scans = 0;

  constructor(modulePath: string) {
    // A group of its own: Ctrl-C reaches the parent alone, and a kill takes the child's own children too.
    this.#process = fork(modulePath, [String(process.pid)], {
      serialization: 'advanced',
      detached: true,
      execArgv: [...childFlags],
      env: childEnvironment(),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc', 'pipe'],
    });
    const { pid } = this.#process;
    this.#use = pid === undefined ? null : new ProcessUse(pid);
    this.#yields = pid !== undefined && yieldToOthers(pid);
    // A child that dies while it is written to is told by `close`, not here.
    this.#bytes.on('error', () => undefined);
    // `close` comes after the last message is read, `exit` may come before.
    this.#closed = new Promise((resolve) => {
      this.#process.once('close', (code, signal) => {
        this.#alive = false;
        this.#use?.close();
        resolve(signal === null ? `exit code ${code ?? 'unknown'}` : `signal ${signal}`);
      });
      this.#process.once('error', (error) => {
        if (this.#process.pid !== undefined) return;
        this.#alive = false;
        resolve(error.message);
      });
    });
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Number of photos begun. */
  get scans(): number {
    return this.#scans;
  }

  async residentBytes(): Promise<number | null> {
    return this.#use === null ? null : this.#use.residentBytes();
  }

  async #clocks(): Promise<Clocks> {
    const processorMs = this.#use === null ? null : await this.#use.processorMs();
    return { wallMs: performance.now(), processorMs };
  }

  get #bytes(): Socket {
    return this.#process.stdio[bytePipe] as Socket;
  }

  /** Ends the child and its own children at once; resolves when it is gone. */
  async kill(): Promise<void> {
    this.#wake();
    this.#signal();
    await this.#closed;
  }

  /** Lets the parent's event loop end while this child is idle. */
  rest(): void {
    this.#process.unref();
    this.#process.channel?.unref();
    this.#bytes.unref();
  }

  #wake(): void {
    this.#process.ref();
    this.#process.channel?.ref();
    this.#bytes.ref();
  }

  #signal(): void {
    const { pid } = this.#process;
    if (pid === undefined || !this.#alive) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      this.#process.kill('SIGKILL');
    }
  }

  /** Does one task over one photo. Never rejects: a child that is lost is an answer too. */
  async run<T extends TaskName>(
    bytes: Uint8Array,
    request: Omit<ChildRequest<T>, 'sizeBytes'>,
    limits: ChildLimits,
    onStep: (step: string) => void,
    signal?: AbortSignal,
  ): Promise<RunEnd<T>> {
    this.#scans += 1;
    this.#wake();
    if (!this.#yields && this.#process.pid !== undefined) this.#yields = yieldToOthers(this.#process.pid);
    let cause: LossCause = 'crash';
    let detail: string | null = null;
    let step: string | null = null;
    const time = new TimeLimits(limits.timeoutMs, await this.#clocks());
    const end = (why: LossCause, said: string): void => {
      if (detail !== null) return;
      cause = why;
      detail = said;
      this.#signal();
    };

    let answer: ((end: RunEnd<T>) => void) | undefined;
    const answered = new Promise<RunEnd<T>>((resolve) => {
      answer = resolve;
    });
    const onMessage = (message: ChildMessage<T>): void => {
      if (message.type === 'done') answer?.({ kind: 'done', answer: message.answer });
      else if (message.type === 'error') {
        answer?.({ kind: 'error', code: message.code, detail: message.detail });
      } else {
        step = message.step;
        time.step(message.step, message.timeoutMs);
        onStep(message.step);
      }
    };
    const watch = async (): Promise<void> => {
      const late = time.look(await this.#clocks());
      if (late !== null) end('time', late);
      const resident = await this.residentBytes();
      if (resident !== null && resident > limits.memoryBytes) {
        end('memory', `it needed more than ${limits.memoryBytes} bytes of memory`);
      }
    };
    const onAbort = (): void => {
      end('abort', 'it was called off');
    };

    const timer = setInterval(() => void watch(), pollMs);
    this.#process.on('message', onMessage);
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted === true) onAbort();
    try {
      if (this.#process.connected) {
        this.#process.send({ ...request, sizeBytes: bytes.length }, (error) => {
          if (error !== null) this.#signal();
        });
        this.#bytes.write(bytes);
      }
      const lost = this.#closed.then((how): Lost => ({ kind: 'lost', cause, step, detail: detail ?? how }));
      return await Promise.race([answered, lost]);
    } finally {
      clearInterval(timer);
      this.#process.off('message', onMessage);
      signal?.removeEventListener('abort', onAbort);
      this.rest();
    }
  }
}
