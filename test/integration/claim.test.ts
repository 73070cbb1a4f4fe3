/** Order and delivery, from the request to the verdict: what is told, kept, compared, and shown to whom. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/records/ids.js';
import { createKey } from '../../src/records/keys.js';
import { startScan } from '../../src/records/scans.js';
import { startApi, type TestApi } from '../support/api.js';
import { clientOf } from '../support/client.js';
import { photoTaken } from '../support/taken-photo.js';

const beijing = { latitude: 39.90421, longitude: 116.40739 };
const claim = {
  orderedAt: '2026-03-01T09:00:00+08:00',
  shippedAt: '2026-03-02T18:00:00+08:00',
  deliveredAt: '2026-03-05T12:00:00+08:00',
  deliveryCity: { name: '上海市', position: { latitude: 31.2304, longitude: 121.4737 } },
};
const kept = {
  orderedAt: '2026-03-01T01:00:00.000Z',
  shippedAt: '2026-03-02T10:00:00.000Z',
  deliveredAt: '2026-03-05T04:00:00.000Z',
  deliveryCity: { name: '上海市', position: { latitude: 31.2, longitude: 121.5 } },
};
const nothing = { orderedAt: null, shippedAt: null, deliveredAt: null, deliveryCity: null };

let api: TestApi;
let client: ReturnType<typeof clientOf>;
let adjudicator: string;
let early: Uint8Array;
beforeAll(async () => {
  api = await startApi({ workers: true, scanConcurrency: 1 });
  client = clientOf(api);
  const told = { merchantName: 'first', role: 'adjudicator' as const, label: 'test' };
  adjudicator = (await api.deps.store.service((tx) => createKey(tx, told))).key;
  early = await photoTaken('2026:02:20 10:00:00', '+08:00', beijing);
});
afterAll(() => api.stop());

const told = (externalId: string) => ({
  ...{ externalId, orderId: 'O-1', buyerRef: 'b_1', amountMinor: 100, currency: 'CNY', channel: 'refund' },
});

async function openDispute(facts: object): Promise<Record<string, unknown>> {
  const { status, body } = await client.postJson('/v1/disputes', { ...told(newId()), ...facts });
  expect(status).toBe(201);
  return body;
}

interface Examined {
  id: string;
  evidenceId: string;
  claim: object;
  verdict: { outcome: string; kinds: string[]; llr: number; route: string };
  analyses: { analyzer: string; status: string; findings: { code: string; values: object }[] }[];
}

async function examine(photo: Uint8Array, path: string, fields: Record<string, string> = {}) {
  const { status, body } = await client.photo(photo, { path: `${path}?wait=60`, fields });
  expect(status).toBe(200);
  return body as unknown as Examined;
}

const said = ({ analyses }: Examined) => {
  const found = analyses.find(({ analyzer }) => analyzer === 'claim-context');
  return found?.status === 'informative' ? found.findings.map(({ code }) => code) : found?.status;
};

describe('a dispute that tells of order and delivery', () => {
  it('gives back the times in UTC and the city to a tenth of a degree', async () => {
    const body = await openDispute(claim);
    expect(body).toMatchObject(kept);
    expect((await client.get(`/v1/disputes/${String(body['id'])}`)).body).toEqual(body);
    expect(await openDispute({})).toMatchObject(nothing);
  });

  it('has its photos held against them, as a question and no more', async () => {
    const { id } = await openDispute(claim);
    const examined = await examine(early, `/v1/disputes/${String(id)}/evidence`);
    expect(examined.claim).toEqual(kept);
    expect(said(examined)).toEqual(['claim.time.beforeOrder', 'claim.place.far']);
    const alone = await examine(early, '/v1/detections');
    expect(said(alone)).toBe('not_applicable');
    expect(examined.verdict).toMatchObject({ outcome: 'no_sign_found', kinds: [], route: 'proceed' });
    expect(examined.verdict.llr).toBe(alone.verdict.llr);
  });

  it('asks about a photo changed after delivery, and about a clock that was never set, and holds neither against anybody', async () => {
    const { id } = await openDispute({ ...claim, deliveryCity: undefined });
    const path = `/v1/disputes/${String(id)}/evidence`;
    const photos: readonly (readonly [Uint8Array, readonly string[]])[] = [
      [
        await photoTaken('2026:03:05 15:00:00', '+08:00', undefined, '2026:03:06 09:00:00'),
        ['claim.time.afterDelivery', 'claim.time.editedAfter'],
      ],
      // Changed while the clock stood still before delivery: nothing to ask.
      [
        await photoTaken('2026:03:05 11:00:00', '+08:00', undefined, '2026:03:05 11:30:00'),
        ['claim.time.beforeDelivery'],
      ],
      [await photoTaken('2016:01:01 00:03:00', '+08:00'), ['claim.time.clockUnset']],
      [await photoTaken('2031:07:01 08:00:00', '+08:00'), ['claim.time.afterDelivery']],
    ];
    for (const [photo, codes] of photos) {
      const examined = await examine(photo, path);
      expect(said(examined)).toEqual(codes);
      expect(examined.verdict).toMatchObject({ outcome: 'no_sign_found', kinds: [], route: 'proceed' });
    }
  });

  it('stays with each photo as it was: a second scan is held against the same', async () => {
    const { id } = await openDispute({ orderedAt: claim.orderedAt });
    const { evidenceId } = await examine(early, `/v1/disputes/${String(id)}/evidence`);
    const { store } = api.deps;
    const task = await store.service(async (tx) => {
      const late = { delivered_at: new Date(claim.deliveredAt) };
      await tx.updateTable('disputes').set(late).where('id', '=', String(id)).execute();
      const { merchant_id } = await tx
        .selectFrom('evidence')
        .select('merchant_id')
        .where('id', '=', evidenceId)
        .executeTakeFirstOrThrow();
      const scan = { id: newId(), merchant_id, evidence_id: evidenceId, status: 'queued' as const };
      await tx
        .insertInto('scans')
        .values({ ...scan, started_at: null, finished_at: null })
        .execute();
      return startScan(tx, scan.id);
    });
    expect(task?.claim).toEqual({ orderedAt: kept.orderedAt });
  });
});

describe('a photo that brings order and delivery along', () => {
  const fields = { deliveredAt: claim.deliveredAt, deliveryCity: JSON.stringify(claim.deliveryCity) };

  it('needs no dispute', async () => {
    const examined = await examine(early, '/v1/detections', fields);
    expect(examined.claim).toEqual({ ...kept, orderedAt: null, shippedAt: null });
    expect(said(examined)).toEqual(['claim.time.beforeDelivery', 'claim.place.far']);
  });

  it('adds to what its dispute says, and comes before it', async () => {
    const { id } = await openDispute({ orderedAt: claim.orderedAt, deliveredAt: '2026-02-01T00:00:00Z' });
    const examined = await examine(early, `/v1/disputes/${String(id)}/evidence`, fields);
    expect(examined.claim).toEqual({ ...kept, shippedAt: null });
    expect(said(examined)).toContain('claim.time.beforeOrder');
  });

  it('says so where a city without its place cannot be compared', async () => {
    const examined = await examine(early, '/v1/detections', { deliveryCity: '{"name":"杭州市"}' });
    expect(examined.claim).toEqual({ ...nothing, deliveryCity: { name: '杭州市', position: null } });
    expect(said(examined)).toEqual(['claim.place.notCompared']);
  });

  it.each<[string, Record<string, string>]>([
    ['a time without zone', { deliveredAt: '2026-03-05T12:00:00' }],
    ['a time that is none', { orderedAt: 'yesterday' }],
    ['half a position', { deliveryCity: '{"name":"x","position":{"latitude":1}}' }],
    ['a latitude beyond the pole', { deliveryCity: '{"name":"x","position":{"latitude":91,"longitude":0}}' }],
    ['a city without name', { deliveryCity: '{"position":{"latitude":1,"longitude":0}}' }],
    ['a street', { deliveryCity: '{"name":"x","street":"y"}' }],
    ['a city that is no JSON', { deliveryCity: 'Shanghai' }],
  ])('is refused with %s', async (_name, wrong) => {
    const answer = await client.photo(early, { fields: wrong });
    expect(answer).toMatchObject({ status: 400, body: { code: 'REQ_MALFORMED' } });
  });
});

describe('the exact place', () => {
  const digits = /(?<!\d)(39\.9|116\.4|(39|116) \d)/;
  // Times of day and durations may well show such digits.
  const untimed = (text: string) =>
    text.replaceAll(/\d\d:\d\d:\d\d\.\d+|"analyzersMs":\{[^}]*\}|"(\w+Ms|responseTime)":[\d.]+/g, '');

  it('stands in nothing that a merchant reads', async () => {
    const { id } = await openDispute(claim);
    const examined = await examine(early, `/v1/disputes/${String(id)}/evidence`);
    const dispute = await client.get(`/v1/disputes/${String(id)}`);
    const list = await client.get('/v1/detections');
    for (const body of [examined, dispute.body, list.body]) {
      expect(untimed(JSON.stringify(body))).not.toMatch(digits);
    }
    expect(untimed(api.logText())).not.toMatch(digits);
    const refused = await client.get(`/v1/detections/${examined.id}/position`);
    expect(refused).toMatchObject({ status: 403, body: { code: 'REQ_FORBIDDEN' } });
  });

  it('is told to an adjudicator, and each look is on record', async () => {
    const { id } = await openDispute(claim);
    const examined = await examine(early, `/v1/disputes/${String(id)}/evidence`);
    const look = () => client.get(`/v1/detections/${examined.id}/position`, { key: adjudicator });
    const { status, headers, body } = await look();
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(Object.keys(body)).toEqual(['latitude', 'longitude']);
    expect(body['latitude']).toBeCloseTo(beijing.latitude, 4);
    expect(body['longitude']).toBeCloseTo(beijing.longitude, 4);
    await look();
    const { timeline } = (await client.get(`/v1/disputes/${String(id)}`)).body;
    const reads = (timeline as { type: string; data: object }[]).filter(
      ({ type }) => type === 'position.read',
    );
    expect(reads.map(({ data }) => data)).toEqual([{}, {}]);
  });

  it('is 404 where the photo tells none, and for another merchant', async () => {
    const bare = await examine(await photoTaken('2026:03:05 15:00:00', '+08:00'), '/v1/detections');
    const none = await client.get(`/v1/detections/${bare.id}/position`, { key: adjudicator });
    expect(none).toMatchObject({ status: 404, body: { code: 'REQ_NOT_FOUND' } });
    const own = await examine(early, '/v1/detections');
    const told = { merchantName: 'second', role: 'adjudicator' as const, label: 'test' };
    const { key } = await api.deps.store.service((tx) => createKey(tx, told));
    expect((await client.get(`/v1/detections/${own.id}/position`, { key })).status).toBe(404);
  });
});
