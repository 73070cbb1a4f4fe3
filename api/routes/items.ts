/** Items: orders as merchants report them, and the share of them with real damage. */
import type { Static } from 'typebox';
import { TouchstoneError } from '../../src/domain/errors.js';
import { alertShare, windowDays } from '../../src/domain/quality.js';
import type { LocalText } from '../../src/domain/verdict.js';
import { readQuality, reportOrders, type ItemQuality as Stored } from '../../src/records/quality.js';
import { everyMerchant } from '../../src/store/store.js';
import type { ApiDeps } from '../deps.js';
import { actorOf, callerOf } from '../plugins/auth.js';
import { once } from '../plugins/idempotency.js';
import { IdempotencyHeaders } from '../schemas/common.js';
import { ItemParams, ItemQuality, ItemQuery, NewItemOrders } from '../schemas/item.js';
import { problems } from '../schemas/problem.js';
import type { Scope } from '../scope.js';

const tags = ['Items'];

const said = {
  unknown: {
    en: 'No orders were reported for these days: no share can be told and no alert raised.',
    zh: '未上报该期间的订单数量，无法计算比例，也不会发出提醒。',
  },
  alerted: {
    en: 'More orders than the threshold allows had damage that a person found real.',
    zh: '经人工确认的真实损坏比例超过提醒阈值。',
  },
  calm: { en: 'No alert stands.', zh: '当前无提醒。' },
} as const satisfies Record<string, LocalText>;

function qualityView({ state, alertedAt, ...stored }: Stored): Static<typeof ItemQuality> {
  const alerted = state === 'raised';
  const word = stored.share === null ? 'unknown' : alerted ? 'alerted' : 'calm';
  return {
    ...{ ...stored, windowDays, threshold: alertShare, alerted },
    alertedAt: alertedAt?.toISOString() ?? null,
    text: said[word],
  };
}

export function itemRoutes(app: Scope, { store }: ApiDeps): void {
  app.post(
    '/items/:id/orders',
    {
      schema: {
        tags,
        summary: 'Report how many orders of an item there were on some days',
        description: 'The same days again correct what was reported before; other days may not overlap them.',
        headers: IdempotencyHeaders,
        params: ItemParams,
        body: NewItemOrders,
        response: { 200: ItemQuality, ...problems(400, 401, 403, 409, 415, 422, 429, 503) },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const told = { ...request.body, merchantId: caller.merchantId, itemId: request.params.id };
      const { body } = await once(store, request, request.body, {
        before: () => Promise.resolve(undefined),
        work: async (tx) => {
          const quality = await reportOrders(tx, { ...told, actor: actorOf(caller) });
          return { status: 200, body: qualityView(quality) };
        },
      });
      return body;
    },
  );

  app.get(
    '/items/:id/quality',
    {
      schema: {
        tags,
        summary: 'Read the share of an item’s orders with damage that people found real',
        params: ItemParams,
        querystring: ItemQuery,
        response: { 200: ItemQuality, ...problems(400, 401, 403, 429, 503) },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const all = caller.merchantId === everyMerchant;
      const merchantId = all ? request.query.merchantId : caller.merchantId;
      if (merchantId === undefined) {
        throw new TouchstoneError('REQ_MALFORMED', 'Expected merchantId of an auditor');
      }
      const { id } = request.params;
      return qualityView(await store.tenant(caller.merchantId, (tx) => readQuality(tx, merchantId, id)));
    },
  );
}
