/** Sessions of the console: what the browser gets, what it may do with it, and how it ends. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../api/app.js';
import { disableUser } from '../../src/records/users.js';
import { sql } from '../../src/store/store.js';
import { startApi, type TestApi } from '../support/api.js';
import { browserOf } from '../support/browser-session.js';
import { newUser, somePassword } from '../support/users.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const signedIn = async (login: string, terms: Omit<Parameters<typeof newUser>[1], 'login'> = {}) => {
  const id = await newUser(api.deps.store, { login, ...terms });
  const browser = browserOf(api.url);
  const answer = await browser.signIn(login, terms.password ?? somePassword);
  expect(answer.status).toBe(201);
  return { id, browser, answer };
};

describe('a session', () => {
  it('is a cookie that no script reads and no other site sends', async () => {
    const { id, browser, answer } = await signedIn('mei');
    expect(answer.body).toMatchObject({ userId: id, login: 'mei', role: 'adjudicator', merchant: 'first' });
    const line = browser.told.get('touchstone_session') ?? '';
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(line).toContain(part);
    expect(line).not.toMatch(/Max-Age|Expires|Secure/);
    const read = await browser.ask('GET', '/v1/session');
    expect(read).toMatchObject({ status: 200, body: { login: 'mei' } });
    expect((await browser.ask('GET', '/v1/reviews')).status).toBe(200);
    expect((await browser.ask('GET', '/v1/webhooks')).body['code']).toBe('REQ_FORBIDDEN');
  });

  it('is kept as a hash alone, and so is the password', async () => {
    const { browser } = await signedIn('hash');
    const token = browser.cookies.get('touchstone_session') ?? '';
    const dump = await api.deps.store.service(async (tx) => {
      const parts = [];
      for (const table of ['users', 'sessions', 'devices', 'events', 'sign_in_counts']) {
        const { rows } = await sql<{ t: string }>`select t::text as t from ${sql.table(table)} t`.execute(tx);
        parts.push(...rows.map(({ t }) => t));
      }
      return parts.join('\n');
    });
    expect(dump).toContain('$argon2id$');
    for (const secret of [token, browser.cookies.get('touchstone_device') ?? '', somePassword]) {
      expect(dump).not.toContain(secret);
      expect(api.logText()).not.toContain(secret);
    }
    expect(api.logText()).not.toContain('"hash"');
  });

  it('is marked for TLS and for this host alone where people come by https', async () => {
    const config = { ...api.deps.config, publicUrl: 'https://touchstone.example' };
    const app = await buildApp({ ...api.deps, config });
    await newUser(api.deps.store, { login: 'tls' });
    const browser = browserOf(await app.listen({ host: '127.0.0.1', port: 0 }));
    expect((await browser.signIn('tls', somePassword)).status).toBe(201);
    expect(browser.told.get('__Host-touchstone_session')).toMatch(/Secure/);
    expect((await browser.ask('GET', '/v1/session')).status).toBe(200);
    await app.close();
  });

  it('ends when it is asked to, and when another begins in the same browser', async () => {
    const { browser } = await signedIn('out');
    const first = browser.cookies.get('touchstone_session') ?? '';
    expect((await browser.signIn('out', somePassword)).status).toBe(201);
    const stale = browserOf(api.url);
    stale.cookies.set('touchstone_session', first);
    expect((await stale.ask('GET', '/v1/session')).body['code']).toBe('REQ_UNAUTHENTICATED');
    const second = browser.cookies.get('touchstone_session') ?? '';
    expect((await browser.ask('DELETE', '/v1/session')).status).toBe(204);
    expect(browser.cookies.has('touchstone_session')).toBe(false);
    stale.cookies.set('touchstone_session', second);
    expect((await stale.ask('GET', '/v1/session')).status).toBe(401);
  });

  it.each([
    ['idle', sql`update sessions set idle_until = now() where ended_at is null`],
    ['old', sql`update sessions set ends_at = now() where ended_at is null`],
  ])('ends by itself when it is %s', async (login, age) => {
    const { browser } = await signedIn(login);
    await api.deps.store.service((tx) => age.execute(tx));
    expect((await browser.ask('GET', '/v1/session')).status).toBe(401);
  });

  it('lives on with use, though never past its end', async () => {
    const { browser, answer } = await signedIn('busy');
    await api.deps.store.service((tx) =>
      sql`update sessions set idle_until = now() + interval '1 minute' where ended_at is null`.execute(tx),
    );
    await browser.ask('GET', '/v1/session');
    const { body } = await browser.ask('GET', '/v1/session');
    expect(Date.parse(String(body['idleUntil'])) - Date.now()).toBeGreaterThan(25 * 60_000);
    expect(body['endsAt']).toBe(answer.body['endsAt']);
  });

  it('ends with its account', async () => {
    const { id, browser } = await signedIn('gone');
    await api.deps.store.service((tx) => disableUser(tx, id, 'cli'));
    expect((await browser.ask('GET', '/v1/reviews')).status).toBe(401);
    expect((await browser.signIn('gone', somePassword)).body['code']).toBe('USR_SIGN_IN');
    expect(await newUser(api.deps.store, { login: 'gone' })).not.toBe(id);
  });

  it('acts as the person, in the audit chain too', async () => {
    const { id } = await signedIn('chain');
    const rows = await api.deps.store.service((tx) =>
      tx.selectFrom('events').select('type').where('actor', '=', `user:${id}`).execute(),
    );
    expect(rows.map(({ type }) => type)).toEqual(['session.begun']);
  });
});

describe('what another page may ask', () => {
  const dispute = { externalId: 'X', orderId: 'O', buyerRef: 'b', amountMinor: 1, currency: 'CNY' };

  it('changes nothing without the token that only the console has', async () => {
    const { browser } = await signedIn('shop', { role: 'merchant' });
    const token = String((await browser.ask('GET', '/v1/session')).body['csrfToken']);
    const bad: Record<string, string>[] = [
      {},
      { 'x-csrf-token': '' },
      { 'x-csrf-token': `${token.slice(0, -1)}-` },
      { 'x-csrf-token': token, 'sec-fetch-site': 'cross-site' },
      { 'x-csrf-token': token, 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of bad) {
      const refused = await browser.ask('POST', '/v1/disputes', { json: dispute, headers, csrf: false });
      expect([headers, refused.status, refused.body['code']]).toEqual([headers, 403, 'USR_FOREIGN_PAGE']);
    }
    expect((await browser.ask('DELETE', '/v1/session', { csrf: false })).status).toBe(403);
    const good = { json: dispute, headers: { 'sec-fetch-site': 'same-origin' } };
    expect((await browser.ask('POST', '/v1/disputes', good)).status).toBe(201);
  });

  it('does not take the token of another session', async () => {
    const mine = await signedIn('mine', { role: 'merchant' });
    const theirs = await signedIn('theirs', { role: 'merchant' });
    const headers = { 'x-csrf-token': String(theirs.answer.body['csrfToken']) };
    const refused = await mine.browser.ask('POST', '/v1/disputes', { json: dispute, headers, csrf: false });
    expect(refused.status).toBe(403);
  });

  it('signs nobody in', async () => {
    await newUser(api.deps.store, { login: 'lured' });
    const refused = await browserOf(api.url).ask('POST', '/v1/session', {
      json: { login: 'lured', password: somePassword },
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(refused.body['code']).toBe('USR_FOREIGN_PAGE');
  });
});

describe('a password', () => {
  it('that somebody else made is good for choosing another alone', async () => {
    const { browser } = await signedIn('fresh', { temporary: true });
    expect((await browser.ask('GET', '/v1/session')).body).toMatchObject({
      passwordTemporary: true,
      scopes: [],
    });
    expect((await browser.ask('GET', '/v1/reviews')).body['code']).toBe('REQ_FORBIDDEN');
    const change = (current: string, replacement: string) =>
      browser.ask('POST', '/v1/session/password', { json: { current, replacement } });
    expect((await change('wrong', 'another good sentence')).body['code']).toBe('USR_SIGN_IN');
    for (const bad of [somePassword, 'short', 'x'.repeat(201), 'my name is Fresh, really']) {
      expect([bad, (await change(somePassword, bad)).body['code']]).toEqual([bad, 'USR_PASSWORD']);
    }
    const elsewhere = browserOf(api.url);
    await elsewhere.signIn('fresh', somePassword);
    expect((await change(somePassword, 'another good sentence')).body).toMatchObject({
      passwordTemporary: false,
    });
    expect((await browser.ask('GET', '/v1/reviews')).status).toBe(200);
    expect((await elsewhere.ask('GET', '/v1/session')).status).toBe(401);
    expect((await elsewhere.signIn('fresh', somePassword)).status).toBe(401);
  });

  it('is compared in one form of Unicode, and logins in small letters', async () => {
    await newUser(api.deps.store, { login: 'josé', password: 'caf\u00e9 caf\u00e9 caf\u00e9' });
    const answer = await browserOf(api.url).signIn('JOSE\u0301', 'cafe\u0301 cafe\u0301 cafe\u0301');
    expect(answer.status).toBe(201);
  });
});
