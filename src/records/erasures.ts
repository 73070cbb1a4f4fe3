/** What the chain itself says was erased: only that excuses a payload that is cut, or bytes that are gone. */
import { sql, type Store } from '../store/store.js';
import { faultsOf, linkColumns, type AuditEvent } from './audit-link.js';
import type { ErasureReason } from './erase-rows.js';

/** What an erasure did to one event, as its own event tells. */
export interface ErasedLink {
  readonly reason: ErasureReason;
  /** SHA-256 of the payload that was left; absent where it was left whole. */
  readonly payloadHash?: string;
  /** Whether the bytes that it received may be gone. */
  readonly photo: boolean;
}

interface Told {
  readonly reason: ErasureReason;
  readonly payloads: readonly { readonly seq: number; readonly hash: string }[];
  readonly photos: readonly number[];
}

/** What erasures of its dispute, or of its photo, say of an event; those that were altered say nothing. */
export async function erasureOf(
  store: Store,
  { merchantId, disputeId, evidenceId, seq }: AuditEvent,
): Promise<ErasedLink | undefined> {
  const about = disputeId === null ? sql`evidence_id = ${evidenceId}` : sql`dispute_id = ${disputeId}`;
  const { rows } = await store.service((tx) =>
    sql<AuditEvent>`
      select ${linkColumns} from events
      where merchant_id = ${merchantId} and type = 'buyer.erased' and ${about} order by seq`.execute(tx),
  );
  let link: ErasedLink | undefined;
  for (const event of rows) {
    if (faultsOf(event).length > 0) continue;
    const { reason, payloads, photos } = JSON.parse(event.payload) as Told;
    const photo = photos.includes(seq) || link?.photo === true;
    const payloadHash = payloads.find((cut) => cut.seq === seq)?.hash ?? link?.payloadHash;
    if (photo || payloadHash !== undefined) {
      link = { reason, photo, ...(payloadHash !== undefined && { payloadHash }) };
    }
  }
  return link;
}
