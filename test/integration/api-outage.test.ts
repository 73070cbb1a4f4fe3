/** What the api stands on gives way: the disk fills, Redis dies. Nothing accepted is lost, nothing half stays. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TouchstoneError } from '../../src/domain/errors.js';
import { readUnsent } from '../../src/records/outbox.js';
import type { BlobStore } from '../../src/store/blobs.js';
import { startApi, type TestApi } from '../support/api.js';
import { filesUnder } from '../support/blob-files.js';
import { clientOf } from '../support/client.js';
import { encodedJpeg } from '../support/pictures.js';
import { smallDisk } from '../support/small-disk.js';
import { until } from '../support/until.js';
import { endScan } from '../support/verdict.js';

let photo: Uint8Array;
beforeAll(async () => {
  photo = await encodedJpeg();
});

describe('a full disk', () => {
  const room = 600 * 1024;
  const disk = smallDisk(room / 1024);
  let api: TestApi;
  let full = false;

  /** Stands in for the small disk where none may be mounted: the same bytes fit, the same do not. */
  const bounded = (blobs: BlobStore): BlobStore => ({
    ...blobs,
    create: async () => {
      const upload = await blobs.create();
      const write = async (chunk: Uint8Array): Promise<void> => {
        if (full || upload.sizeBytes + chunk.length > room) {
          await upload.discard();
          throw new TouchstoneError('DEP_STORAGE', 'The disk answered ENOSPC');
        }
        await upload.write(chunk);
      };
      return Object.defineProperty({ ...upload, write }, 'sizeBytes', { get: () => upload.sizeBytes });
    },
  });

  beforeAll(async () => {
    if (disk === null)
      process.stdout.write('No disk may be mounted here: a full one is played at the port.\n');
    api = await startApi(disk === null ? { wrapBlobs: bounded } : { blobFolder: disk.path });
  });
  afterAll(async () => {
    await api.stop();
    disk?.remove();
  });

  it('refuses what does not fit with DEP_STORAGE, keeps nothing of it, and takes what fits', async () => {
    const client = clientOf(api);
    const large = Buffer.concat([photo, Buffer.alloc(2 * room, 1)]);
    const refused = await client.photo(large);
    expect(refused).toMatchObject({ status: 503, body: { code: 'DEP_STORAGE', retry: 'backoff' } });
    expect(refused.headers.get('retry-after')).not.toBeNull();
    expect(filesUnder(api.blobFolder)).toEqual([]);
    expect((await client.photo(photo)).status).toBe(202);
    expect(filesUnder(api.blobFolder)).toHaveLength(1);
  });

  it('is not ready while the disk is full', async () => {
    const client = clientOf(api);
    const filler = join(api.blobFolder, 'filler');
    full = true;
    if (disk !== null) {
      expect(() => {
        writeFileSync(filler, Buffer.alloc(2 * room));
      }).toThrow('ENOSPC');
    }
    expect(await client.get('/readyz')).toMatchObject({ status: 503, body: { code: 'DEP_STORAGE' } });
    expect((await client.photo(photo)).status).toBe(503);
    expect((await client.get('/healthz')).status).toBe(200);
    full = false;
    rmSync(filler, { force: true });
    expect((await client.get('/readyz')).status).toBe(200);
    expect((await client.photo(photo)).status).toBe(202);
  });
});

describe('Redis is gone', () => {
  let api: TestApi;
  let client: ReturnType<typeof clientOf>;
  beforeAll(async () => {
    api = await startApi({ sharedLimits: true });
    client = clientOf(api);
  });
  afterAll(() => api.stop());

  it('still takes photos in, says that it is not ready, and recovers', async () => {
    expect((await client.get('/readyz')).status).toBe(200);
    await api.redis.kill();
    const taken = await client.photo(photo);
    expect(taken.status).toBe(202);
    const waiting = await api.deps.store.service((tx) => readUnsent(tx, 10));
    expect(waiting.map(({ scanId }) => scanId)).toEqual([taken.body['id']]);
    expect(await client.get('/readyz')).toMatchObject({ status: 503, body: { code: 'DEP_QUEUE' } });
    await api.redis.start();
    await until(
      () => client.get('/readyz'),
      ({ status }) => status === 200,
    );
  });

  it('ends a stream of events all the same', async () => {
    const { body } = await client.photo(photo);
    const scanId = String(body['id']);
    await api.redis.kill();
    const headers = { authorization: `Bearer ${api.key}` };
    const stream = fetch(`${api.url}/v1/detections/${scanId}/events`, { headers }).then((answer) =>
      answer.text(),
    );
    await endScan(api.deps.store, scanId, 'no_sign_found');
    expect(await stream).toMatch(/event: done\ndata: \{"status":"done"\}\n\n$/);
    await api.redis.start();
  });
});

describe('waiting', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi({ maxWaitSeconds: 1 });
  });

  it('ends with 202 when the time is over, and with the server', async () => {
    const client = clientOf(api);
    const path = '/v1/detections?wait=30';
    const begun = performance.now();
    expect((await client.photo(photo, { path })).status).toBe(202);
    expect(performance.now() - begun).toBeGreaterThanOrEqual(990);
    const { body } = await client.photo(photo);
    const headers = { authorization: `Bearer ${api.key}` };
    const stream = await fetch(`${api.url}/v1/detections/${String(body['id'])}/events`, { headers });
    const text = stream.text();
    const stopping = performance.now();
    await api.stop();
    expect(await text).toContain('"status":"queued"');
    expect(performance.now() - stopping).toBeLessThan(10_000);
  });
});
