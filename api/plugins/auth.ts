import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { KeyScope } from '../../src/domain/access.js';
import { TouchstoneError } from '../../src/domain/errors.js';
import { routeScopes } from '../access.js';
import { authenticate, type Identity } from '../../src/records/keys.js';
import type { Store } from '../../src/store/store.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose key it is; set before any route of /v1 runs. */
    identity: Identity | null;
  }
}

const bearer = /^Bearer +(\S+) *$/i;

/** The row of a route in the table of scopes; HEAD asks for what GET asks for. */
function scopeOf(method: string, url: string): KeyScope {
  const name = `${method === 'HEAD' ? 'GET' : method} ${url}`;
  if (!Object.hasOwn(routeScopes, name)) {
    throw new TouchstoneError('BUG_UNEXPECTED', `The route ${name} has no row in api/access.ts`);
  }
  return routeScopes[name];
}

/**
 * Every route of this scope needs `Authorization: Bearer KEY`, and a key that may do what the route does; wrong
 * keys are counted by address.
 */
export function auth(app: FastifyInstance, store: Store): void {
  app.decorateRequest('identity', null);
  // Asked when the server is built, so that a route without a row never answers anybody.
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) scopeOf(one, url);
  });
  const countFailure = app.createRateLimit();
  const refuse = async (request: FastifyRequest, detail: string): Promise<never> => {
    const count = await countFailure(request);
    if (!count.isAllowed && count.isExceeded) {
      throw new TouchstoneError('REQ_RATE_LIMITED', `Try again in ${count.ttlInSeconds} s`);
    }
    throw new TouchstoneError('REQ_UNAUTHENTICATED', detail);
  };
  app.addHook('onRequest', async (request) => {
    const key = bearer.exec(request.headers.authorization ?? '')?.[1];
    if (key === undefined) {
      return refuse(request, 'Expected the header Authorization: Bearer KEY');
    }
    request.identity = await store.service((tx) => authenticate(tx, key));
    if (request.identity === null) {
      return refuse(request, 'No such key, or it was revoked');
    }
    const scope = scopeOf(request.method, request.routeOptions.url ?? '');
    if (!request.identity.scopes.includes(scope)) {
      throw new TouchstoneError('REQ_FORBIDDEN', `The key does not have the scope ${scope}`);
    }
  });
}

/** The caller. Throws BUG_UNEXPECTED on a route outside the scope of {@link auth}. */
export function callerOf(request: FastifyRequest): Identity {
  if (request.identity === null) throw new TouchstoneError('BUG_UNEXPECTED', 'This route asks for no key');
  return request.identity;
}

export const actorOf = (identity: Identity): string => `key:${identity.keyId}`;
