/** A buyer's link over HTTP: it opens one request, takes photos for it, and shows nothing else of the case. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKey } from '../../src/records/keys.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import { startScan } from '../../src/records/scans.js';
import { startApi, type TestApi } from '../support/api.js';
import { clientOf } from '../support/client.js';
import { encodedJpeg } from '../support/pictures.js';
import { someResult } from '../support/records.js';

let api: TestApi;
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  api = await startApi({ publicUrl: 'https://photos.shop.example' });
  client = clientOf(api);
});
afterAll(() => api.stop());

const buyer = { idempotencyKey: null };
let count = 0;

/** A dispute whose first photo settled nothing, so that policy asked for another, and a link to it. */
async function asked() {
  const told = {
    orderId: 'O-9',
    buyerRef: 'b_secret',
    amountMinor: 900,
    currency: 'CNY',
    claimText: '杯子裂了',
  };
  const { body } = await client.postJson('/v1/disputes', { ...told, externalId: `A-${(count += 1)}` });
  const dispute = `/v1/disputes/${String(body['id'])}`;
  const { body: sent } = await client.photo(await encodedJpeg(), { path: `${dispute}/evidence` });
  const scanId = String(sent['id']);
  await api.deps.store.service((tx) => startScan(tx, scanId));
  await api.deps.store.service((tx) => recordVerdict(tx, scanId, someResult('inconclusive')));
  const list = await client.get(`${dispute}/requests`);
  const [request] = list.body['items'] as [{ id: string; code: string }];
  const link = await client.postJson(`/v1/requests/${request.id}/link`, {});
  const href = String(link.body['href']);
  return { dispute, request, link, href, token: href.split('#')[1] ?? '' };
}

