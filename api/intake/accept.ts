/** From a streamed form to a stored photo with its scan asked for, and the answer. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TObject } from 'typebox';
import { TouchstoneError } from '../../src/domain/errors.js';
import { nudgeOutbox } from '../../src/queue/progress.js';
import { readDetection } from '../../src/records/detections.js';
import { readDispute } from '../../src/records/disputes.js';
import { acceptEvidence } from '../../src/records/evidence.js';
import type { Tx } from '../../src/store/store.js';
import type { ApiDeps } from '../deps.js';
import { actorOf, callerOf } from '../plugins/auth.js';
import { idempotencyKey, once } from '../plugins/idempotency.js';
import { goneSignal } from '../progress/gone.js';
import { doneWithin } from '../progress/wait.js';
import type { Detection, EvidenceFields } from '../schemas/detection.js';
import { detectionView } from '../views/detection.js';
import { formReader } from './form.js';

type View = Static<typeof Detection>;
type Fields = Static<typeof EvidenceFields>;

async function viewOf(tx: Tx, scanId: string): Promise<View> {
  const stored = await readDetection(tx, scanId);
  if (stored === null) throw new TouchstoneError('REQ_NOT_FOUND', 'No such detection');
  return detectionView(stored);
}

async function requireDispute(tx: Tx, disputeId: string): Promise<void> {
  if ((await readDispute(tx, disputeId)) === null) {
    throw new TouchstoneError('REQ_NOT_FOUND', 'No such dispute');
  }
}

/**
 * The handler of both routes that take a photo. `disputeOf` tells the dispute that the photo is for, if any.
 * Answers 202 as soon as the photo is safe, or 200 where the verdict stands within `wait` seconds.
 */
export function evidenceIntake<S extends TObject>(deps: ApiDeps, schema: S) {
  const { store, config, redis } = deps;
  const read = formReader(schema, deps.blobs, config);

  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    wait: number,
    disputeOf: (fields: Static<S> & Fields) => string | undefined,
  ): Promise<View> => {
    idempotencyKey(request);
    const identity = callerOf(request);
    const { merchantId } = identity;
    const { upload, fileName, probed, fields: given } = await read(request);
    const fields = given as Static<S> & Fields;
    const { format, width, height } = probed;
    try {
      const disputeId = disputeOf(fields);
      const content = { fields, fileName, sha256: upload.digest() };
      const { body, replayed } = await once(store, request, content, {
        before: async () => {
          // Asked again by acceptEvidence; here, so that a photo for nobody is not kept.
          if (disputeId !== undefined) await store.tenant(merchantId, (tx) => requireDispute(tx, disputeId));
          return upload.commit();
        },
        work: async (tx, { sha256, sizeBytes }) => {
          const { scanId } = await acceptEvidence(tx, {
            merchantId,
            actor: actorOf(identity),
            ...(disputeId !== undefined && { disputeId }),
            ...{ sha256, sizeBytes, format, width, height, fileName },
            suspicion: fields.suspicion,
            channel: fields.channel,
            externalIds: fields.externalIds ?? {},
          });
          return { status: 202, body: await viewOf(tx, scanId) };
        },
      });
      if (!replayed) {
        request.server.metrics.uploadBytes.inc(upload.sizeBytes);
        void nudgeOutbox(redis);
      }
      void reply.header('location', body.links.self);
      const seconds = Math.min(wait, config.maxWaitSeconds);
      const done = seconds > 0 && (await doneWithin(deps, merchantId, body.id, seconds, goneSignal(reply)));
      void reply.status(done ? 200 : 202);
      return done ? await store.tenant(merchantId, (tx) => viewOf(tx, body.id)) : body;
    } finally {
      await upload.discard();
    }
  };
}
