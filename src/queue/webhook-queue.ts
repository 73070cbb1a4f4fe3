import { Queue, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import { prefix, webhookQueueName } from './names.js';

/** Never more than the id: addresses, secrets and texts stay in the store. */
interface WebhookJob {
  readonly deliveryId: string;
}

export interface WebhookQueue {
  /** Asks for an attempt at each delivery; one that is asked for already stays one job. */
  add(deliveryIds: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export function openWebhookQueue(connection: Redis): WebhookQueue {
  const queue = new Queue<WebhookJob>(webhookQueueName, {
    connection,
    prefix,
    skipVersionCheck: true,
    skipWaitingForReady: true,
    // One job is one attempt, whatever comes of it: the store knows when the next is due.
    defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true },
  });
  queue.on('error', () => undefined);
  return {
    add: async (deliveryIds) => {
      await queue.addBulk(
        deliveryIds.map((deliveryId) => ({
          name: webhookQueueName,
          data: { deliveryId },
          opts: { jobId: `webhook_${deliveryId}` },
        })),
      );
    },
    close: () => queue.close(),
  };
}

/** Works on the queue; what `handle` rejects with is told to listeners of `failed`. */
export function openWebhookWorker(
  connection: Redis,
  concurrency: number,
  handle: (deliveryId: string) => Promise<void>,
): Worker<WebhookJob> {
  const worker = new Worker<WebhookJob>(webhookQueueName, ({ data }) => handle(data.deliveryId), {
    connection,
    prefix,
    concurrency,
    lockDuration: 30_000,
    skipVersionCheck: true,
  });
  worker.on('error', () => undefined);
  return worker;
}
