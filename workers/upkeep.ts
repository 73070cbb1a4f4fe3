import { expireIdempotencyKeys } from '../src/records/idempotency.js';
import { pruneOutbox } from '../src/records/outbox.js';
import { pruneSignIns } from '../src/records/sign-in-counts.js';
import { overdueScans } from '../src/records/scans.js';
import { pruneWebhookLog } from '../src/records/webhook-deliveries.js';
import { resealSecrets } from '../src/records/webhook-secrets.js';
import type { ScanQueue } from '../src/queue/scan-queue.js';
import type { Store } from '../src/store/store.js';
import type { Sealed, SecretBox } from '../src/webhooks/secret-box.js';
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
      if (page.length > 0) revived += await queue.revive(page);
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

/** Forgets what has served its time: idempotency keys, sent outbox rows, old webhooks, ended sessions, torn uploads; seals secrets anew. */
export function startExpiry(store: Store, sweepUploads: () => Promise<void>, box: SecretBox, log: Log): Loop {
  const reseal = (sealed: Sealed, owner: string): Sealed => box.seal(box.open(sealed, owner), owner);
  return startLoop('expiry', expireEveryMs, log, async () => {
    await sweepUploads();
    const keys = await store.service((tx) => expireIdempotencyKeys(tx, idempotencyHours));
    const rows = await store.service((tx) => pruneOutbox(tx, outboxHours));
    const messages = await store.service((tx) => pruneWebhookLog(tx, webhookLogDays));
    const signIns = await store.service(pruneSignIns);
    const secrets = await store.service((tx) =>
      resealSecrets(tx, { keyId: box.keyId, reseal, limit: batch }),
    );
    if (secrets > 0) log.info({ secrets }, 'webhook secrets sealed');
    log.debug({ keys, rows, messages, signIns }, 'expired');
    return false;
  });
}
