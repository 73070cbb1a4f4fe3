import { toTouchstoneError } from '../src/domain/errors.js';
import type { Log } from './log.js';

export interface Loop {
  /** Runs the work now rather than at its next turn. */
  readonly wake: () => void;
  /** Lets the turn in progress end; resolves when none will follow. */
  readonly stop: () => Promise<void>;
}

/**
 * Runs `work` over and over, `everyMs` apart, never twice at once, and at once again while it answers that
 * there is more. A failure is logged when it begins and when it ends, not at every turn in between.
 */
export function startLoop(name: string, everyMs: number, log: Log, work: () => Promise<boolean>): Loop {
  let stopped = false;
  let woken = false;
  let failing = false;
  let wakeUp: (() => void) | null = null;

  const rest = async (): Promise<void> => {
    if (woken || stopped) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, everyMs);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    wakeUp = null;
  };
  const turn = async (): Promise<boolean> => {
    try {
      const more = await work();
      if (failing) log.info({ loop: name }, 'works again');
      failing = false;
      return more;
    } catch (thrown) {
      const error = toTouchstoneError(thrown);
      if (!failing) log.error({ loop: name, code: error.code, err: error }, 'fails, and is tried again');
      failing = true;
      return false;
    }
  };
  const run = async (): Promise<void> => {
    while (!stopped) {
      woken = false;
      if (!(await turn())) await rest();
    }
  };
  const ended = run();

  return {
    wake: () => {
      woken = true;
      wakeUp?.();
    },
    stop: () => {
      stopped = true;
      wakeUp?.();
      return ended;
    },
  };
}
