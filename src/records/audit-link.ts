/** One link of an audit chain as it is read back, and what may be wrong with it. */
import { sql } from '../store/store.js';
import { linkHash, sha256Hex, type Link } from './chain.js';

/** A link as it stands, with the payload's text and the hash that was written for it. */
export interface AuditEvent extends Link {
  readonly payload: string;
  readonly hash: string;
}

/**
 * `payload_altered` and `altered`: a column was changed. `missing`: a link was removed. `unlinked`: a link does
 * not follow from the one before. `end_altered`: the chain does not end where its head says. The others: what stands
 * beside the chain is not what it tells of: `row_altered`, rows are not as they were sealed; `row_unrecorded`, rows stand
 * that nothing in the chain seals.
 */
export type AuditFault =
  | 'payload_altered'
  | 'altered'
  | 'missing'
  | 'unlinked'
  | 'end_altered'
  | 'differs_from_export'
  | 'bytes_missing'
  | 'bytes_changed'
  | 'row_altered'
  | 'row_unrecorded';

/** The columns of {@link AuditEvent}. */
export const linkColumns = sql`
  seq, id, merchant_id as "merchantId", dispute_id as "disputeId", evidence_id as "evidenceId",
  scan_id as "scanId", type, actor, case when isfinite(at) then (extract(epoch from at) * 1000000)::bigint else 0 end as "atMicros",
  data::text as payload, payload_hash as "payloadHash", previous_hash as "previousHash", hash`;

/** Faults of one link by itself. */
export function faultsOf(event: AuditEvent): readonly AuditFault[] {
  const faults: AuditFault[] = [];
  if (sha256Hex(event.payload) !== event.payloadHash) faults.push('payload_altered');
  if (linkHash(event) !== event.hash) faults.push('altered');
  return faults;
}
