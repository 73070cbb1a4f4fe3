/**
 * Work that comes round by the clock. Schedules live in Redis and outlast a restart; each start, and each
 * return of Redis, writes them again, so that a Redis that lost its data gets them back. What is due stands in
 * the database: a turn that was missed is made up for by the next.
 */
import { Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { prefix } from './names.js';

const queueName = 'upkeep';

export interface UpkeepQueue {
  /** Writes the schedule of one kind of work; doing so again changes nothing. */
  schedule(name: string, everyMs: number): Promise<void>;
  close(): Promise<void>;
}

export function openUpkeepQueue(connection: Redis): UpkeepQueue {
  const queue = new Queue(queueName, {
    connection,
    prefix,
    skipVersionCheck: true,
    skipWaitingForReady: true,
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
  });
  queue.on('error', () => undefined);
  return {
    schedule: async (name, everyMs) => {
      await queue.upsertJobScheduler(name, { every: everyMs }, { name });
    },
    close: () => queue.close(),
  };
}

/** Works on the schedule; of several workers one gets each turn. */
export function openUpkeepWorker(connection: Redis, handle: (name: string) => Promise<void>): Worker {
  const worker = new Worker(queueName, (job) => handle(job.name), {
    connection,
    prefix,
    concurrency: 1,
    skipVersionCheck: true,
  });
  worker.on('error', () => undefined);
  return worker;
}
