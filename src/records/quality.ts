/**
 * Quality of items: damage that people found real, as a share of the orders that the merchant reports. Alerts are
 * worked out when a decision settles and when orders are reported, under the lock on the merchant's chain of events,
 * so that two at once tell once.
 */
import { TouchstoneError } from '../domain/errors.js';
import { alertMove, alertShare, damageUpheldBy, windowDays, type AlertState } from '../domain/quality.js';
import { sql, type Tx } from '../store/store.js';
import { storable } from '../store/text.js';
import { lockChain, recordEvent } from './events.js';
import { newId } from './ids.js';

export interface ItemOrders {
  readonly merchantId: string;
  readonly itemId: string;
  /** First and last day, YYYY-MM-DD, both counted. */
  readonly from: string;
  readonly until: string;
  readonly orders: number;
  readonly actor: string;
}

export interface ItemQuality {
  readonly itemId: string;
  /** Days that the counted periods span; null without any. */
  readonly from: string | null;
  readonly until: string | null;
  /** Null where no period within the window was reported: then nothing can be said. */
  readonly orders: number | null;
  /** Orders in which a person found the damage real, of disputes opened on the days counted. */
  readonly damaged: number;
  readonly share: number | null;
  readonly state: AlertState;
  readonly alertedAt: Date | null;
}

/**
 * Takes the number of orders of an item on some days. The same days again correct what was said before. Throws
 * DSP_PERIOD where they overlap other days, or lie ahead.
 */
export async function reportOrders(tx: Tx, told: ItemOrders): Promise<ItemQuality> {
  const { merchantId, from, until, orders, actor } = told;
  const itemId = storable(told.itemId);
  // From here on nobody else writes orders or alerts of this merchant.
  await lockChain(tx, merchantId);
  const { rows } = await sql<{ overlaps: boolean; ahead: boolean }>`
    select exists (select from item_orders where merchant_id = ${merchantId} and item_id = ${itemId}
        and from_day <= ${until}::date and until_day >= ${from}::date
        and (from_day, until_day) <> (${from}::date, ${until}::date)) as overlaps,
      ${until}::date > current_date + 1 or not ${until}::date between ${from}::date and ${from}::date + 365 as ahead`.execute(
    tx,
  );
  const [days] = rows as [{ overlaps: boolean; ahead: boolean }];
  if (days.overlaps) throw new TouchstoneError('DSP_PERIOD', 'It overlaps days reported before');
  if (days.ahead)
    throw new TouchstoneError('DSP_PERIOD', 'Expected days that are over, in order, a year at most');
  const id = newId();
  await tx
    .insertInto('item_orders')
    .values({
      ...{ id, merchant_id: merchantId, item_id: itemId, from_day: from, until_day: until },
      ...{ orders, told_by: actor },
    })
    .execute();
  const data = { itemId, from, until, orders };
  const about = { merchantId, disputeId: null, actor, subject: id };
  await recordEvent(tx, { ...about, type: 'item.orders_reported', data });
  return watchItem(tx, { merchantId, itemId, actor });
}

/** Tells of an item where its share crossed a threshold. The caller recorded an event before, for its lock. */
export async function watchItem(
  tx: Tx,
  {
    merchantId,
    itemId,
    actor,
  }: { readonly merchantId: string; readonly itemId: string; readonly actor: string },
): Promise<ItemQuality> {
  const quality = await readQuality(tx, merchantId, itemId);
  const { orders, damaged, share } = quality;
  const move = orders === null ? null : alertMove(quality.state, { orders, damaged });
  if (move === null || orders === null || share === null) return quality;
  const id = newId();
  await tx
    .insertInto('item_alerts')
    .values({
      ...{ id, merchant_id: merchantId, item_id: itemId, state: move, orders, damaged, share },
      threshold: alertShare,
    })
    .execute();
  const data = {
    itemId,
    orders,
    damaged,
    share,
    threshold: alertShare,
    from: quality.from,
    until: quality.until,
  };
  const type = move === 'raised' ? 'item.quality_alert' : 'item.quality_cleared';
  await recordEvent(tx, { merchantId, disputeId: null, type, actor, data, subject: id });
  return readQuality(tx, merchantId, itemId);
}

/** How an item stands. An item that nobody spoke of has no orders and no damage. */
export async function readQuality(tx: Tx, merchantId: string, itemId: string): Promise<ItemQuality> {
  const { rows } = await sql<Omit<ItemQuality, 'itemId' | 'share' | 'state' | 'alertedAt'>>`
    with periods as (
      select distinct on (from_day, until_day) from_day, until_day, orders from item_orders
      where merchant_id = ${merchantId} and item_id = ${itemId} and until_day >= current_date - ${windowDays}::int
      order by from_day, until_day, told_at desc, id desc
    ), damage as (
      select count(distinct disputes.order_id) as n from disputes
        join refunds on refunds.dispute_id = disputes.id
        join decisions on decisions.id = refunds.decision_id
        join periods on (disputes.created_at at time zone 'UTC')::date between from_day and until_day
      where disputes.merchant_id = ${merchantId} and disputes.item_id = ${itemId}
        and decisions.reason_code = any (${[...damageUpheldBy]}::text[])
    )
    select min(from_day)::text as "from", max(until_day)::text as "until", sum(orders)::bigint as orders,
      (select n from damage) as damaged from periods`.execute(tx);
  const alert = await tx
    .selectFrom('item_alerts')
    .select(['state', 'at'])
    .where('merchant_id', '=', merchantId)
    .where('item_id', '=', itemId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { from, until, orders, damaged } = rows[0] ?? { from: null, until: null, orders: null, damaged: 0 };
  return {
    ...{ itemId, from, until, orders, damaged },
    share: orders === null || orders === 0 ? null : damaged / orders,
    state: alert?.state ?? 'cleared',
    alertedAt: alert?.state === 'raised' ? alert.at : null,
  };
}
