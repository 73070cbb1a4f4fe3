/** What buyers are asked for, the links they get, and what came by them. */
import type { Ask, Asker, RequestState } from '../../domain/evidence-request.js';
import type { AppendOnly, Now } from './columns.js';

export interface EvidenceRequestsTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  dispute_id: AppendOnly<string>;
  review_id: AppendOnly<string | null>;
  ask: AppendOnly<Ask>;
  code: AppendOnly<string | null>;
  asked_by: AppendOnly<string>;
  asked_as: AppendOnly<Asker>;
  most_photos: AppendOnly<number>;
  state: RequestState;
  opened_at: AppendOnly<Date>;
  expires_at: AppendOnly<Date>;
  closed_at: Date | null;
}

export interface EvidenceRequestLinksTable {
  token_hash: AppendOnly<Buffer>;
  merchant_id: AppendOnly<string>;
  request_id: AppendOnly<string>;
  made_by: AppendOnly<string>;
  made_at: Now;
}

export interface EvidenceRequestPhotosTable {
  request_id: AppendOnly<string>;
  sha256: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  evidence_id: AppendOnly<string>;
  received_at: Now;
}
