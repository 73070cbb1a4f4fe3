import type { FastifyInstance, FastifyRequest } from 'fastify';
import { TouchstoneError } from '../../src/domain/errors.js';
import type { Caller } from '../../src/records/caller.js';
import { authenticate } from '../../src/records/keys.js';
import { authenticateSession, type Session } from '../../src/records/sessions.js';
import { routeScopes, type Asked } from '../access.js';
import { everyMerchant } from '../../src/store/store.js';
import type { ApiDeps } from '../deps.js';
import { cookieJar, overTls } from '../sign-in/cookies.js';
import { refuseForeign } from '../sign-in/foreign.js';
import { KnownCallers } from './known-callers.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set before any route of /v1 runs that asks for somebody. */
    identity: Caller | null;
    /** The same, where it is a person who signed in. */
    session: Session | null;
  }
}

const bearer = /^Bearer +(\S+) *$/i;

/** The row of a route in the table of scopes; HEAD asks for what GET asks for. */
function askedBy(method: string, url: string): Asked {
  const name = `${method === 'HEAD' ? 'GET' : method} ${url}`;
  if (!Object.hasOwn(routeScopes, name)) {
    throw new TouchstoneError('BUG_UNEXPECTED', `The route ${name} has no row in api/access.ts`);
  }
  return routeScopes[name];
}

/**
 * Every route of this scope needs `Authorization: Bearer KEY` or a session's cookie, and a caller who may do what the
 * route does; wrong keys are counted by address.
 */
export function auth(app: FastifyInstance, { store, config }: Pick<ApiDeps, 'store' | 'config'>): void {
  const jar = cookieJar(overTls(config.publicUrl));
  app.decorateRequest('identity', null);
  app.decorateRequest('session', null);
  // Asked when the server is built, so that a route without a row never answers anybody.
  app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) askedBy(one, url);
  });
  const countFailure = app.createRateLimit();
  const refuse = async (request: FastifyRequest, detail: string): Promise<never> => {
    const count = await countFailure(request);
    if (!count.isAllowed && count.isExceeded) throw tooMany(count.ttlInSeconds);
    throw new TouchstoneError('REQ_UNAUTHENTICATED', detail);
  };
  const known = new KnownCallers();
  /** An address with too many failures gets no further look into the database, unless for who was let in lately. */
  const look = async <T>(
    request: FastifyRequest,
    secret: string,
    find: () => Promise<T | null>,
  ): Promise<T | null> => {
    if (!known.has(secret)) {
      const count = await countFailure(request, { increment: false });
      if (!count.isAllowed && count.remaining === 0) throw tooMany(count.ttlInSeconds);
    }
    const found = await find();
    if (found !== null) known.add(secret);
    return found;
  };
  const identify = async (request: FastifyRequest): Promise<void> => {
    const key = bearer.exec(request.headers.authorization ?? '')?.[1];
    if (key !== undefined) {
      const find = () => store.tenant(everyMerchant, (tx) => authenticate(tx, key));
      request.identity = await look(request, key, find);
      return;
    }
    const token = jar.read(request, 'touchstone_session');
    if (token === null) return;
    const find = () => store.service((tx) => authenticateSession(tx, token, config.session));
    request.session = await look(request, token, find);
    request.identity = request.session;
  };
  app.addHook('onRequest', async (request) => {
    const asked = askedBy(request.method, request.routeOptions.url ?? '');
    await identify(request);
    if (asked === 'open') return;
    const { identity, session } = request;
    if (identity === null) {
      const given = request.headers.authorization !== undefined;
      await refuse(request, given ? 'No such key, or it was revoked' : 'Expected a key or a living session');
    }
    if (session !== null) refuseForeign(request, jar.read(request, 'touchstone_session') ?? '');
    refuseUnlessAllowed(request, asked);
  });
}

const tooMany = (seconds: number): TouchstoneError =>
  new TouchstoneError('REQ_RATE_LIMITED', `Try again in ${seconds} s`);

function refuseUnlessAllowed({ identity, session }: FastifyRequest, asked: Exclude<Asked, 'open'>): void {
  if (asked === 'session' ? session !== null : identity?.scopes.includes(asked)) return;
  const why =
    asked === 'session'
      ? 'Only a person who signed in has a session'
      : session?.passwordTemporary === true
        ? 'Choose a password of your own first'
        : `The scope ${asked} is missing`;
  throw new TouchstoneError('REQ_FORBIDDEN', why);
}

/** The caller. Throws BUG_UNEXPECTED on a route outside the scope of {@link auth}. */
export function callerOf(request: FastifyRequest): Caller {
  if (request.identity === null) throw new TouchstoneError('BUG_UNEXPECTED', 'This route asks for nobody');
  return request.identity;
}

export const actorOf = ({ actor }: Caller): string => actor;
