/** What is known of one photo's scan, as the API shows it: a detection goes by its scan's id. */
import type { ClaimContext } from '../domain/claim.js';
import type { LocalisationMap } from '../domain/map.js';
import type { RoutedBy } from '../domain/policy-route.js';
import type { Format, ScanReport } from '../domain/report.js';
import type { ScanTier } from '../domain/scan-tier.js';
import type { Channel, Kind, Outcome, Route, Suspicion } from '../domain/verdict.js';
import type { ScanStatus } from '../store/schema/scans.js';
import { sql, type Tx } from '../store/store.js';
import { listEvents, type RecordedEvent } from './events.js';
import { idsAround, isId } from './ids.js';
import { askedFor, type AskedFor } from './request-photos.js';
import { pageOf, type Page, type PageRequest } from './page.js';
import { scanTier } from './scan-tier.js';

export interface DetectionSummary {
  readonly scanId: string;
  readonly evidenceId: string;
  readonly disputeId: string | null;
  readonly status: ScanStatus;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly format: Format;
  readonly width: number;
  readonly height: number;
  readonly fileName: string | null;
  readonly suspicion: Suspicion;
  readonly channel: Channel;
  /** How much of the photo its scan looks at. */
  readonly tier: ScanTier;
  readonly externalIds: Readonly<Record<string, string>>;
  /** Order and delivery that the photo is held against. */
  readonly claim: ClaimContext;
  readonly receivedAt: Date;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  /** Null until the verdict stands; so are `kinds`, `llr` and `route`. */
  readonly outcome: Outcome | null;
  readonly kinds: readonly Kind[] | null;
  readonly llr: number | null;
  readonly route: Route | null;
  /** What gave the route; null also in verdicts from before policies had versions. */
  readonly routedBy: RoutedBy | null;
}

export interface Detection extends DetectionSummary {
  readonly report: ScanReport | null;
  /** What the buyer was asked for, where the photo came in answer to it. */
  readonly askedFor: AskedFor | null;
  /** Analyzers that left a map, the fused one first. */
  readonly maps: readonly string[];
}

export interface DetectionFilter extends PageRequest {
  readonly disputeId?: string;
  readonly status?: ScanStatus;
  readonly channel?: Channel;
  readonly outcome?: Outcome;
  readonly kind?: Kind;
  /** Received at or after, received before. */
  readonly from?: Date;
  readonly to?: Date;
}

function conditions({ disputeId, status, channel, outcome, kind, from, to }: DetectionFilter) {
  const { least, most } = idsAround(from, to);
  return [
    disputeId !== undefined && sql<boolean>`evidence.dispute_id = ${disputeId}`,
    status !== undefined && sql<boolean>`scans.status = ${status}`,
    channel !== undefined && sql<boolean>`evidence.channel = ${channel}`,
    outcome !== undefined && sql<boolean>`verdicts.outcome = ${outcome}`,
    kind !== undefined && sql<boolean>`${kind}::text = any (verdicts.kinds)`,
    // The index on ids finds the days; the time itself decides.
    from !== undefined && sql<boolean>`scans.id >= ${least} and evidence.received_at >= ${from}`,
    to !== undefined && sql<boolean>`scans.id < ${most} and evidence.received_at < ${to}`,
  ].filter((condition) => condition !== false);
}

function summaries(tx: Tx) {
  return tx
    .selectFrom('scans')
    .innerJoin('evidence', 'evidence.id', 'scans.evidence_id')
    .leftJoin('verdicts', 'verdicts.scan_id', 'scans.id')
    .select([
      'scans.id as scanId',
      'evidence.id as evidenceId',
      'evidence.dispute_id as disputeId',
      'scans.status',
      scanTier.as('tier'),
      'evidence.sha256',
      'evidence.size_bytes as sizeBytes',
      'evidence.format',
      'evidence.width',
      'evidence.height',
      'evidence.file_name as fileName',
      'evidence.suspicion',
      'evidence.channel',
      'evidence.external_ids as externalIds',
      'evidence.claim',
      'evidence.received_at as receivedAt',
      'scans.started_at as startedAt',
      'scans.finished_at as finishedAt',
      'verdicts.outcome',
      'verdicts.kinds',
      'verdicts.llr',
      'verdicts.route',
      'verdicts.routed_by as routedBy',
    ]);
}

/** One detection with its report; null when there is none under that id for this tenant. */
export async function readDetection(tx: Tx, scanId: string): Promise<Detection | null> {
  if (!isId(scanId)) return null;
  const row = await summaries(tx).select('verdicts.report').where('scans.id', '=', scanId).executeTakeFirst();
  if (row === undefined) return null;
  const maps = await tx
    .selectFrom('maps')
    .select('analyzer')
    .where('scan_id', '=', scanId)
    .orderBy((order) => order('analyzer', '<>', 'fused'))
    .orderBy('analyzer')
    .execute();
  return {
    ...row,
    maps: maps.map(({ analyzer }) => analyzer),
    askedFor: await askedFor(tx, row.evidenceId),
  };
}

/** How far a scan is; null when there is none under that id for this tenant. */
export async function readStatus(tx: Tx, scanId: string): Promise<ScanStatus | null> {
  if (!isId(scanId)) return null;
  const row = await tx.selectFrom('scans').select('status').where('id', '=', scanId).executeTakeFirst();
  return row?.status ?? null;
}

/** Detections, newest first. */
export async function listDetections(tx: Tx, filter: DetectionFilter): Promise<Page<DetectionSummary>> {
  const { limit, cursor, disputeId } = filter;
  if ([cursor, disputeId].some((id) => id !== undefined && !isId(id))) return { items: [], nextCursor: null };
  const rows = await summaries(tx)
    .where((where) => where.and(conditions(filter)))
    .$if(cursor !== undefined, (query) => query.where('scans.id', '<', cursor ?? ''))
    .orderBy('scans.id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, (row) => row.scanId);
}

/** One analyzer's localisation map, or null. */
export async function readMap(tx: Tx, scanId: string, analyzer: string): Promise<LocalisationMap | null> {
  if (!isId(scanId)) return null;
  const row = await tx
    .selectFrom('maps')
    .select(['columns', 'rows', 'cell', 'map_values as values', 'reliability'])
    .where('scan_id', '=', scanId)
    .where('analyzer', '=', analyzer)
    .executeTakeFirst();
  return row ?? null;
}

/** What happened to this detection so far, oldest first, those after event `after` where it is given. */
export async function detectionEvents(tx: Tx, scanId: string, after = 0): Promise<readonly RecordedEvent[]> {
  return isId(scanId) ? listEvents(tx, 'scan_id', scanId, after) : [];
}
