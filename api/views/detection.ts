/** Stored detections as the API shows them: what is listed here goes out, nothing else does. */
import type { Static } from 'typebox';
import type { AnalysisRecord } from '../../src/domain/analysis.js';
import { publicText, TouchstoneError } from '../../src/domain/errors.js';
import type { ScanReport } from '../../src/domain/report.js';
import type { Detection as Stored, DetectionSummary as StoredSummary } from '../../src/records/detections.js';
import type { Detection, DetectionSummary } from '../schemas/detection.js';
import type { Analysis, Verdict } from '../schemas/verdict.js';
import { claimView } from './claim.js';
import { links } from './links.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

function common(stored: StoredSummary) {
  const { scanId, disputeId } = stored;
  return {
    id: scanId,
    evidenceId: stored.evidenceId,
    disputeId,
    status: stored.status,
    suspicion: stored.suspicion,
    channel: stored.channel,
    tier: stored.tier,
    externalIds: { ...stored.externalIds },
    fileName: stored.fileName,
    receivedAt: stored.receivedAt.toISOString(),
    startedAt: iso(stored.startedAt),
    finishedAt: iso(stored.finishedAt),
    links: {
      self: links.detection(scanId),
      events: links.events(scanId),
      dispute: disputeId === null ? null : links.dispute(disputeId),
    },
  };
}

export function summaryView(stored: StoredSummary): Static<typeof DetectionSummary> {
  return { ...common(stored), outcome: stored.outcome };
}

function verdictView(
  { verdict }: ScanReport,
  { route, routedBy }: Pick<Stored, 'route' | 'routedBy'>,
): Static<typeof Verdict> {
  if (route === null) throw new TouchstoneError('BUG_UNEXPECTED', 'A verdict stands without its route');
  const { outcome, kinds, llr, contributions, reasons, regions } = verdict;
  return {
    outcome,
    kinds: [...kinds],
    llr,
    contributions: [...contributions],
    reasons: [...reasons],
    regions: [...regions],
    route,
    routedBy,
  };
}

function analysisView(record: AnalysisRecord): Static<typeof Analysis> {
  const findings = record.findings.map((finding) => ({
    ...finding,
    places: [...finding.places],
    values: { ...finding.values },
  }));
  const { failure, ...rest } = record;
  return { ...rest, findings, ...(failure && { failure: { ...failure, text: publicText(failure.code) } }) };
}

export function detectionView(stored: Stored): Static<typeof Detection> {
  const { report, scanId, sha256, sizeBytes, format, width, height } = stored;
  return {
    ...common(stored),
    claim: claimView(stored.claim),
    // Reports from before the quality was told lack it.
    subject: report
      ? { quality: null, ...report.subject }
      : { sha256, sizeBytes, format, width, height, quality: null, orientation: null },
    verdict: report === null ? null : verdictView(report, stored),
    analyses: report === null ? [] : report.analyses.map(analysisView),
    maps: stored.maps.map((analyzer) => ({ analyzer, href: links.map(scanId, analyzer) })),
    versions: report?.versions ?? null,
    askedFor: stored.askedFor === null ? null : { ...stored.askedFor },
  };
}
