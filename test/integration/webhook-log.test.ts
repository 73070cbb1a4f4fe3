/** Webhooks whose workers die or are many, and the log of deliveries: who reads it and how long it is kept. */
import { expect, it } from 'vitest';
import { beginAttempt, listDeliveries, pruneWebhookLog } from '../../src/records/webhook-deliveries.js';
import { readEndpoint } from '../../src/records/webhook-endpoints.js';
import { sql, type Tx } from '../../src/store/store.js';
import { inWebhookShops } from '../support/webhook-shop.js';
import { newMerchant } from '../support/records.js';
import { until } from '../support/until.js';

await inWebhookShops('the log of webhooks', (shop) => {
  const { tenant, work, endpoint, examine, deliveries, only, settled, later, arrived } = shop;

  it('tells each once with two workers and every job sent twice', async () => {
    work();
    work();
    const { id } = await endpoint();
    const made = 15;
    for (let n = 0; n < made; n += 1) await examine();
    const all = await deliveries(id);
    await shop.connections.webhooks.add(all.map((one) => one.id));
    await arrived(made);
    await until(
      () => deliveries(id),
      (now) => now.every(({ status }) => status === 'delivered'),
    );
    await shop.connections.webhooks.add(all.map((one) => one.id));
    const ids = shop.receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(ids).toHaveLength(made);
    expect(new Set(ids).size).toBe(made);
  });

  it('makes an attempt again whose process died, and one that Redis forgot', async () => {
    const { id } = await endpoint();
    await examine();
    const { id: deliveryId } = await only(id);
    const taken = await shop.store.service((tx) => beginAttempt(tx, deliveryId, 60));
    expect(taken?.number).toBe(1);
    expect(await shop.store.service((tx) => beginAttempt(tx, deliveryId, 60))).toBeNull();
    await shop.redis.flush();
    await later(1);
    work();
    expect((await settled(id, 'delivered')).attempts).toMatchObject([{ number: 2, statusCode: 204 }]);
  });

  it('drops what was published while somebody disabled the endpoint', async () => {
    const { id } = await endpoint();
    await examine();
    await shop.store.service(async (tx) => {
      await sql`update webhook_endpoints set status = 'disabled', disabled_reason = 'asked' where id = ${id}`.execute(
        tx,
      );
    });
    work();
    expect((await settled(id, 'dropped')).attempts).toEqual([]);
  });

  it('forgets old messages that wait for nothing', async () => {
    await shop.store.service((tx) => pruneWebhookLog(tx, -1));
    const { id } = await endpoint();
    await examine();
    expect(await shop.store.service((tx) => pruneWebhookLog(tx, -1))).toBe(0);
    work();
    await settled(id, 'delivered');
    expect(await shop.store.service((tx) => pruneWebhookLog(tx, 30))).toBe(0);
    expect(await shop.store.service((tx) => pruneWebhookLog(tx, -1))).toBe(1);
    expect(await deliveries(id)).toEqual([]);
  });

  it('lets a tenant read no secret, and no other tenant anything', async () => {
    const { id } = await endpoint();
    await examine();
    await expect(tenant((tx) => tx.selectFrom('webhook_secrets').select('secret').execute())).rejects.toThrow(
      /permission denied/,
    );
    const stranger = await newMerchant(shop.store, 'stranger');
    const asStranger = <T>(work_: (tx: Tx) => Promise<T>) => shop.store.tenant(stranger.merchantId, work_);
    await expect(asStranger((tx) => readEndpoint(tx, id))).rejects.toMatchObject({ code: 'REQ_NOT_FOUND' });
    expect((await asStranger((tx) => listDeliveries(tx, { endpointId: id, limit: 10 }))).items).toEqual([]);
  });

  it('allows a bounded number of endpoints', async () => {
    for (let n = 0; n < 20; n += 1) await endpoint();
    await expect(endpoint()).rejects.toMatchObject({ code: 'HKS_TOO_MANY' });
  });
});
