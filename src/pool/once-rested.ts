/** Work put off until its process has had nothing to do for a while, and done once. */
export interface Rest {
  /** Nothing to do from now on. */
  readonly start: () => void;
  /** Something to do again. */
  readonly stop: () => void;
}

/** Does `work` once, when `start` was called and for `ms` milliseconds `stop` was not. Keeps no process alive. */
export function onceRested(ms: number, work: () => void): Rest {
  let timer: NodeJS.Timeout | undefined;
  let done = false;
  const stop = () => {
    clearTimeout(timer);
  };
  return {
    stop,
    start: () => {
      stop();
      if (done) return;
      timer = setTimeout(() => {
        done = true;
        work();
      }, ms);
      timer.unref();
    },
  };
}
