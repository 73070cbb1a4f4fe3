/** Who goes first where all share one connection. */
import { TouchstoneError } from '../domain/errors.js';

/** `answer`: somebody waits for it; `background`: nobody does. */
export type Priority = 'answer' | 'background';

/** So many answers in a row, and a turn in the background: a flood delays verdicts, it does not stop them. */
const mostAnswersInARow = 8;

/** One holder at once; answers before what is in the background, each in order of arrival. */
export class Gate {
  readonly #waitMs: number;
  readonly #waiting: Record<Priority, (() => void)[]> = { answer: [], background: [] };
  #held = false;
  #answersInARow = 0;

  /** Who waits longer than `waitMs` stands behind a holder that never ends: better an error than silence. */
  constructor(waitMs: number) {
    this.#waitMs = waitMs;
  }

  /** Runs `work` when it is its turn. Throws DEP_DATABASE where that does not come in time. */
  async turn<T>(priority: Priority, work: () => Promise<T>): Promise<T> {
    if (this.#held) await this.#wait(this.#waiting[priority]);
    this.#held = true;
    this.#answersInARow = priority === 'answer' ? this.#answersInARow + 1 : 0;
    try {
      return await work();
    } finally {
      const next = this.#next();
      // Held on by whoever is next, so that nobody slips in between.
      if (next === undefined) this.#held = false;
      else next();
    }
  }

  #next(): (() => void) | undefined {
    const { answer, background } = this.#waiting;
    const [first, second] =
      this.#answersInARow < mostAnswersInARow ? [answer, background] : [background, answer];
    return first.shift() ?? second.shift();
  }

  #wait(queue: (() => void)[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const onTurn = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(onTurn), 1);
        reject(new TouchstoneError('DEP_DATABASE', 'Another transaction does not end'));
      }, this.#waitMs);
      queue.push(onTurn);
    });
  }
}
