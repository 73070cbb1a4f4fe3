/** Real damage by item: counted against reported orders, told of once, told of again only after it fell. */
import { expect, it } from 'vitest';
import { alertMove } from '../../src/domain/quality.js';
import { lockCase } from '../../src/records/case.js';
import { claimReview } from '../../src/records/claims.js';
import { decide } from '../../src/records/decisions.js';
import { readQuality, reportOrders } from '../../src/records/quality.js';
import { callReview } from '../../src/records/reviews.js';
import { openDisputeFor } from '../support/records.js';
import { inShops } from '../support/shop.js';

it('tells above the threshold, and again only after the share fell below half of it', () => {
  const orders = 100_000;
  const walk = [10, 30, 31, 40, 31, 20, 15, 14, 20, 31];
  let state: 'raised' | 'cleared' = 'cleared';
  const moves = walk.map((damaged) => {
    const move = alertMove(state, { orders, damaged });
    state = move ?? state;
    return move;
  });
  expect(moves).toEqual([null, null, 'raised', null, null, null, null, 'cleared', null, 'raised']);
  expect(alertMove('cleared', { orders: 0, damaged: 5 })).toBeNull();
});

const day = (offset: number) => new Date(Date.now() + offset * 86_400_000).toISOString().slice(0, 10);

await inShops('quality', (shop) => {
  const { tenant } = shop;
  let count = 0;
  const damage = async (
    itemId: string,
    reasonCode: 'damage_confirmed' | 'damage_not_shown',
    orderId?: string,
  ) => {
    const n = (count += 1);
    const facts = { itemId, orderId: orderId ?? `O-${n}` };
    const disputeId = await openDisputeFor(shop.store, shop.who, `Q-${n}`, facts);
    const reviewId = await tenant(async (tx) => callReview(tx, await lockCase(tx, disputeId), 'key:m'));
    if (reviewId === null) throw new Error('Nobody was called');
    await tenant((tx) => claimReview(tx, reviewId, 'key:ann'));
    const outcome = reasonCode === 'damage_confirmed' ? 'refund' : 'refuse';
    const told = { reviewId, reviewer: 'key:ann', outcome, reasonCode, note: '' } as const;
    await tenant((tx) => decide(tx, told));
  };
  const orders = (itemId: string, from: number, until: number, n: number) => {
    const { merchantId } = shop.who;
    const told = { merchantId, itemId, from: day(from), until: day(until), orders: n, actor: 'key:m' };
    return tenant((tx) => reportOrders(tx, told));
  };
  const quality = (itemId: string) => tenant((tx) => readQuality(tx, shop.who.merchantId, itemId));
  const told = () =>
    tenant((tx) =>
      tx.selectFrom('events').select('data').where('type', '=', 'item.quality_alert').orderBy('id').execute(),
    );

  it('says nothing without counts, and tells once when they come', async () => {
    await damage('cup', 'damage_confirmed');
    await damage('cup', 'damage_not_shown');
    expect(await quality('cup')).toMatchObject({ orders: null, share: null, state: 'cleared' });
    expect(await told()).toEqual([]);
    expect(await orders('cup', -6, 0, 10_000)).toMatchObject({ damaged: 1, share: 0.0001, state: 'cleared' });
    for (let n = 0; n < 3; n += 1) await damage('cup', 'damage_confirmed');
    expect(await quality('cup')).toMatchObject({ orders: 10_000, damaged: 4, state: 'raised' });
    await damage('cup', 'damage_confirmed');
    const alerts = await told();
    expect(alerts).toHaveLength(1);
    expect(alerts[0]?.data).toMatchObject({ itemId: 'cup', orders: 10_000, damaged: 4, threshold: 0.0003 });
    // The merchant corrects the count: the share falls below half the threshold, and may be told of again.
    expect(await orders('cup', -6, 0, 100_000)).toMatchObject({ damaged: 5, state: 'cleared' });
    expect(await orders('cup', -6, 0, 9_000)).toMatchObject({ state: 'raised' });
    expect(await told()).toHaveLength(2);
  });

  it('counts an order once, other items and days not at all', async () => {
    await damage('bowl', 'damage_confirmed', 'O-same');
    await damage('bowl', 'damage_confirmed', 'O-same');
    await damage('plate', 'damage_confirmed');
    expect(await orders('bowl', -20, -10, 500)).toMatchObject({ orders: 500, damaged: 0 });
    expect(await orders('bowl', -9, 0, 500)).toMatchObject({ orders: 1_000, damaged: 1 });
    await orders('bowl', -200, -150, 7);
    expect(await quality('bowl')).toMatchObject({ orders: 1_000, from: day(-20), until: day(0) });
  });

  it('refuses days that overlap, lie ahead or run backwards', async () => {
    await orders('jug', -9, -5, 10);
    for (const [from, until] of [
      [-5, -1],
      [-12, -9],
      [-8, -6],
      [0, 5],
      [-1, -2],
      [-400, -20],
    ] as const) {
      await expect(orders('jug', from, until, 10)).rejects.toMatchObject({ code: 'DSP_PERIOD' });
    }
    expect(await quality('jug')).toMatchObject({ orders: 10 });
  });

  it('tells once where two decisions cross the threshold at the same moment', async () => {
    await orders('vase', -6, 0, 100);
    const before = (await told()).length;
    await Promise.all([damage('vase', 'damage_confirmed'), damage('vase', 'damage_confirmed')]);
    expect(await told()).toHaveLength(before + 1);
    expect(await quality('vase')).toMatchObject({ damaged: 2, state: 'raised' });
  });
});
