import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TouchstoneError } from '../../src/domain/errors.js';
import type { ScanPool } from '../../src/pool/pool.js';
import { readDetection } from '../../src/records/detections.js';
import type { Identity } from '../../src/records/keys.js';
import { startScan } from '../../src/records/scans.js';
import type { BlobStore } from '../../src/store/blobs.js';
import { openFolderBlobs } from '../../src/store/folder-blobs.js';
import type { Store } from '../../src/store/store.js';
import { openConnections, type Connections } from '../../workers/connections.js';
import type { Loop } from '../../workers/loop.js';
import { startRelay } from '../../workers/relay.js';
import { startScanWorker, type ScanWorker } from '../../workers/scan-worker.js';
import { startReconciler } from '../../workers/upkeep.js';
import type { Progress } from '../../src/queue/progress.js';
import { putBlob } from '../support/blob-files.js';
import { temporaryFolder } from '../support/folder.js';
import { acceptFor, newMerchant, someResult } from '../support/records.js';
import { startRedis, type RedisServer } from '../support/redis.js';
import { startEngines, type TestStore } from '../support/stores.js';
import { until } from '../support/until.js';

const { engines, stop } = await startEngines();
afterAll(() => stop());
const log = pino({ level: 'silent' });

describe.each(engines)('workers on $name', (engine) => {
  let opened: TestStore;
  let store: Store;
  let who: Identity;
  let redis: RedisServer;
  let blobs: BlobStore;
  const folder = temporaryFolder();

  beforeAll(async () => {
    opened = await engine.open();
    store = opened.store;
    who = await newMerchant(store, 'shop');
    redis = await startRedis();
    blobs = await openFolderBlobs(folder.path);
  });
  afterAll(async () => {
    await opened.close();
    await redis.stop();
    folder.remove();
  });

  /** Scans begun per photo's bytes, and what each is to do. */
  let begun: string[];
  let behave: (text: string, signal: AbortSignal) => Promise<void>;
  const pool: Pick<ScanPool, 'scan'> = {
    scan: async (bytes, options) => {
      const text = Buffer.from(bytes).toString();
      begun.push(text);
      options?.onStep?.('artifact:raster');
      await behave(text, options?.signal ?? new AbortController().signal);
      return someResult('no_sign_found');
    },
  };
  let connections: Connections;
  let running: { workers: ScanWorker[]; loops: Loop[] };
  beforeEach(() => {
    begun = [];
    behave = () => Promise.resolve();
    connections = openConnections(redis.url);
    running = { workers: [], loops: [] };
  });
  afterEach(async () => {
    await Promise.all(running.workers.map((worker) => worker.drain(0)));
    await Promise.all(running.loops.map((loop) => loop.stop()));
    await connections.close();
    // A connection that is left here would be left by the product too.
    await until(
      () => redis.connections(),
      (count) => count === 0,
    );
  });
  const work = (concurrency = 4) => {
    const deps = { store, blobs, pool, calibration: 'test', redis: connections.redis, log };
    const worker = startScanWorker(connections, concurrency, deps);
    running.workers.push(worker);
    return worker;
  };
  const relay = () => running.loops.push(startRelay(store, connections, log));
  const reconcile = () => {
    const loop = startReconciler(store, connections.queue, log);
    running.loops.push(loop);
    return loop;
  };

  let count = 0;
  const send = async (text = `photo ${(count += 1)}`) => {
    const { sha256, sizeBytes } = await putBlob(blobs, text);
    return { text, sha256, ...(await acceptFor(store, who, undefined, { sha256, sizeBytes })) };
  };
  const read = (scanId: string) => store.tenant(who.merchantId, (tx) => readDetection(tx, scanId));
  const done = async (scanId: string, timeoutMs?: number) => {
    const detection = await until(
      () => read(scanId),
      (found) => found?.status === 'done',
      timeoutMs,
    );
    return detection?.report?.verdict;
  };
  const idle = () =>
    until(
      () => connections.queue.counts(),
      (counts) => Object.values(counts).every((n) => n === 0),
    );

  it('carries a photo from the outbox to its verdict and says so', async () => {
    const { scanId, text } = await send();
    const heard: Progress[] = [];
    const unwatch = connections.feed.watch(scanId, (progress) => heard.push(progress));
    relay();
    work();
    expect((await done(scanId))?.outcome).toBe('no_sign_found');
    await until(
      () => heard.at(-1)?.type,
      (type) => type === 'done',
    );
    expect(heard).toEqual([{ type: 'started' }, { type: 'step', step: 'artifact:raster' }, { type: 'done' }]);
    expect(begun).toEqual([text]);
    unwatch();
    await idle();
  });

  it('scans each photo once with two workers, two relays and every job sent twice', async () => {
    const photos = await Promise.all(Array.from({ length: 30 }, () => send()));
    relay();
    relay();
    reconcile();
    work();
    work();
    const ids = photos.map((photo) => photo.scanId);
    await connections.queue.add(ids);
    for (const id of ids) await done(id);
    await connections.queue.add(ids);
    await idle();
    expect(begun.toSorted()).toEqual(photos.map((photo) => photo.text).toSorted());
  });

  it('tries a passing failure again, and ends a permanent one with a verdict', async () => {
    const passing = await send();
    const permanent = await send();
    let failures = 2;
    behave = (text) => {
      if (text === permanent.text) return Promise.reject(new Error('a bug'));
      failures -= 1;
      return failures < 0 ? Promise.resolve() : Promise.reject(new TouchstoneError('DEP_SCANNER', 'gone'));
    };
    relay();
    work();
    const verdict = await done(permanent.scanId);
    expect(verdict).toMatchObject({ outcome: 'not_assessable', reasons: [{ code: 'BUG_UNEXPECTED' }] });
    expect((await done(passing.scanId))?.outcome).toBe('no_sign_found');
    expect(begun.filter((text) => text === passing.text)).toHaveLength(3);
    await idle();
  });

  it('finds bytes that changed or are gone, and says so in the record', async () => {
    const changed = await send();
    const missing = await send();
    const pathOf = (sha256: string) => join(folder.path, sha256.slice(0, 2), sha256);
    writeFileSync(pathOf(changed.sha256), 'other');
    rmSync(pathOf(missing.sha256));
    relay();
    work();
    expect(await done(changed.scanId)).toMatchObject({
      outcome: 'not_assessable',
      reasons: [{ code: 'CUS_BYTES_CHANGED' }],
    });
    expect((await done(missing.scanId))?.reasons[0]?.code).toBe('CUS_BYTES_MISSING');
    const events = await store.tenant(who.merchantId, (tx) =>
      tx.selectFrom('events').select('type').where('scan_id', '=', changed.scanId).orderBy('id').execute(),
    );
    expect(events.at(-1)?.type).toBe('custody.broken');
    expect(begun).toEqual([]);
  });

  it('gives a photo up that took process after process with it', async () => {
    const { scanId } = await send();
    for (let n = 0; n < 5; n += 1) await store.service((tx) => startScan(tx, scanId));
    relay();
    work();
    expect((await done(scanId))?.reasons[0]?.code).toBe('ANL_CRASHED');
  });

  it('gives back what does not end in time when it stops, and takes it up again', async () => {
    const { scanId } = await send();
    behave = (_text, signal) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          reject(new Error('called off'));
        });
      });
    relay();
    const worker = work();
    await until(
      () => begun.length,
      (n) => n === 1,
    );
    await worker.drain(50);
    expect(await read(scanId)).toMatchObject({ status: 'queued', outcome: null });
    behave = () => Promise.resolve();
    work();
    expect((await done(scanId))?.outcome).toBe('no_sign_found');
  });

  it('lets a running scan end when it stops', async () => {
    const { scanId } = await send();
    behave = () => new Promise((resolve) => setTimeout(resolve, 300));
    relay();
    const worker = work();
    await until(
      () => begun.length,
      (n) => n === 1,
    );
    await worker.drain(10_000);
    expect((await read(scanId))?.outcome).toBe('no_sign_found');
  });

  it('outlives a killed Redis, with and without its data', async () => {
    relay();
    work(1);
    const loop = reconcile();
    connections.redis.on('ready', loop.wake);
    behave = () => new Promise((resolve) => setTimeout(resolve, 100));
    const photos = await Promise.all(Array.from({ length: 6 }, () => send()));
    await until(
      () => begun.length,
      (n) => n >= 1,
    );
    await redis.kill();
    const during = await send();
    await redis.start();
    await until(
      () => begun.length,
      (n) => n >= 3,
    );
    await redis.kill();
    await redis.start();
    await redis.flush();
    loop.wake();
    for (const { scanId } of [...photos, during])
      expect((await done(scanId, 30_000))?.outcome).toBe('no_sign_found');
    await idle();
  });
});
