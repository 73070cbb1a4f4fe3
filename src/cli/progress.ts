import { SingleBar } from 'cli-progress';

export interface Progress {
  /** One more is done. */
  advance(): void;
  stop(): void;
}

const plainEveryMs = 10_000;

/** A bar with the remaining time on a terminal, else a plain line now and then; on stderr either way. */
export function openProgress(
  total: number,
  unit: string,
  stream: NodeJS.WriteStream = process.stderr,
): Progress {
  return stream.isTTY ? openBar(total, unit, stream) : openLines(total, unit, stream);
}

function openBar(total: number, unit: string, stream: NodeJS.WriteStream): Progress {
  const bar = new SingleBar({
    stream,
    format: `[{bar}] {value}/{total} ${unit}, {percentage} %, {eta_formatted} left`,
    clearOnComplete: true,
    hideCursor: true,
    etaBuffer: 100,
  });
  bar.start(total, 0);
  return {
    advance: () => {
      bar.increment();
    },
    stop: () => {
      bar.stop();
    },
  };
}

function openLines(total: number, unit: string, stream: NodeJS.WriteStream): Progress {
  const began = performance.now();
  let done = 0;
  let nextAt = began + plainEveryMs;
  return {
    advance: () => {
      done += 1;
      const now = performance.now();
      if (now < nextAt) return;
      nextAt = now + plainEveryMs;
      const leftSeconds = Math.round((((now - began) / done) * (total - done)) / 1000);
      stream.write(`${done}/${total} ${unit}, about ${leftSeconds} s left\n`);
    },
    stop: () => undefined,
  };
}
