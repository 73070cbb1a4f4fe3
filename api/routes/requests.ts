/** What buyers are asked for, as those see it who handle the case. */
import { askBuyer } from '../../src/records/ask-buyer.js';
import { makeLink } from '../../src/records/request-links.js';
import { listRequests } from '../../src/records/request-photos.js';
import type { ApiDeps } from '../deps.js';
import { actorOf, callerOf } from '../plugins/auth.js';
import { once } from '../plugins/idempotency.js';
import { IdempotencyHeaders, IdParams } from '../schemas/common.js';
import { problems } from '../schemas/problem.js';
import { BuyerLink, EvidenceRequest, EvidenceRequestList, NewRequest } from '../schemas/request.js';
import type { Scope } from '../scope.js';
import { readDisputeView } from '../views/dispute.js';
import { links } from '../views/links.js';
import { requestView } from '../views/request.js';

const tags = ['Requests'];

export function requestRoutes(app: Scope, { store, config }: ApiDeps): void {
  app.get(
    '/disputes/:id/requests',
    {
      schema: {
        tags,
        summary: 'List what the buyer of a dispute was asked for and what came, oldest first',
        params: IdParams,
        response: { 200: EvidenceRequestList, ...problems(400, 401, 403, 404, 429, 503) },
      },
    },
    (request) =>
      store.tenant(callerOf(request).merchantId, async (tx) => {
        await readDisputeView(tx, request.params.id, callerOf(request));
        return { items: (await listRequests(tx, request.params.id)).map(requestView) };
      }),
  );

  app.post(
    '/disputes/:id/requests',
    {
      schema: {
        tags,
        summary: 'Ask the buyer of a dispute for more, without deciding anything',
        description:
          'A reviewer who holds the review of the case, whenever it helps; a merchant as often as policy says ' +
          '(`merchantAsks`). What is asked already and still open is the answer. It holds no refund.',
        headers: IdempotencyHeaders,
        params: IdParams,
        body: NewRequest,
        response: { 201: EvidenceRequest, ...problems(400, 401, 403, 404, 409, 415, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const as = caller.role === 'adjudicator' ? 'reviewer' : 'merchant';
      const told = { ...request.body, disputeId: request.params.id, actor: actorOf(caller), as } as const;
      const { body } = await once(store, request, request.body, {
        before: () => Promise.resolve(undefined),
        work: async (tx) => ({ status: 201, body: requestView(await askBuyer(tx, told)) }),
      });
      return reply.status(201).send(body);
    },
  );

  app.post(
    '/requests/:id/link',
    {
      schema: {
        tags,
        summary: 'Make a link for the buyer to an open request',
        description:
          'Each call makes one more, and those before stay good, so it needs no Idempotency-Key. Send the link ' +
          'to the buyer over your own messages; it opens this request alone.',
        params: IdParams,
        response: { 201: BuyerLink, ...problems(400, 401, 403, 404, 409, 429, 503) },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const made = await store.tenant(caller.merchantId, (tx) =>
        makeLink(tx, request.params.id, actorOf(caller)),
      );
      return reply
        .status(201)
        .header('cache-control', 'no-store')
        .send({
          href: links.buyer(config.publicUrl, made.token),
          expiresAt: made.request.expiresAt.toISOString(),
        });
    },
  );
}
