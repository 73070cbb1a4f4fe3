/** Links by which a buyer answers a request: 32 random bytes, shown once, kept as SHA-256 only. */
import { createHash, randomBytes } from 'node:crypto';
import { TouchstoneError } from '../domain/errors.js';
import type { Tx } from '../store/store.js';
import { readRequest, type EvidenceRequest } from './evidence-requests.js';

const shape = /^rq_[A-Za-z0-9_-]{43}$/;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * Makes one more link to an open request; those made before stay good. Throws REQ_NOT_FOUND, and
 * DSP_REQUEST_OVER where nothing would be taken.
 */
export async function makeLink(
  tx: Tx,
  requestId: string,
  madeBy: string,
): Promise<{ readonly token: string; readonly request: EvidenceRequest }> {
  const request = await readRequest(tx, requestId);
  if (request === null) throw new TouchstoneError('REQ_NOT_FOUND', 'No such request');
  if (!request.open) throw new TouchstoneError('DSP_REQUEST_OVER', 'Its time is over');
  const token = `rq_${randomBytes(32).toString('base64url')}`;
  await tx
    .insertInto('evidence_request_links')
    .values({
      ...{ token_hash: hashOf(token), merchant_id: request.merchantId, request_id: requestId },
      made_by: madeBy,
    })
    .execute();
  return { token, request };
}

/** Whose request a token opens, whatever its state; null where it opens none. */
export async function requestOfToken(
  tx: Tx,
  token: string,
): Promise<{ readonly requestId: string; readonly merchantId: string } | null> {
  if (!shape.test(token)) return null;
  const row = await tx
    .selectFrom('evidence_request_links')
    .select(['request_id as requestId', 'merchant_id as merchantId'])
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  return row ?? null;
}
