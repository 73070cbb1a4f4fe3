/** Who holds a link answers one request, and sees nothing else: the token opens it, no key does. */
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { TouchstoneError } from '../../src/domain/errors.js';
import { requestOfToken } from '../../src/records/request-links.js';
import type { ApiDeps } from '../deps.js';

interface BuyerLink {
  readonly requestId: string;
  readonly merchantId: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose request the link opens; set before any route of a buyer runs. */
    buyerLink: BuyerLink | null;
  }
}

/** Requests a minute and evidence request, whatever the number of its links; wrong links count by address. */
const perMinute = 30;

const bearer = /^Bearer +(\S+) *$/i;

export async function buyerLinks(
  app: FastifyInstance,
  { store, redis, sharedLimits }: ApiDeps,
): Promise<void> {
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    keyGenerator: ({ buyerLink, ip }) => buyerLink?.requestId ?? `ip:${ip}`,
    skipOnError: true,
    ...(sharedLimits === true && { redis, nameSpace: 'touchstone:buyer:' }),
    errorResponseBuilder: (_request, { max, ttl }) =>
      new TouchstoneError(
        'REQ_RATE_LIMITED',
        `At most ${max} requests a minute; try again in ${Math.ceil(ttl / 1000)} s`,
      ),
  });
  app.decorateRequest('buyerLink', null);
  const countFailure = app.createRateLimit();
  app.addHook('onRequest', async (request) => {
    const token = bearer.exec(request.headers.authorization ?? '')?.[1];
    request.buyerLink = token === undefined ? null : await store.service((tx) => requestOfToken(tx, token));
    if (request.buyerLink !== null) return;
    const count = await countFailure(request);
    if (!count.isAllowed && count.isExceeded) {
      throw new TouchstoneError('REQ_RATE_LIMITED', `Try again in ${count.ttlInSeconds} s`);
    }
    throw new TouchstoneError('REQ_NOT_FOUND', 'This link opens no request');
  });
}

/** The link's request. Throws BUG_UNEXPECTED on a route outside the scope of {@link buyerLinks}. */
export function linkOf({ buyerLink }: FastifyRequest): BuyerLink {
  if (buyerLink === null) throw new TouchstoneError('BUG_UNEXPECTED', 'This route asks for no link');
  return buyerLink;
}
