import type { Static } from 'typebox';
import { askTexts } from '../../src/domain/evidence-request.js';
import type { EvidenceRequest as Stored } from '../../src/records/evidence-requests.js';
import type { AnsweredRequest } from '../../src/records/request-photos.js';
import type { BuyerRequest, EvidenceRequest } from '../schemas/request.js';
import { links } from './links.js';

export function requestView(stored: AnsweredRequest): Static<typeof EvidenceRequest> {
  const { id, disputeId, ask, code, state, mostPhotos, askedBy, askedAs, received } = stored;
  return {
    ...{ id, disputeId, ask, code, state, mostPhotos, askedBy, askedAs },
    expiresAt: stored.expiresAt.toISOString(),
    openedAt: stored.openedAt.toISOString(),
    closedAt: stored.closedAt?.toISOString() ?? null,
    received: received.map(({ evidenceId, scanId, receivedAt }) => ({
      ...{ evidenceId, detection: links.detection(scanId), receivedAt: receivedAt.toISOString() },
    })),
  };
}

/** What a buyer may see. The code goes with the request: once nothing is taken, there is nothing to write. */
export function buyerView(stored: Stored, mostBytes: number): Static<typeof BuyerRequest> {
  const { ask, state, open, expiresAt, photos, mostPhotos } = stored;
  return {
    ...{ ask, ...askTexts[ask], code: open ? stored.code : null, state, open, photos, mostPhotos, mostBytes },
    expiresAt: expiresAt.toISOString(),
  };
}
