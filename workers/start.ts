import { calibrationIn, modelsIn } from '../src/artifacts/models.js';
import { loadCalibration } from '../src/calibration.js';
import { openPool } from '../src/pool/pool.js';
import type { Config } from '../src/config.js';
import type { BlobStore } from '../src/store/blobs.js';
import type { Store } from '../src/store/store.js';
import { openConnections } from './connections.js';
import type { Log } from './log.js';
import { startRelay } from './relay.js';
import { startRetention } from './retention.js';
import { startScanWorker } from './scan-worker.js';
import { startTimed } from './timed.js';
import { openSecretBox } from '../src/webhooks/secret-box.js';
import { startExpiry, startOrphanSweep, startReconciler } from './upkeep.js';
import { attemptTimeoutMs, startWebhooks } from './webhook.js';

export interface WorkersOptions {
  readonly config: Config;
  readonly redisUrl: string;
  readonly store: Store;
  readonly blobs: BlobStore;
  readonly sweepUploads: () => Promise<void>;
  readonly log: Log;
}

export interface Workers {
  /** Ends all within `graceMs` and a little; scans that do not end in time are given back to the queue. */
  stop(graceMs: number): Promise<void>;
}

/** Relay, scan worker and upkeep in this process; the scans themselves run in children. Any number may run. */
export function startWorkers(options: WorkersOptions): Workers {
  const { config, redisUrl, blobs, sweepUploads, log } = options;
  const store = options.store.inBackground();
  const connections = openConnections(redisUrl);
  const pool = openPool({
    size: config.scanConcurrency,
    timeoutMs: config.scanTimeoutMs,
    memoryBytes: config.scanMemoryBytes,
    maxPixels: config.maxPixels,
    trustDir: config.trustDir,
    modelsDir: config.modelsDir,
  });
  const { version: calibration } = loadCalibration(calibrationIn(modelsIn(config.modelsDir)));
  const { redis, queue } = connections;
  const worker = startScanWorker(connections, config.scanConcurrency, {
    ...{ store, blobs, pool, calibration, redis, log },
  });
  const relay = startRelay(store, connections, log);
  const reconciler = startReconciler(store, queue, log);
  const box = openSecretBox(config.webhookSecretsKeys, config.dataDir);
  const expiry = startExpiry(store, sweepUploads, box, log);
  const retention = startRetention(store, blobs, config.retentionDays, log);
  const orphans = startOrphanSweep(store, blobs, log);
  const timed = startTimed(store, connections, log);
  const delivery = startWebhooks(connections, {
    ...{ store, log, box },
    allowLoopback: config.webhookAllowLoopback,
    timeoutMs: attemptTimeoutMs,
  });
  redis.on('ready', reconciler.wake);
  return {
    stop: async (graceMs) => {
      redis.off('ready', reconciler.wake);
      await worker.drain(graceMs);
      await timed.stop();
      await delivery.stop();
      await Promise.all([relay.stop(), reconciler.stop(), expiry.stop(), retention.stop(), orphans.stop()]);
      await pool.close();
      await connections.close();
    },
  };
}
