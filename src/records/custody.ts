/** Custody of photos: what the chain says was received is what still stands, in the record and in the blob store. */
import { TouchstoneError } from '../domain/errors.js';
import type { BlobStore } from '../store/blobs.js';
import type { Store } from '../store/store.js';
import type { AuditEvent, AuditFault } from './audit-link.js';

interface Received {
  readonly sha256?: unknown;
  readonly sizeBytes?: unknown;
}

/** Every event by which bytes came in carries their hash. */
function receivedBy({ type, payload }: AuditEvent): Received | null {
  return type.endsWith('.received') ? (JSON.parse(payload) as Received) : null;
}

const blobFault = {
  CUS_BYTES_MISSING: 'bytes_missing',
  CUS_BYTES_CHANGED: 'bytes_changed',
} as const satisfies Record<string, AuditFault>;

/**
 * Checks the photo that an event tells of: its row in the record, and its bytes, read whole and hashed again.
 * Answers null for events of another kind and where all is well. Throws DEP_STORAGE where the blob store fails.
 */
export async function custodyFault(
  store: Store,
  blobs: BlobStore,
  event: AuditEvent,
): Promise<AuditFault | null> {
  const received = receivedBy(event);
  if (typeof received?.sha256 !== 'string') return null;
  if (event.type === 'evidence.received' && !(await rowAgrees(store, event, received)))
    return 'evidence_altered';
  try {
    await blobs.read(received.sha256);
    return null;
  } catch (error) {
    if (error instanceof TouchstoneError && error.code in blobFault) {
      return blobFault[error.code as keyof typeof blobFault];
    }
    throw error;
  }
}

async function rowAgrees(
  store: Store,
  { merchantId, evidenceId }: AuditEvent,
  { sha256, sizeBytes }: Received,
): Promise<boolean> {
  const row = await store.service((tx) =>
    tx
      .selectFrom('evidence')
      .select(['sha256', 'size_bytes'])
      .where('id', '=', evidenceId)
      .where('merchant_id', '=', merchantId)
      .executeTakeFirst(),
  );
  return row?.sha256 === sha256 && row?.size_bytes === sizeBytes;
}
