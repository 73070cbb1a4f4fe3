import type { Format } from '../domain/report.js';
import type { Channel, Suspicion } from '../domain/verdict.js';
import { storable, toJson } from '../store/text.js';
import type { Tx } from '../store/store.js';
import { lockCase, moveCase, stageChange } from './case.js';
import { recordEvent } from './events.js';
import { newId } from './ids.js';
import { enqueue } from './outbox.js';

export interface NewEvidence {
  readonly merchantId: string;
  /** Who sent it: `key:ID`. */
  readonly actor: string;
  readonly disputeId?: string;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly format: Format;
  readonly width: number;
  readonly height: number;
  readonly fileName: string | null;
  readonly suspicion: Suspicion;
  readonly channel: Channel;
  readonly externalIds: Readonly<Record<string, string>>;
}

/**
 * Takes a stored photo into the record and asks for its scan: evidence, queued scan, custody events and
 * outbox row stand or fall together. The blob is on disk before this runs; what crashes in between leaves
 * a blob without a record, never a record without a blob.
 *
 * Throws REQ_NOT_FOUND for an unknown dispute, DSP_CLOSED for a closed one.
 */
export async function acceptEvidence(
  tx: Tx,
  evidence: NewEvidence,
): Promise<{ evidenceId: string; scanId: string }> {
  const disputeId = evidence.disputeId ?? null;
  const change = disputeId === null ? {} : await joinDispute(tx, disputeId);
  const { merchantId, actor } = evidence;
  const evidenceId = newId();
  const scanId = newId();
  await tx
    .insertInto('evidence')
    .values({
      id: evidenceId,
      merchant_id: merchantId,
      dispute_id: disputeId,
      sha256: evidence.sha256,
      size_bytes: evidence.sizeBytes,
      format: evidence.format,
      width: evidence.width,
      height: evidence.height,
      file_name: evidence.fileName === null ? null : storable(evidence.fileName),
      suspicion: evidence.suspicion,
      channel: evidence.channel,
      external_ids: toJson(evidence.externalIds),
    })
    .execute();
  await tx
    .insertInto('scans')
    .values({
      id: scanId,
      merchant_id: merchantId,
      evidence_id: evidenceId,
      status: 'queued',
      started_at: null,
      finished_at: null,
    })
    .execute();
  const about = { merchantId, disputeId, evidenceId, scanId, actor };
  const { sha256, sizeBytes, suspicion } = evidence;
  await recordEvent(tx, {
    ...about,
    type: 'evidence.received',
    data: { sha256, sizeBytes, suspicion, ...change },
  });
  await recordEvent(tx, { ...about, type: 'scan.queued' });
  await enqueue(tx, { merchantId, topic: 'scan', scanId });
  return { evidenceId, scanId };
}

async function joinDispute(tx: Tx, disputeId: string) {
  const before = await lockCase(tx, disputeId);
  return stageChange(before, await moveCase(tx, before, 'submit_evidence'));
}
