/** No order of calls, duplicates or crashes loses an event, refuses without a person, pays twice or holds for ever. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identity } from '../../src/records/keys.js';
import type { Store } from '../../src/store/store.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import { caseCommands, type Real } from '../support/case-model.js';
import { acceptFor, newMerchant, openDisputeFor, someResult } from '../support/records.js';
import { startEngines, type TestStore } from '../support/stores.js';

const { engines, stop } = await startEngines();
afterAll(() => stop());

describe.each(engines)('a case on $name', (engine) => {
  let opened: TestStore;
  let store: Store;
  let who: Identity;
  beforeAll(async () => {
    opened = await engine.open();
    store = opened.store;
    who = await newMerchant(store, 'shop');
  }, 60_000);
  afterAll(() => opened.close());

  it('keeps its promises under any sequence of commands', { timeout: 120_000 }, async () => {
    const amountMinor = 1_000;
    let count = 0;
    await fc.assert(
      fc.asyncProperty(caseCommands(), async (commands) => {
        const disputeId = await openDisputeFor(store, who, `case-${(count += 1)}`, { amountMinor });
        const photos: Real['photos'] = [];
        // Every other case begins where a person has been called.
        if (count % 2 === 0) {
          const photo = await acceptFor(store, who, disputeId);
          photos.push(photo);
          const found = someResult('forgery_indicated');
          await store.service((tx) => recordVerdict(tx, photo.scanId, found, 'hold_and_review'));
        }
        const real = { store, who, disputeId, amountMinor, photos };
        await fc.asyncModelRun(() => ({ model: { events: [] }, real }), commands);
      }),
      { numRuns: 60, seed: 6 },
    );
    // The walk is worth nothing where it never gets anywhere.
    const reached = await store.tenant(who.merchantId, async (tx) => ({
      refunds: (await tx.selectFrom('refunds').select('status').distinct().execute()).map(
        ({ status }) => status,
      ),
      stages: (await tx.selectFrom('disputes').select('stage').distinct().execute()).map(
        ({ stage }) => stage,
      ),
      ends: (await tx.selectFrom('holds').select('end_reason').distinct().execute()).map(
        ({ end_reason: end }) => end,
      ),
    }));
    expect(reached.refunds).toEqual(
      expect.arrayContaining(['pending', 'held', 'released', 'refunded', 'partially_refunded', 'refused']),
    );
    expect(reached.stages).toEqual(expect.arrayContaining(['under_review', 'decided', 'appealed', 'closed']));
    expect(reached.ends).toEqual(expect.arrayContaining(['expired', 'decided']));
  });
});
