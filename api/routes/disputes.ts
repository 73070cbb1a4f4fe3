import { createDispute, listDisputes } from '../../src/records/disputes.js';
import type { ApiDeps } from '../deps.js';
import { evidenceIntake } from '../intake/accept.js';
import { actorOf, callerOf } from '../plugins/auth.js';
import { once } from '../plugins/idempotency.js';
import { etagOf } from '../plugins/reviewer.js';
import { IdempotencyHeaders, IdParams } from '../schemas/common.js';
import { Detection, EvidenceFields, WaitQuery } from '../schemas/detection.js';
import { Dispute, DisputePage, NewDispute } from '../schemas/dispute.js';
import { DisputeQuery, readRange } from '../schemas/lists.js';
import { problems } from '../schemas/problem.js';
import type { Scope } from '../scope.js';
import { claimOf } from '../views/claim.js';
import { disputeSummaryView, readDisputeView } from '../views/dispute.js';

const tags = ['Disputes'];

const instant = (text: string | undefined): Date | null => (text === undefined ? null : new Date(text));

export function disputeRoutes(app: Scope, deps: ApiDeps): void {
  const { store } = deps;
  const intake = evidenceIntake(deps, EvidenceFields);

  app.post(
    '/disputes',
    {
      schema: {
        tags,
        summary: 'Open a dispute',
        headers: IdempotencyHeaders,
        body: NewDispute,
        response: { 201: Dispute, ...problems(400, 401, 409, 415, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const identity = callerOf(request);
      const { itemId, reasonCode, claimText, category, deadlineAt, expressRefundAt, ...told } = request.body;
      const { status, body } = await once(store, request, request.body, {
        before: () => Promise.resolve(undefined),
        work: async (tx) => {
          const id = await createDispute(tx, {
            ...told,
            claim: claimOf(request.body),
            itemId: itemId ?? null,
            reasonCode: reasonCode ?? null,
            claimText: claimText ?? null,
            category: category ?? null,
            deadlineAt: instant(deadlineAt),
            expressRefundAt: instant(expressRefundAt),
            merchantId: identity.merchantId,
            actor: actorOf(identity),
          });
          return { status: 201, body: await readDisputeView(tx, id, identity) };
        },
      });
      return reply
        .status(status as 201)
        .header('location', body.links.self)
        .send(body);
    },
  );

  app.get(
    '/disputes',
    {
      schema: {
        tags,
        summary: 'List disputes, newest first',
        querystring: DisputeQuery,
        response: { 200: DisputePage, ...problems(400, 401, 429, 503) },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      return store.tenant(caller.merchantId, async (tx) => {
        const reviewer = caller.role === 'adjudicator' ? caller.actor : null;
        const page = await listDisputes(tx, readRange(request.query), reviewer);
        const items = page.items.map(({ hidden, ...dispute }) => disputeSummaryView(dispute, hidden));
        return { items, next: page.nextCursor };
      });
    },
  );

  app.get(
    '/disputes/:id',
    {
      schema: {
        tags,
        summary: 'Read a dispute with its refund record and timeline',
        params: IdParams,
        response: { 200: Dispute, ...problems(400, 401, 404, 429, 503) },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const view = await store.tenant(caller.merchantId, (tx) =>
        readDisputeView(tx, request.params.id, caller),
      );
      void reply.header('etag', etagOf(view.revision));
      return view;
    },
  );

  app.post(
    '/disputes/:id/evidence',
    {
      config: { form: EvidenceFields },
      schema: {
        tags,
        summary: "Send a photo as a dispute's evidence",
        headers: IdempotencyHeaders,
        params: IdParams,
        querystring: WaitQuery,
        response: {
          200: Detection,
          202: Detection,
          ...problems(400, 401, 404, 409, 413, 415, 422, 429, 503),
        },
      },
    },
    (request, reply) => intake(request, reply, request.query.wait, () => request.params.id),
  );
}
