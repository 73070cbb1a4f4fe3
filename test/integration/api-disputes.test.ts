/** Disputes over HTTP: evidence, verdict and refund in order; what one merchant has, no other sees. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const told = (externalId: string) => ({
  externalId,
  orderId: 'O-1',
  itemId: 'SKU-17',
  buyerRef: 'b_91f3',
  amountMinor: 12_900,
  currency: 'CNY',
  channel: 'refund',
  reasonCode: 'item_damaged',
  claimText: '到货破损 <b>torn</b>',
  deadlineAt: '2026-12-01T08:00:00.000Z',
});

async function openDispute(externalId: string, key = api.key): Promise<string> {
  const { status, body } = await client.postJson('/v1/disputes', told(externalId), { key });
  expect(status).toBe(201);
  return String(body['id']);
}

const types = (body: Readonly<Record<string, unknown>>): string[] =>
  (body['timeline'] as { type: string }[]).map(({ type }) => type);

it('gives back what was told, with its refund pending', async () => {
  const { status, headers, body } = await client.postJson('/v1/disputes', told('D-1'));
  expect(status).toBe(201);
  expect(headers.get('location')).toBe(`/v1/disputes/${String(body['id'])}`);
  expect(body).toMatchObject({
    ...told('D-1'),
    stage: 'opened',
    refund: { status: 'pending', detection: null },
  });
  const read = await client.get(`/v1/disputes/${String(body['id'])}`);
  expect(read.body).toEqual(body);
});

it('refuses a second dispute under one external id, and takes it from another merchant', async () => {
  await openDispute('D-2');
  const second = await client.postJson('/v1/disputes', told('D-2'));
  expect(second).toMatchObject({ status: 409, body: { code: 'DSP_DUPLICATE' } });
  await openDispute('D-2', api.otherKey);
});

describe('what a dispute must hold', () => {
  const wrong: [string, object][] = [
    ['no order', { orderId: undefined }],
    ['an empty order', { orderId: '' }],
    ['a negative amount', { amountMinor: -1 }],
    ['half a fen', { amountMinor: 0.5 }],
    ['an amount as text', { amountMinor: '12900' }],
    ['an amount beyond exact integers', { amountMinor: 2 ** 53 }],
    ['a currency that is none', { currency: 'yuan' }],
    ['an unknown stage', { stage: 'lost' }],
    ['an unknown channel', { channel: 'gossip' }],
    ['a deadline that is none', { deadlineAt: 'soon' }],
    ['a deadline in a month that is none', { deadlineAt: '2026-13-01T00:00:00Z' }],
    ['a deadline in a leap second', { deadlineAt: '2016-12-31T23:59:60Z' }],
    ['a delivery in a leap second', { deliveredAt: '2016-12-31T23:59:60Z' }],
    ['an unknown field', { amountMajor: 129 }],
  ];
  it.each(wrong)('refuses %s', async (_name, change) => {
    const answer = await client.postJson('/v1/disputes', { ...told('D-wrong'), ...change });
    expect(answer).toMatchObject({ status: 400, body: { code: 'REQ_MALFORMED' } });
    expect(answer.body['errors']).toContainEqual({
      at: expect.stringContaining('body') as string,
      message: expect.any(String) as string,
    });
  });

  it('refuses what is no JSON', async () => {
    const answer = await client.postBytes('/v1/disputes', 'application/json', Buffer.from('{"a":'));
    expect(answer).toMatchObject({ status: 400, body: { code: 'REQ_MALFORMED' } });
  });
});

it('shows evidence, scan, verdict and refund in order', async () => {
  const dispute = await openDispute('D-3');
  const path = `/v1/disputes/${dispute}/evidence`;
  const sent = await client.photo(photo, { path, fields: { suspicion: 'ai_edited', channel: 'refund' } });
  expect(sent).toMatchObject({ status: 202, body: { disputeId: dispute, suspicion: 'ai_edited' } });
  const scanId = String(sent.body['id']);
  const waiting = await client.get(`/v1/disputes/${dispute}`);
  expect(waiting.body).toMatchObject({ stage: 'evidence_submitted', refund: { status: 'pending' } });

  await endScan(api.deps.store, scanId, 'forgery_indicated');
  const { body } = await client.get(`/v1/disputes/${dispute}`);
  expect(types(body)).toEqual([
    'dispute.opened',
    'evidence.received',
    'scan.queued',
    'scan.started',
    'verdict.recorded',
    'refund.held',
    'review.opened',
  ]);
  const detection = `/v1/detections/${scanId}`;
  expect(body['refund']).toMatchObject({
    status: 'held',
    detection,
    reason: { en: expect.any(String) as string },
  });
  const times = (body['timeline'] as { at: string }[]).map(({ at }) => at);
  expect(times).toEqual([...times].sort());
  const read = await client.get(detection);
  expect(read.body).toMatchObject({
    status: 'done',
    verdict: { outcome: 'forgery_indicated', route: 'hold_and_review' },
  });
});

it('puts no refund on hold where no sign was found', async () => {
  const dispute = await openDispute('D-4');
  const sent = await client.photo(photo, { fields: { disputeId: dispute } });
  await endScan(api.deps.store, String(sent.body['id']), 'no_sign_found');
  const { body } = await client.get(`/v1/disputes/${dispute}`);
  expect(body['refund']).toMatchObject({ status: 'pending', reason: null, detection: null });
  expect(types(body).at(-1)).toBe('verdict.recorded');
});

it('takes no evidence for a closed dispute', async () => {
  const { body } = await client.postJson('/v1/disputes', { ...told('D-5'), stage: 'closed' });
  const answer = await client.photo(photo, { path: `/v1/disputes/${String(body['id'])}/evidence` });
  expect(answer).toMatchObject({ status: 409, body: { code: 'DSP_CLOSED' } });
});

it("answers 404 to another merchant's id, on every route", async () => {
  const dispute = await openDispute('D-6');
  const sent = await client.photo(photo, { fields: { disputeId: dispute } });
  const scan = String(sent.body['id']);
  await endScan(api.deps.store, scan, 'inconclusive');
  const key = api.otherKey;
  const detection = `/v1/detections/${scan}`;
  for (const path of [
    detection,
    `${detection}/maps/fused.png`,
    `${detection}/events`,
    `/v1/disputes/${dispute}`,
  ]) {
    expect((await fetch(api.url + path, { headers: { authorization: `Bearer ${api.key}` } })).status).toBe(
      200,
    );
    expect(await client.get(path, { key })).toMatchObject({ status: 404, body: { code: 'REQ_NOT_FOUND' } });
  }
  const evidence = await client.photo(photo, { path: `/v1/disputes/${dispute}/evidence`, key });
  expect(evidence).toMatchObject({ status: 404, body: { code: 'REQ_NOT_FOUND' } });
  const ids = async (path: string): Promise<string[]> => {
    const { body } = await client.get(path, { key });
    return (body['items'] as { id: string }[]).map(({ id }) => id);
  };
  expect(await ids('/v1/detections?limit=100')).not.toContain(scan);
  expect(await ids('/v1/disputes?limit=100')).not.toContain(dispute);
});

it('lists newest first, page by page, each once', async () => {
  const key = api.otherKey;
  const made: string[] = [];
  for (let n = 0; n < 7; n++) made.unshift(await openDispute(`page-${n}`, key));
  const seen: string[] = [];
  let next: string | null = null;
  do {
    const cursor = next === null ? '' : `&cursor=${next}`;
    const { body } = await client.get(`/v1/disputes?limit=3${cursor}`, { key });
    const items = body['items'] as { id: string }[];
    expect(items.length).toBeLessThanOrEqual(3);
    seen.push(...items.map(({ id }) => id));
    next = body['next'] as string | null;
  } while (next !== null);
  expect(seen.slice(0, 7)).toEqual(made);
  expect(new Set(seen).size).toBe(seen.length);
});

it('lists detections by dispute and outcome', async () => {
  const dispute = await openDispute('D-7');
  const sent = await client.photo(photo, { fields: { disputeId: dispute, externalIds: '{"photo":"p1"}' } });
  const of = async (query: string): Promise<unknown> =>
    (await client.get(`/v1/detections?${query}`)).body['items'];
  expect(await of(`disputeId=${dispute}`)).toMatchObject([
    { id: sent.body['id'], outcome: null, externalIds: { photo: 'p1' }, fileName: 'photo.jpg' },
  ]);
  expect(await of(`disputeId=${dispute}&outcome=inconclusive`)).toEqual([]);
  expect(await client.get('/v1/detections?outcome=fake')).toMatchObject({ status: 400 });
});
