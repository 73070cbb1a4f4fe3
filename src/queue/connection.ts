import { Redis } from 'ioredis';

/**
 * `producer`: a request waits behind it, so it fails fast. `worker`: nobody waits, and a command given while
 * Redis restarts is kept until it is back.
 */
export type Purpose = 'producer' | 'worker';

const patient = { maxRetriesPerRequest: null };
const hasty = {
  maxRetriesPerRequest: 1,
  enableOfflineQueue: false,
  commandTimeout: 2_000,
  connectTimeout: 2_000,
};

/** Options for `redis://`, `rediss://` or `unix:/path`. Reconnects for ever, at most two seconds apart. */
export function connectRedis(url: string, purpose: Purpose): Redis {
  const options = {
    ...(purpose === 'worker' ? patient : hasty),
    retryStrategy: (times: number) => Math.min(times * 50, 2_000),
  };
  const redis = url.startsWith('unix:')
    ? new Redis({ ...options, path: url.replace(/^unix:(\/\/(?=\/))?/, '') })
    : new Redis(url, options);
  // Every command reports its own failure; without a listener a lost connection would be printed each time.
  redis.on('error', () => undefined);
  return redis;
}
