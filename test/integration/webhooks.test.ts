/** Webhooks from the recorded event to a real receiver: told, signed, tried again, given up, ended. */
import { expect, it } from 'vitest';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { newSecret } from '../../src/webhooks/sign.js';
import { readEndpoint, resendDelivery, rotateSecret } from '../../src/records/webhook-endpoints.js';
import { sql } from '../../src/store/store.js';
import { webhookCatalogue } from '../../src/domain/webhook-catalogue.js';
import { answerWith } from '../support/receiver.js';
import { inWebhookShops, verified } from '../support/webhook-shop.js';
import { until } from '../support/until.js';

await inWebhookShops('webhooks', (shop) => {
  const { tenant, by, seal, work, endpoint, examine, deliveries, attempted, settled, later, arrived } = shop;

  it('tells what was asked for, signed, as the catalogue says', async () => {
    work();
    const some = await endpoint(`${shop.receiver.url}?some`, ['refund.held']);
    const all = await endpoint(`${shop.receiver.url}?all`, []);
    const { disputeId, evidenceId, scanId } = await examine('forgery_indicated');
    const received = await arrived(3);
    const told = received.map((one) => {
      const secret = [some, all].find(({ secret }) => {
        try {
          return verified(one, secret);
        } catch {
          return null;
        }
      })?.secret;
      return { mine: secret === some.secret, ...verified(one, secret ?? '') };
    });
    const types = told.map(({ mine, type }) => `${mine ? 'some' : 'all'} ${type}`).sort();
    expect(types).toEqual(['all detection.completed', 'all refund.held', 'some refund.held']);
    for (const { type, timestamp, data } of told) {
      expect(Compile(webhookCatalogue[type].data as unknown as TSchema).Errors(data)).toEqual([]);
      expect(data).toMatchObject({ disputeId, evidenceId, detectionId: scanId });
      expect(Date.now() - Date.parse(timestamp)).toBeLessThan(60_000);
    }
    expect(received.every(({ headers }) => headers['content-type'] === 'application/json')).toBe(true);
    expect((await settled(some.id, 'delivered')).attempts).toMatchObject([
      { number: 1, statusCode: 204, fault: null },
    ]);
  });

  it('signs with old and new secret while an endpoint rotates', async () => {
    work();
    const { id, secret: old } = await endpoint();
    const fresh = newSecret();
    await tenant((tx) => rotateSecret(tx, by(), { id, secret: seal(fresh), overlapHours: 1 }));
    await examine();
    const [during] = await arrived(1);
    for (const secret of [old, fresh]) expect(verified(during, secret).type).toBe('detection.completed');
    const last = newSecret();
    await tenant((tx) => rotateSecret(tx, by(), { id, secret: seal(last), overlapHours: 0 }));
    await shop.store.service(async (tx) => {
      await sql`reset role`.execute(tx);
      await sql`update webhook_secrets set expires_at = now() where expires_at is not null`.execute(tx);
    });
    await examine();
    const after = (await arrived(2))[1];
    expect(verified(after, last).type).toBe('detection.completed');
    for (const secret of [old, fresh]) expect(() => verified(after, secret)).toThrow();
  });

  it('reaches a receiver that was down for a day, under the same id', async () => {
    work();
    const { id } = await endpoint();
    await shop.receiver.goDown();
    await examine();
    const first = await attempted(id, 1);
    expect(first).toMatchObject({
      status: 'pending',
      attempts: [{ statusCode: null, fault: 'unreachable' }],
    });
    expect(first.nextAttemptAt.getTime()).toBeGreaterThan(Date.now());
    await later(12);
    await attempted(id, 2);
    await shop.receiver.comeUp();
    shop.receiver.answer = answerWith(503);
    await later(12);
    expect((await attempted(id, 3)).attempts.at(-1)).toMatchObject({ statusCode: 503, fault: 'status' });
    shop.receiver.answer = answerWith(200);
    await later(1);
    await settled(id, 'delivered');
    const ids = shop.receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(ids).toEqual([first.messageId, first.messageId]);
  });

  it('gives up after three days, and starts anew when asked', async () => {
    work();
    const { id } = await endpoint();
    shop.receiver.answer = answerWith(500);
    await examine();
    await attempted(id, 1);
    await later(72);
    const { id: deliveryId, attempts } = await settled(id, 'failed');
    expect(attempts).toHaveLength(2);
    shop.receiver.answer = answerWith(202);
    await tenant((tx) => resendDelivery(tx, by(), { id, deliveryId }));
    expect((await settled(id, 'delivered')).attempts).toHaveLength(3);
    const unknown = tenant((tx) => resendDelivery(tx, by(), { id, deliveryId: id }));
    await expect(unknown).rejects.toMatchObject({ code: 'REQ_NOT_FOUND' });
  });

  it('disables an endpoint that answers 410, and drops what waits for it', async () => {
    const { id } = await endpoint();
    shop.receiver.answer = answerWith(410);
    await examine();
    await examine();
    work();
    const ended = await until(
      () => deliveries(id),
      (all) => all.every(({ status }) => status !== 'pending'),
    );
    expect(ended).toHaveLength(2);
    expect(ended.every(({ status }) => status === 'failed' || status === 'dropped')).toBe(true);
    expect(await tenant((tx) => readEndpoint(tx, id))).toMatchObject({
      status: 'disabled',
      disabledReason: 'gone',
    });
    const before = shop.receiver.received.length;
    await examine();
    expect(await deliveries(id)).toHaveLength(2);
    expect(shop.receiver.received).toHaveLength(before);
    const types = await tenant((tx) => tx.selectFrom('events').select('type').execute());
    expect(types.filter(({ type }) => type === 'webhook.disabled')).toHaveLength(1);
    const rotate = tenant((tx) => rotateSecret(tx, by(), { id, secret: seal(newSecret()), overlapHours: 1 }));
    await expect(rotate).rejects.toMatchObject({ code: 'HKS_DISABLED' });
  });
});
