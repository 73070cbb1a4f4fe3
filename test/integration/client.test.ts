/** client/schema.ts is what the server's contract makes of it. `UPDATE_CLIENT=1` writes it anew. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import prettier from 'prettier';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageRoot } from '../../src/root.js';
import { startApi, type TestApi } from '../support/api.js';
import { dataOf, typedClientOf } from '../support/client.js';

const path = join(packageRoot, 'client', 'schema.ts');
const head =
  '/** Made from the contract by test/integration/client.test.ts: change the routes, not this file. */\n';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

it('is current', async () => {
  const contract = await (await fetch(`${api.url}/openapi.json`)).text();
  const text = head + astToString(await openapiTS(contract, { defaultNonNullable: false }));
  const formatted = await prettier.format(text, { ...(await prettier.resolveConfig(path)), filepath: path });
  if (process.env['UPDATE_CLIENT'] === '1') writeFileSync(path, formatted);
  expect(readFileSync(path, 'utf8')).toBe(formatted);
});

it('speaks to the server', async () => {
  const client = typedClientOf(api);
  const body = { externalId: 'C-1', orderId: 'O', buyerRef: 'b', amountMinor: 100, currency: 'CNY' };
  const opened = dataOf(
    await client.POST('/v1/disputes', { body: { ...body, channel: 'refund', stage: 'opened' } }),
  );
  const read = await client.GET('/v1/disputes/{id}', { params: { path: { id: opened.id } } });
  expect(dataOf(read)).toEqual(opened);
  expect(read.response.headers.get('etag')).toBe(`"${opened.revision}"`);
  const missing = await client.GET('/v1/disputes/{id}', { params: { path: { id: crypto.randomUUID() } } });
  expect(missing.error).toMatchObject({ code: 'REQ_NOT_FOUND' });
});
