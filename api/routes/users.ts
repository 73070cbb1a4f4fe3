/** People of a merchant who sign in, made and ended by its administrators. */
import type { FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { TouchstoneError } from '../../src/domain/errors.js';
import {
  addUser,
  disableUser,
  listUsers,
  readUser,
  setPassword,
  type User as Stored,
} from '../../src/records/users.js';
import { hashPassword, newPassword } from '../../src/sign-in/password.js';
import type { Tx } from '../../src/store/store.js';
import type { ApiDeps } from '../deps.js';
import { callerOf } from '../plugins/auth.js';
import { once } from '../plugins/idempotency.js';
import { NewUser, User, UserMade, UserPage } from '../schemas/access.js';
import { IdempotencyHeaders, IdParams, PageQuery } from '../schemas/common.js';
import { problems } from '../schemas/problem.js';
import type { Scope } from '../scope.js';

const tags = ['Access'];

const view = ({
  id,
  login,
  role,
  signIn,
  passwordTemporary,
  createdAt,
  disabledAt,
}: Stored): Static<typeof User> => ({
  ...{ id, login, role, signIn, passwordTemporary },
  createdAt: createdAt.toISOString(),
  disabledAt: disabledAt?.toISOString() ?? null,
});

interface Made {
  readonly password: string;
  readonly hash: string;
}

/** A password for somebody to sign in with once. It holds no login: it is random. */
async function handOver(): Promise<Made> {
  const password = newPassword();
  return { password, hash: await hashPassword(password, '\0') };
}

export function userRoutes(app: Scope, { store }: ApiDeps): void {
  /** Does the work once per Idempotency-Key; the password is shown in the first answer alone. */
  const made = async (
    request: FastifyRequest,
    status: number,
    work: (tx: Tx, password: Made) => Promise<{ readonly id: string; readonly shown: boolean }>,
  ): Promise<Static<typeof UserMade>> => {
    const { body } = await once(store, request, request.body ?? null, {
      before: handOver,
      work: async (tx, password) => {
        const { id, shown } = await work(tx, password);
        const kept: Static<typeof UserMade> = { ...view(await readUser(tx, id)), password: null };
        return { status, body: kept, ...(shown && { shownOnce: { password: password.password } }) };
      },
    });
    return body;
  };

  app.post(
    '/users',
    {
      schema: {
        tags,
        summary: 'Make a user',
        headers: IdempotencyHeaders,
        body: NewUser,
        response: { 201: UserMade, ...problems(400, 401, 403, 409, 415, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { merchantId, actor } = callerOf(request);
      const { login, role, signIn } = request.body;
      const body = await made(request, 201, async (tx, { hash }) => {
        const shown = signIn === 'password';
        const password = shown ? { hash, temporary: true } : null;
        return { id: await addUser(tx, { merchantId, actor, role, login, password }), shown };
      });
      return reply.status(201).send(body);
    },
  );

  app.get(
    '/users',
    {
      schema: {
        tags,
        summary: 'List users, newest first',
        querystring: PageQuery,
        response: { 200: UserPage, ...problems(400, 401, 403, 429, 503) },
      },
    },
    async (request) => {
      const page = await store.tenant(callerOf(request).merchantId, (tx) => listUsers(tx, request.query));
      return { items: page.items.map(view), next: page.nextCursor };
    },
  );

  app.post(
    '/users/:id/password',
    {
      schema: {
        tags,
        summary: 'Give a user a new password to change, and sign them out everywhere',
        headers: IdempotencyHeaders,
        params: IdParams,
        response: { 200: UserMade, ...problems(400, 401, 403, 404, 409, 422, 429, 503) },
      },
    },
    (request) => {
      const { id } = request.params;
      return made(request, 200, async (tx, { hash }) => {
        await setPassword(tx, { id, actor: callerOf(request).actor, hash, temporary: true });
        return { id, shown: true };
      });
    },
  );

  app.post(
    '/users/:id/disable',
    {
      schema: {
        tags,
        summary: 'End an account for good, and sign it out everywhere',
        headers: IdempotencyHeaders,
        params: IdParams,
        response: { 200: User, ...problems(400, 401, 403, 404, 409, 422, 429, 503) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { actor } = callerOf(request);
      if (actor === `user:${id}`) {
        throw new TouchstoneError('REQ_FORBIDDEN', 'Somebody else has to end your account');
      }
      const { body } = await once(store, request, null, {
        before: () => Promise.resolve(undefined),
        work: async (tx) => {
          await disableUser(tx, id, actor);
          return { status: 200, body: view(await readUser(tx, id)) };
        },
      });
      return body;
    },
  );
}
