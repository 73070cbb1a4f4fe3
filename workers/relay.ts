import { setTimeout as sleep } from 'node:timers/promises';
import { markSent, readUnsent, type OutboxRow } from '../src/records/outbox.js';
import { sayProgress } from '../src/queue/progress.js';
import type { Connections } from './connections.js';
import type { Log } from './log.js';
import { startLoop, type Loop } from './loop.js';
import type { Store } from '../src/store/store.js';

/** Others that write to the outbox say so; this is for what they could not say. */
const everyMs = 500;
const batch = 200;
/** After each sending: what comes in a stream goes on in bundles, and answers have the database in between. */
const pauseMs = 100;

/**
 * Carries the outbox to the queues: scans and webhooks become jobs, verdicts become a word to whoever waits. A row
 * is marked after it was sent, so a crash in between sends it again, and the job's id makes both one.
 */
export function startRelay(store: Store, { queue, webhooks, redis, feed }: Connections, log: Log): Loop {
  const send = async (rows: readonly OutboxRow[]): Promise<void> => {
    const scans = rows.flatMap((row) => (row.topic === 'scan' ? [row.scanId] : []));
    const done = rows.flatMap((row) => (row.topic === 'verdict' ? [row.scanId] : []));
    const deliveries = rows.flatMap((row) => (row.topic === 'webhook' ? [row.deliveryId] : []));
    if (scans.length > 0) await queue.add(scans);
    if (deliveries.length > 0) await webhooks.add(deliveries);
    for (const scanId of done) await sayProgress(redis, scanId, { type: 'done' });
  };
  const loop = startLoop('relay', everyMs, log, async () => {
    const rows = await store.service((tx) => readUnsent(tx, batch));
    if (rows.length === 0) return false;
    await send(rows);
    // A crash that forgets it comes to the same as one before it.
    await store.service(
      (tx) =>
        markSent(
          tx,
          rows.map((row) => row.id),
        ),
      'fleeting',
    );
    if (rows.length === batch) return true;
    await sleep(pauseMs);
    return false;
  });
  const unwatch = feed.watchOutbox(loop.wake);
  return {
    wake: loop.wake,
    stop: async () => {
      unwatch();
      await loop.stop();
    },
  };
}
