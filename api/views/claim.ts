import type { ClaimContext } from '../../src/domain/claim.js';

/** The fields of an order and its delivery, by name, out of others. */
export function claimOf({ orderedAt, shippedAt, deliveredAt, deliveryCity }: ClaimContext): ClaimContext {
  return {
    ...(orderedAt !== undefined && { orderedAt }),
    ...(shippedAt !== undefined && { shippedAt }),
    ...(deliveredAt !== undefined && { deliveredAt }),
    ...(deliveryCity !== undefined && { deliveryCity }),
  };
}

export function claimView({ orderedAt, shippedAt, deliveredAt, deliveryCity }: ClaimContext) {
  return {
    orderedAt: orderedAt ?? null,
    shippedAt: shippedAt ?? null,
    deliveredAt: deliveredAt ?? null,
    deliveryCity: deliveryCity ? { name: deliveryCity.name, position: deliveryCity.position ?? null } : null,
  };
}
