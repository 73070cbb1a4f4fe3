/** Webhooks over HTTP: from adding an endpoint to reading its log, with relay and workers running. */
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi, type TestApi } from '../support/api.js';
import { clientOf } from '../support/client.js';
import { encodedJpeg } from '../support/pictures.js';
import { answerWith, startReceiver, type Received, type Receiver } from '../support/receiver.js';
import { until } from '../support/until.js';
import { endScan } from '../support/verdict.js';

let api: TestApi;
let client: ReturnType<typeof clientOf>;
let receiver: Receiver;
beforeAll(async () => {
  api = await startApi({ workers: true, webhookAllowLoopback: true });
  client = clientOf(api);
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.goDown();
  await api.stop();
});

it('adds, shows, rotates, tells, logs, sends again and disables', async () => {
  const added = await client.postJson('/v1/webhooks', { url: receiver.url, types: ['detection.completed'] });
  expect(added).toMatchObject({
    status: 201,
    body: { url: receiver.url, status: 'active', disabledReason: null },
  });
  const path = `/v1/webhooks/${String(added.body['id'])}`;
  expect(added.headers.get('location')).toBe(path);
  const first = new Webhook(String(added.body['secret']));

  const shown = await client.get(path);
  expect(shown.body).toMatchObject({ types: ['detection.completed'] });
  const listed = await client.get('/v1/webhooks');
  expect(listed.body).toEqual({ items: [shown.body], next: null });
  expect(JSON.stringify([shown.body, listed.body])).not.toContain('whsec_');

  const rotated = await client.postJson(`${path}/rotate`, {});
  expect(rotated.status).toBe(200);
  const second = new Webhook(String(rotated.body['secret']));

  const taken = await client.photo(await encodedJpeg());
  await endScan(api.deps.store, String(taken.body['id']), 'no_sign_found');
  const notices = await until(
    () => receiver.received,
    (received) => received.length > 0,
  );
  const [notice] = notices as [Received];
  for (const webhook of [first, second]) {
    expect(webhook.verify(notice.body, notice.headers as Record<string, string>)).toMatchObject({
      type: 'detection.completed',
      data: { detectionId: taken.body['id'], disputeId: null },
    });
  }

  const log = await until(
    () => client.get(`${path}/deliveries?status=delivered`),
    ({ body }) => (body['items'] as unknown[]).length === 1,
  );
  const [delivery] = log.body['items'] as [Readonly<Record<string, unknown>>];
  expect(delivery).toMatchObject({
    type: 'detection.completed',
    messageId: notice.headers['webhook-id'],
    nextAttemptAt: null,
    attempts: [{ number: 1, statusCode: 204, fault: null }],
  });
  const resend = `${path}/deliveries/${String(delivery['id'])}/resend`;
  expect((await client.postJson(resend, null)).status).toBe(202);
  const [, again] = await until(
    () => receiver.received,
    (received) => received.length > 1,
  );
  expect(again.headers['webhook-id']).toBe(notice.headers['webhook-id']);

  expect(await client.postJson(`${path}/disable`, null)).toMatchObject({
    status: 200,
    body: { status: 'disabled', disabledReason: 'asked' },
  });
  expect(await client.postJson(resend, null)).toMatchObject({ status: 409, body: { code: 'HKS_DISABLED' } });
  expect(await client.postJson(`${path}/rotate`, {})).toMatchObject({ body: { code: 'HKS_DISABLED' } });
});

it('keeps addresses and secrets out of its log', async () => {
  const url = `${receiver.url}?token=very-secret-token`;
  receiver.answer = answerWith(500);
  const added = await client.postJson('/v1/webhooks', { url });
  expect(added.status).toBe(201);
  expect(api.logText()).not.toContain('very-secret-token');
  expect(api.logText()).not.toContain(String(added.body['secret']));
});

it('refuses what cannot be told', async () => {
  const add = (body: object) => client.postJson('/v1/webhooks', body);
  for (const url of ['https://10.0.0.1/', 'https://[fe80::1]/', 'ftp://shop.example/', 'nonsense']) {
    expect(await add({ url })).toMatchObject({ status: 422, body: { code: 'HKS_ADDRESS' } });
  }
  expect(await add({ url: receiver.url, types: ['no.such'] })).toMatchObject({ status: 400 });
  expect(await add({ url: receiver.url, more: 1 })).toMatchObject({ status: 400 });
});

it("shows nobody another merchant's endpoints", async () => {
  const { body } = await client.postJson('/v1/webhooks', { url: receiver.url });
  const path = `/v1/webhooks/${String(body['id'])}`;
  const key = api.otherKey;
  expect((await client.get('/v1/webhooks', { key })).body).toEqual({ items: [], next: null });
  for (const answer of [
    client.get(path, { key }),
    client.get(`${path}/deliveries`, { key }),
    client.postJson(`${path}/rotate`, {}, { key }),
    client.postJson(`${path}/disable`, null, { key }),
    client.postJson(`${path}/deliveries/${String(body['id'])}/resend`, null, { key }),
  ]) {
    expect(await answer).toMatchObject({ status: 404, body: { code: 'REQ_NOT_FOUND' } });
  }
});
