/** Secrets in the database: sealed, told once, and sealed anew under another key. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { resealSecrets } from '../../src/records/webhook-secrets.js';
import { sql } from '../../src/store/store.js';
import { openSecretBox, secretBox, type Sealed } from '../../src/webhooks/secret-box.js';
import { startApi, type TestApi } from '../support/api.js';
import { clientOf } from '../support/client.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

const stored = () =>
  api.deps.store.service((tx) =>
    tx
      .selectFrom('webhook_secrets')
      .select(['merchant_id as owner', 'secret as text', 'key_id as keyId'])
      .execute(),
  );

it('seals a secret and shows it once, to repeats not at all', async () => {
  const client = clientOf(api);
  const ask = { url: 'https://shop.example/hook' };
  const made = await client.postJson('/v1/webhooks', ask, { idempotencyKey: 'w' });
  const secret = String(made.body['secret']);
  expect(secret).toMatch(/^whsec_/);
  const repeat = await client.postJson('/v1/webhooks', ask, { idempotencyKey: 'w' });
  expect(repeat).toMatchObject({ status: 201, body: { id: made.body['id'], secret: null } });
  const rows = await stored();
  const box = openSecretBox([], api.deps.config.dataDir);
  expect(rows.map(({ owner, ...sealed }) => box.open(sealed, owner))).toEqual([secret]);
  const kept = await api.deps.store.service((tx) =>
    sql<{ t: string }>`select string_agg(i::text, '') as t from idempotency_keys i`.execute(tx),
  );
  expect(JSON.stringify([rows, kept.rows])).not.toContain(secret);
});

it('seals anew what an earlier release kept plain and what another key sealed', async () => {
  const { store, config } = api.deps;
  const old = openSecretBox([], config.dataDir);
  const [before] = await stored();
  const { owner, ...sealed } = before;
  const secret = old.open(sealed, owner);
  await store.service((tx) => sql`update webhook_secrets set secret = ${secret}, key_id = null`.execute(tx));
  const next = secretBox([Buffer.alloc(32, 9)]);
  const reseal = (one: Sealed, by: string): Sealed => next.seal(old.open(one, by), by);
  const again = () => store.service((tx) => resealSecrets(tx, { keyId: next.keyId, reseal, limit: 10 }));
  expect([await again(), await again()]).toEqual([1, 0]);
  const [after] = await stored();
  expect(after.text).not.toContain(secret);
  expect(next.open(after, owner)).toBe(secret);
});
