/** From a streamed form to a stored photo with its scan asked for, and the answer. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Static, TObject } from 'typebox';
import { TouchstoneError } from '../../src/domain/errors.js';
import { nudgeOutbox } from '../../src/queue/progress.js';
import { readDetection } from '../../src/records/detections.js';
import { acceptEvidence } from '../../src/records/evidence.js';
import type { Tx } from '../../src/store/store.js';
import type { ApiDeps } from '../deps.js';
import { callerOf } from '../plugins/auth.js';
import { goneSignal } from '../progress/gone.js';
import { doneWithin } from '../progress/wait.js';
import { takeWait } from '../progress/waits.js';
import type { Detection, EvidenceFields } from '../schemas/detection.js';
import { claimOf } from '../views/claim.js';
import { detectionView } from '../views/detection.js';
import { photoIntake } from './once-photo.js';

type View = Static<typeof Detection>;
type Fields = Static<typeof EvidenceFields>;

async function viewOf(tx: Tx, scanId: string): Promise<View> {
  const stored = await readDetection(tx, scanId);
  if (stored === null) throw new TouchstoneError('REQ_NOT_FOUND', 'No such detection');
  return detectionView(stored);
}

/**
 * The handler of both routes that take a photo. `disputeOf` tells the dispute that the photo is for, if any.
 * Answers 202 as soon as the photo is safe, or 200 where the verdict stands within `wait` seconds.
 */
export function evidenceIntake<S extends TObject>(deps: ApiDeps, schema: S) {
  const { store, config, redis } = deps;
  const take = photoIntake(deps, schema);

  return async (
    request: FastifyRequest,
    reply: FastifyReply,
    wait: number,
    disputeOf: (fields: Static<S> & Fields) => string | undefined,
  ): Promise<View> => {
    const { merchantId } = callerOf(request);
    const seconds = Math.min(wait, config.maxWaitSeconds);
    // Before the photo is taken: refused after, it would be in the record and its sender not know.
    if (seconds > 0) takeWait(request, reply, config.maxWaitsPerCaller);
    const { body, replayed } = await take(request, {
      disputeOf: (fields) => disputeOf(fields as Static<S> & Fields),
      work: async (tx, photo, given) => {
        const fields = given as Static<S> & Fields;
        const disputeId = disputeOf(fields);
        const taken = await acceptEvidence(tx, {
          ...photo,
          ...(disputeId !== undefined && { disputeId }),
          suspicion: fields.suspicion,
          channel: fields.channel,
          tier: fields.tier,
          externalIds: fields.externalIds ?? {},
          claim: claimOf(fields),
        });
        return { status: 202, body: detectionView(taken) };
      },
    });
    if (!replayed) void nudgeOutbox(redis);
    void reply.header('location', body.links.self);
    const done = seconds > 0 && (await doneWithin(deps, merchantId, body.id, seconds, goneSignal(reply)));
    void reply.status(done ? 200 : 202);
    return done ? await store.tenant(merchantId, (tx) => viewOf(tx, body.id)) : body;
  };
}
