/** The review queue: what waits for a person, claims on it, and decisions. */
import type { FastifyReply } from 'fastify';
import { TouchstoneError } from '../../src/domain/errors.js';
import { reasonCodes, reasonOf } from '../../src/domain/reasons.js';
import { lockCase, requireRevision } from '../../src/records/case.js';
import { claimReview, returnReview } from '../../src/records/claims.js';
import { listDecisions } from '../../src/records/decision-chain.js';
import { decide } from '../../src/records/decisions.js';
import { integrityBeside } from '../../src/records/integrity.js';
import { claimNext, listQueue, readReview, reviewStatistics } from '../../src/records/review-queue.js';
import { callReview, type Review as Stored } from '../../src/records/reviews.js';
import type { ApiDeps } from '../deps.js';
import { actorOf, callerOf } from '../plugins/auth.js';
import { once } from '../plugins/idempotency.js';
import { etagOf, ifMatch, reviewerOf } from '../plugins/reviewer.js';
import type { Scope } from '../scope.js';
import { EditHeaders, IdParams, IfMatchHeaders, ifMatchText } from '../schemas/common.js';
import { QueueQuery } from '../schemas/lists.js';
import { problems } from '../schemas/problem.js';
import {
  ClaimedReview,
  Decision,
  DecisionList,
  NewDecision,
  ReasonList,
  Review,
  ReviewCase,
  ReviewPage,
  ReviewStatistics,
  StatisticsQuery,
} from '../schemas/review.js';
import { isHiddenFrom, readDisputeView } from '../views/dispute.js';
import { integrityView } from '../views/integrity.js';
import { decisionView, reviewView } from '../views/review.js';

const tags = ['Reviews'];

/** With its ETag, so that two people who act on it notice each other. */
function withTag(reply: FastifyReply, stored: Stored) {
  void reply.header('etag', etagOf(stored.revision));
  return reviewView(stored);
}

