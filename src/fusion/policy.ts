import type { Channel, Outcome, Route } from '../domain/verdict.js';

/**
 * What follows from a verdict by default. Only a person refuses: the strongest route holds and calls one.
 * A product review is not a refund: where the photo cannot be judged it stays up.
 */
export function routeOf(outcome: Outcome, channel: Channel): Route {
  switch (outcome) {
    case 'forgery_indicated':
      return 'hold_and_review';
    case 'no_sign_found':
      return 'proceed';
    case 'inconclusive':
    case 'not_assessable':
      return channel === 'review' ? 'proceed' : 'ask_for_more';
  }
}
