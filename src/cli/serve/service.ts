/**
 * One service process: api, workers, or both over one embedded database. Alone under `api` and `worker`, or
 * as a child of `serve`.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Config } from '../../config.js';
import { TouchstoneError } from '../../domain/errors.js';
import { connectRedis } from '../../queue/connection.js';
import { end, openProgressFeed } from '../../queue/progress.js';
import { createKey } from '../../records/keys.js';
import type { BlobStore } from '../../store/blobs.js';
import { openFolderBlobs, sweepIncoming } from '../../store/folder-blobs.js';
import { openStore, type Store } from '../../store/store.js';

export const serviceRoles = ['all', 'api', 'worker'] as const;
export type ServiceRole = (typeof serviceRoles)[number];

export interface FirstKeys {
  readonly merchant: string;
  readonly adjudicator: string;
}

export interface Service {
  /** Where the api listens; null without one. */
  readonly url: string | null;
  /** Made on the first run of a data folder, where asked for. */
  readonly keys: FirstKeys | null;
  /** Takes nothing new in, gives what runs `graceMs` to end, and closes all. */
  stop(graceMs: number): Promise<void>;
}

export interface ServiceOptions {
  readonly config: Config;
  readonly redisUrl: string;
  readonly role: ServiceRole;
  /** Whether the first run of the data folder makes the first keys. */
  readonly firstKeys: boolean;
}

type Part = Pick<Service, 'stop'>;

const tornUploadMs = 3_600_000;

export async function openService({ config, redisUrl, role, firstKeys }: ServiceOptions): Promise<Service> {
  const store = await openStore({ ...config, embedded: 'shared' });
  const parts: Part[] = [{ stop: () => store.close() }];
  const stop = async (graceMs: number): Promise<void> => {
    // What was opened last is closed first.
    for (let part = parts.pop(); part !== undefined; part = parts.pop()) await part.stop(graceMs);
  };
  try {
    await store.migrate();
    const folder = join(config.dataDir, 'blobs');
    const blobs = await openFolderBlobs(folder);
    if (role !== 'api') parts.push(await openWorkers(config, redisUrl, store, blobs, folder));
    const api = role === 'worker' ? null : await openApi(config, redisUrl, role, store, blobs);
    if (api !== null) parts.push(api);
    // Last, so that no key is made by a start that fails before it could show it.
    const keys = firstKeys ? await makeFirstKeys(store, config.dataDir) : null;
    return { url: api?.url ?? null, keys, stop };
  } catch (error) {
    await stop(0);
    throw error;
  }
}

async function openWorkers(
  config: Config,
  redisUrl: string,
  store: Store,
  blobs: BlobStore,
  folder: string,
): Promise<Part> {
  const [{ startWorkers }, { openLog }] = await Promise.all([
    import('../../../workers/start.js'),
    import('../../../workers/log.js'),
  ]);
  const sweepUploads = (): Promise<void> => sweepIncoming(folder, tornUploadMs);
  return startWorkers({ config, redisUrl, store, blobs, sweepUploads, log: openLog(config.logLevel) });
}

async function openApi(
  config: Config,
  redisUrl: string,
  role: ServiceRole,
  store: Store,
  blobs: BlobStore,
): Promise<Part & { readonly url: string }> {
  const { buildApp } = await import('../../../api/app.js');
  const redis = connectRedis(redisUrl, 'producer');
  const progress = openProgressFeed(redisUrl);
  const app = await buildApp({ config, store, blobs, redis, progress, sharedLimits: role === 'api' });
  const close = async (): Promise<void> => {
    await app.close();
    await progress.close();
    await end(redis);
  };
  try {
    await app.listen({ host: config.host, port: config.port });
  } catch (error) {
    await close();
    throw listenFailure(error, config.port);
  }
  return { url: urlOf(config.host, app.server.address() as AddressInfo), stop: close };
}

function listenFailure(thrown: unknown, port: number): unknown {
  const inUse = thrown instanceof Error && 'code' in thrown && thrown.code === 'EADDRINUSE';
  return inUse ? new TouchstoneError('CFG_PORT_IN_USE', `Port ${port}; set PORT to another`) : thrown;
}

/** A URL that a browser on this machine can open, also where the api listens on every address. */
function urlOf(host: string, { port }: AddressInfo): string {
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

async function makeFirstKeys(store: Store, dataDir: string): Promise<FirstKeys | null> {
  const mark = join(dataDir, 'keys-made');
  if (existsSync(mark)) return null;
  const keys = await store.service(async (tx) => {
    const make = (role: 'merchant' | 'adjudicator') =>
      createKey(tx, { merchantName: 'default', role, label: 'first run' });
    return { merchant: (await make('merchant')).key, adjudicator: (await make('adjudicator')).key };
  });
  writeFileSync(mark, '', { mode: 0o600 });
  return keys;
}
