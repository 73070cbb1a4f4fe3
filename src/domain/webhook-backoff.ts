/** Why a message could not be delivered, how long it then waits, and for how long it is tried. */
export const webhookFaults = ['status', 'timeout', 'unreachable', 'address_refused'] as const;
export type WebhookFault = (typeof webhookFaults)[number];

export const tryForHours = 72;

const firstMs = 5_000;
export const longestPauseMs = 6 * 3_600_000;
const growth = 3;
/** Each pause is drawn from this share of itself either way, so that a receiver that comes back is not flooded. */
const spread = 0.25;

/** Pause after attempt `attempt` (from 1), in milliseconds. `random` is in [0, 1). */
export function pauseMs(attempt: number, random: number): number {
  const pause = Math.min(longestPauseMs, firstMs * growth ** Math.min(attempt - 1, 16));
  return Math.round(pause * (1 - spread + 2 * spread * random));
}
