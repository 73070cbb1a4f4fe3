/** Order and delivery of a dispute, as they are kept: instants in UTC, the city's place no finer than its size. */
import type { ClaimContext, DeliveryCity } from '../domain/claim.js';
import type { DisputesTable } from '../store/schema/cases.js';
import type { Tx } from '../store/store.js';
import { storable } from '../store/text.js';

/** A tenth of a degree is 11 km: a city, no address. */
const perDegree = 10;

const coarse = (degrees: number): number => Math.round(degrees * perDegree) / perDegree;
const utc = (time: string): string => new Date(time).toISOString();

/** The same claim without what need not be kept. */
export function keepable({ orderedAt, shippedAt, deliveredAt, deliveryCity }: ClaimContext): ClaimContext {
  return {
    ...(orderedAt !== undefined && { orderedAt: utc(orderedAt) }),
    ...(shippedAt !== undefined && { shippedAt: utc(shippedAt) }),
    ...(deliveredAt !== undefined && { deliveredAt: utc(deliveredAt) }),
    ...(deliveryCity !== undefined && { deliveryCity: coarseCity(deliveryCity) }),
  };
}

function coarseCity({ name, position }: DeliveryCity): DeliveryCity {
  if (position === undefined) return { name: storable(name) };
  const { latitude, longitude } = position;
  return { name: storable(name), position: { latitude: coarse(latitude), longitude: coarse(longitude) } };
}

type Columns = Pick<
  DisputesTable,
  'ordered_at' | 'shipped_at' | 'delivered_at' | 'delivery_city' | 'delivery_latitude' | 'delivery_longitude'
>;

/** A dispute's columns of its claim. */
export function claimColumns(claim: ClaimContext): Columns {
  const { orderedAt, shippedAt, deliveredAt, deliveryCity } = keepable(claim);
  const date = (time: string | undefined) => (time === undefined ? null : new Date(time));
  return {
    ordered_at: date(orderedAt),
    shipped_at: date(shippedAt),
    delivered_at: date(deliveredAt),
    delivery_city: deliveryCity?.name ?? null,
    delivery_latitude: deliveryCity?.position?.latitude ?? null,
    delivery_longitude: deliveryCity?.position?.longitude ?? null,
  };
}

export const claimSelection = [
  'ordered_at',
  'shipped_at',
  'delivered_at',
  'delivery_city',
  'delivery_latitude',
  'delivery_longitude',
] as const;

/** The claim out of a row of disputes, and the rest of the row. */
export function takeClaim<R extends Columns>(row: R): { claim: ClaimContext; row: Omit<R, keyof Columns> } {
  const {
    ordered_at,
    shipped_at,
    delivered_at,
    delivery_city: name,
    delivery_latitude: latitude,
    delivery_longitude: longitude,
    ...rest
  } = row;
  const position = latitude === null || longitude === null ? {} : { position: { latitude, longitude } };
  const claim = {
    ...(ordered_at && { orderedAt: ordered_at.toISOString() }),
    ...(shipped_at && { shippedAt: shipped_at.toISOString() }),
    ...(delivered_at && { deliveredAt: delivered_at.toISOString() }),
    ...(name !== null && { deliveryCity: { name, ...position } }),
  };
  return { claim, row: rest };
}

/** What a dispute says of its order; empty where there is no such dispute. */
export async function disputeClaim(tx: Tx, disputeId: string): Promise<ClaimContext> {
  const row = await tx
    .selectFrom('disputes')
    .select(claimSelection)
    .where('id', '=', disputeId)
    .executeTakeFirst();
  return row === undefined ? {} : takeClaim(row).claim;
}
