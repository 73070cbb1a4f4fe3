/** Appeals, and the views that second reviewers note before they see the first decision. */
import { listAppeals, noteView, openAppeal, type Appeal as Stored } from '../../src/records/appeals.js';
import { requireRevision } from '../../src/records/case.js';
import type { ApiDeps } from '../deps.js';
import { actorOf, callerOf } from '../plugins/auth.js';
import { once } from '../plugins/idempotency.js';
import { ifMatch, reviewerOf } from '../plugins/reviewer.js';
import { Appeal, AppealList, NewAppeal, View } from '../schemas/appeal.js';
import { EditHeaders, IdempotencyHeaders, IdParams } from '../schemas/common.js';
import { problems } from '../schemas/problem.js';
import type { Scope } from '../scope.js';
import { readDisputeView } from '../views/dispute.js';

const appealView = (stored: Stored) => ({ ...stored, openedAt: stored.openedAt.toISOString() });
const nothing = () => Promise.resolve(undefined);

export function appealRoutes(app: Scope, { store }: ApiDeps): void {
  app.post(
    '/disputes/:id/appeals',
    {
      schema: {
        tags: ['Disputes'],
        summary: 'Appeal against the decision that stands',
        description: 'New photos go to the evidence of the dispute and are examined like every other.',
        headers: EditHeaders,
        params: IdParams,
        body: NewAppeal,
        response: { 201: Appeal, ...problems(400, 401, 404, 409, 412, 415, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const told = { ...request.body, disputeId: request.params.id, actor: actorOf(callerOf(request)) };
      const { body } = await once(store, request, request.body, {
        before: nothing,
        work: async (tx) => {
          await requireRevision(tx, told.disputeId, ifMatch(request));
          return { status: 201, body: appealView(await openAppeal(tx, told)) };
        },
      });
      return reply.status(201).send(body);
    },
  );

  app.get(
    '/disputes/:id/appeals',
    {
      schema: {
        tags: ['Disputes'],
        summary: "List a dispute's appeals, oldest first",
        params: IdParams,
        response: { 200: AppealList, ...problems(400, 401, 404, 429, 503) },
      },
    },
    (request) =>
      store.tenant(callerOf(request).merchantId, async (tx) => {
        await readDisputeView(tx, request.params.id, callerOf(request));
        return { items: (await listAppeals(tx, request.params.id)).map(appealView) };
      }),
  );

  app.post(
    '/reviews/:id/view',
    {
      schema: {
        tags: ['Reviews'],
        summary: 'Note your own view of a second look; it shows you the first decision',
        headers: IdempotencyHeaders,
        params: IdParams,
        body: View,
        response: { 201: View, ...problems(400, 401, 403, 404, 409, 415, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { reviewer } = reviewerOf(request);
      const view = { ...request.body, reviewId: request.params.id, reviewer };
      const { body } = await once(store, request, request.body, {
        before: nothing,
        work: async (tx) => {
          await noteView(tx, view);
          return { status: 201, body: request.body };
        },
      });
      return reply.status(201).send(body);
    },
  );
}
