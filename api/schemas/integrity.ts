import Type from 'typebox';
import { integrityFindings } from '../../src/domain/integrity.js';
import { kinds } from '../../src/domain/verdict.js';
import { Instant, link, named, nullable, word } from './common.js';

const Tally = Type.Object({
  count: Type.Integer(),
  weight: Type.Number({ description: 'What they still count together, 0 to `count`.', examples: [0.5] }),
});

export const Integrity = named(
  'Integrity',
  Type.Object(
    {
      halfLifeDays: Type.Integer({
        description: 'After so many days a finding counts half.',
        examples: [180],
      }),
      asOf: Instant,
      upheld: Tally,
      rejected: Tally,
      pending: Type.Integer({ description: 'Suspected and not decided, or under appeal.' }),
      entries: Type.Array(
        Type.Object({
          dispute: link('disputes'),
          finding: word(integrityFindings),
          kind: nullable(word(kinds)),
          decidedAt: nullable(Instant),
          weight: nullable(Type.Number({ examples: [0.5] })),
        }),
        { description: 'Newest dispute first.' },
      ),
    },
    {
      description:
        "What people made of suspicions in the other disputes under this buyer's pseudonym. For whoever decides: no " +
        'verdict on a photo depends on it.',
    },
  ),
);
