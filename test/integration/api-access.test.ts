/** docs/access.md against every route of the running app: who is let through, and who is not. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildApp } from '../../api/app.js';
import { routeScopes } from '../../api/access.js';
import {
  keyRoles,
  keyScopes,
  scopesOf,
  userRoles,
  type KeyRole,
  type KeyScope,
  type UserRole,
} from '../../src/domain/access.js';
import { newId } from '../../src/records/ids.js';
import { createKey } from '../../src/records/keys.js';
import { everyMerchant, sql } from '../../src/store/store.js';
import { packageRoot } from '../../src/root.js';
import { startApi, type TestApi } from '../support/api.js';
import { browserOf, type TestBrowser } from '../support/browser-session.js';
import { clientOf } from '../support/client.js';
import { encodedJpeg } from '../support/pictures.js';
import { newUser, somePassword } from '../support/users.js';

const docs = readFileSync(join(packageRoot, 'docs', 'access.md'), 'utf8');
const rows = docs
  .split('\n')
  .filter((line) => /^\| `[A-Z]+ /.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, name = '', scope = '', ...cells]) => ({
    name: name.replaceAll('`', ''),
    scope: scope.replaceAll('`', ''),
    roles: keyRoles.filter((_role, i) => cells[i] === 'yes'),
  }));
const listed = (title: string): string[] => {
  const section = docs.split('\n## ').find((part) => part.startsWith(title)) ?? '';
  return [...section.matchAll(/^- `([A-Z]+ [^`]+)`/gm)].map(([, name = '']) => name);
};
const own = listed("Routes of one's own session");
const byLink = listed("Routes by a buyer's link");
const open = listed('Routes for everybody');

let api: TestApi;
let keys: Record<KeyRole, string>;
let people: Record<UserRole, TestBrowser>;
let routes: string[];
beforeAll(async () => {
  api = await startApi();
  const made = [];
  for (const role of keyRoles) {
    const { key } = await api.deps.store.service((tx) =>
      createKey(tx, { merchantName: 'first', role, label: 'test' }),
    );
    made.push([role, key]);
  }
  keys = Object.fromEntries(made) as Record<KeyRole, string>;
  const signedIn = [];
  for (const role of userRoles) {
    const browser = browserOf(api.url);
    await newUser(api.deps.store, { login: role, role });
    expect((await browser.signIn(role, somePassword)).status).toBe(201);
    signedIn.push([role, browser]);
  }
  people = Object.fromEntries(signedIn) as Record<UserRole, TestBrowser>;
  const app = await buildApp(api.deps);
  await app.ready();
  // HEAD asks for what GET asks for; a row for each would say everything twice.
  routes = [...new Set(app.routeNames)].filter((name) => !name.startsWith('HEAD '));
  await app.close();
});
afterAll(() => api.stop());

const pathOf = (name: string): string =>
  name.replace(/^\S+ /, '').replace(/:\w+/g, newId()).replace('*', 'x');

const ask = async (name: string, key: string | null, method = name.split(' ')[0]) => {
  const path = pathOf(name);
  const response = await fetch(api.url + path, {
    method,
    headers: { 'idempotency-key': newId(), ...(key !== null && { authorization: `Bearer ${key}` }) },
  });
  const text = await response.text();
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem') === true;
  return {
    status: response.status,
    code: isProblem && text !== '' ? (JSON.parse(text) as { code: string }).code : null,
  };
};

it('has a row for every route, and no other', () => {
  const told = [...rows.map(({ name }) => name), ...own, ...byLink, ...open];
  expect(told.toSorted()).toEqual(routes.toSorted());
  const asked = [...rows.map(({ name, scope }) => [name, scope]), ...own.map((name) => [name, 'session'])];
  for (const name of open.filter((one) => one.includes(' /v1/'))) asked.push([name, 'open']);
  expect(Object.fromEntries(asked)).toEqual(routeScopes);
});

it('opens to no key what a buyer has a link to', async () => {
  for (const name of byLink) {
    for (const key of [null, ...Object.values(keys)]) {
      expect([name, (await ask(name, key)).status]).toEqual([name, 404]);
    }
  }
});

it('shows the roles that have the scope, as the code has it', () => {
  for (const { name, scope, roles } of rows) {
    expect(keyScopes).toContain(scope);
    const having = keyRoles.filter((role) => scopesOf[role].includes(scope as KeyScope));
    expect([name, roles]).toEqual([name, having]);
  }
});

it('lets through who may, and nobody else', async () => {
  for (const { name, roles } of rows) {
    expect([name, (await ask(name, null)).status]).toEqual([name, 401]);
    for (const role of keyRoles) {
      const { status, code } = await ask(name, keys[role]);
      const refused = status === 403 && code === 'REQ_FORBIDDEN';
      expect([name, role, refused, status === 401, status >= 500]).toEqual([
        name,
        role,
        !roles.includes(role),
        false,
        false,
      ]);
    }
  }
});

it('lets people who signed in do what their role may, and nothing without the token of the console', async () => {
  for (const { name, roles } of rows) {
    const [method = ''] = name.split(' ');
    for (const role of userRoles) {
      const { status, body } = await people[role].ask(method, pathOf(name));
      const refused = status === 403 && body['code'] === 'REQ_FORBIDDEN';
      expect([name, role, refused, status === 401, status >= 500]).toEqual([
        name,
        role,
        !roles.includes(role),
        false,
        false,
      ]);
      if (method === 'GET') continue;
      const foreign = await people[role].ask(method, pathOf(name), { csrf: false });
      expect([name, role, foreign.body['code']]).toEqual([name, role, 'USR_FOREIGN_PAGE']);
    }
  }
});

it("keeps a session's own routes from keys and from nobody", async () => {
  for (const name of own) {
    expect([name, (await ask(name, null)).status]).toEqual([name, 401]);
    for (const role of keyRoles) {
      expect([name, role, (await ask(name, keys[role])).code]).toEqual([name, role, 'REQ_FORBIDDEN']);
    }
    for (const role of userRoles) {
      const { status } = await people[role].ask('GET', '/v1/session');
      expect([role, status]).toEqual([role, 200]);
    }
  }
});

it('lets nobody in by HEAD who may not GET', async () => {
  for (const { name, roles } of rows.filter((row) => row.name.startsWith('GET '))) {
    for (const role of keyRoles.filter((one) => !roles.includes(one))) {
      expect((await ask(name, keys[role], 'HEAD')).status).toBe(403);
    }
  }
});

it('asks for no key where no merchant is shown', async () => {
  for (const name of open.filter((one) => one.startsWith('GET '))) {
    expect([name, [401, 403].includes((await ask(name, null)).status)]).toEqual([name, false]);
  }
});

it('lets a key do less than its role', async () => {
  const scopes = ['disputes:read'] as const;
  const { key } = await api.deps.store.service((tx) =>
    createKey(tx, { merchantName: 'first', role: 'merchant', label: 'narrow', scopes }),
  );
  const allowed = [];
  for (const { name, scope } of rows) if ((await ask(name, key)).status !== 403) allowed.push(scope);
  expect([...new Set(allowed)]).toEqual([...scopes]);
  const more = api.deps.store.service((tx) =>
    createKey(tx, { merchantName: 'first', role: 'merchant', label: 'x', scopes: ['reviews:write'] }),
  );
  await expect(more).rejects.toMatchObject({ code: 'REQ_FORBIDDEN' });
});

it('shows an auditor every merchant, and lets it write nothing even past the routes', async () => {
  const client = clientOf(api);
  const photo = await encodedJpeg();
  const first = await client.photo(photo);
  const second = await client.photo(photo, { key: api.otherKey });
  const key = keys.auditor;
  const { body } = await client.get('/v1/detections', { key });
  const ids = (body['items'] as { id: string }[]).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([first.body['id'], second.body['id']]));
  const read = await client.get(`/v1/detections/${String(second.body['id'])}`, { key });
  expect(read).toMatchObject({ status: 200, body: { id: second.body['id'] } });
  const write = api.deps.store.tenant(everyMerchant, (tx) => sql`delete from outbox`.execute(tx));
  await expect(write).rejects.toThrow(/read-only transaction/);
});
