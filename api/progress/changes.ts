import { TouchstoneError } from '../../src/domain/errors.js';
import { readStatus } from '../../src/records/detections.js';
import type { Progress } from '../../src/queue/progress.js';
import type { ScanStatus } from '../../src/store/schema/scans.js';
import type { ApiDeps } from '../deps.js';

export interface Change {
  readonly status: ScanStatus;
  /** What the worker began to do: `artifact:raster`, `analyzer:error-level`. */
  readonly step?: string;
}

/** Messages may be lost with Redis; the store is asked this often, whatever they say. */
const lookEveryMs = 1_000;

/** Messages of one scan as they come. */
function inbox(watch: (listener: (message: Progress) => void) => () => void, signal: AbortSignal) {
  const messages: Progress[] = [];
  let wake: (() => void) | null = null;
  const ring = (): void => wake?.();
  const stop = watch((message) => {
    messages.push(message);
    ring();
  });
  signal.addEventListener('abort', ring);

  /** The next message; undefined when none came within `ms` or the signal fired. */
  const next = async (ms: number): Promise<Progress | undefined> => {
    if (messages.length === 0 && ms > 0 && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    return messages.shift();
  };
  const close = (): void => {
    stop();
    signal.removeEventListener('abort', ring);
  };
  return { next, close };
}

/**
 * What happens to a scan from now on: its status first, then each change and step, until it is done or the
 * signal fires. The last change is `done` exactly when the verdict stands in the store.
 */
export async function* changesOf(
  { store, progress }: Pick<ApiDeps, 'store' | 'progress'>,
  merchantId: string,
  scanId: string,
  signal: AbortSignal,
): AsyncGenerator<Change> {
  const box = inbox((listener) => progress.watch(scanId, listener), signal);
  let last: ScanStatus | null = null;
  const look = async (): Promise<ScanStatus | null> => {
    try {
      return await store.tenant(merchantId, (tx) => readStatus(tx, scanId));
    } catch (error) {
      // A database that does not answer is no news; the next look may tell.
      if (error instanceof TouchstoneError && error.code === 'DEP_DATABASE') return last;
      throw error;
    }
  };
  try {
    while (!signal.aborted) {
      const status = await look();
      if (status !== null && status !== last) yield { status };
      last = status;
      if (last === 'done') return;
      const nextLook = Date.now() + lookEveryMs;
      let message = await box.next(lookEveryMs);
      while (message?.type === 'step') {
        yield { status: 'running', step: message.step };
        message = await box.next(nextLook - Date.now());
      }
    }
  } finally {
    box.close();
  }
}
