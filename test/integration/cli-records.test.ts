/** `touchstone policy` and `touchstone erase` over a data folder: what they print, and what they leave behind. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeDispute } from '../../src/records/disputes.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import { openFolderBlobs } from '../../src/store/folder-blobs.js';
import { openStore, type Store } from '../../src/store/store.js';
import { putBlob } from '../support/blob-files.js';
import { commandsOnNewData, type Commands } from '../support/commands.js';
import { setPolicy } from '../support/policies.js';
import { acceptFor, newMerchant, openDisputeFor, someResult } from '../support/records.js';

let commands: Commands;
beforeAll(async () => {
  commands = await commandsOnNewData();
});
afterAll(() => {
  commands.remove();
});

const run = (...words: string[]) => commands.run(...words);

/** Between commands the embedded database belongs to the test. */
async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ databaseUrl: null, dataDir: commands.path });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

it('tries a policy over what was, erases a buyer, and leaves a record that verifies', async () => {
  const blobs = await openFolderBlobs(join(commands.path, 'blobs'));
  const [kept, gone] = [await putBlob(blobs, 'a photo'), await putBlob(blobs, 'another')];
  const stands = ({ sha256 }: { sha256: string }) =>
    existsSync(join(commands.path, 'blobs', sha256.slice(0, 2), sha256));
  const { running, ended } = await withStore(async (store) => {
    const who = await newMerchant(store, 'shop');
    const examined = async (externalId: string, photo: { sha256: string }) => {
      const id = await openDisputeFor(store, who, externalId, { buyerRef: `b-${externalId}` });
      const { scanId } = await acceptFor(store, who, id, photo);
      await store.service((tx) => recordVerdict(tx, scanId, someResult('no_sign_found')));
      return id;
    };
    const made = { running: await examined('runs', kept), ended: await examined('ended', gone) };
    await store.tenant(who.merchantId, (tx) => closeDispute(tx, made.ended, 'key:m'));
    await store.tenant(who.merchantId, (tx) =>
      setPolicy(tx, who.merchantId, 'active', { rules: [], terms: { holdHours: 24 } }),
    );
    return made;
  });

  const shown = JSON.parse(await run('policy', 'show', '--merchant', 'shop')) as {
    layers: { scope: string; document: { terms?: { holdHours?: number } } }[];
  };
  expect(shown.layers.map(({ scope }) => scope)).toEqual(['merchant', 'built_in']);
  expect(shown.layers[0]?.document.terms?.holdHours).toBe(24);
  const file = join(commands.path, 'policy.json');
  const stricter = {
    routing: { bands: [], otherwise: 'ask_for_more', unclear: 'ask_for_more' },
    rules: [],
  };
  writeFileSync(file, JSON.stringify(stricter));
  expect(await run('policy', 'check', file)).toBe('Valid.\n');
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString();
  const period = ['--from', day(-1), '--to', day(1), '--merchant', 'shop'];
  expect(JSON.parse(await run('policy', 'dry-run', file, ...period, '--json'))).toMatchObject({
    ...{ verdicts: 2, changed: 2, moves: [{ from: 'proceed', to: 'ask_for_more', count: 2 }] },
  });
  expect(await run('policy', 'dry-run', file, ...period)).toMatch(/proceed[^]*ask_for_more/);
  writeFileSync(file, JSON.stringify({ rules: [], terms: { holdHours: 721 } }));
  await expect(run('policy', 'check', file)).rejects.toThrow(/POL_INVALID.*holdHours/s);
  await expect(run('policy', 'show', '--merchant', 'nobody')).rejects.toThrow(/REQ_NOT_FOUND/);

  const buyer = (name: string) => ['erase', '--merchant', 'shop', '--buyer', name];
  await expect(run(...buyer('b-runs'))).rejects.toThrow(/DSP_ERASURE_HELD/);
  expect(JSON.parse(await run(...buyer('b-ended')))).toEqual({ disputes: 1, photos: 1 });
  expect([stands(kept), stands(gone)]).toEqual([true, false]);
  expect(JSON.parse(await run(...buyer('b-ended')))).toEqual({ disputes: 0, photos: 0 });
  const verified = await run('audit', 'verify', '--bytes', '--merchant', 'shop');
  expect(verified).toMatch(/bytes_erased_by_request[^]*intact/);
  const names = await withStore((store) =>
    store.service((tx) => tx.selectFrom('disputes').select(['id', 'buyer_ref']).execute()),
  );
  expect(names.find(({ id }) => id === running)?.buyer_ref).toBe('b-runs');
  expect(names.find(({ id }) => id === ended)?.buyer_ref).toMatch(/^erased-/);
}, 240_000);
