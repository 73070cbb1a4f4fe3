/** Puts into an event's payload what seals the rows that it tells of. */
import { randomBytes } from 'node:crypto';
import { TouchstoneError } from '../domain/errors.js';
import { sql, type RawBuilder } from '../store/store.js';
import type { EventType } from './event-types.js';
import { digestOf } from './seal-digest.js';
import { sealedBy, sealKinds, type SealedKind } from './seal-kinds.js';

/** What an event says of what it seals. */
export interface Sealing {
  readonly type: EventType;
  readonly disputeId: string | null;
  readonly evidenceId?: string;
  readonly scanId?: string;
  /** What it is about where that is no dispute, photo or scan: the id of what it seals. */
  readonly subject?: string;
  /** Of `record.sealed` alone; other types say by themselves what they seal. */
  readonly seals?: readonly SealedKind[];
}

/** The id under which an event seals rows of a kind; null where it is about no such thing. */
function keyIn(kind: SealedKind, { disputeId, evidenceId, scanId, subject, type }: Sealing): string | null {
  if (sealKinds[kind].by === 'subject' && subject === undefined) {
    throw new TouchstoneError('BUG_UNEXPECTED', `Expected a subject for ${type}`);
  }
  const ids = { dispute_id: disputeId, evidence_id: evidenceId, scan_id: scanId, subject };
  return ids[sealKinds[kind].by] ?? null;
}

/**
 * The payload with its seals, as the database works them out. The salt goes with an erasure: without it nobody can try
 * out what a row may have held.
 */
export function withSeals(event: Sealing, payload: string): RawBuilder<unknown> {
  const salt = sql`${randomBytes(16).toString('hex')}::text`;
  const kinds = event.seals ?? sealedBy[event.type];
  const seals = kinds.flatMap((kind) => {
    const key = keyIn(kind, event);
    return key === null ? [] : [sql`${sql.lit(kind)}, ${digestOf(kind, sql`${key}::uuid`, salt)}`];
  });
  const of = event.subject === undefined ? [] : [sql`'of', ${event.subject}::text`];
  const all = sql.join([sql`'salt', ${salt}`, ...of, ...seals]);
  return sql`${payload}::jsonb || jsonb_build_object('seals', jsonb_build_object(${all}))`;
}
