/** What a buyer sends in answer to a request joins the dispute as evidence and is examined at once. */
import type { Ask } from '../domain/evidence-request.js';
import { TouchstoneError } from '../domain/errors.js';
import type { Tx } from '../store/store.js';
import { lockCase } from './case.js';
import { acceptEvidence, type NewEvidence } from './evidence.js';
import { endRequest, readRequest, requests, type EvidenceRequest } from './evidence-requests.js';
import { recordEvent } from './events.js';
import { isId } from './ids.js';

/** A photo that came by a request, beside what was asked for. */
export interface RequestPhoto {
  readonly requestId: string;
  readonly evidenceId: string;
  /** Its newest scan. */
  readonly scanId: string;
  readonly receivedAt: Date;
}

export interface AnsweredRequest extends EvidenceRequest {
  readonly received: readonly RequestPhoto[];
}

export type BuyerPhoto = Pick<
  NewEvidence,
  'sha256' | 'sizeBytes' | 'format' | 'width' | 'height' | 'fileName'
>;

/** Throws DSP_REQUEST_OVER or DSP_REQUEST_FULL where a request takes nothing more. */
export function requireRoom({ open, photos, mostPhotos }: EvidenceRequest): void {
  if (photos >= mostPhotos) throw new TouchstoneError('DSP_REQUEST_FULL', `It takes ${mostPhotos} photos`);
  if (!open) throw new TouchstoneError('DSP_REQUEST_OVER', 'Its time is over');
}

/**
 * Takes a photo in answer to a request and asks for its scan. The same bytes again are the same photo. Throws
 * REQ_NOT_FOUND, DSP_REQUEST_OVER, DSP_REQUEST_FULL.
 */
export async function answerRequest(tx: Tx, requestId: string, photo: BuyerPhoto): Promise<EvidenceRequest> {
  const found = await readRequest(tx, requestId);
  if (found === null) throw new TouchstoneError('REQ_NOT_FOUND', 'No such request');
  const { merchantId, disputeId } = found;
  const subject = await lockCase(tx, disputeId);
  // Read again: it may have changed while the lock was waited for.
  const request = (await readRequest(tx, requestId)) ?? found;
  if (await wasSent(tx, requestId, photo.sha256)) return request;
  requireRoom(request);
  const actor = `request:${requestId}`;
  const { evidenceId, scanId } = await acceptEvidence(tx, {
    ...photo,
    ...{ merchantId, disputeId, actor, channel: subject.channel, suspicion: 'unsure', externalIds: {} },
  });
  await tx
    .insertInto('evidence_request_photos')
    .values({
      ...{ request_id: requestId, sha256: photo.sha256, merchant_id: merchantId, evidence_id: evidenceId },
    })
    .execute();
  const data = { requestId, ask: request.ask };
  await recordEvent(tx, {
    ...{ merchantId, disputeId, evidenceId, scanId, type: 'request.answered', actor },
    data,
  });
  const after = { ...request, photos: request.photos + 1 };
  if (after.photos < after.mostPhotos) return after;
  await endRequest(tx, after, 'filled', actor);
  return (await readRequest(tx, requestId)) ?? after;
}

async function wasSent(tx: Tx, requestId: string, sha256: string): Promise<boolean> {
  const row = await tx
    .selectFrom('evidence_request_photos')
    .select('evidence_id')
    .where('request_id', '=', requestId)
    .where('sha256', '=', sha256)
    .executeTakeFirst();
  return row !== undefined;
}

/** What a photo was to show: beside it stands the code that a person compares. */
export interface AskedFor {
  readonly requestId: string;
  readonly ask: Ask;
  readonly code: string | null;
}

/** The request that a photo answered, or null. */
export async function askedFor(tx: Tx, evidenceId: string): Promise<AskedFor | null> {
  const row = await tx
    .selectFrom('evidence_request_photos')
    .innerJoin('evidence_requests', 'evidence_requests.id', 'evidence_request_photos.request_id')
    .select(['evidence_requests.id as requestId', 'ask', 'code'])
    .where('evidence_id', '=', evidenceId)
    .executeTakeFirst();
  return row ?? null;
}

/** What a dispute asked for and what came, oldest first. */
export async function listRequests(tx: Tx, disputeId: string): Promise<readonly AnsweredRequest[]> {
  if (!isId(disputeId)) return [];
  const asked = await requests(tx)
    .where('evidence_requests.dispute_id', '=', disputeId)
    .orderBy('evidence_requests.id')
    .execute();
  const received = await tx
    .selectFrom('evidence_request_photos')
    .innerJoin('evidence_requests', 'evidence_requests.id', 'evidence_request_photos.request_id')
    .innerJoin('scans', 'scans.evidence_id', 'evidence_request_photos.evidence_id')
    .distinctOn('evidence_request_photos.evidence_id')
    .select([
      'request_id as requestId',
      'evidence_request_photos.evidence_id as evidenceId',
      'scans.id as scanId',
      'received_at as receivedAt',
    ])
    .where('evidence_requests.dispute_id', '=', disputeId)
    .orderBy('evidence_request_photos.evidence_id')
    .orderBy('scans.id', 'desc')
    .execute();
  return asked.map((request) => ({
    ...request,
    received: received.filter(({ requestId }) => requestId === request.id),
  }));
}
