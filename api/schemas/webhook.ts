import Type from 'typebox';
import { webhookFaults } from '../../src/domain/webhook-backoff.js';
import { webhookTypes } from '../../src/domain/webhook-catalogue.js';
import { deliveryStatuses, disabledReasons, endpointStatuses } from '../../src/store/schema/webhooks.js';
import { Instant, named, nullable, PageQuery, pageOf, Uuid, word } from './common.js';

const types = Type.Array(word(webhookTypes), {
  maxItems: webhookTypes.length,
  description: 'What to be told of; empty stands for everything, also what is added later.',
});

export const NewEndpoint = Type.Object(
  {
    url: Type.String({
      maxLength: 2000,
      description: 'https, with a public host; redirects are not followed.',
    }),
    types: Type.Optional(types),
  },
  {
    additionalProperties: false,
    examples: [
      { url: 'https://shop.example/hooks/touchstone', types: ['detection.completed', 'refund.held'] },
    ],
  },
);

export const Rotation = Type.Object(
  {
    overlapHours: Type.Integer({
      minimum: 0,
      maximum: 168,
      default: 24,
      description: 'For how long the secrets before this one stay valid.',
    }),
  },
  { additionalProperties: false, examples: [{ overlapHours: 24 }] },
);

const endpoint = {
  id: Uuid,
  url: Type.String({ examples: ['https://shop.example/hooks/touchstone'] }),
  types: Type.Array(Type.String({ examples: ['refund.held'] })),
  status: word(endpointStatuses),
  disabledReason: nullable(
    word(disabledReasons, {
      description: '`gone`: the receiver answered 410; `asked`: somebody disabled it.',
    }),
  ),
  createdAt: Instant,
  disabledAt: nullable(Instant),
  revision: Type.Integer({ description: 'As in the ETag header; send it as If-Match.' }),
};

export const Endpoint = named('WebhookEndpoint', Type.Object(endpoint));

export const EndpointWithSecret = named(
  'WebhookEndpointWithSecret',
  Type.Object({
    ...endpoint,
    secret: nullable(
      Type.String({
        description: 'Signs what is sent. Shown in this answer alone; null where the request is repeated.',
        examples: ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'],
      }),
    ),
  }),
);

export const EndpointPage = pageOf(Endpoint);

export const Delivery = named(
  'WebhookDelivery',
  Type.Object(
    {
      id: Uuid,
      messageId: Type.String({
        ...Uuid,
        description: 'The webhook-id header; the same at every attempt.',
      }),
      type: Type.String({ examples: ['refund.held'] }),
      status: word(deliveryStatuses),
      createdAt: Instant,
      finishedAt: nullable(Instant),
      nextAttemptAt: nullable(Instant),
      attempts: Type.Array(
        Type.Object({
          number: Type.Integer(),
          startedAt: Instant,
          durationMs: Type.Integer({ examples: [84] }),
          statusCode: nullable(Type.Integer({ examples: [503] })),
          fault: nullable(word(webhookFaults)),
        }),
        { description: 'Oldest first.' },
      ),
    },
    { description: 'One message to one endpoint, and how telling it went.' },
  ),
);

export const DeliveryPage = pageOf(Delivery);

export const DeliveryQuery = Type.Object(
  { ...PageQuery.properties, status: Type.Optional(word(deliveryStatuses)) },
  { additionalProperties: false },
);

export const DeliveryParams = Type.Object({ id: Uuid, deliveryId: Uuid });
