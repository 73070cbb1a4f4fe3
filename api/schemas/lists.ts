/** What lists may be narrowed to. */
import Type from 'typebox';
import { disputeStages } from '../../src/domain/dispute.js';
import { refundStatuses } from '../../src/domain/refund.js';
import { channels, kinds, outcomes } from '../../src/domain/verdict.js';
import { queueStates } from '../../src/domain/decision.js';
import { scanStatuses } from '../../src/store/schema/scans.js';
import { Instant, PageQuery, Uuid, word } from './common.js';

const exactly = (description: string) =>
  Type.Optional(Type.String({ minLength: 1, maxLength: 200, description }));
const from = Type.Optional(Type.String({ ...Instant, description: 'At that time or later.' }));
const to = Type.Optional(Type.String({ ...Instant, description: 'Before that time.' }));

export const DisputeQuery = Type.Object(
  {
    ...PageQuery.properties,
    stage: Type.Optional(word(disputeStages)),
    channel: Type.Optional(word(channels)),
    buyerRef: exactly('Pseudonym of the buyer.'),
    itemId: exactly('Item within the order.'),
    orderId: exactly('Order in dispute.'),
    externalId: exactly("The merchant's own id."),
    refundStatus: Type.Optional(
      word(refundStatuses, {
        description: 'Leaves out, for a reviewer, disputes in which they have to note a view first.',
      }),
    ),
    outcome: Type.Optional(word(outcomes, { description: 'Of the verdict on one of its photos.' })),
    from,
    to,
  },
  { additionalProperties: false },
);

export const DetectionQuery = Type.Object(
  {
    ...PageQuery.properties,
    disputeId: Type.Optional(Uuid),
    status: Type.Optional(word(scanStatuses)),
    channel: Type.Optional(word(channels)),
    outcome: Type.Optional(word(outcomes)),
    kind: Type.Optional(word(kinds, { description: 'One of the kinds that the verdict names.' })),
    from,
    to,
  },
  { additionalProperties: false },
);

export const QueueQuery = Type.Object(
  {
    ...PageQuery.properties,
    state: word(queueStates, {
      default: 'waiting',
      description:
        '`waiting`: for a person, held by one or not; `free` of them nobody holds, `claimed` somebody does; `sleeping` ' +
        'until something was sent; `decided`.',
    }),
  },
  { additionalProperties: false },
);

/** A query with its range of times as times. */
export function readRange<Q extends { readonly from?: string; readonly to?: string }>({
  from,
  to,
  ...rest
}: Q) {
  return {
    ...rest,
    ...(from !== undefined && { from: new Date(from) }),
    ...(to !== undefined && { to: new Date(to) }),
  };
}
