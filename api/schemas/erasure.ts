import Type from 'typebox';
import { named } from './common.js';

export const BuyerParams = Type.Object({
  ref: Type.String({
    minLength: 1,
    maxLength: 200,
    description: 'Pseudonym of the buyer, as the disputes name it.',
    examples: ['b_91f3'],
  }),
});

export const Erasure = named(
  'Erasure',
  Type.Object(
    {
      disputes: Type.Integer({
        minimum: 0,
        description: 'Disputes erased; 0 where nothing stands under the pseudonym.',
      }),
      photos: Type.Integer({ minimum: 0, description: 'Photos erased with them.' }),
    },
    { description: "What was erased of a buyer's data.", examples: [{ disputes: 2, photos: 3 }] },
  ),
);
