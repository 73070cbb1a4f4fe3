/** How often taking a photo in goes to the embedded database's thread: each way is waited for beside scans. */
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { acceptEvidence } from '../../src/records/evidence.js';
import { beginIdempotent, completeIdempotent } from '../../src/records/idempotency.js';
import { authenticate, createKey } from '../../src/records/keys.js';
import { everyMerchant, openStore, sql, type Store } from '../../src/store/store.js';
import { temporaryFolder } from '../support/folder.js';
import { putMigrated } from '../support/migrated.js';
import { somePhoto } from '../support/records.js';

const folder = temporaryFolder();
let store: Store;
let key: string;
beforeAll(async () => {
  await putMigrated(folder.path);
  store = await openStore({ databaseUrl: null, dataDir: folder.path });
  const terms = { merchantName: 'shop', role: 'merchant', label: 'till' } as const;
  ({ key } = await store.service((tx) => createKey(tx, terms)));
});
afterAll(async () => {
  await store.close();
  folder.remove();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** The texts of the messages to the thread while `work` runs, and how many answers had come when it was done. */
async function countedIn(work: () => Promise<unknown>) {
  // Behind the end of whatever was before, which may not have been waited for.
  await store.ping();
  const sent: string[] = [];
  const post = Reflect.get(Worker.prototype, 'postMessage') as (this: Worker, ...given: unknown[]) => void;
  vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (this: Worker, message, transfer) {
    // Before it is given away with the message.
    sent.push(Buffer.from((message as { bytes: Uint8Array }).bytes).toString('latin1'));
    post.call(this, message, transfer);
  });
  const heard = vi.spyOn(Worker.prototype, 'emit');
  await work();
  const answered = heard.mock.calls.filter(([event]) => event === 'message').length;
  vi.restoreAllMocks();
  return { sent, answered };
}

async function caller() {
  const identity = await store.tenant(everyMerchant, (tx) => authenticate(tx, key));
  if (identity === null) throw new Error('Expected the key to be known');
  return identity;
}

it('opens a transaction in the message of its first statement', async () => {
  const { sent, answered } = await countedIn(() => store.service((tx) => sql`select ${1}::int`.execute(tx)));
  expect(sent[0]).toMatch(/begin; set local role touchstone_service\0.*select \$1::int/s);
  expect(sent[1]).toContain('commit');
  expect([sent.length, answered]).toEqual([2, 2]);
});

it('waits for one answer where a key is looked for', async () => {
  const { sent, answered } = await countedIn(caller);
  expect(sent[0]).toMatch(/begin; .*; set transaction read only\0.*"api_keys"/s);
  expect([sent.length, answered]).toEqual([2, 1]);
});

it('waits for one answer where an Idempotency-Key is taken', async () => {
  const { merchantId } = await caller();
  const slot = { merchantId, key: 'counted', requestHash: 'same' };
  const { sent, answered } = await countedIn(() =>
    store.fleeting(merchantId, (tx) => beginIdempotent(tx, slot)),
  );
  expect(sent[0]).toMatch(/begin; .*; set local synchronous_commit to off\0.*"idempotency_keys"/s);
  expect([sent.length, answered]).toEqual([2, 1]);
});

it('waits for four answers where a photo and its own answer are recorded', async () => {
  const { merchantId, actor } = await caller();
  const slot = { merchantId, key: 'recorded' };
  const begun = await store.fleeting(merchantId, (tx) =>
    beginIdempotent(tx, { ...slot, requestHash: 'same' }),
  );
  if (begun.state !== 'started') throw new Error(`Expected a free key but it is ${begun.state}`);
  const answer = { holder: begun.holder, status: 202, body: {} };
  const { sent, answered } = await countedIn(() =>
    store.tenant(merchantId, async (tx) => {
      await acceptEvidence(tx, { ...somePhoto, merchantId, actor });
      await completeIdempotent(tx, { ...slot, ...answer });
    }),
  );
  expect(sent[0]).toMatch(/begin; set local role touchstone_tenant.*insert into "evidence"/s);
  expect(sent[2]).toMatch(/insert into "events".*update "idempotency_keys"/s);
  expect([sent.length, answered]).toEqual([4, 4]);
});
