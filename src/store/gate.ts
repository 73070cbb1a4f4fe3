/** Who goes first where all share one connection. */
import { TouchstoneError } from '../domain/errors.js';

/** `answer`: somebody waits for it; `background`: nobody does. */
export type Priority = 'answer' | 'background';

/** So many answers in a row, and a turn in the background: a flood delays verdicts, it does not stop them. */
const mostAnswersInARow = 8;
/** So long the background lets one answer pass that is on its way, and so long one turn in the background lets many. */
const patienceMs = 50;

interface Waiting {
  readonly go: () => void;
  /** It has let others pass for long enough. */
  impatient: boolean;
}

/** One holder at once; answers before what is in the background, each in order of arrival. */
export class Gate {
  readonly #waitMs: number;
  readonly #waiting: Record<Priority, Waiting[]> = { answer: [], background: [] };
  #held = false;
  #answersInARow = 0;
  #expected = 0;

  /** Who waits longer than `waitMs` stands behind a holder that never ends: better an error than silence. */
  constructor(waitMs: number) {
    this.#waitMs = waitMs;
  }

  /** Runs `work` when it is its turn. Throws DEP_DATABASE where that does not come in time. */
  async turn<T>(priority: Priority, work: () => Promise<T>): Promise<T> {
    if (this.#held || (priority === 'background' && this.#expected > 0)) await this.#wait(priority);
    this.#held = true;
    this.#answersInARow = priority === 'answer' ? this.#answersInARow + 1 : 0;
    try {
      return await work();
    } finally {
      this.#held = false;
      this.#goOn();
    }
  }

  /**
   * Runs `work` that takes turns for one answer and does other things before and between them: the background lets it pass, for
   * {@link patienceMs} and no longer, so that one slow client holds up no verdicts.
   */
  async together<T>(work: () => Promise<T>): Promise<T> {
    let expected = true;
    this.#expected += 1;
    const over = (): void => {
      if (!expected) return;
      expected = false;
      this.#expected -= 1;
      this.#goOn();
    };
    const timer = setTimeout(over, patienceMs);
    try {
      return await work();
    } finally {
      clearTimeout(timer);
      over();
    }
  }

  #goOn(): void {
    if (this.#held) return;
    const next = this.#next();
    // Held on by whoever is next, so that nobody slips in between.
    if (next === undefined) return;
    this.#held = true;
    next.go();
  }

  #next(): Waiting | undefined {
    const { answer, background } = this.#waiting;
    const waits = background.at(0);
    if (answer.length > 0) {
      return waits !== undefined && this.#answersInARow >= mostAnswersInARow
        ? background.shift()
        : answer.shift();
    }
    return this.#expected === 0 || waits?.impatient === true ? background.shift() : undefined;
  }

  #wait(priority: Priority): Promise<void> {
    const queue = this.#waiting[priority];
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        go: () => {
          clearTimeout(patience);
          clearTimeout(end);
          resolve();
        },
        impatient: false,
      };
      const patience =
        priority === 'background'
          ? setTimeout(() => {
              waiting.impatient = true;
              this.#goOn();
            }, patienceMs)
          : undefined;
      const end = setTimeout(() => {
        clearTimeout(patience);
        queue.splice(queue.indexOf(waiting), 1);
        reject(new TouchstoneError('DEP_DATABASE', 'Another transaction does not end'));
      }, this.#waitMs);
      queue.push(waiting);
    });
  }
}
