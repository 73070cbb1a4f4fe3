/** What one caller, or one address, may take of the service. */
import { once } from 'node:events';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newKey, startApi, type TestApi } from '../support/api.js';
import { everyMerchant } from '../../src/store/store.js';
import { clientOf } from '../support/client.js';
import { encodedJpeg } from '../support/pictures.js';
import { until } from '../support/until.js';

const mostRequests = 60;

let api: TestApi;
let client: ReturnType<typeof clientOf>;
let photo: Uint8Array;
beforeAll(async () => {
  api = await startApi({ maxWaitsPerCaller: 2, rateLimitPerMinute: mostRequests });
  client = clientOf(api);
  photo = await encodedJpeg();
});
afterAll(() => api.stop());

/** Opens a stream of events and leaves it open. */
async function follow(path: string): Promise<{ status: number; sent: ClientRequest }> {
  const sent = request(api.url + path, { headers: { authorization: `Bearer ${api.key}` } });
  sent.on('error', () => undefined);
  sent.end();
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.on('error', () => undefined).resume();
  return { status: response.statusCode ?? 0, sent };
}

it('lets so many answers of one caller wait, and frees their places when they end', async () => {
  const { body } = await client.photo(photo);
  const path = `/v1/detections/${String(body['id'])}/events`;
  const open = [await follow(path), await follow(path)];
  expect(open.map(({ status }) => status)).toEqual([200, 200]);
  const refused = { status: 429, body: { code: 'REQ_TOO_MANY_WAITS', retry: 'backoff' } };
  expect(await client.get(path)).toMatchObject(refused);
  const before = await client.get('/v1/detections');
  expect(await client.photo(photo, { path: '/v1/detections?wait=1' })).toMatchObject(refused);
  expect((await client.get('/v1/detections')).body).toEqual(before.body);
  expect((await client.photo(photo)).status).toBe(202);
  const stranger = await client.photo(photo, { path: '/v1/detections?wait=1', key: api.otherKey });
  expect(stranger.status).toBe(202);
  for (const { sent } of open) sent.destroy();
  const again = await until(
    () => follow(path),
    ({ status, sent }) => {
      sent.destroy();
      return status === 200;
    },
    20_000,
  );
  expect(again.status).toBe(200);
});

it('asks the database for no more keys once an address guessed too often, except for those it knows', async () => {
  const unused = await newKey(api.deps.store, 'unused');
  const guess = (n: number) =>
    client.get('/v1/disputes', { key: `ts_${String(n).padStart(8, '0')}_${'a'.repeat(43)}` });
  expect((await client.get('/v1/disputes')).status).toBe(200);
  for (let n = 0; n < mostRequests; n++) await guess(n);
  const asked = vi.spyOn(api.deps.store, 'tenant');
  for (let n = 0; n < 5; n++) {
    expect(await guess(n)).toMatchObject({ status: 429, body: { code: 'REQ_RATE_LIMITED' } });
  }
  expect((await client.get('/v1/disputes', { key: unused })).status).toBe(429);
  expect(asked).not.toHaveBeenCalled();
  expect((await client.get('/v1/disputes')).status).toBe(200);
  expect(asked.mock.calls.filter(([whose]) => whose === everyMerchant)).toHaveLength(1);
  asked.mockRestore();
});
