import Type from 'typebox';
import { askers, asks, requestStates } from '../../src/domain/evidence-request.js';
import { Actor, Instant, link, named, nullable, Text, Uuid, word } from './common.js';

const common = {
  ask: word(asks, { description: 'What the buyer is asked for.', examples: ['fresh_photo'] }),
  code: nullable(
    Type.String({
      description: 'One-time code that has to be in view of a fresh photo; compared by a person.',
      examples: ['7KX4PWT'],
    }),
  ),
  state: word(requestStates),
  expiresAt: Instant,
  mostPhotos: Type.Integer({ description: 'Photos that it takes.', examples: [3] }),
};

const Received = Type.Object({
  evidenceId: Uuid,
  detection: link('detections', 'The detection, which began at once.'),
  receivedAt: Instant,
});

export const EvidenceRequest = named(
  'EvidenceRequest',
  Type.Object(
    {
      id: Uuid,
      disputeId: Uuid,
      ...common,
      askedBy: Type.String({ ...Actor, description: 'Who asked; `worker` where policy did.' }),
      askedAs: word(askers),
      openedAt: Instant,
      closedAt: nullable(Instant),
      received: Type.Array(Received, { description: 'What came, oldest first.' }),
    },
    { description: 'What a buyer is asked for in a dispute, and what came.' },
  ),
);

export const NewRequest = Type.Object(
  { ask: word(asks, { description: 'What the buyer is asked for.' }) },
  { additionalProperties: false, examples: [{ ask: 'another_angle' }] },
);

export const EvidenceRequestList = Type.Object({ items: Type.Array(EvidenceRequest) });

export const BuyerLink = Type.Object(
  {
    href: Type.String({ format: 'uri-reference', description: 'Send it to the buyer; shown this once.' }),
    expiresAt: Instant,
  },
  {
    examples: [
      {
        href: 'https://photos.shop.example/request.html#rq_pJ3w0x6v1b0aQmYxJ8n1Zk4t5u7r9s2d3f4g5h6j7k8',
        expiresAt: '2026-11-23T08:15:30.000Z',
      },
    ],
  },
);

/** Beside the photo of POST /buyer/request/photos stands nothing. */
export const BuyerFields = Type.Object({}, { additionalProperties: false });

export const BuyerRequest = named(
  'BuyerRequest',
  Type.Object(
    {
      ...common,
      title: Text,
      text: Text,
      open: Type.Boolean({ description: 'Whether photos are taken now.' }),
      photos: Type.Integer({ description: 'Photos that came so far.' }),
      mostBytes: Type.Integer({ description: 'Largest photo taken, bytes.' }),
    },
    { description: 'All that a buyer sees by a link: the one request, nothing of the case.' },
  ),
);
