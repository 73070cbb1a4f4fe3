/**
 * What a scan is doing right now, from workers to whoever watches it, over Redis pub/sub. A hint, not a
 * record: a message may be lost when Redis restarts, so watchers also look at the store now and then.
 */
import type { Redis } from 'ioredis';
import { connectRedis } from './connection.js';
import { outboxChannel, progressChannel } from './names.js';

/** `done` is said after the verdict is in the store; `step` names an artifact or analyzer: `analyzer:error-level`. */
export type Progress =
  { readonly type: 'started' } | { readonly type: 'step'; readonly step: string } | { readonly type: 'done' };

export interface ProgressFeed {
  /** Calls `listener` for each message about a scan; answers with the way to stop. Never throws. */
  watch(scanId: string, listener: (progress: Progress) => void): () => void;
  /** Calls `listener` whenever something was put into the outbox. */
  watchOutbox(listener: () => void): () => void;
  close(): Promise<void>;
}

/** One connection for all watchers of this process; it finds its channels again after a restart of Redis. */
export function openProgressFeed(redisUrl: string): ProgressFeed {
  const redis = connectRedis(redisUrl, 'worker');
  const listeners = new Map<string, Set<(message: string) => void>>();
  redis.on('message', (channel: string, message: string) => {
    for (const listener of listeners.get(channel) ?? []) listener(message);
  });

  const listen = (channel: string, listener: (message: string) => void): (() => void) => {
    const known = listeners.get(channel);
    if (known === undefined) {
      listeners.set(channel, new Set([listener]));
      void redis.subscribe(channel).catch(() => undefined);
    } else {
      known.add(listener);
    }
    return () => {
      const left = listeners.get(channel);
      if (left?.delete(listener) !== true || left.size > 0) return;
      listeners.delete(channel);
      void redis.unsubscribe(channel).catch(() => undefined);
    };
  };

  return {
    watch: (scanId, listener) =>
      listen(progressChannel(scanId), (message) => {
        listener(JSON.parse(message) as Progress);
      }),
    watchOutbox: (listener) => listen(outboxChannel, listener),
    close: () => end(redis),
  };
}

/** Best effort: says it to whoever watches, and forgets it where Redis does not answer. */
export async function sayProgress(redis: Redis, scanId: string, progress: Progress): Promise<void> {
  await redis.publish(progressChannel(scanId), JSON.stringify(progress)).catch(() => undefined);
}

/** Best effort: wakes the relay at once instead of at its next look. */
export async function nudgeOutbox(redis: Redis): Promise<void> {
  await redis.publish(outboxChannel, '').catch(() => undefined);
}

/** Ends a connection: politely where Redis answers, at once where it does not. */
export async function end(redis: Redis): Promise<void> {
  if (redis.status === 'ready') await redis.quit().catch(() => undefined);
  redis.disconnect();
}
