/** What a merchant does to a running dispute beside sending evidence: report a photo, add references, close. */
import type { Static } from 'typebox';
import type { HoldAnswer } from '../../src/records/holds.js';
import { nudgeOutbox } from '../../src/queue/progress.js';
import { requireRevision } from '../../src/records/case.js';
import { closeDispute } from '../../src/records/disputes.js';
import { acceptEvidence } from '../../src/records/evidence.js';
import { addReference, listReferences, type ReferencePhoto as Stored } from '../../src/records/references.js';
import { reportEvidence } from '../../src/records/report.js';
import type { ApiDeps } from '../deps.js';
import { photoIntake } from '../intake/once-photo.js';
import { actorOf, callerOf } from '../plugins/auth.js';
import { once } from '../plugins/idempotency.js';
import { ifMatch } from '../plugins/reviewer.js';
import type { Scope } from '../scope.js';
import { EditHeaders, IdempotencyHeaders, IdParams, ifMatchText } from '../schemas/common.js';
import { Dispute } from '../schemas/dispute.js';
import { problems } from '../schemas/problem.js';
import {
  EvidenceParams,
  ReferenceFields,
  ReferenceList,
  ReferencePhoto,
  Report,
  ReportFields,
} from '../schemas/report.js';
import { readDisputeView } from '../views/dispute.js';
import { links } from '../views/links.js';

const tags = ['Disputes'];
type Suspicion = Static<typeof ReportFields>['suspicion'];

function reportView(evidenceId: string, suspicion: Suspicion, scanId: string, hold: HoldAnswer) {
  const held =
    hold.status === 'held'
      ? { status: hold.status, until: hold.until.toISOString(), code: null, text: null }
      : { ...hold, until: null };
  return { evidenceId, suspicion, detection: links.detection(scanId), hold: held };
}

const referenceView = (stored: Stored) => ({ ...stored, receivedAt: stored.receivedAt.toISOString() });

export function reportRoutes(app: Scope, deps: ApiDeps): void {
  const { store, redis } = deps;
  const takeReported = photoIntake(deps, ReportFields);
  const takeReference = photoIntake(deps, ReferenceFields);

  app.post(
    '/disputes/:id/report',
    {
      config: { form: ReportFields },
      schema: {
        tags,
        summary: 'Report a photo: examine it and hold the refund, in one call',
        headers: IdempotencyHeaders,
        params: IdParams,
        response: { 202: Report, ...problems(400, 401, 404, 409, 413, 415, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const disputeId = request.params.id;
      const { body } = await takeReported(request, {
        disputeOf: () => disputeId,
        work: async (tx, photo, { suspicion }) => {
          const told = { ...photo, disputeId, suspicion, channel: 'refund' as const, externalIds: {} };
          const { evidenceId, scanId } = await acceptEvidence(tx, told);
          const { hold } = await reportEvidence(tx, { ...told, evidenceId });
          return { status: 202, body: reportView(evidenceId, suspicion, scanId, hold) };
        },
      });
      void nudgeOutbox(redis);
      return reply.status(202).header('location', body.detection).send(body);
    },
  );

  app.post(
    '/disputes/:id/evidence/:evidenceId/report',
    {
      schema: {
        tags,
        summary: 'Report a photo that the dispute holds already',
        headers: IdempotencyHeaders,
        params: EvidenceParams,
        body: ReportFields,
        response: { 202: Report, ...problems(400, 401, 404, 409, 415, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { id: disputeId, evidenceId } = request.params;
      const { suspicion } = request.body;
      const actor = actorOf(callerOf(request));
      const { body } = await once(store, request, request.body, {
        before: () => Promise.resolve(undefined),
        work: async (tx) => {
          const { scanId, hold } = await reportEvidence(tx, { disputeId, evidenceId, suspicion, actor });
          return { status: 202, body: reportView(evidenceId, suspicion, scanId, hold) };
        },
      });
      return reply.status(202).header('location', body.detection).send(body);
    },
  );

  app.post(
    '/disputes/:id/references',
    {
      config: { form: ReferenceFields },
      schema: {
        tags,
        summary: 'Add a photo of the item to compare evidence with',
        headers: IdempotencyHeaders,
        params: IdParams,
        response: { 201: ReferencePhoto, ...problems(400, 401, 404, 409, 413, 415, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const disputeId = request.params.id;
      const { body } = await takeReference(request, {
        disputeOf: () => disputeId,
        work: async (tx, photo, { purpose }) => ({
          status: 201,
          body: referenceView(await addReference(tx, { ...photo, disputeId, purpose })),
        }),
      });
      return reply.status(201).send(body);
    },
  );

  app.get(
    '/disputes/:id/references',
    {
      schema: {
        tags,
        summary: "List a dispute's references",
        params: IdParams,
        response: { 200: ReferenceList, ...problems(400, 401, 404, 429, 503) },
      },
    },
    (request) =>
      store.tenant(callerOf(request).merchantId, async (tx) => {
        await readDisputeView(tx, request.params.id, callerOf(request));
        return { items: (await listReferences(tx, request.params.id)).map(referenceView) };
      }),
  );

  app.post(
    '/disputes/:id/close',
    {
      schema: {
        tags,
        summary: 'Close a dispute that is decided or was withdrawn',
        description: ifMatchText,
        headers: EditHeaders,
        params: IdParams,
        response: { 200: Dispute, ...problems(400, 401, 404, 409, 412, 422, 429, 503) },
      },
    },
    async (request) => {
      const { id } = request.params;
      const { body } = await once(store, request, null, {
        before: () => Promise.resolve(undefined),
        work: async (tx) => {
          await requireRevision(tx, id, ifMatch(request));
          await closeDispute(tx, id, actorOf(callerOf(request)));
          return { status: 200, body: await readDisputeView(tx, id, callerOf(request)) };
        },
      });
      return body;
    },
  );
}
