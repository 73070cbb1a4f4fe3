/** Honest complaints are news too: the share of an item's orders in which people found the damage real. */
import type { ReasonCode } from './reasons.js';

/** Above this share of its orders an item is told of: 0.03 %. */
export const alertShare = 0.0003;
/** An item that was told of is told of again only after its share fell below this. */
export const clearShare = alertShare / 2;
/** Periods of orders that ended within so many days count. */
export const windowDays = 90;

const damageReasons: readonly ReasonCode[] = ['damage_confirmed', 'harmless_edit'];

/** Reasons of decisions by which a person found the damage real. */
export const damageUpheldBy: readonly string[] = damageReasons;

export const alertStates = ['raised', 'cleared'] as const;
export type AlertState = (typeof alertStates)[number];

/** What becomes of an item's alert: nothing between the two thresholds, and nothing without orders. */
export function alertMove(
  state: AlertState,
  { orders, damaged }: { readonly orders: number; readonly damaged: number },
): AlertState | null {
  if (orders === 0) return null;
  const share = damaged / orders;
  if (state === 'cleared') return share > alertShare ? 'raised' : null;
  return share < clearShare ? 'cleared' : null;
}
