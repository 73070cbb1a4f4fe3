/** What /openapi.json promises is what the server answers: field by field, and no field beside. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TSchema } from 'typebox';
import { routeScopes } from '../../api/access.js';
import { Compile } from 'typebox/compile';
import type { AnalysisRecord } from '../../src/domain/analysis.js';
import { createKey } from '../../src/records/keys.js';
import { startApi, type TestApi } from '../support/api.js';
import { clientOf } from '../support/client.js';
import { encodedJpeg } from '../support/pictures.js';
import { someResult } from '../support/records.js';
import { endScan } from '../support/verdict.js';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type ByName<T> = Readonly<Partial<Record<string, T>>>;
interface Media {
  readonly schema: Json;
  readonly example?: Json;
}
interface Operation {
  readonly summary: string;
  readonly requestBody?: { readonly content: ByName<Media> };
  readonly responses: ByName<{ readonly content: ByName<Media> }>;
  readonly security?: Json;
}
interface OpenApi {
  readonly openapi: string;
  readonly paths: ByName<ByName<Operation>>;
  readonly components: { readonly schemas: ByName<Json> };
}

let api: TestApi;
let client: ReturnType<typeof clientOf>;
let openapi: OpenApi;
beforeAll(async () => {
  api = await startApi();
  client = clientOf(api);
  openapi = (await client.get('/openapi.json')).body as unknown as OpenApi;
});
afterAll(() => api.stop());

/** A schema with its references filled in and closed to fields it does not name. */
function closed(schema: Json): Json {
  if (typeof schema !== 'object' || schema === null) return schema;
  if (Array.isArray(schema)) return schema.map(closed);
  const { $ref } = schema;
  if (typeof $ref === 'string') {
    const name = $ref.replace('#/components/schemas/', '');
    const target = openapi.components.schemas[name];
    if (target === undefined) throw new Error(`No schema stands under ${$ref}`);
    return closed(target);
  }
  const inner = Object.fromEntries(Object.entries(schema).map(([name, value]) => [name, closed(value)]));
  return 'properties' in schema ? { ...inner, additionalProperties: false } : inner;
}

function operation(method: string, path: string): Operation {
  const found = openapi.paths[path]?.[method];
  if (found === undefined) throw new Error(`${method} ${path} is not described`);
  return found;
}

function faults(method: string, path: string, status: number, body: unknown): unknown[] {
  const content = operation(method, path).responses[String(status)]?.content ?? {};
  const schema = Object.values(content)[0]?.schema;
  if (schema === undefined) throw new Error(`${method} ${path} does not describe ${status}`);
  return Compile(closed(schema) as TSchema).Errors(body);
}

