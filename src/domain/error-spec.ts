import type { LocalText } from './verdict.js';

export interface ErrorSpec {
  /** HTTP status of an answer that carries this code. */
  readonly status: number;
  /** `never`: the same call fails again; `backoff`: it may pass later. */
  readonly retry: 'never' | 'backoff';
  /** Whether operators are alarmed. */
  readonly alarm: boolean;
  readonly text: LocalText;
}

export function spec(
  status: number,
  retry: ErrorSpec['retry'],
  alarm: boolean,
  en: string,
  zh: string,
): ErrorSpec {
  return { status, retry, alarm, text: { en, zh } };
}
