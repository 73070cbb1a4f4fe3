/** Erasure of a buyer's data, asked for by a merchant's administrator. */
import { eraseBuyer } from '../../src/records/erase.js';
import { removeBytes } from '../../src/records/photo-bytes.js';
import type { ApiDeps } from '../deps.js';
import { callerOf } from '../plugins/auth.js';
import { once } from '../plugins/idempotency.js';
import { IdempotencyHeaders } from '../schemas/common.js';
import { BuyerParams, Erasure } from '../schemas/erasure.js';
import { problems } from '../schemas/problem.js';
import type { Scope } from '../scope.js';

export function erasureRoutes(app: Scope, { store, blobs }: ApiDeps): void {
  app.post(
    '/buyers/:ref/erasure',
    {
      schema: {
        tags: ['Access'],
        summary: 'Erase what is stored of a buyer',
        description:
          "Pseudonym, words, delivery, what was read off the photos and the photos themselves; outcomes, scores, decisions and the audit chain's hashes stay. Refused while a case of the buyer runs or may be appealed. Cannot be undone.",
        headers: IdempotencyHeaders,
        params: BuyerParams,
        response: { 200: Erasure, ...problems(400, 401, 403, 409, 422, 429, 503) },
      },
    },
    async (request) => {
      const { merchantId, actor } = callerOf(request);
      const { body } = await once(store, request, null, {
        before: async () => {
          const { ref: buyerRef } = request.params;
          const erased = await store.erasure((tx) => eraseBuyer(tx, { merchantId, buyerRef, actor }));
          // What is erased stays so: bytes that cannot be taken away now are by the upkeep.
          await removeBytes(store, blobs).catch((error: unknown) => {
            request.log.warn({ err: error }, 'bytes of erased photos are left to the upkeep');
          });
          return erased;
        },
        work: (_tx, erased) => Promise.resolve({ status: 200, body: erased }),
      });
      return body;
    },
  );
}
