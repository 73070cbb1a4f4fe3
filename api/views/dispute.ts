import type { Static } from 'typebox';
import { TouchstoneError } from '../../src/domain/errors.js';
import { readDispute, timeline, type Dispute as Stored } from '../../src/records/disputes.js';
import type { RecordedEvent } from '../../src/records/events.js';
import type { Tx } from '../../src/store/store.js';
import type { Dispute, DisputeSummary } from '../schemas/dispute.js';
import { links } from './links.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const detectionLink = (scanId: string | null): string | null =>
  scanId === null ? null : links.detection(scanId);

export function disputeSummaryView(stored: Stored): Static<typeof DisputeSummary> {
  const { id, refund, createdAt, deadlineAt, expressRefundAt, ...facts } = stored;
  return {
    ...facts,
    id,
    createdAt: createdAt.toISOString(),
    deadlineAt: iso(deadlineAt),
    expressRefundAt: iso(expressRefundAt),
    refund: {
      status: refund.status,
      reason: refund.reason,
      detection: detectionLink(refund.scanId),
      paidMinor: refund.paidMinor,
      heldUntil: iso(refund.heldUntil),
      updatedAt: refund.updatedAt.toISOString(),
    },
    links: { self: links.dispute(id), evidence: links.evidence(id) },
  };
}

function eventView({ type, at, actor, evidenceId, scanId, data }: RecordedEvent) {
  return {
    type,
    at: at.toISOString(),
    actor,
    evidenceId,
    detection: detectionLink(scanId),
    data: { ...data },
  };
}

function disputeView(stored: Stored, events: readonly RecordedEvent[]): Static<typeof Dispute> {
  return { ...disputeSummaryView(stored), timeline: events.map(eventView) };
}

/** A dispute as it stands. Throws REQ_NOT_FOUND. */
export async function readDisputeView(tx: Tx, id: string): Promise<Static<typeof Dispute>> {
  const stored = await readDispute(tx, id);
  if (stored === null) throw new TouchstoneError('REQ_NOT_FOUND', 'No such dispute');
  return disputeView(stored, await timeline(tx, id));
}
