/** The api on a real port over PGlite, a blob folder and a Redis of its own. */
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pino } from 'pino';
import { buildApp, type ApiDeps } from '../../api/app.js';
import { readConfig, type Config } from '../../src/config.js';
import { connectRedis } from '../../src/queue/connection.js';
import { end, openProgressFeed } from '../../src/queue/progress.js';
import { createKey } from '../../src/records/keys.js';
import type { BlobStore } from '../../src/store/blobs.js';
import { openFolderBlobs } from '../../src/store/folder-blobs.js';
import { openStore, type Store } from '../../src/store/store.js';
import { startWorkers } from '../../workers/start.js';
import { temporaryFolder } from './folder.js';
import { putMigrated } from './migrated.js';
import { startRedis, type RedisServer } from './redis.js';

export interface TestApi {
  readonly url: string;
  readonly deps: ApiDeps;
  readonly blobFolder: string;
  readonly redis: RedisServer;
  /** A key of each of two merchants. */
  readonly key: string;
  readonly otherKey: string;
  /** Everything that was logged so far. */
  logText(): string;
  stop(): Promise<void>;
}

export async function newKey(store: Store, merchantName: string): Promise<string> {
  const made = await store.service((tx) => createKey(tx, { merchantName, role: 'merchant', label: 'test' }));
  return made.key;
}

export interface ApiOptions extends Partial<Config> {
  /** Where blobs go, when not into the api's own temporary folder. */
  readonly blobFolder?: string;
  /** Puts another store of blobs before the real one. */
  readonly wrapBlobs?: (blobs: BlobStore) => BlobStore;
  readonly sharedLimits?: boolean;
  /** Whether relay and scan workers run too, so that photos get their verdicts. */
  readonly workers?: boolean;
}

export async function startApi({
  blobFolder,
  sharedLimits,
  workers = false,
  wrapBlobs = (blobs) => blobs,
  ...settings
}: ApiOptions = {}): Promise<TestApi> {
  const folder = temporaryFolder();
  const redisServer = await startRedis();
  const config = { ...readConfig({}), dataDir: folder.path, logLevel: 'info', ...settings };
  await putMigrated(config.dataDir);
  const store = await openStore(config);
  const blobPath = blobFolder ?? mkdtempSync(join(folder.path, 'blobs-'));
  const redis = connectRedis(redisServer.url, 'producer');
  const progress = openProgressFeed(redisServer.url);
  const log = new PassThrough();
  let logged = '';
  log.on('data', (chunk: Buffer) => (logged += chunk.toString()));
  const deps: ApiDeps = {
    config,
    store,
    blobs: wrapBlobs(await openFolderBlobs(blobPath)),
    redis,
    progress,
    log,
    ...(sharedLimits !== undefined && { sharedLimits }),
  };
  const scanning = workers
    ? startWorkers({
        ...{ config, redisUrl: redisServer.url, store, blobs: deps.blobs },
        sweepUploads: () => Promise.resolve(),
        log: pino({ level: 'silent' }),
      })
    : null;
  const app = await buildApp(deps);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    deps,
    blobFolder: blobPath,
    redis: redisServer,
    key: await newKey(store, 'first'),
    otherKey: await newKey(store, 'second'),
    logText: () => logged,
    stop: async () => {
      await app.close();
      await scanning?.stop(0);
      await progress.close();
      await end(redis);
      await store.close();
      await redisServer.stop();
      folder.remove();
    },
  };
}
