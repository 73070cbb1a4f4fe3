import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listDetections } from '../../src/records/detections.js';
import { listDisputes, readDispute } from '../../src/records/disputes.js';
import { scopesOf } from '../../src/domain/access.js';
import { recordEvent } from '../../src/records/events.js';
import { newId } from '../../src/records/ids.js';
import { authenticate, createKey, listKeys, revokeKey, type Identity } from '../../src/records/keys.js';
import { openStore, sql, withTheNext, type Store, type Tx } from '../../src/store/store.js';
import { acceptFor, newMerchant, openDisputeFor } from '../support/records.js';
import { startEngines, type TestStore } from '../support/stores.js';

const { engines, stop } = await startEngines();
afterAll(() => stop());

describe.each(engines)('the store on $name', (engine) => {
  let opened: TestStore;
  let store: Store;
  let ours: Identity;
  let theirs: Identity;

  beforeAll(async () => {
    opened = await engine.open();
    store = opened.store;
    ours = await newMerchant(store, 'ours');
    theirs = await newMerchant(store, 'theirs');
  });
  afterAll(() => opened.close());

  const row = (key: string) => ({
    ...{ merchant_id: ours.merchantId, key, request_hash: '', status: 'in_progress' as const },
    ...{ holder: newId(), response_status: null, response_body: 'null' },
  });

  it('shows everybody what a crash may forget, of one merchant, or nothing of what failed', async () => {
    const put = (merchantId: string, key: string) =>
      store.fleeting(merchantId, (tx) => tx.insertInto('idempotency_keys').values(row(key)).execute());
    await put(ours.merchantId, 'fleeting');
    await expect(put(theirs.merchantId, 'foreign')).rejects.toThrow();
    await expect(put(ours.merchantId, 'fleeting')).rejects.toThrow();
    const keys = await store.tenant(ours.merchantId, (tx) =>
      tx.selectFrom('idempotency_keys').select('key').execute(),
    );
    expect(keys).toEqual([{ key: 'fleeting' }]);
  });

  it('stores nothing where a statement failed whose answer nobody waited for', async () => {
    const put = (tx: Tx, name: string) =>
      tx.insertInto('idempotency_keys').values(row(name)).modifyEnd(sql.raw(withTheNext)).execute();
    await store.tenant(ours.merchantId, (tx) => put(tx, 'travelling'));
    await expect(
      store.tenant(ours.merchantId, async (tx) => {
        await put(tx, 'beside');
        await put(tx, 'travelling');
      }),
    ).rejects.toThrow();
    const kept = await store.tenant(ours.merchantId, (tx) =>
      tx.selectFrom('idempotency_keys').select('key').where('key', 'in', ['travelling', 'beside']).execute(),
    );
    expect(kept).toEqual([{ key: 'travelling' }]);
  });

  it('answers, and migrates only once', async () => {
    expect(store.engine).toBe(engine.name);
    await store.ping();
    expect(await store.migrate()).toEqual([]);
  });

  it('lets keys in, and out once they are revoked', async () => {
    const made = await store.service((tx) =>
      createKey(tx, { merchantName: 'ours', role: 'adjudicator', label: 'desk' }),
    );
    expect(made.key).toMatch(/^ts_[0-9a-f]{8}_[A-Za-z0-9_-]{43}$/);
    expect(await store.service((tx) => authenticate(tx, made.key))).toEqual({
      keyId: made.id,
      actor: `key:${made.id}`,
      merchantId: ours.merchantId,
      role: 'adjudicator',
      scopes: scopesOf.adjudicator,
    });
    const other = made.key.endsWith('A') ? 'B' : 'A';
    expect(await store.service((tx) => authenticate(tx, made.key.slice(0, -1) + other))).toBeNull();
    expect(await store.service((tx) => authenticate(tx, "' or true --"))).toBeNull();
    expect(await store.service((tx) => revokeKey(tx, made.id))).toBe(true);
    expect(await store.service((tx) => revokeKey(tx, made.id))).toBe(false);
    expect(await store.service((tx) => authenticate(tx, made.key))).toBeNull();
    const listed = (await store.service(listKeys)).find((key) => key.keyId === made.id);
    expect(listed?.revokedAt).toBeInstanceOf(Date);
    expect(JSON.stringify(await store.service(listKeys))).not.toContain(made.key);
  });

  describe('two merchants', () => {
    const asOurs = <T>(work: (tx: Tx) => Promise<T>) => store.tenant(ours.merchantId, work);

    it('never see a row of each other', async () => {
      const disputeId = await openDisputeFor(store, theirs, 'theirs-1');
      const { scanId } = await acceptFor(store, theirs, disputeId);
      for (const table of ['disputes', 'refunds', 'evidence', 'scans', 'events'] as const) {
        const owners = async (merchantId: string) =>
          (await store.tenant(merchantId, (tx) => tx.selectFrom(table).select('merchant_id').execute())).map(
            (row) => row.merchant_id,
          );
        expect(new Set(await owners(theirs.merchantId))).toEqual(new Set([theirs.merchantId]));
        expect((await owners(ours.merchantId)).filter((id) => id !== ours.merchantId)).toEqual([]);
      }
      expect(await asOurs((tx) => readDispute(tx, disputeId))).toBeNull();
      expect((await asOurs((tx) => listDisputes(tx, { limit: 10 }))).items).toEqual([]);
      expect((await asOurs((tx) => listDetections(tx, { limit: 10 }))).items).toEqual([]);
      expect((await asOurs((tx) => listDetections(tx, { limit: 10, disputeId }))).items).toEqual([]);
      const updated = await asOurs((tx) =>
        tx.updateTable('disputes').set({ stage: 'closed' }).where('id', '=', disputeId).execute(),
      );
      expect(updated[0]?.numUpdatedRows).toBe(0n);
      expect(scanId).not.toBe('');
    });

    it('cannot write into each other, not even by reference', async () => {
      const disputeId = await openDisputeFor(store, theirs, 'theirs-2');
      await expect(
        asOurs((tx) =>
          sql`insert into outbox (merchant_id, topic, payload) values (${theirs.merchantId}, 'scan', '{}')`.execute(
            tx,
          ),
        ),
      ).rejects.toThrow(/row-level security/);
      await expect(acceptFor(store, ours, disputeId)).rejects.toMatchObject({ code: 'REQ_NOT_FOUND' });
      // Past all checks of ours: foreign keys look past row-level security, so they carry the merchant too.
      await expect(
        asOurs((tx) =>
          recordEvent(tx, { merchantId: ours.merchantId, disputeId, type: 'dispute.opened', actor: 'key:x' }),
        ),
      ).rejects.toThrow(/foreign key/);
    });

    it.each(['api_keys', 'merchants', 'schema_migrations', 'outbox'])('cannot read %s', async (table) => {
      await expect(asOurs((tx) => sql`select * from ${sql.table(table)}`.execute(tx))).rejects.toThrow(
        /permission denied/,
      );
    });

    it('see nothing without a merchant', async () => {
      const rows = await store.tenant('', (tx) => tx.selectFrom('evidence').selectAll().execute());
      expect(rows).toEqual([]);
      const id = newId();
      expect(await store.tenant(id, (tx) => tx.selectFrom('evidence').selectAll().execute())).toEqual([]);
    });
  });

  it.each(['verdicts', 'analyses', 'maps', 'events', 'evidence'])('lets nobody change %s', async (table) => {
    for (const statement of ['update', 'delete'] as const) {
      const attempt = (tx: Tx) =>
        statement === 'update'
          ? sql`update ${sql.table(table)} set merchant_id = merchant_id`.execute(tx)
          : sql`delete from ${sql.table(table)}`.execute(tx);
      await expect(store.service(attempt)).rejects.toThrow(/permission denied/);
      await expect(store.tenant(ours.merchantId, attempt)).rejects.toThrow(/permission denied/);
    }
  });

  it('shows everybody their own rows, however often the same statement comes', async () => {
    const seen = (tx: Tx) =>
      tx
        .selectFrom('api_keys')
        .select('merchant_id as id')
        .distinct()
        .where('label', '<>', 'nobody’s')
        .orderBy('id')
        .execute();
    const [one, other] = [ours.merchantId, theirs.merchantId];
    const all = [one, other].sort().map((id) => ({ id }));
    for (let round = 0; round < 8; round += 1) {
      expect(await store.tenant(one, seen)).toEqual([{ id: one }]);
      expect(await store.service(seen)).toEqual(all);
      expect(await store.tenant(other, seen)).toEqual([{ id: other }]);
    }
  });

  it('gives its roles up with the transaction, also after a failure', async () => {
    await expect(store.service((tx) => sql`select nonsense`.execute(tx))).rejects.toThrow(/nonsense/);
    const role = await store.service((tx) =>
      sql<{ role: string; merchant: string | null }>`
        select current_user as role, current_setting('touchstone.merchant_id', true) as merchant`.execute(tx),
    );
    expect(role.rows[0]?.role).toBe('touchstone_service');
    expect(role.rows[0]?.merchant ?? '').toBe('');
  });
});

describe('a store that cannot be opened', () => {
  it('says DEP_DATABASE where nothing listens', async () => {
    const store = await openStore({ databaseUrl: 'postgresql://nobody@127.0.0.1:1/none', dataDir: '' });
    await expect(store.ping()).rejects.toMatchObject({ code: 'DEP_DATABASE' });
    await expect(store.service(() => Promise.resolve())).rejects.toMatchObject({ code: 'DEP_DATABASE' });
    await store.close();
  });
});
