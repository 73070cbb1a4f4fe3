/** The queue of scans on a real Redis. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Queue } from 'bullmq';
import { connectRedis } from '../../src/queue/connection.js';
import { jobIdOf, prefix, scanQueueName } from '../../src/queue/names.js';
import { end } from '../../src/queue/progress.js';
import { openScanQueue } from '../../src/queue/scan-queue.js';
import { startRedis, type RedisServer } from '../support/redis.js';

let server: RedisServer;
beforeAll(async () => {
  server = await startRedis();
});
afterAll(() => server.stop());

it('revives in one go what has no living job, and leaves the rest alone', async () => {
  const redis = connectRedis(server.url, 'worker');
  const queue = openScanQueue(redis);
  const behind = new Queue(scanQueueName, { connection: redis, prefix });
  const living = Array.from({ length: 20 }, (_, n) => `living-${n}`);
  const lost = Array.from({ length: 30 }, (_, n) => `lost-${n}`);
  try {
    await queue.add([...living, 'ended']);
    // As a worker leaves it that died between the end of a job and its removal.
    await behind.remove(jobIdOf('ended'));
    await behind.add(scanQueueName, { scanId: 'ended' }, { jobId: jobIdOf('ended'), timestamp: 1 });
    const key = (name: string) => behind.toKey(name);
    await redis.lrem(key('wait'), 0, jobIdOf('ended'));
    await redis.zadd(key('failed'), 1, jobIdOf('ended'));
    expect(await queue.revive([...living, ...lost, 'ended'])).toBe(31);
    expect(await queue.revive([...living, ...lost, 'ended'])).toBe(0);
    const waiting = await behind.getRanges(['waiting'], 0, -1);
    expect(waiting.toSorted()).toEqual([...living, ...lost, 'ended'].map(jobIdOf).toSorted());
    expect(await queue.revive([])).toBe(0);
  } finally {
    await behind.close();
    await queue.close();
    await end(redis);
  }
});
