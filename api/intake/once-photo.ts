/** One streamed form with one photo, taken once per Idempotency-Key: the bytes are kept, then the record is written. */
import type { FastifyRequest } from 'fastify';
import type { Static, TObject } from 'typebox';
import { TouchstoneError } from '../../src/domain/errors.js';
import { readDispute } from '../../src/records/disputes.js';
import type { NewEvidence } from '../../src/records/evidence.js';
import { holdingBytes } from '../../src/records/photo-bytes.js';
import type { Tx } from '../../src/store/store.js';
import type { ApiDeps } from '../deps.js';
import { actorOf, callerOf } from '../plugins/auth.js';
import { idempotencyKey, once, type Answer } from '../plugins/idempotency.js';
import { formReader } from './form.js';

/** The facts of a stored photo, as records take them. */
export type TakenPhoto = Pick<
  NewEvidence,
  'merchantId' | 'actor' | 'sha256' | 'sizeBytes' | 'format' | 'width' | 'height' | 'fileName'
>;

export interface PhotoWork<F, B> {
  /** The dispute it is for, if any; asked for before anything is kept. */
  readonly disputeOf: (fields: F) => string | undefined;
  /** Writes the record, in the transaction that also keeps the answer. */
  readonly work: (tx: Tx, photo: TakenPhoto, fields: F) => Promise<Answer<B>>;
}

/** A handler's first half for forms with these fields. Nothing of a form that is refused stays on disk. */
export function photoIntake<S extends TObject>({ store, blobs, config }: ApiDeps, schema: S) {
  const read = formReader(schema, blobs, config);

  return async <B>(
    request: FastifyRequest,
    { disputeOf, work }: PhotoWork<Static<S>, B>,
  ): Promise<Answer<B> & { readonly replayed: boolean }> => {
    idempotencyKey(request);
    // From here on, as a turn that has begun cannot give way any more.
    return store.together(async () => {
      const identity = callerOf(request);
      const { merchantId } = identity;
      const { upload, fileName, probed, fields } = await read(request);
      const { format, width, height } = probed;
      try {
        const disputeId = disputeOf(fields);
        const content = { fields, fileName, sha256: upload.digest() };
        const answer = await once(store, request, content, {
          before: async () => {
            // Asked again by the records; here, so that a photo for nobody is not kept.
            if (disputeId !== undefined)
              await store.tenant(merchantId, (tx) => requireDispute(tx, disputeId));
            return upload.commit();
          },
          work: (tx, { sha256, sizeBytes }) => {
            const taken = { sha256, sizeBytes, format, width, height, fileName };
            return holdingBytes(tx, sha256, { blobs, upload }, () =>
              work(tx, { ...taken, merchantId, actor: actorOf(identity) }, fields),
            );
          },
        });
        if (!answer.replayed) request.server.metrics.uploadBytes.inc(upload.sizeBytes);
        return answer;
      } finally {
        await upload.discard();
      }
    });
  };
}

async function requireDispute(tx: Tx, disputeId: string): Promise<void> {
  if ((await readDispute(tx, disputeId)) === null) {
    throw new TouchstoneError('REQ_NOT_FOUND', 'No such dispute');
  }
}
