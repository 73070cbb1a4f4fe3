import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { TouchstoneError } from '../../src/domain/errors.js';
import type { ApiDeps } from '../deps.js';

/**
 * Requests a minute: per key or person where there is one, per address where it is missing or wrong. When the
 * shared counter does not answer, requests pass: a limit is not worth an outage.
 */
export async function limits(app: FastifyInstance, { config, redis, sharedLimits }: ApiDeps): Promise<void> {
  await app.register(rateLimit, {
    max: config.rateLimitPerMinute,
    timeWindow: 60_000,
    keyGenerator: ({ identity, ip }) => identity?.actor ?? `ip:${ip}`,
    skipOnError: true,
    enableDraftSpec: true,
    ...(sharedLimits === true && { redis, nameSpace: 'touchstone:limit:' }),
    errorResponseBuilder: (_request, { max, ttl }) =>
      new TouchstoneError(
        'REQ_RATE_LIMITED',
        `At most ${max} requests a minute; try again in ${Math.ceil(ttl / 1000)} s`,
      ),
  });
}
