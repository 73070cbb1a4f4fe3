import { Queue, Worker, type Job } from 'bullmq';
import type { Redis } from 'ioredis';
import { jobIdOf, prefix, scanQueueName, type ScanJob } from './names.js';

/**
 * Times are short because the work itself runs in child processes: the worker's own loop is free to renew
 * locks, and a lock that is not renewed means that the worker is gone.
 */
const lockDuration = 10_000;
const stalledInterval = 3_000;
/** How often the loss of workers alone may put a job back. The store counts starts too and ends it earlier. */
const maxStalledCount = 1_000;
const firstDelayMs = 250;
const longestDelayMs = 30_000;

/** Waiting time before try `attempt` (from 1): doubled each time, with a ceiling. */
export function backoffMs(attempt: number): number {
  return Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(attempt - 1, 16));
}

export interface ScanQueue {
  /** Puts a scan into the queue; one that is there already stays one job. */
  add(scanIds: readonly string[]): Promise<void>;
  /** Puts those scans back whose job is gone or dead, whatever their number in a few calls; answers how many. */
  revive(scanIds: readonly string[]): Promise<number>;
  /** Number of jobs by state. */
  counts(): Promise<Readonly<Record<string, number>>>;
  close(): Promise<void>;
}

export function openScanQueue(connection: Redis): ScanQueue {
  const queue = new Queue<ScanJob>(scanQueueName, {
    connection,
    prefix,
    skipVersionCheck: true,
    skipWaitingForReady: true,
    defaultJobOptions: {
      attempts: Number.MAX_SAFE_INTEGER,
      backoff: { type: 'custom' },
      removeOnComplete: true,
      removeOnFail: true,
    },
  });
  queue.on('error', () => undefined);
  const add = async (scanIds: readonly string[]): Promise<void> => {
    await queue.addBulk(
      scanIds.map((scanId) => ({ name: scanQueueName, data: { scanId }, opts: { jobId: jobIdOf(scanId) } })),
    );
  };
  return {
    add,
    revive: async (scanIds) => {
      const jobIds = scanIds.map(jobIdOf);
      // Jobs that ended are removed; these are what a crash left in between.
      const ended = new Set(await queue.getRanges(['completed', 'failed'], 0, -1));
      const dead = jobIds.filter((jobId) => ended.has(jobId));
      await Promise.all(dead.map((jobId) => queue.remove(jobId)));
      const keys = jobIds.map((jobId) => ['exists', queue.toKey(jobId)]);
      const known = (await connection.pipeline(keys).exec()) ?? [];
      // What Redis does not say counts as there: the next round asks again.
      const gone = scanIds.filter((_, index) => known[index]?.[1] === 0);
      if (gone.length > 0) await add(gone);
      return gone.length;
    },
    counts: () => queue.getJobCounts('waiting', 'active', 'delayed'),
    close: () => queue.close(),
  };
}

/** Works on the queue; `handle` rejects where the scan is to be tried again later. */
export function openScanWorker(
  connection: Redis,
  concurrency: number,
  handle: (scanId: string) => Promise<void>,
): Worker<ScanJob> {
  const worker = new Worker<ScanJob>(scanQueueName, (job: Job<ScanJob>) => handle(job.data.scanId), {
    connection,
    prefix,
    concurrency,
    lockDuration,
    stalledInterval,
    maxStalledCount,
    skipVersionCheck: true,
    settings: { backoffStrategy: backoffMs },
  });
  worker.on('error', () => undefined);
  return worker;
}
