import Type from 'typebox';
import { sides, viewOutcomes } from '../../src/domain/decision.js';
import { Instant, named, note, Uuid, word } from './common.js';

export const NewAppeal = Type.Object(
  {
    by: word(sides, { description: 'Who appeals; each side may once.' }),
    statement: Type.String({ minLength: 1, maxLength: 4000, description: 'Why, in their own words.' }),
  },
  {
    additionalProperties: false,
    examples: [{ by: 'buyer', statement: 'The crack is real; here is another photo.' }],
  },
);

export const Appeal = named(
  'Appeal',
  Type.Object(
    {
      id: Uuid,
      disputeId: Uuid,
      decisionId: Type.String({ ...Uuid, description: 'The decision appealed against.' }),
      reviewId: Type.String({ ...Uuid, description: 'The review by another person.' }),
      by: word(sides),
      statement: note('The crack is real; here is another photo.'),
      openedAt: Instant,
    },
    { description: 'A second look that one side asked for.' },
  ),
);

export const AppealList = Type.Object({ items: Type.Array(Appeal) });

export const View = Type.Object(
  {
    outcome: word(viewOutcomes),
    note: Type.String({ maxLength: 4000, default: '' }),
  },
  {
    additionalProperties: false,
    description: 'What a second reviewer thinks before the first decision is shown.',
    examples: [{ outcome: 'refund', note: 'The grain runs through the crack.' }],
  },
);
