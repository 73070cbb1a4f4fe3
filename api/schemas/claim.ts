/** The order and its delivery, for a photo's own times and place to be held against. */
import Type from 'typebox';
import { Instant, named, nullable } from './common.js';

const Position = Type.Object(
  {
    latitude: Type.Number({ minimum: -90, maximum: 90 }),
    longitude: Type.Number({ minimum: -180, maximum: 180 }),
  },
  { additionalProperties: false, description: 'Degrees, north and east positive, WGS 84.' },
);

export const PhotoPosition = named('PhotoPosition', Position);

const cityName = Type.String({ minLength: 1, maxLength: 200, description: "The city's name." });

const city = {
  description:
    'City delivered to. Its centre is kept to a tenth of a degree; without it the city is named and not measured against.',
  examples: [{ name: '上海市', position: { latitude: 31.2, longitude: 121.5 } }],
};

const told = {
  orderedAt: Type.String({ ...Instant, description: 'When the order was placed.' }),
  shippedAt: Type.String({ ...Instant, description: 'When the goods were handed to the carrier.' }),
  deliveredAt: Type.String({ ...Instant, description: 'When the parcel was delivered.' }),
};

/** As callers tell it; every part may be missing. */
export const claimFields = {
  orderedAt: Type.Optional(told.orderedAt),
  shippedAt: Type.Optional(told.shippedAt),
  deliveredAt: Type.Optional(told.deliveredAt),
  deliveryCity: Type.Optional(
    Type.Object(
      { name: cityName, position: Type.Optional(Position) },
      { ...city, additionalProperties: false },
    ),
  ),
};

/** As it is given back. */
export const claimShown = {
  orderedAt: nullable(told.orderedAt),
  shippedAt: nullable(told.shippedAt),
  deliveredAt: nullable(told.deliveredAt),
  deliveryCity: nullable(Type.Object({ name: cityName, position: nullable(Position) }, city)),
};
