/** A merchant reports a photo over HTTP; references; closing. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi, type TestApi } from '../support/api.js';
import { clientOf } from '../support/client.js';
import { encodedJpeg } from '../support/pictures.js';
import { endScan } from '../support/verdict.js';

let api: TestApi;
let client: ReturnType<typeof clientOf>;
let photo: Uint8Array;
beforeAll(async () => {
  api = await startApi();
  client = clientOf(api);
  photo = await encodedJpeg();
});
afterAll(() => api.stop());

async function open(externalId: string, more: object = {}): Promise<string> {
  const told = { externalId, orderId: 'O-1', buyerRef: 'b_1', amountMinor: 12_900, currency: 'CNY', ...more };
  const { status, body } = await client.postJson('/v1/disputes', told);
  expect(status).toBe(201);
  return `/v1/disputes/${String(body['id'])}`;
}

it('examines a reported photo and holds the refund in one call, once', async () => {
  const dispute = await open('R-1');
  const options = { path: `${dispute}/report`, fields: { suspicion: 'ai_edited' }, idempotencyKey: 'r-1' };
  const sent = await client.photo(photo, options);
  expect(sent).toMatchObject({ status: 202, body: { suspicion: 'ai_edited', hold: { status: 'held' } } });
  const again = await client.photo(photo, options);
  expect(again.body).toEqual(sent.body);
  const held = await client.get(dispute);
  expect(held.body).toMatchObject({ refund: { status: 'held' }, stage: 'evidence_submitted' });
  const { body } = await client.get(String(sent.body['detection']));
  expect(body).toMatchObject({ status: 'queued', suspicion: 'ai_edited', channel: 'refund' });

  await endScan(api.deps.store, String(body['id']), 'no_sign_found');
  // The stored report lacks the quality, as those from before it was told do.
  const done = await client.get(String(sent.body['detection']));
  expect(done.body).toMatchObject({ status: 'done', subject: { width: 64, quality: null } });
  expect((await client.get(dispute)).body).toMatchObject({ refund: { status: 'released', heldUntil: null } });
  const path = `${dispute}/evidence/${String(sent.body['evidenceId'])}/report`;
  const late = await client.postJson(path, { suspicion: 'edited' });
  expect(late).toMatchObject({
    status: 202,
    body: {
      hold: { status: 'not_held', code: 'already_released', text: { zh: expect.any(String) as string } },
    },
  });
  expect(await client.postJson(path, { suspicion: 'unsure' })).toMatchObject({ status: 400 });
  expect(await client.postJson(path, { suspicion: 'edited' }, { key: api.otherKey })).toMatchObject({
    status: 404,
  });
});

it('keeps references apart from evidence, each once', async () => {
  const dispute = await open('R-2');
  const send = () => client.photo(photo, { path: `${dispute}/references`, fields: { purpose: 'packing' } });
  const first = await send();
  expect(first).toMatchObject({ status: 201, body: { purpose: 'packing', format: 'jpeg' } });
  expect((await send()).body).toEqual(first.body);
  expect((await client.get(`${dispute}/references`)).body).toEqual({ items: [first.body] });
  expect((await client.get(`${dispute}/references`, { key: api.otherKey })).status).toBe(404);
  expect((await client.get(dispute)).body).toMatchObject({ stage: 'opened' });
});

it('closes what nobody holds, and takes nothing after', async () => {
  const dispute = await open('R-3');
  const closed = await client.postJson(`${dispute}/close`, {});
  expect(closed).toMatchObject({ status: 200, body: { stage: 'closed' } });
  for (const path of ['evidence', 'report', 'references']) {
    const fields: Record<string, string> = path === 'report' ? { suspicion: 'edited' } : {};
    const answer = await client.photo(photo, { path: `${dispute}/${path}`, fields });
    expect(answer).toMatchObject({ status: 409, body: { code: 'DSP_CLOSED' } });
  }
  expect(await client.postJson(`${dispute}/close`, {})).toMatchObject({ status: 409 });
});
