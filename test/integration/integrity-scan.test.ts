/** What a scan says of a photo does not depend on who sent it: the same bytes, the same report. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createKey } from '../../src/records/keys.js';
import { readDetection } from '../../src/records/detections.js';
import { startApi, type TestApi } from '../support/api.js';
import { clientOf } from '../support/client.js';
import { encodedJpeg } from '../support/pictures.js';
import { until } from '../support/until.js';
import { endScan } from '../support/verdict.js';

let api: TestApi;
let client: ReturnType<typeof clientOf>;
let key: string;
beforeAll(async () => {
  api = await startApi({ workers: true, scanConcurrency: 1, scanTimeoutMs: 150_000 });
  client = clientOf(api);
  const made = await api.deps.store.service((tx) =>
    createKey(tx, { merchantName: 'first', role: 'adjudicator', label: 'desk' }),
  );
  key = made.key;
});
afterAll(() => api.stop());

const dispute = async (externalId: string, buyerRef: string) => {
  const told = { externalId, buyerRef, orderId: 'O', amountMinor: 900, currency: 'CNY' };
  return `/v1/disputes/${String((await client.postJson('/v1/disputes', told)).body['id'])}`;
};

it('is the same for a buyer with an upheld suspicion and for one without', { timeout: 200_000 }, async () => {
  const first = await dispute('S-1', 'b_known');
  const sent = await client.photo(await encodedJpeg(90, 60), {
    path: `${first}/report`,
    fields: { suspicion: 'edited' },
  });
  const scanId = String(sent.body['detection']).split('/').at(-1) ?? '';
  // Whichever comes first, made up here or by the worker; a person is called below in either case.
  await endScan(api.deps.store, scanId, 'forgery_indicated');
  await client.postJson(`${first}/review`, {});
  const { body } = await client.postJson('/v1/reviews/claim', {}, { key });
  const review = `/v1/reviews/${(body['review'] as { id: string }).id}`;
  const decision = { outcome: 'refuse', reasonCode: 'photo_edited' };
  expect((await client.postJson(`${review}/decision`, decision, { key })).status).toBe(201);

  const photo = await encodedJpeg(160, 120, { quality: 92 });
  const reports = [];
  for (const [n, buyer] of ['b_known', 'b_unknown'].entries()) {
    const place = await dispute(`S-2-${n}`, buyer);
    const taken = await client.photo(photo, { path: `${place}/evidence` });
    const read = await until(
      () => api.deps.store.service((tx) => readDetection(tx, String(taken.body['id']))),
      (now) => now?.status === 'done',
      150_000,
    );
    if (!read?.report) throw new Error('The scan is not done');
    const { times, ...report } = read.report;
    expect(times.totalMs).toBeGreaterThan(0);
    reports.push(JSON.stringify(report));
    const beside = (await client.get(place)).body['integrity'];
    expect(beside).toMatchObject({ upheld: { count: n === 0 ? 1 : 0 }, halfLifeDays: 180 });
  }
  expect(reports[0]).toBe(reports[1]);
});
