/**
 * When a child has worked too long. Limits are of processor time, so that a report does not depend on what else the machine
 * was doing; only a child that sleeps longer than any queue for a processor explains is ended by the wall clock.
 */

/** Wall time allowed for each millisecond of processor time. */
export const wallPatience = 10;

interface Allowance {
  readonly limitMs: number;
  readonly name: string;
  readonly began: Clocks;
}

/** Readings of the wall clock and of the child's processor time; null where the system does not tell that. */
export interface Clocks {
  readonly wallMs: number;
  readonly processorMs: number | null;
}

export class TimeLimits {
  readonly #run: Allowance;
  #step: Allowance | null = null;
  /** The step announced since the last look. */
  #announced: { readonly name: string; readonly limitMs: number | null } | null = null;

  constructor(limitMs: number, began: Clocks) {
    this.#run = { limitMs, began, name: 'it' };
  }

  /** Another step begins. Its time counts from the next look on, never longer than it took. */
  step(name: string, limitMs: number | null): void {
    this.#step = null;
    this.#announced = { name, limitMs };
  }

  /** Says what took too long; null while all is within its limits. */
  look(now: Clocks): string | null {
    if (this.#announced !== null) {
      const { name, limitMs } = this.#announced;
      this.#step = limitMs === null ? null : { name, limitMs, began: now };
      this.#announced = null;
    }
    return (this.#step && overrun(this.#step, now)) ?? overrun(this.#run, now);
  }
}

function overrun({ limitMs, name, began }: Allowance, now: Clocks): string | null {
  const told = began.processorMs !== null;
  // A process that is gone tells nothing more; its end is told elsewhere.
  if (told && now.processorMs !== null && now.processorMs - began.processorMs > limitMs) {
    return `${name} took more than ${limitMs} ms of processor time`;
  }
  const wallLimitMs = told ? limitMs * wallPatience : limitMs;
  return now.wallMs - began.wallMs > wallLimitMs ? `${name} took longer than ${wallLimitMs} ms` : null;
}
