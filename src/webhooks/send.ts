/** One POST to an address that a merchant chose: no redirects, no private addresses, an end in bounded time. */
import { Agent, request } from 'undici';
import { TouchstoneError } from '../domain/errors.js';
import type { WebhookFault } from '../domain/webhook-backoff.js';
import { retryAfterMs } from './retry-after.js';
import { AddressRefused, guardedLookup, readAddress } from './address.js';

export interface Sent {
  /** Null where there was no answer. */
  readonly statusCode: number | null;
  /** Null where the receiver took it: any status from 200 to 299. */
  readonly fault: WebhookFault | null;
  /** How long the receiver asks to be left alone, milliseconds; 0 where it does not. */
  readonly retryAfterMs: number;
}

export interface SendOptions {
  readonly allowLoopback: boolean;
  /** From the look-up of the name to the last byte. */
  readonly timeoutMs: number;
}

const userAgent = 'touchstone-webhooks';

export async function send(
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  { allowLoopback, timeoutMs }: SendOptions,
): Promise<Sent> {
  const agent = new Agent({ connect: { lookup: guardedLookup(allowLoopback), timeout: timeoutMs } });
  try {
    const url = readAddress(address, allowLoopback);
    const {
      statusCode,
      headers: told,
      body: answer,
    } = await request(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'user-agent': userAgent },
      body,
      dispatcher: agent,
      signal: AbortSignal.timeout(timeoutMs),
    });
    // What the receiver says beside its status is not read, however long it goes on.
    answer.on('error', () => undefined).destroy();
    const fault = statusCode >= 200 && statusCode < 300 ? null : 'status';
    return { statusCode, fault, retryAfterMs: retryAfterMs(told['retry-after'], Date.now()) };
  } catch (error) {
    return { statusCode: null, fault: faultOf(error), retryAfterMs: 0 };
  } finally {
    await agent.destroy();
  }
}

function faultOf(error: unknown): WebhookFault {
  if (error instanceof AddressRefused || error instanceof TouchstoneError) return 'address_refused';
  const name = error instanceof Error ? error.name : '';
  return /Timeout/.test(name) ? 'timeout' : 'unreachable';
}
