/** Keys, limits and repeats: who is let in, how often, and that a repeat does nothing twice. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authenticate, revokeKey } from '../../src/records/keys.js';
import { beginIdempotent } from '../../src/records/idempotency.js';
import { newKey, startApi, type TestApi } from '../support/api.js';
import { clientOf } from '../support/client.js';
import { encodedJpeg } from '../support/pictures.js';

let api: TestApi;
let client: ReturnType<typeof clientOf>;
let photo: Uint8Array;
beforeAll(async () => {
  api = await startApi({ rateLimitPerMinute: 60 });
  client = clientOf(api);
  photo = await encodedJpeg();
});
afterAll(() => api.stop());

describe('keys', () => {
  it('lets nobody in without a living key', async () => {
    const revoked = await newKey(api.deps.store, 'third');
    await api.deps.store.service((tx) => revokeKey(tx, revoked.slice(3, 11)));
    const wrong = [
      null,
      'nonsense',
      `${api.key}x`,
      api.key.toUpperCase(),
      `ts_00000000_${'a'.repeat(43)}`,
      revoked,
    ];
    for (const key of wrong) {
      const answer = await client.get('/v1/detections', { key });
      expect(answer).toMatchObject({ status: 401, body: { code: 'REQ_UNAUTHENTICATED' } });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect((await client.photo(photo, { key })).status).toBe(401);
    }
  });

  it('asks for none where nothing of a merchant is shown', async () => {
    for (const path of ['/healthz', '/readyz', '/openapi.json', '/errors/EVD_EMPTY']) {
      expect((await client.get(path, { key: null })).status).toBe(200);
    }
  });
});

describe('Idempotency-Key', () => {
  const dispute = (externalId: string) => ({
    externalId,
    orderId: 'O',
    buyerRef: 'b',
    amountMinor: 1,
    currency: 'CNY',
  });

  it('is required, and must be one', async () => {
    const missing = await client.photo(photo, { idempotencyKey: null });
    expect(missing).toMatchObject({ status: 400, body: { code: 'REQ_IDEMPOTENCY_MISSING' } });
    const open = await client.postJson('/v1/disputes', dispute('I-0'), { idempotencyKey: null });
    expect(open).toMatchObject({ status: 400, body: { code: 'REQ_IDEMPOTENCY_MISSING' } });
    const long = await client.photo(photo, { idempotencyKey: 'x'.repeat(201) });
    expect(long).toMatchObject({ status: 400, body: { code: 'REQ_MALFORMED' } });
  });

  it('gives a repeat the stored answer, and does nothing twice', async () => {
    const first = await client.photo(photo, { idempotencyKey: 'p' });
    const repeat = await client.photo(photo, { idempotencyKey: 'p' });
    expect(repeat.status).toBe(202);
    expect(repeat.body).toEqual(first.body);
    expect(repeat.headers.get('location')).toBe(first.headers.get('location'));
    const one = await client.postJson('/v1/disputes', dispute('I-1'), { idempotencyKey: 'd' });
    const { externalId, ...rest } = dispute('I-1');
    const two = await client.postJson('/v1/disputes', { ...rest, externalId }, { idempotencyKey: 'd' });
    expect(two).toMatchObject({ status: 201, body: one.body });
  });

  it('refuses the same key with anything else', async () => {
    await client.photo(photo, { idempotencyKey: 'm' });
    const other = await encodedJpeg(80, 60);
    const changed = [
      client.photo(other, { idempotencyKey: 'm' }),
      client.photo(photo, { idempotencyKey: 'm', fields: { suspicion: 'edited' } }),
      client.photo(photo, { idempotencyKey: 'm', name: 'other.jpg' }),
      client.postJson('/v1/disputes', dispute('I-2'), { idempotencyKey: 'm' }),
    ];
    for (const answer of await Promise.all(changed)) {
      expect(answer).toMatchObject({ status: 422, body: { code: 'REQ_IDEMPOTENCY_MISMATCH' } });
    }
    const stranger = await client.photo(other, { idempotencyKey: 'm', key: api.otherKey });
    expect(stranger.status).toBe(202);
  });

  it('answers 409 while the first still runs', async () => {
    const { store } = api.deps;
    const key = await newKey(store, 'fourth');
    const first = await client.postJson('/v1/disputes', dispute('I-3'), { key, idempotencyKey: 'r' });
    expect(first.status).toBe(201);
    // The same request as it stands while its work is not done: the row without its answer.
    const identity = await store.service((tx) => authenticate(tx, key));
    if (identity === null) throw new Error('Expected a living key');
    const { merchantId } = identity;
    await store.tenant(merchantId, async (tx) => {
      const row = await tx.selectFrom('idempotency_keys').select('request_hash').executeTakeFirstOrThrow();
      await tx.deleteFrom('idempotency_keys').execute();
      await beginIdempotent(tx, { merchantId, key: 'r', requestHash: row.request_hash });
    });
    const again = await client.postJson('/v1/disputes', dispute('I-3'), { key, idempotencyKey: 'r' });
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'REQ_IDEMPOTENCY_IN_PROGRESS', retry: 'backoff' },
    });
    expect(again.headers.get('retry-after')).not.toBeNull();
  });

  it('does the work of many equal requests at once a single time', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => client.photo(photo, { idempotencyKey: 'many' })),
    );
    const ids = new Set(answers.filter(({ status }) => status === 202).map(({ body }) => body['id']));
    expect(ids.size).toBe(1);
    expect(answers.every(({ status }) => status === 202 || status === 409)).toBe(true);
  });

  it('frees its key when the request fails', async () => {
    const path = '/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/evidence';
    for (let n = 0; n < 2; n++) {
      expect(await client.photo(photo, { path, idempotencyKey: 'f' })).toMatchObject({ status: 404 });
    }
    expect((await client.photo(photo, { idempotencyKey: 'f' })).status).toBe(202);
  });
});

it('limits requests per key, and one key does not use up another', async () => {
  const key = await newKey(api.deps.store, 'busy');
  const answers = [];
  for (let n = 0; n < 61; n++) answers.push(await client.get('/v1/disputes', { key }));
  const last = answers.at(-1);
  expect(answers.slice(0, 60).every(({ status }) => status === 200)).toBe(true);
  expect(last).toMatchObject({ status: 429, body: { code: 'REQ_RATE_LIMITED', retry: 'backoff' } });
  expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(last?.headers.get('ratelimit-limit')).toBe('60');
  expect((await client.get('/v1/disputes')).status).toBe(200);
});

it('limits guesses of keys by address, and still lets living keys in', async () => {
  let status = 0;
  for (let n = 0; n < 70 && status !== 429; n++) {
    ({ status } = await client.get('/v1/disputes', {
      key: `ts_${String(n).padStart(8, '0')}_${'a'.repeat(43)}`,
    }));
  }
  expect(status).toBe(429);
  expect((await client.get('/v1/disputes')).status).toBe(200);
});
