/** Reviews over HTTP: the queue, one claim at a time, a decision with its texts. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKey } from '../../src/records/keys.js';
import { startApi, type TestApi } from '../support/api.js';
import { clientOf } from '../support/client.js';
import { encodedJpeg } from '../support/pictures.js';
import { endScan } from '../support/verdict.js';

let api: TestApi;
let client: ReturnType<typeof clientOf>;
let photo: Uint8Array;
let ann: string;
let ben: string;
beforeAll(async () => {
  api = await startApi();
  client = clientOf(api);
  photo = await encodedJpeg();
  const reviewer = async () =>
    (
      await api.deps.store.service((tx) =>
        createKey(tx, { merchantName: 'first', role: 'adjudicator', label: 'desk' }),
      )
    ).key;
  ann = await reviewer();
  ben = await reviewer();
});
afterAll(() => api.stop());

async function flagged(externalId: string): Promise<string> {
  const told = { externalId, orderId: 'O-1', buyerRef: 'b_1', amountMinor: 12_900, currency: 'CNY' };
  const { body } = await client.postJson('/v1/disputes', told);
  const dispute = `/v1/disputes/${String(body['id'])}`;
  const sent = await client.photo(photo, { path: `${dispute}/report`, fields: { suspicion: 'edited' } });
  await endScan(api.deps.store, String(sent.body['detection']).split('/').at(-1) ?? '', 'forgery_indicated');
  return dispute;
}

it('carries a case from the queue to a decision', async () => {
  const dispute = await flagged('V-1');
  const queue = await client.get('/v1/reviews', { key: ann });
  const [review] = queue.body['items'] as [{ id: string; links: { self: string; dispute: string } }];
  expect(review).toMatchObject({ kind: 'first', claimedBy: null, links: { dispute } });
  const { self } = review.links;
  const claimed = await client.postJson(`${self}/claim`, {}, { key: ann });
  expect(claimed).toMatchObject({
    status: 200,
    body: { id: review.id, leaseUntil: expect.any(String) as string },
  });
  expect(await client.postJson(`${self}/claim`, {}, { key: ben })).toMatchObject({
    status: 409,
    body: { code: 'DSP_CLAIMED' },
  });
  expect((await client.postJson('/v1/reviews/claim', {}, { key: ben })).body).toEqual({ review: null });

  const decision = { outcome: 'refuse', reasonCode: 'photo_edited', note: '修补处 <b>' };
  const etag = claimed.headers.get('etag') ?? '';
  const stale = { key: ann, headers: { 'if-match': '"1"' } };
  expect(await client.postJson(`${self}/decision`, decision, stale)).toMatchObject({
    status: 412,
    body: { code: 'DSP_CHANGED' },
  });
  const options = { key: ann, idempotencyKey: 'v-1', headers: { 'if-match': etag } };
  const decided = await client.postJson(`${self}/decision`, decision, options);
  expect(decided).toMatchObject({
    status: 201,
    body: {
      ...decision,
      settles: true,
      kind: 'edited',
      textBuyer: { zh: expect.stringContaining('申诉') as string },
    },
  });
  expect((await client.postJson(`${self}/decision`, decision, options)).body).toEqual(decided.body);
  const { body } = await client.get(dispute);
  expect(body).toMatchObject({
    stage: 'decided',
    refund: { status: 'refused', reason: decided.body['textMerchant'] },
  });
  expect((await client.get(`${dispute}/decisions`)).body).toEqual({ items: [decided.body] });
  expect(await client.get(self, { key: ann })).toMatchObject({ body: { state: 'decided' } });
  expect((await client.get('/v1/reviews/statistics', { key: ann })).body).toMatchObject({
    settled: 1,
    pairs: 0,
  });
});

it('hides the first decision from the second reviewer until a view is noted', async () => {
  const dispute = await flagged('V-3');
  const claim = async (key: string) => {
    const { body } = await client.postJson('/v1/reviews/claim', {}, { key });
    return `/v1/reviews/${(body['review'] as { id: string }).id}`;
  };
  const decision = { outcome: 'refuse', reasonCode: 'photo_edited' };
  await client.postJson(`${await claim(ann)}/decision`, decision, { key: ann });
  const appeal = { by: 'buyer', statement: '裂痕是真的' };
  const opened = await client.postJson(`${dispute}/appeals`, appeal);
  expect(opened).toMatchObject({ status: 201, body: appeal });
  expect((await client.get(`${dispute}/appeals`)).body).toEqual({ items: [opened.body] });
  expect((await client.get(dispute)).body).toMatchObject({
    stage: 'appealed',
    refund: { status: 'refused' },
  });

  const seen = async () => {
    const { body } = await client.get(dispute, { key: ben });
    const list = (await client.get('/v1/disputes', { key: ben })).body['items'] as {
      id: string;
      refund: unknown;
    }[];
    const refunds = [body['refund'], list.find(({ id }) => id === body['id'])?.refund];
    const types = (body['timeline'] as { type: string }[]).map(({ type }) => type);
    return { refunds, told: types.includes('decision.recorded') };
  };
  expect(await seen()).toEqual({ refunds: [null, null], told: false });
  const decisions = `${dispute}/decisions`;
  const missing = { status: 409, body: { code: 'DSP_VIEW_MISSING' } };
  expect(await client.get(decisions, { key: ben })).toMatchObject(missing);

  const self = await claim(ben);
  expect(await client.postJson(`${self}/claim`, {}, { key: ann })).toMatchObject({
    body: { code: 'DSP_SAME_PERSON' },
  });
  const reversal = { outcome: 'refund', reasonCode: 'damage_confirmed' };
  expect(await client.postJson(`${self}/decision`, reversal, { key: ben })).toMatchObject(missing);
  const view = { outcome: 'refund', note: 'The grain runs through.' };
  expect(await client.postJson(`${self}/view`, view, { key: ben })).toMatchObject({
    status: 201,
    body: view,
  });
  expect(await client.postJson(`${self}/view`, view, { key: ben })).toMatchObject({
    body: { code: 'DSP_VIEW_NOTED' },
  });
  expect((await seen()).told).toBe(true);
  expect((await client.get(decisions, { key: ben })).body['items']).toHaveLength(1);

  expect(await client.postJson(`${self}/decision`, reversal, { key: ben })).toMatchObject({ status: 201 });
  const { body } = await client.get(dispute);
  expect(body).toMatchObject({ stage: 'decided', refund: { status: 'refunded', paidMinor: 12_900 } });
  expect((body['timeline'] as { type: string }[]).at(-1)).toMatchObject({
    type: 'appeal.decided',
    data: { reversed: true },
  });
  expect(await client.postJson(`${dispute}/appeals`, appeal)).toMatchObject({
    body: { code: 'DSP_APPEALED' },
  });
  expect((await client.get('/v1/reviews/statistics', { key: ann })).body).toMatchObject({
    appealed: 1,
    reversed: 1,
  });
});

it('calls a person on request, and keeps merchants and strangers out of the queue', async () => {
  const { body } = await client.postJson('/v1/disputes', {
    ...{ externalId: 'V-2', orderId: 'O-2', buyerRef: 'b_2', amountMinor: 500, currency: 'CNY' },
  });
  const called = await client.postJson(`/v1/disputes/${String(body['id'])}/review`, {});
  expect(called).toMatchObject({ status: 202, body: { kind: 'first', doubt: 1 } });
  const self = `/v1/reviews/${String(called.body['id'])}`;
  const forbidden = { status: 403, body: { code: 'REQ_FORBIDDEN' } };
  for (const path of ['/v1/reviews', self, '/v1/reviews/statistics']) {
    expect(await client.get(path)).toMatchObject(forbidden);
  }
  for (const path of ['/v1/reviews/claim', `${self}/claim`, `${self}/return`]) {
    expect(await client.postJson(path, {})).toMatchObject(forbidden);
  }
  const decision = { outcome: 'refuse', reasonCode: 'damage_not_shown' };
  expect(await client.postJson(`${self}/decision`, decision)).toMatchObject(forbidden);
  const stranger = await api.deps.store.service((tx) =>
    createKey(tx, { merchantName: 'second', role: 'adjudicator', label: 'desk' }),
  );
  expect((await client.get(self, { key: stranger.key })).status).toBe(404);
  expect((await client.get('/v1/reviews', { key: stranger.key })).body).toEqual({ items: [], next: null });
  expect((await client.get('/v1/reasons')).body['items']).toContainEqual(
    expect.objectContaining({ code: 'photo_reused', kind: 'reused' }),
  );
});
