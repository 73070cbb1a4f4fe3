import type { ClaimContext } from '../domain/claim.js';
import { TouchstoneError } from '../domain/errors.js';
import type { Format } from '../domain/report.js';
import type { ScanTier } from '../domain/scan-tier.js';
import type { Channel } from '../domain/verdict.js';
import { sql, type Tx } from '../store/store.js';
import { lockCase, moveCase, stageChange } from './case.js';
import { recordEvent } from './events.js';
import { isId } from './ids.js';
import { scanTier } from './scan-tier.js';

/** What a worker has to know of a scan. */
export interface ScanTask {
  readonly scanId: string;
  readonly merchantId: string;
  readonly evidenceId: string;
  readonly disputeId: string | null;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly format: Format;
  readonly width: number;
  readonly height: number;
  readonly channel: Channel;
  readonly tier: ScanTier;
  readonly claim: ClaimContext;
  /** This start included: starts that neither finished nor were given back. */
  readonly attempts: number;
}

/** Locks the scan's row and answers with what it is about; null when its verdict stands already. */
export async function lockOpenScan(tx: Tx, scanId: string): Promise<Omit<ScanTask, 'attempts'> | null> {
  const scan = isId(scanId)
    ? await tx
        .selectFrom('scans')
        .innerJoin('evidence', 'evidence.id', 'scans.evidence_id')
        .select([
          'scans.id as scanId',
          'scans.merchant_id as merchantId',
          'scans.status',
          scanTier.as('tier'),
          'evidence.id as evidenceId',
          'evidence.dispute_id as disputeId',
          'evidence.sha256',
          'evidence.size_bytes as sizeBytes',
          'evidence.format',
          'evidence.width',
          'evidence.height',
          'evidence.channel',
          'evidence.claim',
        ])
        .where('scans.id', '=', scanId)
        .forNoKeyUpdate('scans')
        .executeTakeFirst()
    : undefined;
  if (scan === undefined) throw new TouchstoneError('REQ_NOT_FOUND', 'No such scan');
  const { status, ...about } = scan;
  return status === 'done' ? null : about;
}

/** Marks a scan as running; null when its verdict stands already. Throws REQ_NOT_FOUND for an unknown id. */
export async function startScan(tx: Tx, scanId: string): Promise<ScanTask | null> {
  const task = await lockOpenScan(tx, scanId);
  if (task === null) return null;
  const { attempts } = await tx
    .updateTable('scans')
    .set({ status: 'running', started_at: sql<Date>`now()`, attempts: sql<number>`attempts + 1` })
    .where('id', '=', scanId)
    .returning('attempts')
    .executeTakeFirstOrThrow();
  const { merchantId, disputeId, evidenceId } = task;
  const change = disputeId === null ? {} : await beginDetection(tx, disputeId);
  await recordEvent(tx, {
    merchantId,
    disputeId,
    evidenceId,
    scanId,
    type: 'scan.started',
    actor: 'worker',
    data: { attempts, ...change },
  });
  return { ...task, attempts };
}

async function beginDetection(tx: Tx, disputeId: string) {
  const before = await lockCase(tx, disputeId);
  return stageChange(before, await moveCase(tx, before, 'begin_detection'));
}

/** Puts a started scan back into the queue, as though this start had not been; a finished one stays finished. */
export async function giveBackScan(tx: Tx, scanId: string): Promise<void> {
  await tx
    .updateTable('scans')
    .set({ status: 'queued', attempts: sql<number>`greatest(attempts - 1, 0)` })
    .where('id', '=', scanId)
    .where('status', '=', 'running')
    .execute();
}

/**
 * Scans without a verdict that were queued, or last started, more than `seconds` ago; oldest first, those
 * after scan `after`.
 */
export async function overdueScans(
  tx: Tx,
  seconds: number,
  limit: number,
  after = '00000000-0000-0000-0000-000000000000',
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('scans')
    .select('id')
    .where('status', '<>', 'done')
    .where('id', '>', after)
    .where(
      sql<Date>`coalesce(started_at, queued_at)`,
      '<',
      sql<Date>`now() - make_interval(secs => ${seconds})`,
    )
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}
