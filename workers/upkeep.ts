import { askForOrphans } from '../src/records/orphan-blobs.js';
import { expireIdempotencyKeys } from '../src/records/idempotency.js';
import { pruneOutbox } from '../src/records/outbox.js';
import { pruneSignIns } from '../src/records/sign-in-counts.js';
import { overdueScans } from '../src/records/scans.js';
import { pruneWebhookLog } from '../src/records/webhook-deliveries.js';
import { resealSecrets } from '../src/records/webhook-secrets.js';
import type { ScanQueue } from '../src/queue/scan-queue.js';
import type { BlobStore } from '../src/store/blobs.js';
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
const orphansEveryMs = 24 * 3_600_000;
/** Far beyond any upload, and time enough to notice that a database was restored without its newest rows. */
const orphanAgeMs = 7 * 24 * 3_600_000;

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

/** Has bytes taken away that were kept and never recorded. */
export function startOrphanSweep(store: Store, blobs: BlobStore, log: Log): Loop {
  return startLoop('orphans', orphansEveryMs, log, async () => {
    const { asked, left } = await askForOrphans(store, blobs, orphanAgeMs);
    if (asked > 0) log.warn({ asked }, 'photos that were never recorded are taken away');
    if (left > 0) log.error({ left }, 'most stored photos are unknown to this database; none is taken away');
    return false;
  });
}
