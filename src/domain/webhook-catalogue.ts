/**
 * What merchants can be told of: the one list. A row names the recorded event it comes from and the schema of its
 * data; what the schema names is taken from the event and goes out, nothing else does. A new row is all that a new
 * notice needs; docs/webhooks.md shows the same rows, and a test compares them.
 */
import { decisionOutcomes, sides } from './decision.js';
import { asks } from './evidence-request.js';
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
  'evidence.requested': {
    event: 'evidence.requested',
    summary:
      'The buyer is to be asked for more: make a link with `POST /v1/requests/{id}/link` and send it on.',
    data: closed({
      disputeId: id,
      requestId: id,
      ask: { type: 'string', enum: asks },
      expiresAt: instant,
    }),
  },
  'evidence.received': {
    event: 'request.answered',
    summary: 'A photo that was asked for came by its link and is being examined.',
    data: closed({
      disputeId: id,
      requestId: id,
      ask: { type: 'string', enum: asks },
      evidenceId: id,
      detectionId: id,
    }),
  },
  'item.quality_alert': {
    event: 'item.quality_alert',
    summary:
      'More of an item’s orders than the threshold allows had damage that people found real. Told once until the share has halved.',
    data: closed({
      itemId: { type: 'string' },
      orders: { type: 'integer' },
      damaged: { type: 'integer' },
      share: { type: 'number' },
      threshold: { type: 'number' },
      from: { type: 'string', format: 'date' },
      until: { type: 'string', format: 'date' },
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
