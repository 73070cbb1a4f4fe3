/**
 * The API for programs in TypeScript, typed by its contract: `schema.ts` is made from /openapi.json, and a test holds
 * it against the server. Answers are `{ data }` or `{ error }`, the problem details, each with its `response`.
 */
import { randomUUID } from 'node:crypto';
import createClient, { type Client } from 'openapi-fetch';
import type { paths } from './schema.js';

export type TouchstoneClient = Client<paths>;

/** Each request that changes something gets an Idempotency-Key of its own, unless the caller gives one. */
export function touchstoneClient({
  url,
  key,
}: {
  readonly url: string;
  readonly key: string;
}): TouchstoneClient {
  const client = createClient<paths>({ baseUrl: url, headers: { authorization: `Bearer ${key}` } });
  client.use({
    onRequest: ({ request }) => {
      if (request.method !== 'GET' && !request.headers.has('idempotency-key')) {
        request.headers.set('idempotency-key', randomUUID());
      }
    },
  });
  return client;
}
