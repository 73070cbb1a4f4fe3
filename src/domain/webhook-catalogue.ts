/**
 * What merchants can be told of: the one list. A row names the recorded event it comes from and the schema of its
 * data; what the schema names is taken from the event and goes out, nothing else does. A new row is all that a new
 * notice needs; docs/webhooks.md shows the same rows, and a test compares them.
 */
import { decisionOutcomes, sides } from './decision.js';
import { kinds, outcomes, routes } from './verdict.js';

export interface CatalogueRow {
  /** Type of the recorded event that is told. */
  readonly event: string;
  readonly summary: string;
  /** JSON Schema (2020-12) of the notice's `data`: a closed object, every property required. */
  readonly data: {
    readonly type: 'object';
    readonly properties: Readonly<Record<string, object>>;
    readonly required: readonly string[];
    readonly additionalProperties: false;
  };
}

function closed(properties: Readonly<Record<string, object>>): CatalogueRow['data'] {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

const id = { type: 'string', format: 'uuid' };
const idOrNull = { anyOf: [id, { type: 'null' }] };
const instant = { type: 'string', format: 'date-time' };
const text = closed({ en: { type: 'string' }, zh: { type: 'string' } });

export const webhookCatalogue = {
  'detection.completed': {
    event: 'verdict.recorded',
    summary: 'A photo was examined; its verdict stands.',
    data: closed({
      detectionId: id,
      evidenceId: id,
      disputeId: idOrNull,
      outcome: { type: 'string', enum: outcomes },
      kinds: { type: 'array', items: { type: 'string', enum: kinds } },
      route: { type: 'string', enum: routes },
    }),
  },
  'refund.held': {
    event: 'refund.held',
    summary: 'A refund waits until a person has looked, at the latest until the time given.',
    data: closed({
      disputeId: id,
      evidenceId: idOrNull,
      detectionId: idOrNull,
      reason: text,
      until: instant,
    }),
  },
  'refund.released': {
    event: 'refund.released',
    summary: 'A refund that was held runs on, for the reason given.',
    data: closed({ disputeId: id, code: { type: 'string' }, reason: text }),
  },
  'review.assigned': {
    event: 'review.assigned',
    summary: 'A person took up the review of a dispute.',
    data: closed({ disputeId: id, reviewId: id }),
  },
  'decision.recorded': {
    event: 'decision.recorded',
    summary: 'A person decided. Where `settles` is false, another look follows before the refund moves.',
    data: closed({
      disputeId: id,
      decisionId: id,
      outcome: { type: 'string', enum: decisionOutcomes },
      reasonCode: { type: 'string' },
      settles: { type: 'boolean' },
    }),
  },
  'appeal.opened': {
    event: 'appeal.opened',
    summary: 'One side appealed; another person will look.',
    data: closed({ disputeId: id, appealId: id, by: { type: 'string', enum: sides } }),
  },
  'appeal.decided': {
    event: 'appeal.decided',
    summary: 'An appeal ended; `reversed` where its outcome or amount differs from the decision before.',
    data: closed({ disputeId: id, decisionId: id, reversed: { type: 'boolean' } }),
  },
} as const satisfies Record<string, CatalogueRow>;

export type WebhookType = keyof typeof webhookCatalogue;

export const webhookTypes = Object.keys(webhookCatalogue) as WebhookType[];
