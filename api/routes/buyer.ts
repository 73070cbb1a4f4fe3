/** The two things a buyer does by a link: look at the request, and send a photo. */
import { TouchstoneError } from '../../src/domain/errors.js';
import { nudgeOutbox } from '../../src/queue/progress.js';
import { readRequest, type EvidenceRequest } from '../../src/records/evidence-requests.js';
import { holdingBytes } from '../../src/records/photo-bytes.js';
import { answerRequest, requireRoom } from '../../src/records/request-photos.js';
import type { Tx } from '../../src/store/store.js';
import type { ApiDeps } from '../deps.js';
import { formReader } from '../intake/form.js';
import { linkOf } from '../plugins/buyer.js';
import { problems } from '../schemas/problem.js';
import { BuyerFields, BuyerRequest } from '../schemas/request.js';
import type { Scope } from '../scope.js';
import { buyerView } from '../views/request.js';

const tags = ['Buyer'];
/** Phones save no larger photos; merchants and platforms may send larger ones. */
const largestPhone = 25 * 1024 * 1024;

async function requestOf(tx: Tx, requestId: string): Promise<EvidenceRequest> {
  const request = await readRequest(tx, requestId);
  if (request === null) throw new TouchstoneError('REQ_NOT_FOUND', 'No such request');
  return request;
}

export function buyerRoutes(app: Scope, { store, blobs, config, redis }: ApiDeps): void {
  const maxUploadBytes = Math.min(config.maxUploadBytes, largestPhone);
  const read = formReader(BuyerFields, blobs, { ...config, maxUploadBytes });

  app.get(
    '/request',
    {
      schema: {
        tags,
        summary: 'Read the one request that a link opens',
        description: 'The token of the link goes into the header Authorization: Bearer TOKEN.',
        response: { 200: BuyerRequest, ...problems(404, 429, 503) },
      },
    },
    async (request, reply) => {
      const { requestId, merchantId } = linkOf(request);
      const stored = await store.tenant(merchantId, (tx) => requestOf(tx, requestId));
      return reply.header('cache-control', 'no-store').send(buyerView(stored, maxUploadBytes));
    },
  );

  app.post(
    '/request/photos',
    {
      config: { form: BuyerFields },
      schema: {
        tags,
        summary: 'Send a photo in answer to the request',
        description: 'The same photo again changes nothing while the request is open.',
        response: { 202: BuyerRequest, ...problems(400, 404, 409, 413, 415, 422, 429, 503) },
      },
    },
    async (request, reply) => {
      const { requestId, merchantId } = linkOf(request);
      // Asked again by the record; here, so that nothing is read for a request that is long over.
      requireRoom(await store.tenant(merchantId, (tx) => requestOf(tx, requestId)));
      const { upload, fileName, probed } = await read(request);
      try {
        const { sha256, sizeBytes } = await upload.commit();
        const { format, width, height } = probed;
        const photo = { sha256, sizeBytes, format, width, height, fileName };
        const stored = await store.tenant(merchantId, (tx) =>
          holdingBytes(tx, sha256, { blobs, upload }, () => answerRequest(tx, requestId, photo)),
        );
        request.server.metrics.uploadBytes.inc(sizeBytes);
        void nudgeOutbox(redis);
        return await reply.status(202).send(buyerView(stored, maxUploadBytes));
      } finally {
        await upload.discard();
      }
    },
  );
}
