/** Policies: versions, what runs, and what one would do or would have done. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TouchstoneError } from '../../src/domain/errors.js';
import { builtInLayer } from '../../src/domain/policy-route.js';
import { dryRun, shadowRun } from '../../src/records/dry-run.js';
import type { Read } from '../../src/records/past-verdicts.js';
import { platform } from '../../src/records/platform.js';
import {
  createPolicyVersion,
  listPolicyVersions,
  readPolicyVersion,
  type PolicyVersion,
} from '../../src/records/policies.js';
import {
  activatePolicy,
  retirePolicy,
  shadowPolicy,
  type LaneOrder,
} from '../../src/records/policy-lanes.js';
import { policiesInForce } from '../../src/records/policy-layers.js';
import { everyMerchant, type Tx } from '../../src/store/store.js';
import type { ApiDeps } from '../deps.js';
import { actorOf, callerOf } from '../plugins/auth.js';
import { once } from '../plugins/idempotency.js';
import { etagOf, ifMatch } from '../plugins/reviewer.js';
import { IdempotencyHeaders, IdParams } from '../schemas/common.js';
import {
  Activation,
  CurrentPolicies,
  IfMatchHeaders,
  NewDryRun,
  NewPolicy,
  Policy,
  PolicyComparison,
  PolicyPage,
  PolicyQuery,
  ShadowQuery,
} from '../schemas/policy.js';
import { problems } from '../schemas/problem.js';
import type { Scope } from '../scope.js';
import { comparisonView, documentView, policyView } from '../views/policy.js';

const tags = ['Policies'];
const lane = { ...IfMatchHeaders.properties, ...IdempotencyHeaders.properties };
const laneHeaders = { ...IfMatchHeaders, properties: lane };
const laneProblems = problems(400, 401, 403, 404, 409, 412, 415, 422, 428, 429, 503);

function withTag(reply: FastifyReply, body: { readonly revision: number }): void {
  void reply.header('etag', etagOf(body.revision));
}

/** Whose policies a caller speaks of: an auditor, who has none, of the platform's. */
function ownerOf(request: FastifyRequest): string {
  const { merchantId } = callerOf(request);
  return merchantId === everyMerchant ? platform.id : merchantId;
}

