/** What the caller knows of the order and its delivery; every part may be missing. */
export interface ClaimContext {
  /** Instants, ISO 8601 with zone. */
  readonly orderedAt?: string;
  readonly shippedAt?: string;
  readonly deliveredAt?: string;
  /** Centre of the city delivered to, degrees (WGS 84). */
  readonly deliveryCity?: { readonly name: string; readonly latitude: number; readonly longitude: number };
}