it('describes every route of the product', () => {
  expect(openapi.openapi).toBe('3.1.0');
  const routes = Object.entries(openapi.paths).flatMap(([path, methods = {}]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(routes.sort()).toEqual([
    'delete /v1/session',
    'get /buyer/request',
    'get /errors/{code}',
    'get /healthz',
    'get /readyz',
    'get /v1/detections',
    'get /v1/detections/{id}',
    'get /v1/detections/{id}/events',
    'get /v1/detections/{id}/maps/{analyzer}.png',
    'get /v1/detections/{id}/position',
    'get /v1/disputes',
    'get /v1/disputes/{id}',
    'get /v1/disputes/{id}/appeals',
    'get /v1/disputes/{id}/decisions',
    'get /v1/disputes/{id}/references',
    'get /v1/disputes/{id}/requests',
    'get /v1/items/{id}/quality',
    'get /v1/keys',
    'get /v1/policies',
    'get /v1/policies/current',
    'get /v1/policies/{id}',
    'get /v1/policies/{id}/shadow',
    'get /v1/reasons',
    'get /v1/reviews',
    'get /v1/reviews/statistics',
    'get /v1/reviews/{id}',
    'get /v1/session',
    'get /v1/session/oidc',
    'get /v1/session/oidc/callback',
    'get /v1/users',
    'get /v1/webhooks',
    'get /v1/webhooks/{id}',
    'get /v1/webhooks/{id}/deliveries',
    'post /buyer/request/photos',
    'post /v1/buyers/{ref}/erasure',
    'post /v1/detections',
    'post /v1/disputes',
    'post /v1/disputes/{id}/appeals',
    'post /v1/disputes/{id}/close',
    'post /v1/disputes/{id}/evidence',
    'post /v1/disputes/{id}/evidence/{evidenceId}/report',
    'post /v1/disputes/{id}/references',
    'post /v1/disputes/{id}/report',
    'post /v1/disputes/{id}/requests',
    'post /v1/disputes/{id}/review',
    'post /v1/items/{id}/orders',
    'post /v1/keys',
    'post /v1/keys/{id}/revoke',
    'post /v1/policies',
    'post /v1/policies/dry-run',
    'post /v1/policies/{id}/activate',
    'post /v1/policies/{id}/retire',
    'post /v1/policies/{id}/shadow',
    'post /v1/requests/{id}/link',
    'post /v1/reviews/claim',
    'post /v1/reviews/{id}/claim',
    'post /v1/reviews/{id}/decision',
    'post /v1/reviews/{id}/return',
    'post /v1/reviews/{id}/view',
    'post /v1/session',
    'post /v1/session/password',
    'post /v1/users',
    'post /v1/users/{id}/disable',
    'post /v1/users/{id}/password',
    'post /v1/webhooks',
    'post /v1/webhooks/{id}/deliveries/{deliveryId}/resend',
    'post /v1/webhooks/{id}/disable',
    'post /v1/webhooks/{id}/rotate',
  ]);
});

it('shows the form of a photo with its fields', () => {
  const { requestBody } = operation('post', '/v1/detections');
  expect(requestBody?.content['multipart/form-data']?.schema).toMatchObject({
    required: ['image'],
    properties: {
      image: { type: 'string' },
      suspicion: { default: 'unsure' },
      disputeId: { format: 'uuid' },
    },
  });
});

/** Fields that an example leaves out: named in its schema, and without a value. */
function leftOut(schema: Json, example: Json, at: string): string[] {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return [];
  const { anyOf, properties, items } = schema as Readonly<Record<string, Json | undefined>>;
  if (Array.isArray(anyOf)) {
    const parts = anyOf.map((part) => leftOut(part, example, at));
    return parts.find((part) => part.length === 0) ?? parts.flat();
  }
  if (Array.isArray(example)) {
    return example.length === 0 ? [`${at}[]`] : leftOut(items ?? null, example[0] ?? null, `${at}[]`);
  }
  if (typeof properties !== 'object' || properties === null || example === null) return [];
  return Object.entries(properties).flatMap(([name, part]) => {
    const value = (example as Readonly<Record<string, Json | undefined>>)[name];
    return value === undefined ? [`${at}/${name}`] : leftOut(part, value, `${at}/${name}`);
  });
}

it('shows of every operation what is sent and what is answered, whole and as its schema has it', () => {
  const shown: { name: string; media: Media; answered: boolean }[] = [];
  for (const [path, methods = {}] of Object.entries(openapi.paths)) {
    for (const [method, described] of Object.entries(methods)) {
      const name = `${method} ${path}`;
      for (const media of Object.values(described?.requestBody?.content ?? {})) {
        if (media !== undefined) shown.push({ name: `${name} asked`, media, answered: false });
      }
      for (const [status, answer] of Object.entries(described?.responses ?? {})) {
        for (const media of Object.values(answer?.content ?? {})) {
          if (media !== undefined) shown.push({ name: `${name} ${status}`, media, answered: status < '300' });
        }
      }
    }
  }
  expect(shown.filter(({ answered }) => answered).length).toBeGreaterThan(60);
  expect(shown.filter(({ media }) => media.example === undefined).map(({ name }) => name)).toEqual([]);
  const unlike = shown.flatMap(({ name, media, answered }) => {
    const schema = closed(media.schema);
    const faults = Compile(schema as TSchema)
      .Errors(media.example)
      .map(({ message }) => message);
    // An answer shows every field, but those that only some of its kind have.
    const missing = answered ? leftOut(schema, media.example ?? null, '') : [];
    const all = [...faults, ...missing.filter((field) => !sometimes.test(field))];
    return all.length === 0 ? [] : [[name, ...all]];
  });
  expect(unlike).toEqual([]);
});

/** Of analyses that failed or did not run, of findings of a kind; the parts of a policy that a document need not have. */
const sometimes = /\/analyses\[\]\/(reason|failure|findings\[\])$|\/document\//;

it('gives named schemas examples that fit', () => {
  const told = Object.entries(openapi.components.schemas).flatMap(([name, schema = null]) => {
    const { examples = [] } = schema as { examples?: Json[] };
    return examples.map((example) => ({ name, schema, example }));
  });
  expect(told.map(({ name }) => name)).toContain('Problem');
  for (const one of told) {
    expect(Compile(closed(one.schema) as TSchema).Errors(one.example)).toEqual([]);
  }
});

it('says which routes ask for a key or a session, and which for nothing', () => {
  for (const [path, methods = {}] of Object.entries(openapi.paths)) {
    for (const [method, described] of Object.entries(methods)) {
      const row = `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`;
      const asked = path.startsWith('/v1/') ? routeScopes[row] : 'open';
      const expected = { open: undefined, session: [{ session: [] }] };
      const ways = asked === 'open' || asked === 'session' ? expected[asked] : [{ key: [] }, { session: [] }];
      expect([row, described?.security]).toEqual([row, ways]);
    }
  }
});

it('answers as described', async () => {
  const photo = await encodedJpeg();
  const opened = await client.postJson('/v1/disputes', {
    externalId: 'D-1',
    orderId: 'O',
    buyerRef: 'b',
    amountMinor: 1,
    currency: 'CNY',
  });
  expect(faults('post', '/v1/disputes', 201, opened.body)).toEqual([]);
  const dispute = `/v1/disputes/${String(opened.body['id'])}`;
  const taken = await client.photo(photo, { path: `${dispute}/evidence` });
  expect(faults('post', '/v1/disputes/{id}/evidence', 202, taken.body)).toEqual([]);
  const { report, maps } = someResult('forgery_indicated');
  const [scored] = report.analyses;
  const silent = { ...scored, score: null, hasMap: false };
  const analyses: AnalysisRecord[] = [
    scored,
    { ...silent, analyzer: 'small', status: 'not_applicable', reason: { en: 'Too small.', zh: '太小。' } },
    { ...silent, analyzer: 'slow', status: 'failed', failure: { code: 'ANL_TIMEOUT', detail: 'slow' } },
  ];
  const result = { report: { ...report, analyses }, maps };
  await endScan(api.deps.store, String(taken.body['id']), 'forgery_indicated', result);

  const added = await client.postJson('/v1/webhooks', { url: 'https://shop.example/hook' });
  expect(faults('post', '/v1/webhooks', 201, added.body)).toEqual([]);
  const webhook = `/v1/webhooks/${String(added.body['id'])}`;

  const { key } = await api.deps.store.service((tx) =>
    createKey(tx, { merchantName: 'first', role: 'administrator', label: 'test' }),
  );
  const rules = [{ name: 'reviews', when: { channels: ['review'] }, terms: { reviewHours: 4 } }];
  const made = await client.postJson('/v1/policies', { document: { rules } }, { key });
  expect(faults('post', '/v1/policies', 201, made.body)).toEqual([]);
  const policy = `/v1/policies/${String(made.body['id'])}`;
  const etag = { 'if-match': made.headers.get('etag') ?? '' };
  const shadowed = await client.postJson(`${policy}/shadow`, {}, { key, headers: etag });
  expect(faults('post', '/v1/policies/{id}/shadow', 200, shadowed.body)).toEqual([]);
  const period = { from: '2026-01-01T00:00:00.000Z', to: '2027-01-01T00:00:00.000Z' };
  const tried = await client.postJson('/v1/policies/dry-run', { document: { rules }, ...period }, { key });
  expect(faults('post', '/v1/policies/dry-run', 200, tried.body)).toEqual([]);

  const read: [string, string][] = [
    ['/v1/policies', '/v1/policies'],
    ['/v1/policies/current', '/v1/policies/current'],
    ['/v1/policies/{id}', policy],
    ['/v1/policies/{id}/shadow', `${policy}/shadow?${new URLSearchParams(period).toString()}`],
    ['/v1/webhooks', '/v1/webhooks'],
    ['/v1/webhooks/{id}', webhook],
    ['/v1/webhooks/{id}/deliveries', `${webhook}/deliveries`],
    ['/v1/detections/{id}', `/v1/detections/${String(taken.body['id'])}`],
    ['/v1/detections', '/v1/detections'],
    ['/v1/disputes/{id}', dispute],
    ['/v1/disputes', '/v1/disputes'],
    ['/healthz', '/healthz'],
    ['/readyz', '/readyz'],
    ['/errors/{code}', '/errors/EVD_EMPTY'],
  ];
  for (const [path, address] of read) {
    const { status, body } = await client.get(address);
    expect([path, status, faults('get', path, status, body)]).toEqual([path, 200, []]);
  }
});

it('refuses as described', async () => {
  const refusals: [string, number, Promise<{ status: number; body: unknown }>][] = [
    ['get /v1/detections/{id}', 400, client.get('/v1/detections/none')],
    ['get /v1/detections/{id}', 401, client.get('/v1/detections/none', { key: null })],
    ['post /v1/detections', 415, client.postJson('/v1/detections', {})],
    ['post /v1/detections', 422, client.photo(new Uint8Array())],
    ['post /v1/disputes', 400, client.postJson('/v1/disputes', {})],
    ['get /errors/{code}', 404, client.get('/errors/NONE')],
  ];
  for (const [route, expected, answer] of refusals) {
    const { status, body } = await answer;
    const [method = '', path = ''] = route.split(' ');
    expect([route, status, faults(method, path, status, body)]).toEqual([route, expected, []]);
  }
  expect(await client.get('/v1/nothing')).toMatchObject({ status: 404, body: { code: 'REQ_NOT_FOUND' } });
});

it('serves the docs page, the page and the metrics', async () => {
  for (const path of ['/docs', '/', '/app.js', '/style.css']) {
    const answer = await fetch(api.url + path);
    expect([path, answer.status]).toEqual([path, 200]);
    expect(answer.headers.get('content-security-policy')).toMatch(/script-src 'self'/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  }
  const text = await (await fetch(`${api.url}/metrics`)).text();
  expect(text).toContain(
    'touchstone_http_request_seconds_count{method="POST",route="/v1/disputes",status="201"} 1',
  );
  expect(text).toMatch(/touchstone_upload_bytes_total \d+/);
});
