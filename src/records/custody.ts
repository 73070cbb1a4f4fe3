/** Custody of photos: what the chain says was received is what still stands in the blob store. */
import { TouchstoneError } from '../domain/errors.js';
import type { BlobStore } from '../store/blobs.js';
import type { AuditEvent, AuditFault } from './audit-link.js';

interface Received {
  readonly sha256?: unknown;
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
 * Checks the photo that an event tells of: its bytes, read whole and hashed again. Answers null for events of another kind
 * and where all is well. Throws DEP_STORAGE where the blob store fails.
 */
export async function custodyFault(blobs: BlobStore, event: AuditEvent): Promise<AuditFault | null> {
  const received = receivedBy(event);
  if (typeof received?.sha256 !== 'string') return null;
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
