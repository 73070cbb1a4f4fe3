import type { FastifyInstance, FastifyRequest } from 'fastify';
import { TouchstoneError } from '../../src/domain/errors.js';
import { authenticate, type Identity } from '../../src/records/keys.js';
import type { Store } from '../../src/store/store.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose key it is; set before any route of /v1 runs. */
    identity: Identity | null;
  }
}

const bearer = /^Bearer +(\S+) *$/i;

/** Every route of this scope needs `Authorization: Bearer KEY`; wrong keys are counted by address. */
export function auth(app: FastifyInstance, store: Store): void {
  app.decorateRequest('identity', null);
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
  });
}

/** The caller. Throws BUG_UNEXPECTED on a route outside the scope of {@link auth}. */
export function callerOf(request: FastifyRequest): Identity {
  if (request.identity === null) throw new TouchstoneError('BUG_UNEXPECTED', 'This route asks for no key');
  return request.identity;
}

export const actorOf = (identity: Identity): string => `key:${identity.keyId}`;
