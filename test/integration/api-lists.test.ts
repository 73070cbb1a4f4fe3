/** Lists by the page and by what they are narrowed to, asked through the typed client; and edits that meet. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TouchstoneClient } from '../../client/index.js';
import type { paths } from '../../client/schema.js';
import { createKey } from '../../src/records/keys.js';
import { sql } from '../../src/store/store.js';
import { startApi, type TestApi } from '../support/api.js';
import { clientOf, dataOf, typedClientOf } from '../support/client.js';
import { encodedJpeg } from '../support/pictures.js';
import { endScan } from '../support/verdict.js';

let api: TestApi;
let merchant: TouchstoneClient;
let reviewer: TouchstoneClient;
let second: TouchstoneClient;
const ids: string[] = [];
const scans: string[] = [];
beforeAll(async () => {
  api = await startApi();
  merchant = typedClientOf(api);
  const reviewerKey = async () => {
    const made = await api.deps.store.service((tx) =>
      createKey(tx, { merchantName: 'first', role: 'adjudicator', label: 'test' }),
    );
    return typedClientOf(api, made.key);
  };
  reviewer = await reviewerKey();
  second = await reviewerKey();
  const photo = await encodedJpeg();
  const outcomes = ['forgery_indicated', 'no_sign_found', 'inconclusive'] as const;
  for (let n = 0; n < 6; n++) {
    const body = {
      ...{ externalId: `L-${n}`, orderId: `order-${n % 3}`, itemId: `item-${n % 2}`, buyerRef: `b-${n % 3}` },
      ...{ amountMinor: 1_000 * (n + 1), currency: 'CNY', stage: 'opened' as const },
      channel: n < 3 ? ('refund' as const) : ('dispute' as const),
    };
    const { id } = dataOf(await merchant.POST('/v1/disputes', { body }));
    ids.push(id);
    const taken = await clientOf(api).photo(photo, { path: `/v1/disputes/${id}/evidence` });
    scans.push(String(taken.body['id']));
    await endScan(api.deps.store, String(taken.body['id']), outcomes[n % 3] ?? 'inconclusive');
  }
});
afterAll(() => api.stop());

type DisputeQuery = NonNullable<paths['/v1/disputes']['get']['parameters']['query']>;
type DetectionQuery = NonNullable<paths['/v1/detections']['get']['parameters']['query']>;

const disputes = async (query: DisputeQuery, client = merchant) => {
  const answer = await client.GET('/v1/disputes', { params: { query: { limit: 100, ...query } } });
  return dataOf(answer).items.map(({ externalId }) => Number(externalId.slice(2)));
};

describe('disputes', () => {
  it('come by the page, newest first, each once', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: 4, ...(cursor !== undefined && { cursor }) };
      const page = dataOf(await merchant.GET('/v1/disputes', { params: { query } }));
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual(ids.toReversed());
  });

  it('are narrowed to what is asked for', async () => {
    expect(await disputes({ channel: 'refund' })).toEqual([2, 1, 0]);
    expect(await disputes({ buyerRef: 'b-1' })).toEqual([4, 1]);
    expect(await disputes({ itemId: 'item-0' })).toEqual([4, 2, 0]);
    expect(await disputes({ orderId: 'order-2' })).toEqual([5, 2]);
    expect(await disputes({ externalId: 'L-3' })).toEqual([3]);
    expect(await disputes({ outcome: 'no_sign_found' })).toEqual([4, 1]);
    expect(await disputes({ stage: 'under_review' })).toEqual([3, 0]);
    expect(await disputes({ stage: 'closed' })).toEqual([]);
    expect(await disputes({ refundStatus: 'held' })).toEqual([3, 0]);
    expect(await disputes({ refundStatus: 'held', channel: 'refund', buyerRef: 'b-0' })).toEqual([0]);
    expect(await disputes({ buyerRef: "b-0' or true --" })).toEqual([]);
  });

  it('are narrowed to a range of times, its end left out', async () => {
    const at = async (n: number) =>
      dataOf(await merchant.GET('/v1/disputes/{id}', { params: { path: { id: ids[n] ?? '' } } })).createdAt;
    await api.deps.store.service((tx) =>
      sql`update disputes set created_at = date_trunc('second', created_at) + (right(external_id, 1) || ' minutes')::interval`.execute(
        tx,
      ),
    );
    expect(await disputes({ from: await at(2), to: await at(4) })).toEqual([3, 2]);
    expect(await disputes({ to: await at(1) })).toEqual([0]);
    expect(await disputes({ from: '2035-01-01T00:00:00Z' })).toEqual([]);
    expect(await disputes({ from: '1800-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' })).toHaveLength(6);
    const bad = await merchant.GET('/v1/disputes', { params: { query: { limit: 1, from: 'yesterday' } } });
    expect(bad.error).toMatchObject({ code: 'REQ_MALFORMED' });
  });
});

it('narrows detections', async () => {
  const list = async (query: DetectionQuery) => {
    const params = { query: { limit: 100, ...query } };
    return dataOf(await merchant.GET('/v1/detections', { params })).items.map(({ id }) => scans.indexOf(id));
  };
  expect(await list({ outcome: 'forgery_indicated' })).toEqual([3, 0]);
  expect(await list({ kind: 'edited' })).toEqual([3, 0]);
  expect(await list({ kind: 'ai_generated' })).toEqual([]);
  expect(await list({ disputeId: ids[2] ?? '' })).toEqual([2]);
  expect(await list({ status: 'done', channel: 'dispute' })).toHaveLength(6);
  expect(await list({ status: 'queued' })).toEqual([]);
  expect(await list({ from: '2035-01-01T00:00:00Z' })).toEqual([]);
});

describe('two people', () => {
  const reviews = async (
    state: 'waiting' | 'free' | 'claimed' | 'sleeping' | 'decided',
    client = reviewer,
  ) => {
    const answer = await client.GET('/v1/reviews', { params: { query: { limit: 100, state } } });
    return dataOf(answer).items.map(({ disputeId }) => ids.indexOf(disputeId));
  };
  const reviewOf = async (n: number) => {
    const page = dataOf(
      await reviewer.GET('/v1/reviews', { params: { query: { limit: 100, state: 'waiting' } } }),
    );
    const found = page.items.find(({ disputeId }) => disputeId === ids[n]);
    if (found === undefined) throw new Error(`No review of dispute ${n}`);
    return found;
  };

  it('see the queue by its states, and notice each other by ETags', async () => {
    expect(await reviews('waiting')).toEqual([3, 0]);
    const { id } = await reviewOf(3);
    const path = { id };
    const read = await reviewer.GET('/v1/reviews/{id}', { params: { path } });
    const stale = { 'if-match': read.response.headers.get('etag') ?? '' };
    dataOf(await reviewer.POST('/v1/reviews/{id}/claim', { params: { path, header: stale } }));
    const late = await reviewer.POST('/v1/reviews/{id}/return', { params: { path, header: stale } });
    expect([late.response.status, late.error]).toMatchObject([412, { code: 'DSP_CHANGED' }]);
    expect([await reviews('free'), await reviews('claimed')]).toEqual([[0], [3]]);
    const body = { outcome: 'need_more_evidence', reasonCode: 'ask_original_file', note: '' } as const;
    dataOf(await reviewer.POST('/v1/reviews/{id}/decision', { params: { path }, body }));
    expect([await reviews('waiting'), await reviews('sleeping')]).toEqual([[0], [3]]);
  });

  it('change a dispute only as it was read', async () => {
    const path = { id: ids[1] ?? '' };
    const read = await merchant.GET('/v1/disputes/{id}', { params: { path } });
    const stale = { 'if-match': read.response.headers.get('etag') ?? '' };
    dataOf(await merchant.POST('/v1/disputes/{id}/review', { params: { path, header: stale } }));
    const late = await merchant.POST('/v1/disputes/{id}/review', { params: { path, header: stale } });
    expect([late.response.status, late.error]).toMatchObject([412, { code: 'DSP_CHANGED' }]);
    const closed = await merchant.POST('/v1/disputes/{id}/close', { params: { path, header: stale } });
    expect(closed.error).toMatchObject({ code: 'DSP_CHANGED' });
    const odd = await merchant.POST('/v1/disputes/{id}/close', {
      params: { path, header: { 'if-match': 'x' } },
    });
    expect(odd.error).toMatchObject({ code: 'REQ_MALFORMED' });
  });

  it('learn nothing of a decision by asking for the status of the refund', async () => {
    const { id } = await reviewOf(0);
    const path = { id };
    dataOf(await reviewer.POST('/v1/reviews/{id}/claim', { params: { path } }));
    const body = { outcome: 'refuse', reasonCode: 'photo_edited', note: '' } as const;
    dataOf(await reviewer.POST('/v1/reviews/{id}/decision', { params: { path }, body }));
    expect(await reviews('decided')).toEqual([0]);
    expect(await disputes({ refundStatus: 'refused' }, second)).toEqual([0]);
    const appeal = { by: 'buyer', statement: 'It is torn.' } as const;
    dataOf(
      await merchant.POST('/v1/disputes/{id}/appeals', {
        params: { path: { id: ids[0] ?? '' } },
        body: appeal,
      }),
    );
    expect(await disputes({ refundStatus: 'refused' }, second)).toEqual([]);
    expect(await disputes({ refundStatus: 'refused' }, reviewer)).toEqual([0]);
    expect(await disputes({ refundStatus: 'refused' })).toEqual([0]);
    const again = { id: (await reviewOf(0)).id };
    dataOf(await second.POST('/v1/reviews/{id}/claim', { params: { path: again } }));
    const view = { outcome: 'refund', note: '' } as const;
    dataOf(await second.POST('/v1/reviews/{id}/view', { params: { path: again }, body: view }));
    expect(await disputes({ refundStatus: 'refused' }, second)).toEqual([0]);
  });

  it('look after an endpoint only as it was read', async () => {
    const body = { url: 'https://shop.example/hook' };
    const { id, revision } = dataOf(await merchant.POST('/v1/webhooks', { body }));
    const path = { id };
    const read = await merchant.GET('/v1/webhooks/{id}', { params: { path } });
    expect(read.response.headers.get('etag')).toBe(`"${revision}"`);
    const header = { 'if-match': `"${revision}"` };
    const rotated = await merchant.POST('/v1/webhooks/{id}/rotate', {
      params: { path, header },
      body: { overlapHours: 1 },
    });
    expect(dataOf(rotated).revision).toBe(revision + 1);
    const late = await merchant.POST('/v1/webhooks/{id}/disable', { params: { path, header } });
    expect([late.response.status, late.error]).toMatchObject([412, { code: 'DSP_CHANGED' }]);
    expect(dataOf(await merchant.POST('/v1/webhooks/{id}/disable', { params: { path } })).status).toBe(
      'disabled',
    );
  });
});
