/** No order of calls, duplicates or crashes loses an event, refuses without a person, pays twice or holds for ever. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { builtInPolicy } from '../../src/domain/policy.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import { caseCommands, type Real } from '../support/case-model.js';
import { setPolicy } from '../support/policies.js';
import { acceptFor, newMerchant, openDisputeFor, someResult } from '../support/records.js';
import { inShops } from '../support/shop.js';

await inShops('a case', (shop) => {
  it('keeps its promises under any sequence of commands', { timeout: 300_000 }, async () => {
    const amountMinor = 1_000;
    let count = 0;
    await fc.assert(
      fc.asyncProperty(caseCommands(), async (commands) => {
        // A merchant of its own, so that no policy of another case is in force.
        const who = await newMerchant(shop.store, `shop ${(count += 1)}`);
        const disputeId = await openDisputeFor(shop.store, who, 'case', { amountMinor });
        const photos: Real['photos'] = [];
        // Some begin where two people have to look, some with a policy in the shadow.
        const { routing } = builtInPolicy;
        const terms = { secondLookFrom: [{ currency: 'CNY', amountMinor }] };
        const begin = (lane: 'active' | 'shadow') =>
          shop.store.tenant(who.merchantId, (tx) =>
            setPolicy(tx, who.merchantId, lane, { routing, terms, rules: [] }),
          );
        if (count % 6 === 1) await begin('active');
        if (count % 4 === 0) await begin('shadow');
        // Two in three cases begin where a person has been called, or the buyer asked for more.
        if (count % 3 > 0) {
          const photo = await acceptFor(shop.store, who, disputeId);
          photos.push(photo);
          const found = someResult(count % 3 === 1 ? 'forgery_indicated' : 'inconclusive');
          await shop.store.service((tx) => recordVerdict(tx, photo.scanId, found));
        }
        const real = { store: shop.store, who, disputeId, amountMinor, photos };
        await fc.asyncModelRun(() => ({ model: { events: [] }, real }), commands);
      }),
      { numRuns: 72, seed: 6 },
    );
    // The walk is worth nothing where it never gets anywhere.
    const reached = await shop.store.service(async (tx) => ({
      refunds: (await tx.selectFrom('refunds').select('status').distinct().execute()).map(
        ({ status }) => status,
      ),
      stages: (await tx.selectFrom('disputes').select('stage').distinct().execute()).map(
        ({ stage }) => stage,
      ),
      requests: (await tx.selectFrom('evidence_requests').select('state').distinct().execute()).map(
        ({ state }) => state,
      ),
      ends: (await tx.selectFrom('holds').select('end_reason').distinct().execute()).map(
        ({ end_reason: end }) => end,
      ),
      looks: (await tx.selectFrom('reviews').select('kind').distinct().execute()).map(({ kind }) => kind),
      routers: (await tx.selectFrom('verdicts').select('routed_by').execute()).map(
        ({ routed_by: by }) => by?.scope,
      ),
      shadows: await tx.selectFrom('shadow_routes').select('scan_id').limit(1).execute(),
    }));
    expect(reached.requests).toEqual(expect.arrayContaining(['open', 'answered', 'lapsed', 'withdrawn']));
    expect(reached.refunds).toEqual(
      expect.arrayContaining(['pending', 'held', 'released', 'refunded', 'partially_refunded', 'refused']),
    );
    expect(reached.stages).toEqual(expect.arrayContaining(['under_review', 'decided', 'appealed', 'closed']));
    expect(reached.ends).toEqual(expect.arrayContaining(['expired', 'decided']));
    expect(reached.looks).toEqual(expect.arrayContaining(['first', 'second', 'third', 'appeal']));
    expect(reached.routers).toEqual(expect.arrayContaining(['built_in', 'merchant']));
    expect(reached.shadows).toHaveLength(1);
  });
});
