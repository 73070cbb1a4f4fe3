/** A service process under `serve`: see service.ts. Its argument is a ChildTask in JSON. */
import { once } from 'node:events';
import { readConfig } from '../../config.js';
import { toTouchstoneError, TouchstoneError } from '../../domain/errors.js';
import { connectRedis } from '../../queue/connection.js';
import type { ChildMessage, ChildTask } from './messages.js';
import { runService } from './run-service.js';

const task = JSON.parse(process.argv[2] ?? '') as ChildTask;

const tell = (message: ChildMessage): Promise<void> =>
  new Promise((resolve) => {
    if (process.connected)
      process.send?.(message, undefined, {}, () => {
        resolve();
      });
    else resolve();
  });

try {
  const config = readConfig(process.env);
  const { redisUrl } = config;
  if (redisUrl === null)
    throw new TouchstoneError('CFG_INVALID', 'Expected a URL for REDIS_URL but received none');
  await runService({
    ...task,
    config,
    redisUrl,
    onReady: ({ url, keys }) => void tell({ type: 'ready', url, keys }),
  });
  if (task.endsRedis && !process.connected) await endRedis(redisUrl);
} catch (thrown) {
  const { code, detail } = toTouchstoneError(thrown);
  process.stderr.write(`${thrown instanceof Error ? (thrown.stack ?? '') : detail}\n`);
  await tell({ type: 'failed', code, detail });
  process.exitCode = 1;
}
if (process.connected) process.disconnect();

/** The supervisor was killed: its Redis would be left without anybody. */
async function endRedis(redisUrl: string): Promise<void> {
  const redis = connectRedis(redisUrl, 'worker');
  // A Redis that shuts down answers by closing; the command itself would be sent again and again.
  const closed = once(redis, 'close');
  redis.shutdown().catch(() => undefined);
  await closed;
  redis.disconnect();
}
