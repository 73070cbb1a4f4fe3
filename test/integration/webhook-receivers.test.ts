/** Webhooks against receivers that are slow, never end, send elsewhere or stand where nobody may look. */
import { expect, it } from 'vitest';
import { disableEndpoint } from '../../src/records/webhook-endpoints.js';
import { answerWith, startReceiver } from '../support/receiver.js';
import { inWebhookShops } from '../support/webhook-shop.js';
import { until } from '../support/until.js';

await inWebhookShops('webhooks to strange receivers', (shop) => {
  const { tenant, by, work, endpoint, examine, deliveries, attempted, settled } = shop;

  it('does not wait for a slow receiver, and lets others be told meanwhile', async () => {
    work();
    const other = await startReceiver();
    const slow = await endpoint();
    const quick = await endpoint(other.url);
    shop.receiver.answer = () => undefined;
    await examine();
    await settled(quick.id, 'delivered');
    const { attempts } = await attempted(slow.id, 1);
    expect(attempts).toMatchObject([{ statusCode: null, fault: 'timeout' }]);
    expect(attempts[0]?.durationMs).toBeLessThan(5_000);
    await other.goDown();
  });

  it('has four attempts of a slow receiver under way and no more, so that others are told', async () => {
    const other = await startReceiver();
    const slow = await endpoint();
    const quick = await endpoint(other.url);
    const held: (() => void)[] = [];
    shop.receiver.answer = (_request, response) => void held.push(() => response.writeHead(204).end());
    const made = 7;
    for (let n = 0; n < made; n += 1) await examine();
    // By two processes with fewer places than the slow one has messages; nothing runs into its time.
    for (let n = 0; n < 2; n += 1) work(true, { timeoutMs: 60_000, concurrency: 3 });
    await until(
      () => deliveries(quick.id),
      (all) => all.every(({ status }) => status === 'delivered'),
    );
    expect(held).toHaveLength(4);
    expect(other.received).toHaveLength(made);
    shop.receiver.answer = answerWith(204);
    held.forEach((answer) => {
      answer();
    });
    await until(
      () => deliveries(slow.id),
      (all) => all.length === made && all.every(({ status }) => status === 'delivered'),
    );
    expect(shop.receiver.received).toHaveLength(made);
    await other.goDown();
  });

  it('takes an answer whose body never ends', async () => {
    work();
    const { id } = await endpoint();
    shop.receiver.answer = (_request, response) => void response.writeHead(200).write('x');
    await examine();
    await settled(id, 'delivered');
  });

  it('follows no redirect', async () => {
    work();
    const inside = await startReceiver();
    for (const status of [301, 302, 307, 308]) {
      const { id } = await endpoint();
      shop.receiver.answer = answerWith(status, { location: inside.url });
      await examine();
      expect((await attempted(id, 1)).attempts).toMatchObject([{ statusCode: status, fault: 'status' }]);
      await tenant((tx) => disableEndpoint(tx, by(), id, 'asked'));
    }
    expect(inside.received).toEqual([]);
    await inside.goDown();
  });

  it.each([
    'https://localhost',
    'https://127.0.0.1',
    'https://2130706433',
    'https://[::1]',
    'https://10.0.0.1',
    'http://1.1.1.1',
  ])('never speaks to %s unless loopback is allowed', async (address) => {
    work(false);
    const { id } = await endpoint(`${address}:${new URL(shop.receiver.url).port}/hook`);
    await examine();
    expect((await attempted(id, 1)).attempts).toMatchObject([{ statusCode: null, fault: 'address_refused' }]);
    expect(shop.receiver.received).toEqual([]);
  });
});
