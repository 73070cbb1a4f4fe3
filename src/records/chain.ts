/**
 * The form of one link in a merchant's audit chain. Changing anything here breaks every chain that stands:
 * docs/audit.md tells the form, so that an export can be checked without this program.
 */
import { createHash } from 'node:crypto';

/** One event as it is hashed. */
export interface Link {
  /** Place in the merchant's chain, from 1. */
  readonly seq: number;
  readonly id: number;
  readonly merchantId: string;
  readonly disputeId: string | null;
  readonly evidenceId: string | null;
  readonly scanId: string | null;
  readonly type: string;
  readonly actor: string;
  /** Microseconds since 1970: the database keeps no finer time, so no shift of it stays unseen. */
  readonly atMicros: number;
  /** SHA-256 of the payload's text, 64 hex digits; apart, so that a payload may be erased and the chain stand. */
  readonly payloadHash: string;
  /** `hash` of the link before; {@link genesis} for the first. */
  readonly previousHash: string;
}

/** Stands before the first link. */
export const genesis = '0'.repeat(64);

export function sha256Hex(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** SHA-256, 64 hex digits, over a JSON list of strings without blanks; what is null is the empty string. */
export function linkHash(link: Link): string {
  const { previousHash, seq, id, merchantId, disputeId, evidenceId, scanId, type, actor } = link;
  const { atMicros, payloadHash } = link;
  const fields = [previousHash, seq, id, merchantId, disputeId, evidenceId, scanId, type, actor];
  return sha256Hex(JSON.stringify([...fields, atMicros, payloadHash].map((field) => String(field ?? ''))));
}
