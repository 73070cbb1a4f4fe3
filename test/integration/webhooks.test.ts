/** Webhooks from the recorded event to a real receiver, whatever the receiver does. */
import { pino } from 'pino';
import { Webhook } from 'standardwebhooks';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { webhookCatalogue, type WebhookType } from '../../src/domain/webhook-catalogue.js';
import type { Identity } from '../../src/records/keys.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import { beginAttempt, listDeliveries, pruneWebhookLog } from '../../src/records/webhook-deliveries.js';
import {
  createEndpoint,
  disableEndpoint,
  readEndpoint,
  resendDelivery,
  rotateSecret,
} from '../../src/records/webhook-endpoints.js';
import { sql, type Store, type Tx } from '../../src/store/store.js';
import { secretBox } from '../../src/webhooks/secret-box.js';
import { newSecret } from '../../src/webhooks/sign.js';
import { openConnections, type Connections } from '../../workers/connections.js';
import { startRelay } from '../../workers/relay.js';
import { startWebhooks } from '../../workers/webhook.js';
import { answerWith, startReceiver, type Received, type Receiver } from '../support/receiver.js';
import { acceptFor, newMerchant, openDisputeFor, someResult } from '../support/records.js';
import { startRedis, type RedisServer } from '../support/redis.js';
import { startEngines, type TestStore } from '../support/stores.js';
import { until } from '../support/until.js';

const { engines, stop } = await startEngines();
afterAll(() => stop());
const log = pino({ level: 'silent' });

