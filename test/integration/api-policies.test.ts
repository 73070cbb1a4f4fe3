/** Policies over HTTP: written, tried, run in the shadow, activated; for whom each is. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keyRoles, type KeyRole } from '../../src/domain/access.js';
import { createKey } from '../../src/records/keys.js';
import { platform } from '../../src/records/platform.js';
import { startApi, type TestApi } from '../support/api.js';
import { clientOf, type Answer } from '../support/client.js';
import { encodedJpeg } from '../support/pictures.js';
import { endScan } from '../support/verdict.js';

let api: TestApi;
let client: ReturnType<typeof clientOf>;
let keys: Record<KeyRole, string>;
let everywhere: string;
beforeAll(async () => {
  api = await startApi();
  client = clientOf(api);
  const make = async (merchantName: string, role: KeyRole) =>
    (await api.deps.store.service((tx) => createKey(tx, { merchantName, role, label: 'test' }))).key;
  const made = [];
  for (const role of keyRoles) made.push([role, await make('first', role)]);
  keys = Object.fromEntries(made) as typeof keys;
  everywhere = await make(platform.name, 'administrator');
});
afterAll(() => api.stop());

const hold = (falseAlarmRate: number) => ({
  bands: [{ falseAlarmRate, route: 'hold_and_review' }],
  otherwise: 'proceed',
  unclear: 'ask_for_more',
});
const hour = 3_600_000;
const period = () => ({
  from: new Date(Date.now() - hour).toISOString(),
  to: new Date(Date.now() + hour).toISOString(),
});
const write = (document: unknown, key = keys.administrator) =>
  client.postJson('/v1/policies', { document, note: 'why' }, { key });
const order = ({ body, headers }: Answer, verb: string, told: unknown = {}, key = keys.administrator) =>
  client.postJson(`${(body['links'] as { self: string }).self}/${verb}`, told, {
    ...{ key, headers: { 'if-match': headers.get('etag') ?? '' } },
  });
const reread = ({ body }: Answer, key = keys.administrator) =>
  client.get((body['links'] as { self: string }).self, { key });

it('goes from a draft over a dry run and the shadow to what routes', async () => {
  const opened = await client.postJson('/v1/disputes', {
    ...{ externalId: 'P-1', orderId: 'O', buyerRef: 'b', amountMinor: 500, currency: 'CNY' },
  });
  const path = `/v1/disputes/${String(opened.body['id'])}/evidence`;
  const send = async () => {
    const { body } = await client.photo(await encodedJpeg(), { path });
    await endScan(api.deps.store, String(body['id']), 'forgery_indicated');
    return client.get(`/v1/detections/${String(body['id'])}`);
  };
  const first = await send();
  expect(first.body['verdict']).toMatchObject({
    ...{ route: 'hold_and_review', routedBy: { scope: 'built_in', version: 1, holdFalseAlarmRate: 0.01 } },
  });

  const document = { routing: hold(0.001), rules: [] };
  const tried = await client.postJson(
    '/v1/policies/dry-run',
    { document, ...period() },
    { key: keys.administrator, idempotencyKey: null },
  );
  expect(tried).toMatchObject({
    status: 200,
    body: {
      ...{ verdicts: 1, changed: 1 },
      recorded: { held: [{ currency: 'CNY', disputes: 1, amountMinor: 500 }] },
      candidate: { held: [], statedWrongfulHoldsPer1000: 1 },
      cases: [
        {
          detection: `/v1/detections/${String(first.body['id'])}`,
          dispute: `/v1/disputes/${String(opened.body['id'])}`,
          ...{ from: 'hold_and_review', to: 'proceed' },
        },
      ],
    },
  });

  const made = await write(document);
  expect(made).toMatchObject({ status: 201, body: { state: 'draft', version: 1, scope: 'merchant' } });
  const shadowed = await order(made, 'shadow');
  expect(shadowed).toMatchObject({ status: 200, body: { state: 'shadow' } });
  expect((await send()).body['verdict']).toMatchObject({ route: 'hold_and_review' });
  const { from, to } = period();
  const self = (made.body['links'] as { self: string }).self;
  expect(
    (await client.get(`${self}/shadow?from=${from}&to=${to}`, { key: keys.administrator })).body,
  ).toMatchObject({
    ...{ verdicts: 1, changed: 1, moves: [{ from: 'hold_and_review', to: 'proceed', count: 1 }] },
  });

  expect(await order(made, 'activate')).toMatchObject({ status: 412, body: { code: 'POL_CHANGED' } });
  expect(await client.postJson(`${self}/activate`, {}, { key: keys.administrator })).toMatchObject({
    ...{ status: 428, body: { code: 'POL_TAG_MISSING' } },
  });
  const past = { effectiveFrom: new Date(Date.now() - hour).toISOString() };
  expect(await order(shadowed, 'activate', past)).toMatchObject({ status: 422, body: { code: 'POL_DATE' } });
  const active = await order(shadowed, 'activate');
  expect(active).toMatchObject({ status: 200, body: { state: 'active' } });
  const routed = await send();
  expect(routed.body['verdict']).toMatchObject({
    ...{ route: 'proceed', routedBy: { id: made.body['id'], scope: 'merchant', version: 1 } },
  });
  expect(await order(active, 'retire')).toMatchObject({ status: 200, body: { state: 'retired' } });
  expect((await reread(made)).body).toMatchObject({ state: 'retired' });

  const events = await api.deps.store.service((tx) =>
    tx.selectFrom('events').select('type').where('type', 'like', 'policy.%').orderBy('id').execute(),
  );
  expect(events.map(({ type }) => type)).toEqual([
    ...['policy.created', 'policy.shadowed', 'policy.activated', 'policy.retired'],
  ]);
});

it('names every fault of a document, and what goes beyond the platform', async () => {
  const faulty = await write({
    rules: [{ name: 'a', when: {}, routing: hold(0.01) }],
    terms: { holdHours: 5, reportHoldHours: 6 },
  });
  expect(faulty).toMatchObject({
    status: 422,
    body: {
      code: 'POL_INVALID',
      errors: [{ at: '/terms/reportHoldHours' }, { at: '/rules/0/when' }],
    },
  });
  expect(await write({ rules: [], routing: hold(2) })).toMatchObject({
    ...{
      status: 400,
      body: { code: 'REQ_MALFORMED', errors: [{ at: 'body/document/routing/bands/0/falseAlarmRate' }] },
    },
  });
  expect(await write({ rules: [], routing: hold(0.2) })).toMatchObject({
    ...{ status: 422, body: { code: 'POL_BOUNDS', errors: [{ at: '/routing/bands/0/falseAlarmRate' }] } },
  });
});

it('shows each what is theirs and what holds for all', async () => {
  const mine = await write({ rules: [] });
  const all = await write({ rules: [], terms: { reviewHours: 9 } }, everywhere);
  expect(all.body).toMatchObject({ scope: 'platform', version: 1 });
  await order(all, 'activate', {}, everywhere);
  const current = await client.get('/v1/policies/current', { key: keys.merchant });
  expect(current.body['layers']).toMatchObject([
    { scope: 'platform', id: all.body['id'], document: { terms: { reviewHours: 9 } } },
    { scope: 'built_in', id: null },
  ]);
  const ids = async (key: string, query = '') =>
    ((await client.get(`/v1/policies${query}`, { key })).body['items'] as { id: string }[]).map(
      ({ id }) => id,
    );
  for (const role of ['merchant', 'adjudicator', 'administrator'] as const) {
    expect(await ids(keys[role])).toContain(mine.body['id']);
    expect(await ids(keys[role])).not.toContain(all.body['id']);
    expect(await ids(keys[role], '?scope=platform')).toEqual([all.body['id']]);
  }
  expect(await ids(api.otherKey)).toEqual([]);
  expect((await reread(mine, api.otherKey)).status).toBe(404);
  expect(await ids(keys.auditor)).toEqual(expect.arrayContaining([mine.body['id'], all.body['id']]));
  expect((await order(all, 'retire')).status).toBe(404);

  const told = { document: { rules: [] }, ...period() };
  const over = async (key: string) =>
    (await client.postJson('/v1/policies/dry-run', told, { key })).body['verdicts'];
  expect(await over(everywhere)).toBe(await over(keys.auditor));
  expect(await over(api.otherKey)).toBe(0);
});
