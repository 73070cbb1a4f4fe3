import type { Redis } from 'ioredis';
import { connectRedis } from '../src/queue/connection.js';
import { end, openProgressFeed, type ProgressFeed } from '../src/queue/progress.js';
import { openScanQueue, type ScanQueue } from '../src/queue/scan-queue.js';
import { openWebhookQueue, type WebhookQueue } from '../src/queue/webhook-queue.js';

/** A worker process's ways to Redis. BullMQ's Worker doubles `patient` for its blocking calls. */
export interface Connections {
  /** Fails fast: publishing and adding jobs. */
  readonly redis: Redis;
  /** Outlasts a restart of Redis: taking jobs. */
  readonly patient: Redis;
  readonly queue: ScanQueue;
  readonly webhooks: WebhookQueue;
  readonly feed: ProgressFeed;
  close(): Promise<void>;
}

export function openConnections(redisUrl: string): Connections {
  const redis = connectRedis(redisUrl, 'producer');
  const patient = connectRedis(redisUrl, 'worker');
  const queue = openScanQueue(redis);
  const webhooks = openWebhookQueue(redis);
  const feed = openProgressFeed(redisUrl);
  return {
    redis,
    patient,
    queue,
    webhooks,
    feed,
    close: async () => {
      await queue.close();
      await webhooks.close();
      await feed.close();
      await end(patient);
      await end(redis);
    },
  };
}