describe.each(engines)('webhooks on $name', (engine) => {
  let opened: TestStore;
  let store: Store;
  let redis: RedisServer;
  let connections: Connections;
  const box = secretBox([Buffer.alloc(32, 7)]);
  const seal = (secret: string) => box.seal(secret, who.merchantId);
  let who: Identity;
  let receiver: Receiver;
  let running: { stop(): Promise<void> }[];

  beforeAll(async () => {
    opened = await engine.open();
    store = opened.store;
    redis = await startRedis();
  });
  afterAll(async () => {
    await opened.close();
    await redis.stop();
  });
  let count = 0;
  beforeEach(async () => {
    who = await newMerchant(store, `shop ${(count += 1)}`);
    receiver = await startReceiver();
    connections = openConnections(redis.url);
    await until(
      () => connections.redis.status,
      (status) => status === 'ready',
    );
    running = [];
  });
  afterEach(async () => {
    await receiver.goDown();
    for (const part of running) await part.stop();
    await connections.close();
  });

  const tenant = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => store.tenant(who.merchantId, work);
  const by = () => ({ merchantId: who.merchantId, actor: 'key:test' });
  const work = (allowLoopback = true, { timeoutMs = 1_000, concurrency = 16 } = {}): void => {
    running.push(startRelay(store, connections, log));
    const deps = { store, log, allowLoopback, box, timeoutMs, concurrency };
    running.push(startWebhooks(connections, deps));
  };
  const endpoint = async (url = receiver.url, types: readonly WebhookType[] = ['detection.completed']) => {
    const secret = newSecret();
    return {
      id: await tenant((tx) => createEndpoint(tx, by(), { url: new URL(url), types, secret: seal(secret) })),
      secret,
    };
  };
  /** Lets a photo be examined; answers with its ids. */
  const examine = async (outcome: 'no_sign_found' | 'forgery_indicated' = 'no_sign_found') => {
    const disputeId = await openDisputeFor(store, who, `D-${Math.random()}`);
    const taken = await acceptFor(store, who, disputeId);
    await store.service((tx) => recordVerdict(tx, taken.scanId, someResult(outcome)));
    return { disputeId, ...taken };
  };
  const deliveries = async (endpointId: string) =>
    (await tenant((tx) => listDeliveries(tx, { endpointId, limit: 100 }))).items;
  const only = async (endpointId: string) => {
    const all = await deliveries(endpointId);
    expect(all).toHaveLength(1);
    return all[0];
  };
  const attempted = (endpointId: string, attempts: number) =>
    until(
      () => only(endpointId),
      (delivery) => delivery.attempts.length >= attempts,
    );
  const settled = (endpointId: string, status: string) =>
    until(
      () => only(endpointId),
      (delivery) => delivery.status === status,
    );
  /** Lets time pass: what waits is due, what was to be given up by now is. */
  const later = (hours: number) =>
    store.service((tx) =>
      sql`update webhook_deliveries set next_attempt_at = next_attempt_at - make_interval(hours => ${hours}),
        give_up_at = give_up_at - make_interval(hours => ${hours}) where status = 'pending'`.execute(tx),
    );
  const arrived = (n: number) =>
    until(
      () => receiver.received,
      (received) => received.length >= n,
    );
  const verified = ({ body, headers }: Received, secret: string) =>
    new Webhook(secret).verify(body, headers as Record<string, string>) as {
      type: WebhookType;
      timestamp: string;
      data: object;
    };

  it('tells what was asked for, signed, as the catalogue says', async () => {
    work();
    const some = await endpoint(`${receiver.url}?some`, ['refund.held']);
    const all = await endpoint(`${receiver.url}?all`, []);
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
    await store.service(async (tx) => {
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
    await receiver.goDown();
    await examine();
    const first = await attempted(id, 1);
    expect(first).toMatchObject({
      status: 'pending',
      attempts: [{ statusCode: null, fault: 'unreachable' }],
    });
    expect(first.nextAttemptAt.getTime()).toBeGreaterThan(Date.now());
    await later(12);
    await attempted(id, 2);
    await receiver.comeUp();
    receiver.answer = answerWith(503);
    await later(12);
    expect((await attempted(id, 3)).attempts.at(-1)).toMatchObject({ statusCode: 503, fault: 'status' });
    receiver.answer = answerWith(200);
    await later(1);
    await settled(id, 'delivered');
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(ids).toEqual([first.messageId, first.messageId]);
  });

  it('gives up after three days, and starts anew when asked', async () => {
    work();
    const { id } = await endpoint();
    receiver.answer = answerWith(500);
    await examine();
    await attempted(id, 1);
    await later(72);
    const { id: deliveryId, attempts } = await settled(id, 'failed');
    expect(attempts).toHaveLength(2);
    receiver.answer = answerWith(202);
    await tenant((tx) => resendDelivery(tx, by(), { id, deliveryId }));
    expect((await settled(id, 'delivered')).attempts).toHaveLength(3);
    const unknown = tenant((tx) => resendDelivery(tx, by(), { id, deliveryId: id }));
    await expect(unknown).rejects.toMatchObject({ code: 'REQ_NOT_FOUND' });
  });

  it('disables an endpoint that answers 410, and drops what waits for it', async () => {
    const { id } = await endpoint();
    receiver.answer = answerWith(410);
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
    const before = receiver.received.length;
    await examine();
    expect(await deliveries(id)).toHaveLength(2);
    expect(receiver.received).toHaveLength(before);
    const types = await tenant((tx) => tx.selectFrom('events').select('type').execute());
    expect(types.filter(({ type }) => type === 'webhook.disabled')).toHaveLength(1);
    const rotate = tenant((tx) => rotateSecret(tx, by(), { id, secret: seal(newSecret()), overlapHours: 1 }));
    await expect(rotate).rejects.toMatchObject({ code: 'HKS_DISABLED' });
  });

  it('does not wait for a slow receiver, and lets others be told meanwhile', async () => {
    work();
    const other = await startReceiver();
    const slow = await endpoint();
    const quick = await endpoint(other.url);
    receiver.answer = () => undefined;
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
    receiver.answer = (_request, response) => void held.push(() => response.writeHead(204).end());
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
    receiver.answer = answerWith(204);
    held.forEach((answer) => {
      answer();
    });
    await until(
      () => deliveries(slow.id),
      (all) => all.length === made && all.every(({ status }) => status === 'delivered'),
    );
    expect(receiver.received).toHaveLength(made);
    await other.goDown();
  });

  it('takes an answer whose body never ends', async () => {
    work();
    const { id } = await endpoint();
    receiver.answer = (_request, response) => void response.writeHead(200).write('x');
    await examine();
    await settled(id, 'delivered');
  });

  it('follows no redirect', async () => {
    work();
    const inside = await startReceiver();
    for (const status of [301, 302, 307, 308]) {
      const { id } = await endpoint();
      receiver.answer = answerWith(status, { location: inside.url });
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
    const { id } = await endpoint(`${address}:${new URL(receiver.url).port}/hook`);
    await examine();
    expect((await attempted(id, 1)).attempts).toMatchObject([{ statusCode: null, fault: 'address_refused' }]);
    expect(receiver.received).toEqual([]);
  });

  it('tells each once with two workers and every job sent twice', async () => {
    work();
    work();
    const { id } = await endpoint();
    const made = 15;
    for (let n = 0; n < made; n += 1) await examine();
    const all = await deliveries(id);
    await connections.webhooks.add(all.map((one) => one.id));
    await arrived(made);
    await until(
      () => deliveries(id),
      (now) => now.every(({ status }) => status === 'delivered'),
    );
    await connections.webhooks.add(all.map((one) => one.id));
    const ids = receiver.received.map(({ headers }) => headers['webhook-id']);
    expect(ids).toHaveLength(made);
    expect(new Set(ids).size).toBe(made);
  });

  it('makes an attempt again whose process died, and one that Redis forgot', async () => {
    const { id } = await endpoint();
    await examine();
    const { id: deliveryId } = await only(id);
    const taken = await store.service((tx) => beginAttempt(tx, deliveryId, 60));
    expect(taken?.number).toBe(1);
    expect(await store.service((tx) => beginAttempt(tx, deliveryId, 60))).toBeNull();
    await redis.flush();
    await later(1);
    work();
    expect((await settled(id, 'delivered')).attempts).toMatchObject([{ number: 2, statusCode: 204 }]);
  });

  it('drops what was published while somebody disabled the endpoint', async () => {
    const { id } = await endpoint();
    await examine();
    await store.service(async (tx) => {
      await sql`update webhook_endpoints set status = 'disabled', disabled_reason = 'asked' where id = ${id}`.execute(
        tx,
      );
    });
    work();
    expect((await settled(id, 'dropped')).attempts).toEqual([]);
  });

  it('forgets old messages that wait for nothing', async () => {
    await store.service((tx) => pruneWebhookLog(tx, -1));
    const { id } = await endpoint();
    await examine();
    expect(await store.service((tx) => pruneWebhookLog(tx, -1))).toBe(0);
    work();
    await settled(id, 'delivered');
    expect(await store.service((tx) => pruneWebhookLog(tx, 30))).toBe(0);
    expect(await store.service((tx) => pruneWebhookLog(tx, -1))).toBe(1);
    expect(await deliveries(id)).toEqual([]);
  });

  it('lets a tenant read no secret, and no other tenant anything', async () => {
    const { id } = await endpoint();
    await examine();
    await expect(tenant((tx) => tx.selectFrom('webhook_secrets').select('secret').execute())).rejects.toThrow(
      /permission denied/,
    );
    const stranger = await newMerchant(store, `stranger ${count}`);
    const asStranger = <T>(work_: (tx: Tx) => Promise<T>) => store.tenant(stranger.merchantId, work_);
    await expect(asStranger((tx) => readEndpoint(tx, id))).rejects.toMatchObject({ code: 'REQ_NOT_FOUND' });
    expect((await asStranger((tx) => listDeliveries(tx, { endpointId: id, limit: 10 }))).items).toEqual([]);
  });

  it('allows a bounded number of endpoints', async () => {
    for (let n = 0; n < 20; n += 1) await endpoint();
    await expect(endpoint()).rejects.toMatchObject({ code: 'HKS_TOO_MANY' });
  });
});