export function policyRoutes(app: Scope, { store }: ApiDeps): void {
  const tenant = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>) =>
    store.tenant(callerOf(request).merchantId, work);
  /** The platform's policy routes what every merchant was sent: its dry run reads all, and writes nothing. */
  const readerOf = (request: FastifyRequest): Read => {
    const { merchantId, role } = callerOf(request);
    const all = merchantId === platform.id && role === 'administrator';
    return (work) => store.tenant(all ? everyMerchant : merchantId, work);
  };
  const orderOf = (request: FastifyRequest, id: string): LaneOrder => {
    const identity = callerOf(request);
    const revision = ifMatch(request);
    if (revision === undefined) throw new TouchstoneError('POL_TAG_MISSING', 'Send the ETag that you read');
    return { merchantId: identity.merchantId, actor: actorOf(identity), id, revision };
  };
  const order = async (
    request: FastifyRequest,
    reply: FastifyReply,
    id: string,
    run: (tx: Tx, told: LaneOrder) => Promise<PolicyVersion>,
  ) => {
    const told = orderOf(request, id);
    const { body } = await once(store, request, request.body ?? null, {
      before: () => Promise.resolve(undefined),
      work: async (tx) => ({ status: 200, body: policyView(await run(tx, told)) }),
    });
    withTag(reply, body);
    return body;
  };

  app.get(
    '/policies',
    {
      schema: {
        tags,
        summary: 'List versions of policies, newest first',
        querystring: PolicyQuery,
        response: { 200: PolicyPage, ...problems(400, 401, 403, 429, 503) },
      },
    },
    async (request) => {
      const { scope, ...page } = request.query;
      const owner = scope === 'platform' ? platform.id : callerOf(request).merchantId;
      const { items, nextCursor } = await tenant(request, (tx) => listPolicyVersions(tx, owner, page));
      return { items: items.map(policyView), next: nextCursor };
    },
  );

  app.get(
    '/policies/current',
    {
      schema: {
        tags,
        summary: 'Read the policies in force, the nearest first',
        response: { 200: CurrentPolicies, ...problems(401, 403, 429, 503) },
      },
    },
    async (request) => {
      const { layers, shadows } = await tenant(request, (tx) => policiesInForce(tx, ownerOf(request)));
      return {
        layers: [...layers, builtInLayer].map((layer) => ({
          ...layer,
          document: documentView(layer.document),
        })),
        shadows: shadows.map(({ scope, id, version }) => ({ scope, id, version })),
      };
    },
  );

  app.get(
    '/policies/:id',
    {
      schema: {
        tags,
        summary: 'Read a version of a policy',
        params: IdParams,
        response: { 200: Policy, ...problems(400, 401, 403, 404, 429, 503) },
      },
    },
    async (request, reply) => {
      const body = policyView(await tenant(request, (tx) => readPolicyVersion(tx, request.params.id)));
      withTag(reply, body);
      return body;
    },
  );

  app.post(
    '/policies',
    {
      schema: {
        tags,
        summary: 'Write the next version of a policy',
        description: 'Nothing runs by it until it is activated. All faults of a document are told at once.',
        headers: IdempotencyHeaders,
        body: NewPolicy,
        response: { 201: Policy, ...problems(400, 401, 403, 409, 415, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const identity = callerOf(request);
      const author = { merchantId: identity.merchantId, actor: actorOf(identity) };
      const { body } = await once(store, request, request.body, {
        before: () => Promise.resolve(undefined),
        work: async (tx) => ({
          status: 201,
          body: policyView(await createPolicyVersion(tx, author, request.body)),
        }),
      });
      withTag(reply, body);
      return reply.status(201).header('location', body.links.self).send(body);
    },
  );

  app.post(
    '/policies/:id/activate',
    {
      schema: {
        tags,
        summary: 'Have verdicts routed by a version, at once or from a time to come',
        headers: laneHeaders,
        params: IdParams,
        body: Activation,
        response: { 200: Policy, ...laneProblems },
      },
    },
    (request, reply) => {
      const { effectiveFrom } = request.body;
      const from = effectiveFrom === undefined ? null : new Date(effectiveFrom);
      return order(request, reply, request.params.id, (tx, told) => activatePolicy(tx, told, from));
    },
  );

  const turns = [
    {
      ...{ verb: 'shadow', run: shadowPolicy },
      summary: 'Have a version run in the shadow: what it would do is written down',
    },
    { verb: 'retire', run: retirePolicy, summary: 'End what a version does, or was to do' },
  ] as const;
  for (const { verb, summary, run } of turns) {
    app.post(
      `/policies/:id/${verb}`,
      {
        schema: {
          ...{ tags, summary, headers: laneHeaders, params: IdParams },
          response: { 200: Policy, ...laneProblems },
        },
      },
      (request, reply) => order(request, reply, request.params.id, run),
    );
  }

  app.post(
    '/policies/dry-run',
    {
      schema: {
        tags,
        summary: 'Route past verdicts by a document, and compare with what was done',
        description: 'Changes nothing and asks for no Idempotency-Key.',
        body: NewDryRun,
        response: { 200: PolicyComparison, ...problems(400, 401, 403, 415, 422, 429, 503) },
      },
    },
    async (request) => {
      const { document, from, to, cases } = request.body;
      const asked = { owner: ownerOf(request), document, cases, from: new Date(from), to: new Date(to) };
      return comparisonView(await dryRun(readerOf(request), asked));
    },
  );

  app.get(
    '/policies/:id/shadow',
    {
      schema: {
        tags,
        summary: 'Compare what a version did in the shadow with what was done',
        params: IdParams,
        querystring: ShadowQuery,
        response: { 200: PolicyComparison, ...problems(400, 401, 403, 404, 429, 503) },
      },
    },
    async (request) => {
      const { from, to, cases } = request.query;
      const asked = { policyId: request.params.id, cases, from: new Date(from), to: new Date(to) };
      return comparisonView(await shadowRun(readerOf(request), asked));
    },
  );
}
