/**
 * Delivers webhooks: an attempt is taken up in the store, sent, and written down. A process that dies in between
 * leaves an attempt whose lease lapses, so a message may arrive twice, under the same id, and is never lost.
 */
import { toTouchstoneError } from '../src/domain/errors.js';
import { pauseMs } from '../src/domain/webhook-backoff.js';
import { openWebhookWorker } from '../src/queue/webhook-queue.js';
import { beginAttempt, dueAtEndpoint, dueDeliveries, endAttempt } from '../src/records/webhook-deliveries.js';
import type { Store } from '../src/store/store.js';
import { send } from '../src/webhooks/send.js';
import type { SecretBox } from '../src/webhooks/secret-box.js';
import { signatureHeaders } from '../src/webhooks/sign.js';
import type { Connections } from './connections.js';
import type { Log } from './log.js';
import { startLoop } from './loop.js';

export interface WebhookDeps {
  readonly store: Store;
  readonly log: Log;
  readonly allowLoopback: boolean;
  /** For one attempt, from the look-up of the name on. */
  readonly timeoutMs: number;
  /** Opens the secrets that sign. */
  readonly box: SecretBox;
  /** Attempts at once in this process; each waits for a stranger's server, none for the processor. */
  readonly concurrency?: number;
}

const usualConcurrency = 64;
/** Beyond the attempt itself, for the store to answer. */
const leaseMarginSeconds = 30;
const sweepEveryMs = 1_000;
const batch = 500;

export const attemptTimeoutMs = 15_000;

/** Makes one attempt where one is due; answers with what may be attempted at the same endpoint after it. */
export async function deliverOne(deliveryId: string, deps: WebhookDeps): Promise<readonly string[]> {
  const { store, log, allowLoopback, timeoutMs, box } = deps;
  const leaseSeconds = timeoutMs / 1_000 + leaseMarginSeconds;
  const attempt = await store.service((tx) => beginAttempt(tx, deliveryId, leaseSeconds));
  if (attempt === null) return [];
  const { messageId, endpointId, merchantId, number, url, body, startedAt } = attempt;
  const secrets = attempt.secrets.map((sealed) => box.open(sealed, merchantId));
  const started = performance.now();
  const signed = { id: messageId, timestamp: Math.floor(startedAt.getTime() / 1_000), body };
  const sent = await send(url, signatureHeaders(signed, secrets), body, { allowLoopback, timeoutMs });
  const durationMs = Math.round(performance.now() - started);
  const pause = Math.max(pauseMs(number, Math.random()), sent.retryAfterMs);
  const end = { ...sent, durationMs, pauseMs: pause };
  const { status, next } = await store.service(async (tx) => ({
    status: await endAttempt(tx, attempt, end),
    next: await dueAtEndpoint(tx, endpointId),
  }));
  log.info({ deliveryId, endpointId, number, status, ...sent, ms: durationMs }, 'webhook attempt');
  return next;
}

export interface WebhookDelivery {
  /** Takes no more up; lets the attempts in progress end. */
  stop(): Promise<void>;
}

/** The webhook worker, and the sweep that asks for whatever is due: retries, and what Redis lost. */
export function startWebhooks(
  { patient, webhooks }: Pick<Connections, 'patient' | 'webhooks'>,
  deps: WebhookDeps,
): WebhookDelivery {
  const { store, log, concurrency = usualConcurrency } = deps;
  const worker = openWebhookWorker(patient, concurrency, async (deliveryId) => {
    const next = await deliverOne(deliveryId, deps);
    // What was turned away while others were under way; it goes behind what others wait for.
    if (next.length > 0) await webhooks.add(next);
  });
  worker.on('failed', (job, thrown) => {
    const { code } = toTouchstoneError(thrown);
    log.warn({ deliveryId: job?.data.deliveryId, code }, 'webhook attempt not possible');
  });
  const sweep = startLoop('webhooks', sweepEveryMs, log, async () => {
    const due = await store.service((tx) => dueDeliveries(tx, batch));
    if (due.length > 0) await webhooks.add(due);
    return false;
  });
  return {
    stop: async () => {
      await sweep.stop();
      await worker.close();
    },
  };
}
