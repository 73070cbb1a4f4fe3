import { toTouchstoneError } from '../src/domain/errors.js';
import { openScanWorker } from '../src/queue/scan-queue.js';
import type { Connections } from './connections.js';
import { scanOne, type ScanDeps } from './scan-one.js';

export interface ScanWorker {
  /** Takes no more jobs; gives those that run `graceMs` to end, then has them given back. */
  drain(graceMs: number): Promise<void>;
}

export function startScanWorker(
  connections: Pick<Connections, 'patient'>,
  concurrency: number,
  deps: Omit<ScanDeps, 'signal'>,
): ScanWorker {
  const { log } = deps;
  const calledOff = new AbortController();
  const running = new Map<string, Promise<void>>();
  // After an outage of Redis a job may come a second time while its first run still goes on here.
  const once = async (scanId: string): Promise<void> => {
    const known = running.get(scanId);
    if (known !== undefined) return known;
    const run = scanOne(scanId, { ...deps, signal: calledOff.signal });
    running.set(scanId, run);
    try {
      await run;
    } finally {
      running.delete(scanId);
    }
  };
  const worker = openScanWorker(connections.patient, concurrency, once);
  worker.on('failed', (job, thrown) => {
    const { code } = toTouchstoneError(thrown);
    log.warn({ scanId: job?.data.scanId, code, attempts: job?.attemptsMade }, 'scan put off');
  });
  worker.on('stalled', (jobId) => {
    log.warn({ jobId }, 'a worker was lost over this job; it is taken up again');
  });
  return {
    drain: async (graceMs) => {
      const grace = setTimeout(() => {
        calledOff.abort(new Error('The worker stops'));
      }, graceMs);
      await worker.close();
      clearTimeout(grace);
    },
  };
}
