import type { Static } from 'typebox';
import type { Dispute as Stored } from '../../src/records/disputes.js';
import type { RecordedEvent } from '../../src/records/events.js';
import type { Dispute, DisputeSummary } from '../schemas/dispute.js';
import { links } from './links.js';

const detectionLink = (scanId: string | null): string | null =>
  scanId === null ? null : links.detection(scanId);

export function disputeSummaryView(stored: Stored): Static<typeof DisputeSummary> {
  const { id, refund, createdAt, deadlineAt, ...facts } = stored;
  return {
    ...facts,
    id,
    createdAt: createdAt.toISOString(),
    deadlineAt: deadlineAt?.toISOString() ?? null,
    refund: {
      status: refund.status,
      reason: refund.reason,
      detection: detectionLink(refund.scanId),
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

export function disputeView(stored: Stored, events: readonly RecordedEvent[]): Static<typeof Dispute> {
  return { ...disputeSummaryView(stored), timeline: events.map(eventView) };
}
