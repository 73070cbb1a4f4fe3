import type { Client, Result } from './engine.js';

type Ask = Client['query'];

/** Holds back what is sent until it may go, so that it goes as one message. */
interface Hold {
  cork(): void;
  uncork(): void;
}

const nothing: Result = { rows: [], rowCount: null, command: '' };

/**
 * The opening of a transaction travels with its first statement, which also tells where the opening failed: one wait
 * fewer. `ask` must send at once, whatever is still unanswered, as pg does with `pipeline`.
 */
export function openingTravels(ask: Ask, hold?: Hold): Ask {
  let opened: Promise<Result> | null = null;
  return async (text, values) => {
    if (text.startsWith('begin;')) {
      hold?.cork();
      opened = ask(text);
      return nothing;
    }
    const asked = ask(text, values);
    if (opened === null) return asked;
    hold?.uncork();
    const both = Promise.all([opened, asked]);
    opened = null;
    return (await both)[1];
  };
}
