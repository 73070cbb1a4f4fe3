import type { ScanReport, ScanResult } from '../domain/report.js';
import { sql, type Statement, type Tx } from '../store/store.js';
import { toJson } from '../store/text.js';
import { lockCase, stageChange } from './case.js';
import { endDetection, followRoute } from './route.js';
import { recordEvent } from './events.js';
import { outboxRow } from './outbox.js';
import { positionRow } from './positions.js';
import { lockOpenScan, type ScanTask } from './scans.js';
import { writeTogether } from './together.js';
import { routeVerdict, shadowRows } from './verdict-route.js';

const actor = 'worker';

/**
 * Writes a scan's verdict and all that follows from it, in the caller's one transaction: analyses, verdict,
 * maps, the route by the policies in force, the finished scan, events, the refund on hold, the outbox row. Answers false, and
 * writes nothing, when a verdict stands already: jobs may run twice, verdicts may not.
 */
export async function recordVerdict(
  tx: Tx,
  scanId: string,
  { report, maps, position }: ScanResult,
): Promise<boolean> {
  const task = await lockOpenScan(tx, scanId);
  if (task === null) return false;
  const { merchantId, evidenceId, disputeId } = task;
  const subject = disputeId === null ? null : await lockCase(tx, disputeId);
  const { verdict, versions, analyses } = report;
  const { route, routedBy, complete, shadows } = await routeVerdict(tx, task, subject, report);
  await writeTogether(tx, [
    tx.insertInto('verdicts').values({
      scan_id: scanId,
      merchant_id: merchantId,
      evidence_id: evidenceId,
      outcome: verdict.outcome,
      kinds: [...verdict.kinds],
      llr: verdict.llr,
      route,
      complete,
      routed_by: toJson(routedBy),
      pipeline_version: versions.pipeline,
      calibration_version: versions.calibration,
      report: toJson(report),
    }),
    ...shadowRows(tx, task, shadows),
    ...analysisRows(tx, task, analyses),
    ...mapRows(tx, task, maps),
    ...(position === undefined ? [] : [positionRow(tx, task, position)]),
    tx
      .updateTable('scans')
      .set({ status: 'done', finished_at: sql<Date>`now()` })
      .where('id', '=', scanId),
    outboxRow(tx, { merchantId, topic: 'verdict', scanId }),
  ]);
  const { outcome, kinds } = verdict;
  const after = subject === null ? null : await endDetection(tx, subject);
  const change = subject === null || after === null ? {} : stageChange(subject, after);
  await recordEvent(tx, {
    merchantId,
    disputeId,
    evidenceId,
    scanId,
    type: 'verdict.recorded',
    actor,
    data: { outcome, kinds, route, policy: routedBy, ...change },
  });
  if (after !== null) await followRoute(tx, after, { route, scanId, evidenceId });
  return true;
}

type Subject = Pick<ScanTask, 'scanId' | 'merchantId'>;

function analysisRows(
  tx: Tx,
  { scanId, merchantId }: Subject,
  analyses: ScanReport['analyses'],
): Statement[] {
  const rows = analyses.map(({ analyzer, version, status, score }) => ({
    scan_id: scanId,
    merchant_id: merchantId,
    analyzer,
    version,
    status,
    score,
  }));
  return rows.length === 0 ? [] : [tx.insertInto('analyses').values(rows)];
}

function mapRows(tx: Tx, { scanId, merchantId }: Subject, maps: ScanResult['maps']): Statement[] {
  const rows = Object.entries(maps).map(([analyzer, map]) => ({
    scan_id: scanId,
    merchant_id: merchantId,
    analyzer,
    columns: map.columns,
    rows: map.rows,
    cell: map.cell,
    map_values: Buffer.from(map.values),
    reliability: Buffer.from(map.reliability),
  }));
  return rows.length === 0 ? [] : [tx.insertInto('maps').values(rows)];
}
