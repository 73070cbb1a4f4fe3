/**
 * One job: from a scan's id to its verdict. It may run twice, or at the same time as another run of itself;
 * the store lets one verdict stand. It ends in one of two ways: the verdict is written, or it rejects because
 * something passing stood in the way, and the job is tried again.
 */
import { TouchstoneError, toTouchstoneError } from '../src/domain/errors.js';
import type { ScanResult } from '../src/domain/report.js';
import type { ScanPool } from '../src/pool/pool.js';
import { nudgeOutbox, sayProgress } from '../src/queue/progress.js';
import { recordEvent } from '../src/records/events.js';
import { giveBackScan, startScan, type ScanTask } from '../src/records/scans.js';
import { recordVerdict } from '../src/records/verdicts.js';
import type { BlobStore } from '../src/store/blobs.js';
import type { Store } from '../src/store/store.js';
import type { Connections } from './connections.js';
import type { Log } from './log.js';
import { unassessable } from './unassessable.js';

export interface ScanDeps {
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly pool: Pick<ScanPool, 'scan'>;
  /** Version of the calibration that the pool's children go by. */
  readonly calibration: string;
  readonly redis: Connections['redis'];
  readonly log: Log;
  /** Aborted when the process has to go: what still runs is given back. */
  readonly signal: AbortSignal;
}

/** A photo that took so many processes with it gets no further one. */
const mostStarts = 5;

export async function scanOne(scanId: string, deps: ScanDeps): Promise<void> {
  const { store, redis, log } = deps;
  const task = await begin(scanId, deps);
  if (task === null) return;
  await sayProgress(redis, scanId, { type: 'started' });
  const { result, error } = await examine(task, deps);
  const recorded = await store.service(async (tx) => {
    const first = await recordVerdict(tx, scanId, result);
    if (first && error?.code.startsWith('CUS_') === true) {
      const { merchantId, disputeId, evidenceId } = task;
      const about = { merchantId, disputeId, evidenceId, scanId };
      await recordEvent(tx, {
        ...about,
        type: 'custody.broken',
        actor: 'worker',
        data: { code: error.code },
      });
    }
    return first;
  });
  const { outcome } = result.report.verdict;
  log.info({ scanId, outcome, recorded, ms: Math.round(result.report.times.totalMs) }, 'scan finished');
  await nudgeOutbox(redis);
}

/** Null where nothing is left to do. */
async function begin(scanId: string, { store, log }: ScanDeps): Promise<ScanTask | null> {
  try {
    return await store.service((tx) => startScan(tx, scanId));
  } catch (error) {
    // A Redis that outlived its database: nothing will ever be found under this id.
    if (!(error instanceof TouchstoneError && error.code === 'REQ_NOT_FOUND')) throw error;
    log.error({ scanId, code: error.code }, 'a job speaks of a scan that does not exist');
    return null;
  }
}

interface Examined {
  readonly result: ScanResult;
  readonly error: TouchstoneError | null;
}

/** A result whatever the photo does. Rejects, with the scan given back, for passing failures only. */
async function examine(
  task: ScanTask,
  { store, blobs, pool, calibration, redis, log, signal }: ScanDeps,
): Promise<Examined> {
  const { scanId } = task;
  try {
    if (task.attempts > mostStarts) {
      throw new TouchstoneError('ANL_CRASHED', `${mostStarts} scans of this photo never ended`);
    }
    const bytes = await blobs.read(task.sha256);
    const onStep = (step: string): void => void sayProgress(redis, scanId, { type: 'step', step });
    return {
      result: await pool.scan(bytes, { claim: task.claim, tier: task.tier, onStep, signal }),
      error: null,
    };
  } catch (thrown) {
    const error = toTouchstoneError(thrown);
    if (error.spec.retry === 'backoff' || signal.aborted) {
      await store.service((tx) => giveBackScan(tx, scanId));
      throw error;
    }
    log.error({ scanId, code: error.code, err: error }, 'scan not possible');
    return { result: unassessable(task, error, calibration), error };
  }
}
