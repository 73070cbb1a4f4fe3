import type { Static } from 'typebox';
import { TouchstoneError } from '../../src/domain/errors.js';
import { readDispute, timeline, type Dispute as Stored } from '../../src/records/disputes.js';
import { isHidden } from '../../src/records/hidden.js';
import { integrityBeside } from '../../src/records/integrity.js';
import type { Caller } from '../../src/records/caller.js';
import type { RecordedEvent } from '../../src/records/events.js';
import type { Tx } from '../../src/store/store.js';
import type { Dispute, DisputeSummary } from '../schemas/dispute.js';
import { actorOf } from '../plugins/auth.js';
import { claimView } from './claim.js';
import { integrityView } from './integrity.js';
import { links } from './links.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

const detectionLink = (scanId: string | null): string | null =>
  scanId === null ? null : links.detection(scanId);

export function disputeSummaryView(stored: Stored, hidden = false): Static<typeof DisputeSummary> {
  const { id, refund, createdAt, deadlineAt, expressRefundAt, claim, ...facts } = stored;
  return {
    ...facts,
    ...claimView(claim),
    id,
    createdAt: createdAt.toISOString(),
    deadlineAt: iso(deadlineAt),
    expressRefundAt: iso(expressRefundAt),
    refund: hidden
      ? null
      : {
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

/** What tells a reviewer what the one before decided. */
const telling = /^(decision|refund|view)\.|^appeal\.decided$/;

/** A dispute as it stands to this caller. Throws REQ_NOT_FOUND. */
export async function readDisputeView(tx: Tx, id: string, caller: Caller): Promise<Static<typeof Dispute>> {
  const stored = await readDispute(tx, id);
  if (stored === null) throw new TouchstoneError('REQ_NOT_FOUND', 'No such dispute');
  const hidden = await isHiddenFrom(tx, id, caller);
  const events = (await timeline(tx, id)).filter(({ type }) => !hidden || !telling.test(type));
  const integrity = integrityView(await integrityBeside(tx, id));
  return { ...disputeSummaryView(stored, hidden), timeline: events.map(eventView), integrity };
}

/** Whether what was decided in a dispute is hidden from this caller; only reviewers can have it before them. */
export async function isHiddenFrom(tx: Tx, disputeId: string, caller: Caller): Promise<boolean> {
  return caller.role === 'adjudicator' && (await isHidden(tx, disputeId, actorOf(caller)));
}
