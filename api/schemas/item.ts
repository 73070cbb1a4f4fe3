import Type from 'typebox';
import { Instant, named, nullable, Text, Uuid } from './common.js';

const itemId = Type.String({ minLength: 1, maxLength: 200, examples: ['SKU-17'] });
const Day = Type.String({ format: 'date', examples: ['2026-11-01'] });

export const ItemParams = Type.Object({ id: itemId });

export const ItemQuery = Type.Object(
  {
    merchantId: Type.Optional(
      Type.String({ ...Uuid, description: 'Wanted of an auditor, who sees every merchant; nobody else.' }),
    ),
  },
  { additionalProperties: false },
);

export const NewItemOrders = Type.Object(
  {
    from: Type.String({ ...Day, description: 'First day, UTC.' }),
    until: Type.String({ ...Day, description: 'Last day, counted too.' }),
    orders: Type.Integer({ minimum: 0, maximum: 1_000_000_000, description: 'Orders of the item on them.' }),
  },
  { additionalProperties: false, examples: [{ from: '2026-11-01', until: '2026-11-07', orders: 1400 }] },
);

export const ItemQuality = named(
  'ItemQuality',
  Type.Object(
    {
      itemId,
      windowDays: Type.Integer({ description: 'Periods of orders that ended within so many days count.' }),
      from: nullable(Day),
      until: nullable(Day),
      orders: nullable(Type.Integer({ description: 'Null where none were reported.' })),
      damaged: Type.Integer({ description: 'Orders in which a person found the damage real.' }),
      share: nullable(Type.Number({ description: 'damaged / orders; null without orders.' })),
      threshold: Type.Number({ description: 'Above it the item is told of.', examples: [0.0003] }),
      alerted: Type.Boolean({ description: 'Told of, and not fallen below half the threshold since.' }),
      alertedAt: nullable(Instant),
      text: Text,
    },
    { description: "An item's damage that people found real, as a share of its orders." },
  ),
);
