import { randomUUID } from 'node:crypto';
import { touchstoneClient, type TouchstoneClient } from '../../client/index.js';
import type { TestApi } from './api.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The answer's JSON, as loosely typed as a stranger's client would see it. */
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Ask {
  readonly key?: string | null;
  /** Null sends none; absent, a new one. */
  readonly idempotencyKey?: string | null;
  readonly headers?: Record<string, string>;
}

const newest = (): string => randomUUID();

/** Speaks to a test api over HTTP as a merchant would. */
export function clientOf(api: TestApi) {
  async function ask(
    method: string,
    path: string,
    { key = api.key, idempotencyKey = newest(), headers = {} }: Ask,
    body?: string | Uint8Array<ArrayBuffer> | FormData,
  ): Promise<Answer> {
    const response = await fetch(api.url + path, {
      method,
      headers: {
        ...(key !== null && { authorization: `Bearer ${key}` }),
        ...(method === 'POST' && idempotencyKey !== null && { 'idempotency-key': idempotencyKey }),
        ...headers,
      },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: JSON.parse(text) as Answer['body'] };
  }

  return {
    get: (path: string, options: Ask = {}) => ask('GET', path, options),
    postJson: (path: string, json: unknown, options: Ask = {}) =>
      ask(
        'POST',
        path,
        { ...options, headers: { 'content-type': 'application/json', ...options.headers } },
        JSON.stringify(json),
      ),
    postForm: (path: string, form: FormData, options: Ask = {}) => ask('POST', path, options, form),
    postBytes: (path: string, type: string, bytes: Uint8Array, options: Ask = {}) =>
      ask(
        'POST',
        path,
        { ...options, headers: { ...options.headers, 'content-type': type } },
        Buffer.from(bytes),
      ),
    /** Sends one photo with form fields beside it. */
    photo: (
      bytes: Uint8Array,
      { path = '/v1/detections', name = 'photo.jpg', fields = {}, ...options }: Ask & PhotoOptions = {},
    ) => ask('POST', path, options, photoForm(bytes, name, fields)),
  };
}

/** The product's own client, typed by the contract. */
export const typedClientOf = (api: Pick<TestApi, 'url' | 'key'>, key = api.key): TouchstoneClient =>
  touchstoneClient({ url: api.url, key });

/** What a call answered with. Throws where it was refused. */
export function dataOf<T>({ data, error }: { data?: T; error?: unknown }): T {
  if (data === undefined) throw new Error(`Expected data but received ${JSON.stringify(error)}`);
  return data;
}

interface PhotoOptions {
  readonly path?: string;
  readonly name?: string;
  readonly fields?: Readonly<Record<string, string>>;
}

export function photoForm(
  bytes: Uint8Array,
  name: string,
  fields: Readonly<Record<string, string>> = {},
): FormData {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('image', new Blob([Buffer.from(bytes)]), name);
  return form;
}
