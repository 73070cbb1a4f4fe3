import type { LocalisationMap } from '../domain/map.js';
import type { ScanResult } from '../domain/report.js';
import type { Route } from '../domain/verdict.js';
import { sql, type Tx } from '../store/store.js';
import { toJson } from '../store/text.js';
import { lockCase, stageChange } from './case.js';
import { endDetection, followRoute } from './route.js';
import { recordEvent } from './events.js';
import { enqueue } from './outbox.js';
import { lockOpenScan, type ScanTask } from './scans.js';

const actor = 'worker';

/**
 * Writes a scan's verdict and all that follows from it, in the caller's one transaction: analyses, verdict,
 * maps, the finished scan, the record of events, the refund on hold, the outbox row. Answers false, and
 * writes nothing, when a verdict stands already: jobs may run twice, verdicts may not.
 */
export async function recordVerdict(
  tx: Tx,
  scanId: string,
  { report, maps }: ScanResult,
  route: Route,
): Promise<boolean> {
  const task = await lockOpenScan(tx, scanId);
  if (task === null) return false;
  const { merchantId, evidenceId, disputeId } = task;
  const subject = disputeId === null ? null : await lockCase(tx, disputeId);
  const { verdict, versions, analyses } = report;
  await tx
    .insertInto('verdicts')
    .values({
      scan_id: scanId,
      merchant_id: merchantId,
      evidence_id: evidenceId,
      outcome: verdict.outcome,
      kinds: [...verdict.kinds],
      llr: verdict.llr,
      route,
      pipeline_version: versions.pipeline,
      calibration_version: versions.calibration,
      report: toJson(report),
    })
    .execute();
  if (analyses.length > 0) {
    await tx
      .insertInto('analyses')
      .values(
        analyses.map(({ analyzer, version, status, score }) => ({
          scan_id: scanId,
          merchant_id: merchantId,
          analyzer,
          version,
          status,
          score,
        })),
      )
      .execute();
  }
  for (const [analyzer, map] of Object.entries(maps)) await insertMap(tx, task, analyzer, map);
  await tx
    .updateTable('scans')
    .set({ status: 'done', finished_at: sql<Date>`now()` })
    .where('id', '=', scanId)
    .execute();
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
    data: { outcome, kinds, route, ...change },
  });
  if (after !== null) await followRoute(tx, after, { route, scanId, evidenceId, outcome, llr: verdict.llr });
  await enqueue(tx, { merchantId, topic: 'verdict', scanId });
  return true;
}

async function insertMap(
  tx: Tx,
  { scanId, merchantId }: Pick<ScanTask, 'scanId' | 'merchantId'>,
  analyzer: string,
  map: LocalisationMap,
): Promise<void> {
  await tx
    .insertInto('maps')
    .values({
      scan_id: scanId,
      merchant_id: merchantId,
      analyzer,
      columns: map.columns,
      rows: map.rows,
      cell: map.cell,
      map_values: Buffer.from(map.values),
      reliability: Buffer.from(map.reliability),
    })
    .execute();
}
