import type { ClaimContext } from '../domain/claim.js';
import type { Format } from '../domain/report.js';
import { usualScanTier, type ScanTier } from '../domain/scan-tier.js';
import type { Channel, Suspicion } from '../domain/verdict.js';
import { storable, toJson } from '../store/text.js';
import type { Tx } from '../store/store.js';
import { disputeClaim, keepable } from './claim-facts.js';
import { lockCase, moveCase, stageChange } from './case.js';
import { recordEvents } from './events.js';
import { newId } from './ids.js';
import { outboxRow } from './outbox.js';

export interface NewEvidence {
  readonly merchantId: string;
  /** Who sent it: `key:ID`. */
  readonly actor: string;
  readonly disputeId?: string | null;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly format: Format;
  readonly width: number;
  readonly height: number;
  readonly fileName: string | null;
  readonly suspicion: Suspicion;
  readonly channel: Channel;
  /** How much of it its scan looks at; `fast` unless given. */
  readonly tier?: ScanTier;
  readonly externalIds: Readonly<Record<string, string>>;
  /** Order and delivery as told with the photo; it comes before what its dispute says. */
  readonly claim?: ClaimContext;
}

/**
 * Takes a stored photo into the record and asks for its scan: evidence, queued scan, custody events and
 * outbox row stand or fall together. The blob is on disk before this runs; what crashes in between leaves
 * a blob without a record, never a record without a blob. Answers with the detection as it now stands.
 *
 * Throws REQ_NOT_FOUND for an unknown dispute, DSP_CLOSED for a closed one.
 */
export async function acceptEvidence(tx: Tx, { merchantId, actor, disputeId = null, ...photo }: NewEvidence) {
  const change = disputeId === null ? {} : await joinDispute(tx, disputeId);
  // Kept with the photo: whenever it is examined again, it is held against what was known when it came in.
  const known = disputeId === null ? {} : await disputeClaim(tx, disputeId);
  const evidenceId = newId();
  const scanId = newId();
  const externalIds = toJson(photo.externalIds);
  const kept = {
    ...photo,
    fileName: photo.fileName === null ? null : storable(photo.fileName),
    externalIds: JSON.parse(externalIds) as NewEvidence['externalIds'],
    claim: { ...known, ...keepable(photo.claim ?? {}) },
    tier: photo.tier ?? usualScanTier,
  };
  const { sha256, sizeBytes, suspicion, claim, tier } = kept;
  const { receivedAt } = await tx
    .with('photo', (db) =>
      db
        .insertInto('evidence')
        .values({
          id: evidenceId,
          merchant_id: merchantId,
          dispute_id: disputeId,
          sha256,
          size_bytes: sizeBytes,
          format: kept.format,
          width: kept.width,
          height: kept.height,
          file_name: kept.fileName,
          suspicion,
          channel: kept.channel,
          external_ids: externalIds,
          claim: toJson(claim),
        })
        .returning('received_at'),
    )
    .with('asked', (db) => outboxRow(db, { merchantId, topic: 'scan', scanId }))
    .insertInto('scans')
    .values({
      id: scanId,
      merchant_id: merchantId,
      evidence_id: evidenceId,
      tier,
      status: 'queued',
      started_at: null,
      finished_at: null,
    })
    .returning((row) => row.selectFrom('photo').select('received_at').$asScalar().$notNull().as('receivedAt'))
    .executeTakeFirstOrThrow();
  const about = { disputeId, evidenceId, scanId, actor };
  const data = { sha256, sizeBytes, suspicion, ...(Object.keys(claim).length > 0 && { claim }), ...change };
  await recordEvents(tx, merchantId, [
    { ...about, type: 'evidence.received', data },
    { ...about, type: 'scan.queued', data: { tier } },
  ]);
  return { ...kept, scanId, evidenceId, disputeId, receivedAt, ...notExamined };
}

/** What a detection has before its scan began. */
const notExamined = {
  status: 'queued',
  startedAt: null,
  finishedAt: null,
  outcome: null,
  kinds: null,
  llr: null,
  route: null,
  routedBy: null,
  report: null,
  maps: [],
  askedFor: null,
} as const;

async function joinDispute(tx: Tx, disputeId: string) {
  const before = await lockCase(tx, disputeId);
  return stageChange(before, await moveCase(tx, before, 'submit_evidence'));
}
