/** Keys of a merchant, made and ended by its administrators. */
import type { Static } from 'typebox';
import { addKey, listKeyPage, readKey, revokeKey, type KeyInfo } from '../../src/records/keys.js';
import type { ApiDeps } from '../deps.js';
import { callerOf } from '../plugins/auth.js';
import { once } from '../plugins/idempotency.js';
import { Key, KeyMade, KeyPage, NewKey } from '../schemas/access.js';
import { IdempotencyHeaders, IdParams, PageQuery } from '../schemas/common.js';
import { problems } from '../schemas/problem.js';
import type { Scope } from '../scope.js';

const tags = ['Access'];
const nothing = () => Promise.resolve(undefined);

const view = ({ keyId, role, scopes, label, prefix, createdAt, revokedAt }: KeyInfo): Static<typeof Key> => ({
  ...{ id: keyId, role, scopes: [...scopes], label, prefix },
  createdAt: createdAt.toISOString(),
  revokedAt: revokedAt?.toISOString() ?? null,
});

export function keyRoutes(app: Scope, { store }: ApiDeps): void {
  app.post(
    '/keys',
    {
      schema: {
        tags,
        summary: 'Make a key',
        headers: IdempotencyHeaders,
        body: NewKey,
        response: { 201: KeyMade, ...problems(400, 401, 403, 409, 415, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { merchantId, actor } = callerOf(request);
      const { role, label = '', scopes } = request.body;
      const { body } = await once(store, request, request.body, {
        before: nothing,
        work: async (tx) => {
          const terms = { merchantId, actor, role, label, ...(scopes !== undefined && { scopes }) };
          const { id, key } = await addKey(tx, terms);
          const kept: Static<typeof KeyMade> = { ...view(await readKey(tx, id)), key: null };
          return { status: 201, body: kept, shownOnce: { key } };
        },
      });
      return reply.status(201).send(body);
    },
  );

  app.get(
    '/keys',
    {
      schema: {
        tags,
        summary: 'List keys without the keys themselves, newest first',
        querystring: PageQuery,
        response: { 200: KeyPage, ...problems(400, 401, 403, 429, 503) },
      },
    },
    async (request) => {
      const page = await store.tenant(callerOf(request).merchantId, (tx) => listKeyPage(tx, request.query));
      return { items: page.items.map(view), next: page.nextCursor };
    },
  );

  app.post(
    '/keys/:id/revoke',
    {
      schema: {
        tags,
        summary: 'End a key at once',
        headers: IdempotencyHeaders,
        params: IdParams,
        response: { 200: Key, ...problems(400, 401, 403, 404, 409, 422, 429, 503) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { body } = await once(store, request, null, {
        before: nothing,
        work: async (tx) => {
          await revokeKey(tx, id, callerOf(request).actor);
          return { status: 200, body: view(await readKey(tx, id)) };
        },
      });
      return body;
    },
  );
}
