import { expireIdempotencyKeys } from '../src/records/idempotency.js';
import { pruneOutbox } from '../src/records/outbox.js';
import { overdueScans } from '../src/records/scans.js';
import { pruneWebhookLog } from '../src/records/webhook-deliveries.js';
import type { ScanQueue } from '../src/queue/scan-queue.js';
import type { Store } from '../src/store/store.js';
import type { Log } from './log.js';
import { startLoop, type Loop } from './loop.js';

const reconcileEveryMs = 10_000;
const overdueSeconds = 30;
const batch = 500;
const expireEveryMs = 3_600_000;
const idempotencyHours = 24;
const outboxHours = 72;
const webhookLogDays = 30;

/**
 * Puts scans back into the queue that have no verdict and no living job: their job went down with Redis.
 * The first round, and each one after Redis was away, asks for every open scan.
 */
export function startReconciler(store: Store, queue: ScanQueue, log: Log): Loop {
  let everyOpenScan = true;
  const reviveOverdue = async (seconds: number): Promise<number> => {
    let revived = 0;
    let page: readonly string[] = [];
    do {
      const after = page.at(-1);
      page = await store.service((tx) => overdueScans(tx, seconds, batch, after));
      for (const scanId of page) if (await queue.revive(scanId)) revived += 1;
    } while (page.length === batch);
    return revived;
  };
  const loop = startLoop('reconciler', reconcileEveryMs, log, async () => {
    const seconds = everyOpenScan ? 0 : overdueSeconds;
    everyOpenScan = false;
    try {
      const revived = await reviveOverdue(seconds);
      if (revived > 0) log.warn({ revived }, 'scans without a job were put back into the queue');
    } catch (error) {
      everyOpenScan = true;
      throw error;
    }
    return false;
  });
  return {
    wake: () => {
      everyOpenScan = true;
      loop.wake();
    },
    stop: loop.stop,
  };
}

/** Forgets what has served its time: idempotency keys, sent outbox rows, old webhooks, torn uploads. */
export function startExpiry(store: Store, sweepUploads: () => Promise<void>, log: Log): Loop {
  return startLoop('expiry', expireEveryMs, log, async () => {
    await sweepUploads();
    const keys = await store.service((tx) => expireIdempotencyKeys(tx, idempotencyHours));
    const rows = await store.service((tx) => pruneOutbox(tx, outboxHours));
    const messages = await store.service((tx) => pruneWebhookLog(tx, webhookLogDays));
    log.debug({ keys, rows, messages }, 'expired');
    return false;
  });
}
