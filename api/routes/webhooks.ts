/** Where a merchant is told of what happens, the secrets that sign it, and the log of how telling went. */
import { nudgeOutbox } from '../../src/queue/progress.js';
import { listDeliveries } from '../../src/records/webhook-deliveries.js';
import {
  createEndpoint,
  disableEndpoint,
  listEndpoints,
  readEndpoint,
  requireEndpoint,
  resendDelivery,
  rotateSecret,
  type By,
} from '../../src/records/webhook-endpoints.js';
import type { Tx } from '../../src/store/store.js';
import { readAddress } from '../../src/webhooks/address.js';
import { openSecretBox } from '../../src/webhooks/secret-box.js';
import { newSecret } from '../../src/webhooks/sign.js';
import type { FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import type { ApiDeps } from '../deps.js';
import { actorOf, callerOf } from '../plugins/auth.js';
import { once } from '../plugins/idempotency.js';
import { etagOf, ifMatch } from '../plugins/reviewer.js';
import { EditHeaders, IdempotencyHeaders, IdParams, ifMatchText, PageQuery } from '../schemas/common.js';
import { problems } from '../schemas/problem.js';
import {
  DeliveryPage,
  DeliveryParams,
  DeliveryQuery,
  Endpoint,
  EndpointPage,
  EndpointWithSecret,
  NewEndpoint,
  Rotation,
} from '../schemas/webhook.js';
import type { Scope } from '../scope.js';
import { links } from '../views/links.js';
import { deliveryView, endpointView } from '../views/webhook.js';

const tags = ['Webhooks'];

function byOf(request: FastifyRequest): By {
  const identity = callerOf(request);
  return { merchantId: identity.merchantId, actor: actorOf(identity) };
}

export function webhookRoutes(app: Scope, deps: ApiDeps): void {
  const { store, config } = deps;
  const box = openSecretBox(config.webhookSecretsKeys, config.dataDir);
  /** Does the work once per Idempotency-Key, in the caller's tenant. */
  const change = async <B>(
    request: FastifyRequest,
    status: number,
    work: (tx: Tx) => Promise<B>,
    shownOnce?: Partial<B>,
  ): Promise<B> => {
    const { body } = await once(store, request, request.body ?? null, {
      before: () => Promise.resolve(undefined),
      work: async (tx) => ({ status, body: await work(tx), ...(shownOnce && { shownOnce }) }),
    });
    return body;
  };
  type WithSecret = Static<typeof EndpointWithSecret>;

  app.post(
    '/webhooks',
    {
      schema: {
        tags,
        summary: 'Add an endpoint',
        headers: IdempotencyHeaders,
        body: NewEndpoint,
        response: { 201: EndpointWithSecret, ...problems(400, 401, 409, 415, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const url = readAddress(request.body.url, config.webhookAllowLoopback);
      const by = byOf(request);
      const secret = newSecret();
      const work = async (tx: Tx): Promise<WithSecret> => {
        const types = request.body.types ?? [];
        const id = await createEndpoint(tx, by, { url, types, secret: box.seal(secret, by.merchantId) });
        return { ...endpointView(await readEndpoint(tx, id)), secret: null };
      };
      const body = await change(request, 201, work, { secret });
      return reply.status(201).header('location', links.webhook(body.id)).send(body);
    },
  );

  app.get(
    '/webhooks',
    {
      schema: {
        tags,
        summary: 'List endpoints, newest first',
        querystring: PageQuery,
        response: { 200: EndpointPage, ...problems(400, 401, 429, 503) },
      },
    },
    async (request) => {
      const page = await store.tenant(callerOf(request).merchantId, (tx) => listEndpoints(tx, request.query));
      return { items: page.items.map(endpointView), next: page.nextCursor };
    },
  );

  app.get(
    '/webhooks/:id',
    {
      schema: {
        tags,
        summary: 'Read an endpoint',
        params: IdParams,
        response: { 200: Endpoint, ...problems(400, 401, 404, 429, 503) },
      },
    },
    async (request, reply) => {
      const { merchantId } = callerOf(request);
      const stored = await store.tenant(merchantId, (tx) => readEndpoint(tx, request.params.id));
      void reply.header('etag', etagOf(stored.revision));
      return endpointView(stored);
    },
  );

  app.post(
    '/webhooks/:id/rotate',
    {
      schema: {
        tags,
        summary: 'Give an endpoint a new secret',
        description: `Until the overlap is over, everything is signed with the old secrets too. ${ifMatchText}`,
        headers: EditHeaders,
        params: IdParams,
        body: Rotation,
        response: { 200: EndpointWithSecret, ...problems(400, 401, 404, 409, 412, 415, 422, 429, 503) },
      },
    },
    (request) => {
      const by = byOf(request);
      const secret = newSecret();
      const work = async (tx: Tx): Promise<WithSecret> => {
        const { id } = request.params;
        await requireEndpoint(tx, id, ifMatch(request));
        const { overlapHours } = request.body;
        await rotateSecret(tx, by, { id, secret: box.seal(secret, by.merchantId), overlapHours });
        return { ...endpointView(await readEndpoint(tx, id)), secret: null };
      };
      return change(request, 200, work, { secret });
    },
  );

  app.post(
    '/webhooks/:id/disable',
    {
      schema: {
        tags,
        summary: 'Disable an endpoint for good',
        description: ifMatchText,
        headers: EditHeaders,
        params: IdParams,
        response: { 200: Endpoint, ...problems(400, 401, 404, 409, 412, 422, 429, 503) },
      },
    },
    (request) =>
      change(request, 200, async (tx) => {
        const { id } = request.params;
        await requireEndpoint(tx, id, ifMatch(request));
        await disableEndpoint(tx, byOf(request), id, 'asked');
        return endpointView(await readEndpoint(tx, id));
      }),
  );

  app.get(
    '/webhooks/:id/deliveries',
    {
      schema: {
        tags,
        summary: "Read an endpoint's delivery log, newest first",
        params: IdParams,
        querystring: DeliveryQuery,
        response: { 200: DeliveryPage, ...problems(400, 401, 404, 429, 503) },
      },
    },
    async (request) => {
      const { id: endpointId } = request.params;
      const page = await store.tenant(callerOf(request).merchantId, async (tx) => {
        await readEndpoint(tx, endpointId);
        return listDeliveries(tx, { ...request.query, endpointId });
      });
      return { items: page.items.map(deliveryView), next: page.nextCursor };
    },
  );

  app.post(
    '/webhooks/:id/deliveries/:deliveryId/resend',
    {
      schema: {
        tags,
        summary: 'Send a message again',
        headers: IdempotencyHeaders,
        params: DeliveryParams,
        response: { 202: Endpoint, ...problems(400, 401, 404, 409, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { params } = request;
      const body = await change(request, 202, async (tx) => {
        await resendDelivery(tx, byOf(request), params);
        return endpointView(await readEndpoint(tx, params.id));
      });
      void nudgeOutbox(deps.redis);
      return reply.status(202).send(body);
    },
  );
}
