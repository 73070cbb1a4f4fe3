/** Signing in to the console with a password, out again, and choosing a password of one's own. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { TouchstoneError } from '../../src/domain/errors.js';
import { authenticateSession, endSession, type Session as Living } from '../../src/records/sessions.js';
import { setPassword } from '../../src/records/users.js';
import { hashPassword } from '../../src/sign-in/password.js';
import type { ApiDeps } from '../deps.js';
import type { Scope } from '../scope.js';
import { problems } from '../schemas/problem.js';
import { PasswordChange, Session, SignIn } from '../schemas/session.js';
import { entrance } from '../sign-in/enter.js';
import { csrfTokenOf, refuseOtherSites } from '../sign-in/foreign.js';

const tags = ['Sign-in'];
const Nothing = { description: 'Done; no content.', type: 'null' } as const;

function sessionOf({ session }: FastifyRequest): Living {
  if (session === null) throw new TouchstoneError('BUG_UNEXPECTED', 'This route asks for no session');
  return session;
}

const view = (living: Living, token: string): Static<typeof Session> => ({
  userId: living.userId,
  login: living.login,
  role: living.role,
  merchant: living.merchantName,
  scopes: [...living.scopes],
  passwordTemporary: living.passwordTemporary,
  csrfToken: csrfTokenOf(token),
  idleUntil: living.idleUntil.toISOString(),
  endsAt: living.endsAt.toISOString(),
});

export function sessionRoutes(app: Scope, deps: ApiDeps): void {
  const { store, config } = deps;
  const { jar, letIn, whoIs } = entrance(deps);

  const begin = async (request: FastifyRequest, reply: FastifyReply, person: Parameters<typeof letIn>[2]) => {
    const token = await letIn(request, reply, person);
    const living = await store.service((tx) => authenticateSession(tx, token, config.session));
    if (living === null) throw new TouchstoneError('USR_SIGN_IN', 'The account was ended meanwhile');
    return view(living, token);
  };

  app.post(
    '/session',
    {
      schema: {
        tags,
        summary: 'Sign in; the session comes as a cookie',
        body: SignIn,
        response: { 201: Session, ...problems(400, 401, 403, 415, 429, 503) },
      },
    },
    async (request, reply) => {
      refuseOtherSites(request);
      const body = await begin(request, reply, await whoIs(request, reply, request.body));
      return reply.status(201).send(body);
    },
  );

  app.get(
    '/session',
    {
      schema: {
        tags,
        summary: 'Who is signed in',
        response: { 200: Session, ...problems(401, 403, 429, 503) },
      },
    },
    (request) => view(sessionOf(request), jar.read(request, 'touchstone_session') ?? ''),
  );

  app.delete(
    '/session',
    { schema: { tags, summary: 'Sign out', response: { 204: Nothing, ...problems(401, 403, 429, 503) } } },
    async (request, reply) => {
      const { sessionId } = sessionOf(request);
      await store.service((tx) => endSession(tx, sessionId));
      jar.clear(reply, 'touchstone_session');
      return reply.status(204).send(null);
    },
  );

  app.post(
    '/session/password',
    {
      schema: {
        tags,
        summary: 'Choose another password; all other sessions end',
        body: PasswordChange,
        response: { 200: Session, ...problems(400, 401, 403, 404, 415, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { login, userId, actor } = sessionOf(request);
      const { current, replacement } = request.body;
      const person = await whoIs(request, reply, { login, password: current });
      if (current === replacement) {
        throw new TouchstoneError('USR_PASSWORD', 'Expected another password than the one before');
      }
      const hash = await hashPassword(replacement, login);
      await store.service((tx) => setPassword(tx, { id: userId, actor, hash, temporary: false }));
      return begin(request, reply, person);
    },
  );
}