it('asks, is answered, and the photo stands beside its code', async () => {
  const { dispute, request, link, href, token } = await asked();
  expect(link).toMatchObject({ status: 201 });
  expect(link.headers.get('cache-control')).toBe('no-store');
  expect(href).toMatch(/^https:\/\/photos\.shop\.example\/request\.html#rq_[A-Za-z0-9_-]{43}$/);
  const seen = await client.get('/buyer/request', { key: token });
  expect(seen).toMatchObject({
    status: 200,
    body: { ask: 'fresh_photo', code: request.code, open: true, photos: 0, mostPhotos: 3 },
  });
  // All that it shows is of the request: nothing of order, claim, buyer, amount or ids.
  expect(Object.keys(seen.body).sort()).toEqual(
    [
      'ask',
      'code',
      'expiresAt',
      'mostBytes',
      'mostPhotos',
      'open',
      'photos',
      'state',
      'text',
      'title',
    ].sort(),
  );
  const photo = await encodedJpeg(80, 60);
  const answered = await client.photo(photo, { path: '/buyer/request/photos', key: token, ...buyer });
  expect(answered).toMatchObject({ status: 202, body: { photos: 1, open: true } });
  expect(await client.photo(photo, { path: '/buyer/request/photos', key: token, ...buyer })).toMatchObject({
    status: 202,
    body: { photos: 1 },
  });
  const { body } = await client.get(`${dispute}/requests`);
  const [{ received }] = body['items'] as [{ received: { evidenceId: string; detection: string }[] }];
  expect(received).toHaveLength(1);
  const detection = await client.get(received[0]?.detection ?? '');
  expect(detection.body).toMatchObject({
    evidenceId: received[0]?.evidenceId,
    status: 'queued',
    askedFor: { requestId: request.id, code: request.code },
  });
  const { body: now } = await client.get(dispute);
  expect((now['timeline'] as { type: string; actor: string }[]).at(-1)).toMatchObject({
    type: 'request.answered',
    actor: `request:${request.id}`,
  });
});

it('lets a merchant ask once by policy, an adjudicator who holds the case at any time, and nobody else', async () => {
  const told = { orderId: 'O-1', buyerRef: 'b_ask', amountMinor: 900, currency: 'CNY', externalId: 'ask-1' };
  const { body } = await client.postJson('/v1/disputes', told);
  const path = `/v1/disputes/${String(body['id'])}/requests`;
  const made = await client.postJson(path, { ask: 'another_angle' });
  expect(made).toMatchObject({ status: 201, body: { askedAs: 'merchant', state: 'open', received: [] } });
  expect((await client.get(path)).body).toEqual({ items: [made.body] });
  expect(await client.postJson(path, { ask: 'original_file' })).toMatchObject({
    ...{ status: 409, body: { code: 'DSP_ASKED_ENOUGH' } },
  });
  expect((await client.postJson(path, { ask: 'a_bribe' })).status).toBe(400);
  expect((await client.postJson(path, { ask: 'fresh_photo' }, { key: api.otherKey })).status).toBe(404);
  const { key } = await api.deps.store.service((tx) =>
    createKey(tx, { merchantName: 'first', role: 'adjudicator', label: 'ann' }),
  );
  const ann = { key };
  expect(await client.postJson(path, { ask: 'fresh_photo' }, ann)).toMatchObject({
    ...{ status: 409, body: { code: 'DSP_CLAIM_LAPSED' } },
  });
  const review = await client.postJson(`/v1/disputes/${String(body['id'])}/review`, {});
  await client.postJson(`/v1/reviews/${String(review.body['id'])}/claim`, {}, ann);
  const asked = await client.postJson(path, { ask: 'fresh_photo' }, ann);
  expect(asked).toMatchObject({ status: 201, body: { askedAs: 'reviewer', ask: 'fresh_photo' } });
  const link = await client.postJson(`/v1/requests/${String(asked.body['id'])}/link`, {}, ann);
  expect(link.status).toBe(201);
});

it('tells the webhook catalogue of asking and of what came, without the token', async () => {
  const added = await client.postJson('/v1/webhooks', {
    url: 'https://shop.example/requests',
    types: ['evidence.requested', 'evidence.received'],
  });
  const { request, token } = await asked();
  await client.photo(await encodedJpeg(90, 60), { path: '/buyer/request/photos', key: token, ...buyer });
  const { rows } = await api.deps.store.service(async (tx) => ({
    rows: await tx.selectFrom('webhook_messages').select(['type', 'body']).orderBy('id').execute(),
  }));
  expect(added.status).toBe(201);
  expect(rows.map(({ type }) => type)).toEqual(['evidence.requested', 'evidence.received']);
  for (const { body } of rows) {
    expect((JSON.parse(body) as { data: object }).data).toMatchObject({
      requestId: request.id,
      ask: 'fresh_photo',
    });
    expect(body).not.toContain(token);
  }
});

it('is closed to strangers, other merchants, wrong tokens, keys and photos beyond the limit', async () => {
  const { request, dispute, token } = await asked();
  const missing = { status: 404, body: { code: 'REQ_NOT_FOUND' } };
  const path = '/buyer/request/photos';
  const photo = await encodedJpeg();
  for (const key of [null, api.key, `${token}x`, 'rq_', `rq_${'A'.repeat(43)}`]) {
    expect(await client.get('/buyer/request', { key })).toMatchObject(missing);
    expect(await client.photo(photo, { path, key, ...buyer })).toMatchObject(missing);
  }
  // The token opens nothing that keys open, and another merchant's key nothing of this case.
  for (const place of [dispute, `${dispute}/requests`, '/v1/detections']) {
    expect((await client.get(place, { key: token })).status).toBe(401);
  }
  const other = { key: api.otherKey };
  expect(await client.get(`${dispute}/requests`, other)).toMatchObject(missing);
  expect(await client.postJson(`/v1/requests/${request.id}/link`, {}, other)).toMatchObject(missing);

  const text = new TextEncoder().encode('no photo');
  expect(await client.photo(text, { path, key: token, ...buyer })).toMatchObject({
    body: { code: 'EVD_NOT_AN_IMAGE' },
  });
  for (const width of [100, 101, 102]) {
    const sent = await client.photo(await encodedJpeg(width, 70), { path, key: token, ...buyer });
    expect(sent.status).toBe(202);
  }
  expect(await client.photo(await encodedJpeg(103, 70), { path, key: token, ...buyer })).toMatchObject({
    status: 409,
    body: { code: 'DSP_REQUEST_FULL' },
  });
  expect((await client.get('/buyer/request', { key: token })).body).toMatchObject({
    ...{ open: false, state: 'answered', code: null },
  });
  expect(await client.postJson(`/v1/requests/${request.id}/link`, {})).toMatchObject({
    status: 409,
    body: { code: 'DSP_REQUEST_OVER' },
  });
});

it('counts requests by the request, whatever the number of links', async () => {
  const { request, token } = await asked();
  const more = await client.postJson(`/v1/requests/${request.id}/link`, {});
  const second = String(more.body['href']).split('#')[1] ?? '';
  const statuses = [];
  for (let n = 0; n < 32; n += 1) {
    statuses.push((await client.get('/buyer/request', { key: n % 2 === 0 ? token : second })).status);
  }
  expect(statuses.filter((status) => status === 200)).toHaveLength(30);
  expect(statuses.slice(-2)).toEqual([429, 429]);
  const { token: another } = await asked();
  expect((await client.get('/buyer/request', { key: another })).status).toBe(200);
});

it('writes no token into the log', async () => {
  const { token } = await asked();
  await client.get('/buyer/request', { key: token });
  expect(api.logText()).toContain('/buyer/request');
  expect(api.logText()).not.toContain(token.slice(3));
});
