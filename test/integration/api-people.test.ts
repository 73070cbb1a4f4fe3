/** Keys and users that administrators make and end, and the same on the command line's side of the records. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createKey } from '../../src/records/keys.js';
import { sql } from '../../src/store/store.js';
import { startApi, type TestApi } from '../support/api.js';
import { browserOf } from '../support/browser-session.js';
import { clientOf } from '../support/client.js';
import { newUser } from '../support/users.js';

let api: TestApi;
let client: ReturnType<typeof clientOf>;
let key: string;
beforeAll(async () => {
  api = await startApi();
  client = clientOf(api);
  ({ key } = await api.deps.store.service((tx) =>
    createKey(tx, { merchantName: 'first', role: 'administrator', label: 'test' }),
  ));
});
afterAll(() => api.stop());

const eventsOf = (type: string) =>
  api.deps.store.service((tx) =>
    sql<{ actor: string; data: unknown }>`select actor, data from events where type = ${type} order by id`
      .execute(tx)
      .then(({ rows }) => rows),
  );

describe('keys', () => {
  it('are shown once, do what they may, and end at once', async () => {
    const asked = { role: 'merchant', label: 'desk', scopes: ['disputes:read'] };
    const made = await client.postJson('/v1/keys', asked, { key, idempotencyKey: 'k' });
    expect(made).toMatchObject({ status: 201, body: { role: 'merchant', label: 'desk', revokedAt: null } });
    const secret = String(made.body['key']);
    expect(secret).toMatch(/^ts_[0-9a-f]{8}_/);
    const repeat = await client.postJson('/v1/keys', asked, { key, idempotencyKey: 'k' });
    expect(repeat).toMatchObject({ status: 201, body: { id: made.body['id'], key: null } });
    expect((await client.get('/v1/disputes', { key: secret })).status).toBe(200);
    expect((await client.get('/v1/detections', { key: secret })).status).toBe(403);
    const ended = await client.postJson(`/v1/keys/${String(made.body['id'])}/revoke`, {}, { key });
    expect(ended).toMatchObject({ status: 200, body: { revokedAt: expect.any(String) as string } });
    expect((await client.get('/v1/disputes', { key: secret })).status).toBe(401);
    const stored = await api.deps.store.service((tx) =>
      sql`select k::text || (select string_agg(i::text, '') from idempotency_keys i) as t from api_keys k`.execute(
        tx,
      ),
    );
    expect(JSON.stringify(stored.rows)).not.toContain(secret);
    expect((await eventsOf('key.revoked')).at(-1)).toMatchObject({ data: { keyId: made.body['id'] } });
  });

  it('are listed by the page, without the keys, and only those of the merchant', async () => {
    for (let n = 0; n < 3; n++)
      await client.postJson('/v1/keys', { role: 'service', label: `${n}` }, { key });
    const first = await client.get('/v1/keys?limit=2', { key });
    const items = first.body['items'] as Record<string, unknown>[];
    expect(items.map(({ label }) => label)).toEqual(['2', '1']);
    expect(Object.keys(items[0] ?? {}).sort()).toEqual([
      'createdAt',
      'id',
      'label',
      'prefix',
      'revokedAt',
      'role',
      'scopes',
    ]);
    const next = await client.get(`/v1/keys?limit=100&cursor=${String(first.body['next'])}`, { key });
    const labels = (next.body['items'] as { label: string }[]).map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['0', 'test']));
    const rows = await api.deps.store.service((tx) =>
      tx.selectFrom('api_keys').select(['id', 'merchant_id']).execute(),
    );
    const own = rows.find(({ id }) => id === items[0]?.['id'])?.merchant_id;
    const theirs = rows.find((row) => row.merchant_id !== own);
    const foreign = await client.postJson(`/v1/keys/${theirs?.id ?? ''}/revoke`, {}, { key });
    expect(foreign.status).toBe(404);
  });

  it('never see more than one merchant, and never do more than their role', async () => {
    const auditor = await client.postJson('/v1/keys', { role: 'auditor' }, { key });
    expect(auditor).toMatchObject({ status: 400, body: { code: 'REQ_MALFORMED' } });
    const more = await client.postJson('/v1/keys', { role: 'service', scopes: ['users:write'] }, { key });
    expect(more).toMatchObject({ status: 403, body: { code: 'REQ_FORBIDDEN' } });
  });
});

describe('users', () => {
  it('get a password to change, and are signed out when it is made anew', async () => {
    const asked = { login: 'Mei', role: 'adjudicator' };
    const made = await client.postJson('/v1/users', asked, { key, idempotencyKey: 'u' });
    expect(made).toMatchObject({ status: 201, body: { login: 'mei', passwordTemporary: true } });
    const repeat = await client.postJson('/v1/users', asked, { key, idempotencyKey: 'u' });
    expect(repeat).toMatchObject({ status: 201, body: { id: made.body['id'], password: null } });
    const browser = browserOf(api.url);
    const current = String(made.body['password']);
    expect((await browser.signIn('mei', current)).status).toBe(201);
    const own = { json: { current, replacement: 'a sentence of my own' } };
    expect((await browser.ask('POST', '/v1/session/password', own)).status).toBe(200);
    const path = `/v1/users/${String(made.body['id'])}`;
    const reset = await client.postJson(`${path}/password`, {}, { key });
    expect(reset).toMatchObject({ status: 200, body: { passwordTemporary: true } });
    expect((await browser.ask('GET', '/v1/session')).status).toBe(401);
    expect((await browser.signIn('mei', String(reset.body['password']))).status).toBe(201);
    const ended = await client.postJson(`${path}/disable`, {}, { key });
    expect(ended).toMatchObject({ status: 200, body: { disabledAt: expect.any(String) as string } });
    expect((await browser.ask('GET', '/v1/session')).status).toBe(401);
    const late = await client.postJson(`${path}/password`, {}, { key });
    expect(late.status).toBe(404);
    const actors = (await eventsOf('user.disabled')).map(({ actor }) => actor);
    expect(actors.every((actor) => actor.startsWith('key:'))).toBe(true);
  });

  it('have a login of their own', async () => {
    const ask = (login: string) => client.postJson('/v1/users', { login, role: 'merchant' }, { key });
    expect((await ask('lan')).status).toBe(201);
    expect((await ask('LAN')).body['code']).toBe('USR_LOGIN_TAKEN');
    for (const bad of ['', 'two words', 'line\nbreak', 'x'.repeat(201)]) {
      expect((await ask(bad)).body['code']).toBe('REQ_MALFORMED');
    }
    const provided = { login: 'lan@shop.example', role: 'merchant', signIn: 'oidc' };
    const made = await client.postJson('/v1/users', provided, { key });
    expect(made).toMatchObject({ status: 201, body: { signIn: 'oidc', password: null } });
    const auditor = await client.postJson('/v1/users', { login: 'aud', role: 'auditor' }, { key });
    expect(auditor.status).toBe(400);
  });

  it('of another merchant are nobody', async () => {
    const id = await newUser(api.deps.store, { login: 'theirs', merchantName: 'second' });
    for (const verb of ['password', 'disable']) {
      expect((await client.postJson(`/v1/users/${id}/${verb}`, {}, { key })).status).toBe(404);
    }
    const { body } = await client.get('/v1/users?limit=100', { key });
    expect(JSON.stringify(body)).not.toContain('theirs');
  });

  it('cannot end their own account', async () => {
    const id = await newUser(api.deps.store, { login: 'boss', role: 'administrator' });
    const browser = browserOf(api.url);
    await browser.signIn('boss', 'a long enough sentence');
    const refused = await browser.ask('POST', `/v1/users/${id}/disable`);
    expect(refused.body['code']).toBe('REQ_FORBIDDEN');
  });

  it('keep what they hash from the tenant that administers them', async () => {
    const merchant = await api.deps.store.service((tx) =>
      tx.selectFrom('merchants').select('id').where('name', '=', 'first').executeTakeFirstOrThrow(),
    );
    for (const secret of [
      'users.password_hash',
      'sessions.token_hash',
      'api_keys.hash',
      'devices.token_hash',
    ]) {
      const [table = '', column = ''] = secret.split('.');
      const read = api.deps.store.tenant(merchant.id, (tx) =>
        sql`select ${sql.ref(column)} from ${sql.table(table)}`.execute(tx),
      );
      await expect(read).rejects.toThrow(/permission denied/);
    }
  });
});
