/** Orders and quality over HTTP. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKey } from '../../src/records/keys.js';
import { startApi, type TestApi } from '../support/api.js';
import { clientOf } from '../support/client.js';

let api: TestApi;
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  api = await startApi();
  client = clientOf(api);
});
afterAll(() => api.stop());

it('reports orders, answers how an item stands, and keeps merchants apart', async () => {
  const path = '/v1/items/SKU%2F17';
  const empty = await client.get(`${path}/quality`);
  expect(empty).toMatchObject({ status: 200, body: { itemId: 'SKU/17', orders: null, share: null } });
  expect((empty.body['text'] as { en: string }).en).toContain('No orders were reported');
  const told = { from: '2026-01-01', until: '2026-01-07', orders: 500 };
  const today = new Date().toISOString().slice(0, 10);
  expect(await client.postJson(`${path}/orders`, { ...told, from: today, until: today })).toMatchObject({
    status: 200,
    body: { orders: 500, damaged: 0, share: 0, threshold: 0.0003, alerted: false },
  });
  expect(await client.postJson(`${path}/orders`, { ...told, from: '2026-02-31' })).toMatchObject({
    status: 400,
  });
  expect(await client.postJson(`${path}/orders`, { ...told, orders: -1 })).toMatchObject({ status: 400 });
  const backwards = { ...told, until: '2025-12-01' };
  expect(await client.postJson(`${path}/orders`, backwards)).toMatchObject({
    status: 409,
    body: { code: 'DSP_PERIOD' },
  });
  expect((await client.get(`${path}/quality`, { key: api.otherKey })).body).toMatchObject({ orders: null });
  const auditor = await api.deps.store.service((tx) =>
    createKey(tx, { merchantName: 'first', role: 'auditor', label: 'x' }),
  );
  expect((await client.get(`${path}/quality`, { key: auditor.key })).status).toBe(400);
  const [merchant] = await api.deps.store.service((tx) =>
    tx.selectFrom('merchants').select('id').where('name', '=', 'first').execute(),
  );
  const seen = await client.get(`${path}/quality?merchantId=${merchant.id}`, { key: auditor.key });
  expect(seen.body).toMatchObject({ orders: 500 });
});
