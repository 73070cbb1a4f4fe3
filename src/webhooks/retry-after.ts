import { longestPauseMs } from '../domain/webhook-backoff.js';

/**
 * The pause that a `Retry-After` asks for, seconds or a date, in milliseconds: 0 where it asks for none or cannot be
 * read, never longer than the longest pause, so that a slip of the receiver's does not silence it for days.
 */
export function retryAfterMs(header: string | readonly string[] | undefined, now: number): number {
  if (typeof header !== 'string') return 0;
  const text = header.trim();
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now;
  return Number.isNaN(ms) ? 0 : Math.min(longestPauseMs, Math.max(0, ms));
}
