import type { ChildProcess } from 'node:child_process';

const firstPauseMs = 200;
const longestPauseMs = 10_000;
/** A child that lived this long had not failed to start. */
const healthyMs = 30_000;

export interface KeptChildOptions {
  readonly name: string;
  readonly spawn: () => ChildProcess;
  /** Told of each end that was not asked for; after it the child is started again. */
  readonly say: (text: string) => void;
}

/** A child process that is started again whenever it ends, sooner at first, until it is stopped. */
export class KeptChild {
  readonly #options: KeptChildOptions;
  #child: ChildProcess | null = null;
  #stopped = false;
  #pauseMs = firstPauseMs;
  #timer: NodeJS.Timeout | null = null;
  #gone: Promise<void> = Promise.resolve();

  constructor(options: KeptChildOptions) {
    this.#options = options;
  }

  /** The running process, just started. */
  start(): ChildProcess {
    const began = Date.now();
    const child = this.#options.spawn();
    this.#child = child;
    this.#gone = new Promise((resolve) => {
      const ended = (how: string): void => {
        if (this.#child !== child) return;
        this.#child = null;
        resolve();
        if (!this.#stopped) this.#startAgain(how, Date.now() - began);
      };
      child.once('exit', (code, signal) => {
        ended(signal ?? `exit code ${code ?? 'unknown'}`);
      });
      child.once('error', (error) => {
        ended(error.message);
      });
    });
    return child;
  }

  #startAgain(how: string, livedMs: number): void {
    if (livedMs > healthyMs) this.#pauseMs = firstPauseMs;
    this.#options.say(`${this.#options.name} ended (${how}) and is started again`);
    this.#timer = setTimeout(() => this.start(), this.#pauseMs);
    this.#pauseMs = Math.min(longestPauseMs, this.#pauseMs * 2);
  }

  /** Asks the child to end, makes it end after `graceMs`, and starts it no more. Resolves when it is gone. */
  async stop(graceMs: number): Promise<void> {
    this.#stopped = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    const child = this.#child;
    if (child === null) return;
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
    await this.#gone;
    clearTimeout(timer);
  }
}
