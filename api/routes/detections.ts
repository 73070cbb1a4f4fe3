import Type from 'typebox';
import { TouchstoneError } from '../../src/domain/errors.js';
import { listDetections, readDetection, readMap } from '../../src/records/detections.js';
import { lookAtPosition } from '../../src/records/positions.js';
import { renderMap } from '../../src/artifacts/draw-map.js';
import type { ApiDeps } from '../deps.js';
import { evidenceIntake } from '../intake/accept.js';
import { actorOf, callerOf } from '../plugins/auth.js';
import type { Scope } from '../scope.js';
import { IdempotencyHeaders, IdParams } from '../schemas/common.js';
import { PhotoPosition } from '../schemas/claim.js';
import { Detection, DetectionFields, DetectionPage, MapParams, WaitQuery } from '../schemas/detection.js';
import { DetectionQuery, readRange } from '../schemas/lists.js';
import { problems } from '../schemas/problem.js';
import { detectionView, summaryView } from '../views/detection.js';

const tags = ['Detections'];
const Png = {
  description: 'PNG with transparency.',
  content: {
    'image/png': { schema: Type.Unsafe<Buffer>({ type: 'string', examples: ['(the bytes of a PNG)'] }) },
  },
};

/** One click: a photo goes in, a verdict comes out. */
export function detectionRoutes(app: Scope, deps: ApiDeps): void {
  const { store } = deps;
  const intake = evidenceIntake(deps, DetectionFields);

  app.post(
    '/detections',
    {
      config: { form: DetectionFields },
      schema: {
        tags,
        summary: 'Send a photo to be examined',
        headers: IdempotencyHeaders,
        querystring: WaitQuery,
        response: {
          200: Detection,
          202: Detection,
          ...problems(400, 401, 404, 409, 413, 415, 422, 429, 503),
        },
      },
    },
    (request, reply) => intake(request, reply, request.query.wait, ({ disputeId }) => disputeId),
  );

  app.get(
    '/detections',
    {
      schema: {
        tags,
        summary: 'List detections, newest first',
        querystring: DetectionQuery,
        response: { 200: DetectionPage, ...problems(400, 401, 429, 503) },
      },
    },
    async (request) => {
      const page = await store.tenant(callerOf(request).merchantId, (tx) =>
        listDetections(tx, readRange(request.query)),
      );
      return { items: page.items.map(summaryView), next: page.nextCursor };
    },
  );

  app.get(
    '/detections/:id',
    {
      schema: {
        tags,
        summary: 'Read a detection',
        params: IdParams,
        response: { 200: Detection, ...problems(400, 401, 404, 429, 503) },
      },
    },
    async (request) => {
      const { merchantId } = callerOf(request);
      const stored = await store.tenant(merchantId, (tx) => readDetection(tx, request.params.id));
      if (stored === null) throw new TouchstoneError('REQ_NOT_FOUND', 'No such detection');
      return detectionView(stored);
    },
  );

  app.get(
    '/detections/:id/position',
    {
      schema: {
        tags,
        summary: 'Read where the photo says that it was taken',
        description: 'Exact, for privileged roles alone; each reading is an event in the record.',
        params: IdParams,
        response: { 200: PhotoPosition, ...problems(400, 401, 403, 404, 429, 503) },
      },
    },
    async (request, reply) => {
      const caller = callerOf(request);
      const position = await store.tenant(caller.merchantId, (tx) =>
        lookAtPosition(tx, request.params.id, actorOf(caller)),
      );
      if (position === null) throw new TouchstoneError('REQ_NOT_FOUND', 'No position is known');
      return reply.header('cache-control', 'no-store').send(position);
    },
  );

  app.get(
    '/detections/:id/maps/:analyzer.png',
    {
      schema: {
        tags,
        summary: 'Draw a localisation map',
        description: 'To lie over the photo as it is shown, that is, with EXIF orientation applied.',
        params: MapParams,
        response: { 200: Png, ...problems(400, 401, 404, 429, 503) },
      },
    },
    async (request, reply) => {
      const { id, analyzer } = request.params;
      const { map, report } = await store.tenant(callerOf(request).merchantId, async (tx) => ({
        map: await readMap(tx, id, analyzer),
        report: (await readDetection(tx, id))?.report ?? null,
      }));
      if (map === null || report === null) throw new TouchstoneError('REQ_NOT_FOUND', 'No such map');
      const { width, height, orientation } = report.subject;
      if (width === null || height === null) {
        throw new TouchstoneError('BUG_UNEXPECTED', 'A map stands without the size of its photo');
      }
      const png = await renderMap(map, { width, height, orientation });
      return reply.type('image/png').header('cache-control', 'private, max-age=86400, immutable').send(png);
    },
  );
}