export function reviewRoutes(app: Scope, deps: ApiDeps): void {
  const { store } = deps;

  app.get(
    '/reviews',
    {
      schema: {
        tags,
        summary: 'List reviews of one state, most urgent first',
        querystring: QueueQuery,
        response: { 200: ReviewPage, ...problems(400, 401, 403, 429, 503) },
      },
    },
    async (request) => {
      const { merchantId } = reviewerOf(request);
      const page = await store.tenant(merchantId, (tx) => listQueue(tx, request.query));
      return { items: page.items.map(reviewView), next: page.nextCursor };
    },
  );

  app.post(
    '/reviews/claim',
    {
      schema: {
        tags,
        summary: 'Claim the most urgent review that nobody holds',
        response: { 200: ClaimedReview, ...problems(401, 403, 429, 503) },
      },
    },
    async (request) => {
      const { merchantId, reviewer } = reviewerOf(request);
      const review = await store.tenant(merchantId, (tx) => claimNext(tx, reviewer));
      return { review: review === null ? null : reviewView(review) };
    },
  );

  app.get(
    '/reviews/:id',
    {
      schema: {
        tags,
        summary: 'Read a review',
        params: IdParams,
        response: { 200: ReviewCase, ...problems(400, 401, 403, 404, 429, 503) },
      },
    },
    async (request, reply) => {
      const { merchantId } = reviewerOf(request);
      return store.tenant(merchantId, async (tx) => {
        const review = await readReview(tx, request.params.id);
        if (review === null) throw new TouchstoneError('REQ_NOT_FOUND', 'No such review');
        const integrity = integrityView(await integrityBeside(tx, review.disputeId));
        return { ...withTag(reply, review), integrity };
      });
    },
  );

  const claims = [
    { verb: 'claim', summary: 'Claim a review, or renew the claim', act: claimReview },
    { verb: 'return', summary: 'Put a claimed review back into the queue', act: returnReview },
  ] as const;
  for (const { verb, summary, act } of claims) {
    app.post(
      `/reviews/:id/${verb}`,
      {
        schema: {
          tags,
          summary,
          params: IdParams,
          description: ifMatchText,
          headers: IfMatchHeaders,
          response: { 200: Review, ...problems(400, 401, 403, 404, 409, 412, 429, 503) },
        },
      },
      async (request, reply) => {
        const { merchantId, reviewer } = reviewerOf(request);
        const revision = ifMatch(request);
        const { id } = request.params;
        return withTag(reply, await store.tenant(merchantId, (tx) => act(tx, id, reviewer, revision)));
      },
    );
  }

  app.post(
    '/reviews/:id/decision',
    {
      schema: {
        tags,
        summary: 'Decide a claimed review',
        description: ifMatchText,
        headers: EditHeaders,
        params: IdParams,
        body: NewDecision,
        response: { 201: Decision, ...problems(400, 401, 403, 404, 409, 412, 415, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { reviewer } = reviewerOf(request);
      const { grantedMinor, evidenceIds, ...told } = request.body;
      const revision = ifMatch(request);
      const { body } = await once(store, request, request.body, {
        before: () => Promise.resolve(undefined),
        work: async (tx) => {
          const decision = await decide(tx, {
            ...told,
            ...(grantedMinor !== undefined && { grantedMinor }),
            ...(evidenceIds !== undefined && { evidenceIds }),
            ...(revision !== undefined && { revision }),
            reviewId: request.params.id,
            reviewer,
          });
          return { status: 201, body: decisionView(decision) };
        },
      });
      return reply.status(201).send(body);
    },
  );

  app.post(
    '/disputes/:id/review',
    {
      schema: {
        tags,
        summary: 'Have a person look at a dispute',
        description: ifMatchText,
        headers: EditHeaders,
        params: IdParams,
        response: { 202: Review, ...problems(400, 401, 404, 409, 412, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const actor = actorOf(callerOf(request));
      const { body } = await once(store, request, null, {
        before: () => Promise.resolve(undefined),
        work: async (tx) => {
          await requireRevision(tx, request.params.id, ifMatch(request));
          const subject = await lockCase(tx, request.params.id);
          const reviewId = await callReview(tx, subject, actor);
          const review = reviewId === null ? null : await readReview(tx, reviewId);
          if (review === null) {
            throw new TouchstoneError('DSP_ILLEGAL_MOVE', `Expected no review while it is ${subject.stage}`);
          }
          return { status: 202, body: reviewView(review) };
        },
      });
      return reply.status(202).send(body);
    },
  );

  app.get(
    '/disputes/:id/decisions',
    {
      schema: {
        tags,
        summary: "List a dispute's decisions, oldest first",
        params: IdParams,
        response: { 200: DecisionList, ...problems(400, 401, 404, 409, 429, 503) },
      },
    },
    (request) =>
      store.tenant(callerOf(request).merchantId, async (tx) => {
        const { id } = request.params;
        const caller = callerOf(request);
        await readDisputeView(tx, id, caller);
        if (await isHiddenFrom(tx, id, caller)) {
          throw new TouchstoneError('DSP_VIEW_MISSING', 'Claim the review and note a view first');
        }
        return { items: (await listDecisions(tx, id)).map(decisionView) };
      }),
  );

  app.get(
    '/reviews/statistics',
    {
      schema: {
        tags,
        summary: 'How far reviewers agree, and how often appeals turn decisions round',
        querystring: StatisticsQuery,
        response: { 200: ReviewStatistics, ...problems(400, 401, 403, 429, 503) },
      },
    },
    (request) =>
      store.tenant(reviewerOf(request).merchantId, (tx) => reviewStatistics(tx, request.query.days)),
  );

  app.get(
    '/reasons',
    {
      schema: {
        tags,
        summary: 'The catalogue of reasons for decisions',
        response: { 200: ReasonList, ...problems(401, 429, 503) },
      },
    },
    () => ({
      items: reasonCodes.map((code) => {
        const { outcomes, ...reason } = reasonOf(code);
        return { code, ...reason, outcomes: [...outcomes] };
      }),
    }),
  );
}
