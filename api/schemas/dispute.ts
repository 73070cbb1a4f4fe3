import Type from 'typebox';
import { channels } from '../../src/domain/verdict.js';
import { disputeStages, type DisputeStage } from '../../src/domain/dispute.js';
import { refundStatuses } from '../../src/domain/refund.js';
import { eventTypes } from '../../src/records/event-types.js';
import { claimFields, claimShown } from './claim.js';
import { Integrity } from './integrity.js';
import { Actor, Instant, link, named, nullable, pageOf, Text, Uuid, word } from './common.js';

const id = (description: string, example: string) =>
  Type.String({ minLength: 1, maxLength: 200, description, examples: [example] });

const told = {
  externalId: id("The merchant's own id of the dispute; unique per merchant.", 'D-2026-000123'),
  orderId: id('Order in dispute.', 'O-778812'),
  buyerRef: id('Pseudonym of the buyer; never a name, phone number or address.', 'b_91f3'),
  amountMinor: Type.Integer({
    minimum: 0,
    maximum: Number.MAX_SAFE_INTEGER,
    description: 'Amount in dispute, in minor units (fen, cents).',
    examples: [12900],
  }),
  currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['CNY'] }),
};

const optionalTold = {
  itemId: id('Item within the order.', 'SKU-17'),
  reasonCode: id("The platform's reason code.", 'item_damaged'),
  claimText: Type.String({
    maxLength: 4000,
    description: 'What the buyer asserts.',
    examples: ['Arrived torn.'],
  }),
  category: id("Goods category in the platform's words; policies may speak of it.", 'ceramics'),
  deadlineAt: Type.String({ ...Instant, description: 'By when the merchant has to answer.' }),
  expressRefundAt: Type.String({
    ...Instant,
    description: 'When the platform pays by itself; after it nothing can be held.',
  }),
};

/** Disputes are told when they begin or long after they ended; what lies between happens here. */
const tellable = ['opened', 'evidence_submitted', 'closed'] as const satisfies readonly DisputeStage[];

export const NewDispute = Type.Object(
  {
    ...told,
    channel: word(channels, { default: 'dispute', description: 'Where verdicts on its photos count.' }),
    stage: word(tellable, { default: 'opened' }),
    itemId: Type.Optional(optionalTold.itemId),
    reasonCode: Type.Optional(optionalTold.reasonCode),
    claimText: Type.Optional(optionalTold.claimText),
    category: Type.Optional(optionalTold.category),
    deadlineAt: Type.Optional(optionalTold.deadlineAt),
    expressRefundAt: Type.Optional(optionalTold.expressRefundAt),
    ...claimFields,
  },
  {
    additionalProperties: false,
    examples: [
      {
        externalId: 'D-2026-000123',
        orderId: 'O-778812',
        itemId: 'SKU-17',
        buyerRef: 'b_91f3',
        amountMinor: 12900,
        currency: 'CNY',
        channel: 'dispute',
        stage: 'opened',
        reasonCode: 'item_damaged',
        claimText: 'Arrived torn.',
        category: 'ceramics',
        deadlineAt: '2026-11-25T16:00:00.000Z',
        expressRefundAt: '2026-11-22T16:00:00.000Z',
        orderedAt: '2026-11-15T02:10:00.000Z',
        shippedAt: '2026-11-16T09:00:00.000Z',
        deliveredAt: '2026-11-19T04:30:00.000Z',
        deliveryCity: { name: '上海市', position: { latitude: 31.2, longitude: 121.5 } },
      },
    ],
  },
);

const summary = {
  id: Uuid,
  ...told,
  itemId: nullable(optionalTold.itemId),
  channel: word(channels),
  stage: word(disputeStages, { examples: ['under_review'] }),
  reasonCode: nullable(optionalTold.reasonCode),
  claimText: nullable(optionalTold.claimText),
  category: nullable(optionalTold.category),
  deadlineAt: nullable(Instant),
  expressRefundAt: nullable(Instant),
  ...claimShown,
  createdAt: Instant,
  revision: Type.Integer({ description: 'Grows with every change.', examples: [4] }),
  refund: nullable(
    Type.Object(
      {
        status: word(refundStatuses, { examples: ['held'] }),
        reason: nullable(Text),
        detection: nullable(link('detections', 'The detection that put it on hold.')),
        paidMinor: Type.Integer({ description: 'Paid so far, minor units.', examples: [0] }),
        heldUntil: nullable(
          Type.String({ ...Instant, description: 'When a refund on hold is let go at the latest.' }),
        ),
        updatedAt: Instant,
      },
      {
        description:
          'The refund record. The product holds it; only a person refuses it. Null to a reviewer who has to ' +
          'note a view before seeing what was decided.',
      },
    ),
  ),
  links: Type.Object({
    self: link('disputes'),
    evidence: Type.String({ examples: ['/v1/disputes/0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11/evidence'] }),
  }),
};

const Event = Type.Object({
  type: word(eventTypes, { examples: ['verdict.recorded'] }),
  at: Instant,
  actor: Actor,
  evidenceId: nullable(Uuid),
  detection: nullable(link('detections', 'The detection it speaks of.')),
  data: Type.Record(Type.String(), Type.Unknown(), {
    examples: [{ outcome: 'forgery_indicated', kinds: ['ai_edited'], route: 'hold_and_review' }],
  }),
});

export const DisputeSummary = named('DisputeSummary', Type.Object(summary));

export const Dispute = named(
  'Dispute',
  Type.Object(
    {
      ...summary,
      timeline: Type.Array(Event, { description: 'What happened, oldest first.' }),
      integrity: Integrity,
    },
    { description: 'A contested order with its refund record and its timeline.' },
  ),
);

export const DisputePage = pageOf(DisputeSummary);
