/** Erasure over HTTP: refused while a case runs, told of nowhere, and the same photo is taken again after. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDispute } from '../../src/records/disputes.js';
import { createKey } from '../../src/records/keys.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import { startApi, type TestApi } from '../support/api.js';
import { filesUnder } from '../support/blob-files.js';
import { clientOf } from '../support/client.js';
import { someResult } from '../support/records.js';
import { smallPhoto } from '../support/uploads.js';

let api: TestApi;
let client: ReturnType<typeof clientOf>;
let key: string;
beforeAll(async () => {
  api = await startApi();
  client = clientOf(api);
  const made = await api.deps.store.service((tx) =>
    createKey(tx, { merchantName: 'first', role: 'administrator', label: 'test' }),
  );
  ({ key } = made);
});
afterAll(() => api.stop());

it('erases what has ended, answers repeats the same, and takes the bytes again', async () => {
  const { store } = api.deps;
  const photo = await smallPhoto(1);
  const told = { orderId: 'O-1', buyerRef: 'b/geheim', amountMinor: 100, currency: 'CNY', channel: 'refund' };
  const opened = await client.postJson('/v1/disputes', { ...told, externalId: 'D-1' });
  const id = String(opened.body['id']);
  const sent = await client.photo(photo, { path: `/v1/disputes/${id}/evidence` });
  expect(sent.status).toBe(202);
  const path = '/v1/buyers/b%2Fgeheim/erasure';
  const post = (idempotencyKey: string, as = key) =>
    fetch(api.url + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${as}`, 'idempotency-key': idempotencyKey },
    }).then(async (answer) => ({ status: answer.status, body: (await answer.json()) as object }));
  expect(await post('one')).toMatchObject({ status: 409, body: { code: 'DSP_ERASURE_HELD' } });
  await store.service((tx) => recordVerdict(tx, String(sent.body['id']), someResult('no_sign_found')));
  await store.service((tx) => closeDispute(tx, id, 'worker'));
  expect((await post('one', api.key)).status).toBe(403);

  expect(await post('one')).toEqual({ status: 200, body: { disputes: 1, photos: 1 } });
  expect(await post('one')).toEqual({ status: 200, body: { disputes: 1, photos: 1 } });
  expect(await post('two')).toEqual({ status: 200, body: { disputes: 0, photos: 0 } });
  expect(filesUnder(api.blobFolder)).toEqual([]);
  const read = await client.get(`/v1/disputes/${id}`);
  expect([read.status, JSON.stringify(read.body)]).toEqual([200, expect.not.stringContaining('geheim')]);
  expect((await client.get(`/v1/detections/${String(sent.body['id'])}`)).status).toBe(200);
  expect(api.logText()).toContain('/v1/buyers/-/erasure');
  expect(api.logText()).not.toContain('geheim');

  expect((await client.photo(photo)).status).toBe(202);
  expect(filesUnder(api.blobFolder)).toHaveLength(1);
});
