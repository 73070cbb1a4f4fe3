/** A browser as far as signing in goes: it keeps cookies and sends them back. */
import { randomUUID } from 'node:crypto';
import type { Answer } from './client.js';

export interface TestBrowser {
  readonly cookies: Map<string, string>;
  /** What `Set-Cookie` said last of each cookie, attributes included. */
  readonly told: Map<string, string>;
  ask(method: string, path: string, options?: Ask): Promise<Answer>;
  /** Signs in, keeps the CSRF token and sends it from then on. */
  signIn(login: string, password: string): Promise<Answer>;
}

interface Ask {
  readonly json?: unknown;
  readonly form?: URLSearchParams;
  readonly headers?: Record<string, string>;
  /** Without it no CSRF token is sent. */
  readonly csrf?: boolean;
}

export function browserOf(url: string): TestBrowser {
  const cookies = new Map<string, string>();
  const told = new Map<string, string>();
  let csrfToken = '';

  const keep = (headers: Headers): void => {
    for (const line of headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';', 1)[0]?.split('=') ?? [];
      told.set(name, line);
      if (value === '' || /Max-Age=0/.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
  };

  async function ask(
    method: string,
    path: string,
    { json, form, headers = {}, csrf = true }: Ask = {},
  ): Promise<Answer> {
    const response = await fetch(new URL(path, url), {
      method,
      redirect: 'manual',
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
        ...(csrf && csrfToken !== '' && { 'x-csrf-token': csrfToken }),
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(json !== undefined && { body: JSON.stringify(json) }),
      ...(form !== undefined && { body: form }),
    });
    keep(response.headers);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
    const body = (isJson ? JSON.parse(text) : { text }) as Answer['body'];
    if (typeof body['csrfToken'] === 'string') csrfToken = body['csrfToken'];
    return { status: response.status, headers: response.headers, body };
  }

  return {
    cookies,
    told,
    ask,
    signIn: (login, password) => ask('POST', '/v1/session', { json: { login, password } }),
  };
}
