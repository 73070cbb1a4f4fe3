/** Fewer waits: what nobody needs an answer to travels with the statement after it. */
import type { Client, Result } from './engine.js';

type Ask = Client['query'];

export interface Ways {
  /** Holds back what is sent until it may go, so that it goes as one message. */
  readonly hold?: { cork(): void; uncork(): void };
  /** Openings of transactions whose end is not waited for. */
  readonly endsUnawaited: RegExp;
}

/**
 * At the end of a statement whose answer tells nothing: it travels with the next, which also tells where it failed. A
 * transaction ends with one more statement in any case, so no failure is lost.
 */
export const withTheNext = '/* with the next */';

const nothing: Result = { rows: [], rowCount: null, command: '' };
const opens = /^begin; /;

/**
 * The opening of a transaction and what is marked {@link withTheNext} travel with the statement after them. Never a lock:
 * what is done under it may be done elsewhere than in the database. `ask` must send at once, whatever is still unanswered, as
 * pg does with `pipeline`.
 */
export function travelling(ask: Ask, { hold, endsUnawaited }: Ways): Ask {
  let before: Promise<Result>[] = [];
  let unawaited = false;
  return async (text, values) => {
    const begins = opens.test(text);
    if (begins) unawaited = endsUnawaited.test(text);
    const travels = begins || text.endsWith(withTheNext);
    if (travels && before.length === 0) hold?.cork();
    const asked = ask(text, values);
    if (travels) {
      // Told by the next.
      asked.catch(() => undefined);
      before.push(asked);
      return nothing;
    }
    if (before.length > 0) {
      hold?.uncork();
      const all = Promise.all([...before, asked]);
      before = [];
      await all;
    } else if (unawaited && text === 'commit') {
      // A connection that fails here fails the next who asks.
      asked.catch(() => undefined);
      return nothing;
    }
    return asked;
  };
}
