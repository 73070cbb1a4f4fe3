/** Sign-in by a real identity provider over loopback, and everything that must not let anybody in. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApp } from '../../api/app.js';
import { readConfig } from '../../src/config.js';
import { startApi, type TestApi } from '../support/api.js';
import { browserOf } from '../support/browser-session.js';
import {
  clientId,
  clientSecret,
  passProvider,
  startIdentityProvider,
  type IdentityProvider,
} from '../support/identity-provider.js';
import { freePort } from '../support/serve.js';
import { newUser } from '../support/users.js';

let api: TestApi;
let provider: IdentityProvider;
let url: string;
let app: Awaited<ReturnType<typeof buildApp>>;
beforeAll(async () => {
  api = await startApi();
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  provider = await startIdentityProvider(`${url}/v1/session/oidc/callback`);
  const { publicUrl, oidc } = readConfig({
    PUBLIC_URL: url,
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
  });
  app = await buildApp({ ...api.deps, config: { ...api.deps.config, publicUrl, oidc } });
  await app.listen({ host: '127.0.0.1', port });
});
afterAll(async () => {
  await app.close();
  await provider.stop();
  await api.stop();
});

async function goTo(name: string) {
  const browser = browserOf(url);
  const start = await browser.ask('GET', '/v1/session/oidc');
  expect(start.status).toBe(302);
  const back = await passProvider(browser, start.headers.get('location') ?? '', name);
  return { browser, back, finish: () => browser.ask('GET', back) };
}

it('lets a person in whom an administrator made, and knows them by the id of the provider from then on', async () => {
  const id = await newUser(api.deps.store, { login: 'mei@shop.example', password: null });
  const { browser, finish } = await goTo('mei');
  const answer = await finish();
  expect(answer.status).toBe(200);
  expect(answer.body['text']).toContain('http-equiv="refresh"');
  expect(browser.told.get('touchstone_session')).toMatch(/HttpOnly.*SameSite=Strict/);
  expect(browser.cookies.has('touchstone_oidc')).toBe(false);
  expect((await browser.ask('GET', '/v1/session')).body).toMatchObject({ userId: id, role: 'adjudicator' });
  const { store } = api.deps;
  const row = await store.service((tx) =>
    tx.selectFrom('users').select('oidc_subject').where('id', '=', id).executeTakeFirstOrThrow(),
  );
  expect(row.oidc_subject).toBe('mei');
  // Another person who comes to have the same address is not her.
  await store.service((tx) =>
    tx.updateTable('users').set({ oidc_subject: 'who had it before' }).where('id', '=', id).execute(),
  );
  const other = await goTo('mei');
  expect((await other.finish()).body['code']).toBe('USR_PROVIDER');
});

it.each([
  ['nobody made', 'stranger', null],
  ['has a password here', 'pass', { login: 'pass@shop.example' }],
  [
    'has an address that was not verified',
    'unverified',
    { login: 'unverified@shop.example', password: null },
  ],
] as const)('lets nobody in who %s', async (_who, name, terms) => {
  if (terms !== null) await newUser(api.deps.store, terms);
  const { browser, finish } = await goTo(name);
  expect((await finish()).body).toMatchObject({ code: 'USR_PROVIDER', status: 401 });
  expect(browser.cookies.has('touchstone_session')).toBe(false);
});

it('takes an answer once, and only in the browser that asked', async () => {
  await newUser(api.deps.store, { login: 'lan@shop.example', password: null });
  const { browser, back, finish } = await goTo('lan');
  const thief = await browserOf(url).ask('GET', back);
  expect(thief.body['code']).toBe('USR_PROVIDER');
  const memo = browser.cookies.get('touchstone_oidc') ?? '';
  expect((await finish()).status).toBe(200);
  browser.cookies.set('touchstone_oidc', memo);
  expect((await finish()).body['code']).toBe('USR_PROVIDER');
});

it.each([
  [
    'another state',
    (back: URL) => {
      back.searchParams.set('state', 'x');
    },
  ],
  [
    'another code',
    (back: URL) => {
      back.searchParams.set('code', 'x');
    },
  ],
  [
    'a refusal',
    (back: URL) => {
      back.searchParams.set('error', 'access_denied');
    },
  ],
  [
    'another issuer',
    (back: URL) => {
      back.searchParams.set('iss', 'https://elsewhere.example');
    },
  ],
])('takes no answer with %s', async (_what, change) => {
  const { browser, back } = await goTo('lan');
  const changed = new URL(back);
  change(changed);
  expect((await browser.ask('GET', changed.href)).body['code']).toBe('USR_PROVIDER');
});

it('says so where no provider is set, and where it is away', async () => {
  expect((await browserOf(api.url).ask('GET', '/v1/session/oidc')).status).toBe(404);
  const oidc = { issuer: 'http://127.0.0.1:9', clientId: 'c', clientSecret: null, loginClaim: 'email' };
  const config = { ...api.deps.config, publicUrl: 'http://127.0.0.1', oidc };
  const away = await buildApp({ ...api.deps, config });
  const answer = await away.inject('/v1/session/oidc');
  expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([503, 'DEP_IDENTITY']);
  await away.close();
});

it('asks for settings that fit', () => {
  const read = (env: Record<string, string>) => () => readConfig(env);
  expect(read({ OIDC_ISSUER: 'https://id.example' })).toThrow(
    /OIDC_CLIENT_ID.*PUBLIC_URL|PUBLIC_URL.*OIDC_CLIENT_ID/,
  );
  expect(read({ PUBLIC_URL: 'https://touchstone.example/path' })).toThrow(/PUBLIC_URL/);
  expect(read({ TRUSTED_PROXIES: '10.0.0.0/8, proxy.example' })).toThrow(/proxy\.example/);
  expect(readConfig({ TRUSTED_PROXIES: '10.0.0.0/8,::1' }).trustedProxies).toEqual(['10.0.0.0/8', '::1']);
});
