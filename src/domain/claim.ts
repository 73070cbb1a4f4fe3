/** What the caller knows of the order and its delivery; every part may be missing. */
export interface ClaimContext {
  /** Instants, ISO 8601 with zone. */
  readonly orderedAt?: string;
  readonly shippedAt?: string;
  readonly deliveredAt?: string;
  readonly deliveryCity?: DeliveryCity;
}

export interface DeliveryCity {
  readonly name: string;
  /** Its centre; without it the city is named and not measured against. */
  readonly position?: Position;
}

/** Degrees, north and east positive, WGS 84. */
export interface Position {
  readonly latitude: number;
  readonly longitude: number;
}
