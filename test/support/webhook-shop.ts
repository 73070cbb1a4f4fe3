/** What a suite over webhooks begins with: a merchant, a receiver and workers of its own for each test, on every engine. */
import { pino } from 'pino';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect } from 'vitest';
import type { WebhookType } from '../../src/domain/webhook-catalogue.js';
import type { Identity } from '../../src/records/keys.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import { listDeliveries } from '../../src/records/webhook-deliveries.js';
import { createEndpoint } from '../../src/records/webhook-endpoints.js';
import { sql, type Store, type Tx } from '../../src/store/store.js';
import { secretBox } from '../../src/webhooks/secret-box.js';
import { newSecret } from '../../src/webhooks/sign.js';
import { openConnections, type Connections } from '../../workers/connections.js';
import { startRelay } from '../../workers/relay.js';
import { startWebhooks } from '../../workers/webhook.js';
import { startReceiver, type Received, type Receiver } from './receiver.js';
import { acceptFor, newMerchant, openDisputeFor, someResult } from './records.js';
import { startRedis, type RedisServer } from './redis.js';
import { startEngines, type TestStore } from './stores.js';
import { until } from './until.js';

const log = pino({ level: 'silent' });
const box = secretBox([Buffer.alloc(32, 7)]);

/** What a notice says, its signature checked. */
export const verified = ({ body, headers }: Received, secret: string) =>
  new Webhook(secret).verify(body, headers as Record<string, string>) as {
    type: WebhookType;
    timestamp: string;
    data: object;
  };

function toolsOf(at: {
  readonly store: () => Store;
  readonly who: () => Identity;
  readonly receiver: () => Receiver;
  readonly connections: () => Connections;
  readonly running: { stop(): Promise<void> }[];
}) {
  const seal = (secret: string) => box.seal(secret, at.who().merchantId);
  const tenant = <T>(run: (tx: Tx) => Promise<T>): Promise<T> => at.store().tenant(at.who().merchantId, run);
  const by = () => ({ merchantId: at.who().merchantId, actor: 'key:test' });
  const work = (allowLoopback = true, { timeoutMs = 1_000, concurrency = 16 } = {}): void => {
    at.running.push(startRelay(at.store(), at.connections(), log));
    const deps = { store: at.store(), log, allowLoopback, box, timeoutMs, concurrency };
    at.running.push(startWebhooks(at.connections(), deps));
  };
  const endpoint = async (
    url = at.receiver().url,
    types: readonly WebhookType[] = ['detection.completed'],
  ) => {
    const secret = newSecret();
    return {
      id: await tenant((tx) => createEndpoint(tx, by(), { url: new URL(url), types, secret: seal(secret) })),
      secret,
    };
  };
  /** Lets a photo be examined; answers with its ids. */
  const examine = async (outcome: 'no_sign_found' | 'forgery_indicated' = 'no_sign_found') => {
    const disputeId = await openDisputeFor(at.store(), at.who(), `D-${Math.random()}`);
    const taken = await acceptFor(at.store(), at.who(), disputeId);
    await at.store().service((tx) => recordVerdict(tx, taken.scanId, someResult(outcome)));
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
    at.store().service((tx) =>
      sql`update webhook_deliveries set next_attempt_at = next_attempt_at - make_interval(hours => ${hours}),
        give_up_at = give_up_at - make_interval(hours => ${hours}) where status = 'pending'`.execute(tx),
    );
  const arrived = (n: number) =>
    until(
      () => at.receiver().received,
      (received) => received.length >= n,
    );
  return { tenant, by, seal, work, endpoint, examine, deliveries, only, attempted, settled, later, arrived };
}

export interface WebhookShop extends ReturnType<typeof toolsOf> {
  readonly store: Store;
  readonly redis: RedisServer;
  readonly connections: Connections;
  readonly receiver: Receiver;
}

/** Registers the suite once for each engine. */
export async function inWebhookShops(title: string, suite: (shop: WebhookShop) => void): Promise<void> {
  const { engines, stop } = await startEngines();
  afterAll(() => stop());
  describe.each(engines)(`${title} on $name`, (engine) => {
    let opened: TestStore;
    let redis: RedisServer;
    let connections: Connections;
    let who: Identity;
    let receiver: Receiver;
    const running: { stop(): Promise<void> }[] = [];

    beforeAll(async () => {
      opened = await engine.open();
      redis = await startRedis();
    });
    afterAll(async () => {
      await opened.close();
      await redis.stop();
    });
    let count = 0;
    beforeEach(async () => {
      who = await newMerchant(opened.store, `shop ${(count += 1)}`);
      receiver = await startReceiver();
      connections = openConnections(redis.url);
      await until(
        () => connections.redis.status,
        (status) => status === 'ready',
      );
    });
    afterEach(async () => {
      await receiver.goDown();
      for (const part of running.splice(0)) await part.stop();
      await connections.close();
    });
    const tools = toolsOf({
      store: () => opened.store,
      who: () => who,
      receiver: () => receiver,
      connections: () => connections,
      running,
    });
    suite({
      ...tools,
      get store() {
        return opened.store;
      },
      get redis() {
        return redis;
      },
      get connections() {
        return connections;
      },
      get receiver() {
        return receiver;
      },
    });
  });
}
