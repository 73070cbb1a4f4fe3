/** Commands take turns in the embedded database of a running service. */
import { chmodSync, statSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeFrame } from '../../src/store/frames.js';
import { openStore, sql, type Store, type Tx } from '../../src/store/store.js';
import { temporaryFolder } from '../support/folder.js';
import { putMigrated } from '../support/migrated.js';
import { acceptFor, newMerchant, openDisputeFor } from '../support/records.js';

const folder = temporaryFolder();
const options = { databaseUrl: null, dataDir: folder.path };
let holder: Store;
let guest: Store;
beforeAll(async () => {
  await putMigrated(folder.path);
  holder = await openStore({ ...options, embedded: 'shared' });
  guest = await openStore({ ...options, embedded: 'joined' });
});
afterAll(async () => {
  await guest.close();
  await holder.close();
  folder.remove();
});

it('gives a guest the same rows, types and refusals', async () => {
  expect(await guest.migrate()).toEqual([]);
  await guest.ping();
  const who = await newMerchant(guest, 'guest');
  const disputeId = await openDisputeFor(guest, who, 'G-1');
  const read = (store: Store) =>
    store.service((tx) =>
      tx.selectFrom('disputes').selectAll().where('id', '=', disputeId).executeTakeFirst(),
    );
  const found = await read(guest);
  expect(found).toEqual(await read(holder));
  expect(found).toMatchObject({ amount_minor: 12_345, created_at: expect.any(Date) as Date });
  const bytes = (store: Store) =>
    store.service((tx) => sql<{ b: Buffer }>`select '\\x00ff'::bytea as b, null as n`.execute(tx));
  expect((await bytes(guest)).rows).toEqual((await bytes(holder)).rows);
  const refusal = (store: Store) =>
    openDisputeFor(store, who, 'G-1').catch((error: unknown) => (error as { code: string }).code);
  expect(await refusal(guest)).toBe(await refusal(holder));
  await expect(guest.service((tx) => sql`select 1 / 0`.execute(tx))).rejects.toMatchObject({ code: '22012' });
  const others = await newMerchant(holder, 'others');
  const hidden = await guest.tenant(others.merchantId, (tx) =>
    tx.selectFrom('disputes').select('id').execute(),
  );
  expect(hidden).toEqual([]);
});

it('keeps the turns of both apart', async () => {
  const { scanId } = await acceptFor(holder, await newMerchant(holder, 'turns'));
  const read = (tx: Tx) =>
    tx.selectFrom('scans').select('attempts').where('id', '=', scanId).executeTakeFirstOrThrow();
  const count = (store: Store) =>
    store.service(async (tx) => {
      const { attempts } = await read(tx);
      await tx
        .updateTable('scans')
        .set({ attempts: attempts + 1 })
        .where('id', '=', scanId)
        .execute();
    });
  await Promise.all(Array.from({ length: 10 }, (_, n) => count(n % 2 === 0 ? holder : guest)));
  expect(await guest.service(read)).toEqual({ attempts: 10 });
});

it('undoes what a guest leaves behind, and goes on', async () => {
  const path = join(folder.path, 'shared', 'database.sock');
  const socket = createConnection(path);
  await once(socket, 'connect');
  writeFrame(socket, { text: 'begin' });
  writeFrame(socket, { text: "insert into merchants (id, name) values (gen_random_uuid(), 'half')" });
  await once(socket, 'data');
  socket.destroy();
  const named = await holder.service((tx) =>
    tx.selectFrom('merchants').select('id').where('name', '=', 'half').execute(),
  );
  expect(named).toEqual([]);
});

it('is open to its own user alone, and shut when the holder ends', async () => {
  const own = temporaryFolder();
  chmodSync(own.path, 0o755);
  const alone = { databaseUrl: null, dataDir: own.path };
  await putMigrated(own.path);
  const first = await openStore({ ...alone, embedded: 'shared' });
  expect(statSync(join(own.path, 'shared')).mode & 0o777).toBe(0o700);
  const joined = await openStore({ ...alone, embedded: 'joined' });
  await first.close();
  await expect(joined.ping()).rejects.toMatchObject({ code: 'DEP_DATABASE' });
  await joined.close();
  const next = await openStore({ ...alone, embedded: 'joined' });
  await next.ping();
  await expect(openStore({ ...alone, embedded: 'joined' })).rejects.toMatchObject({
    code: 'CFG_DATA_IN_USE',
  });
  await next.close();
  own.remove();
});
