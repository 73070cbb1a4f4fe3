import Type from 'typebox';
import { policyScopes, policyStates } from '../../src/domain/policy.js';
import { channels, kinds, routes } from '../../src/domain/verdict.js';
import { Actor, Instant, link, named, note, nullable, pageOf, Uuid, word } from './common.js';

const Currency = Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217.', examples: ['CNY'] });
const amount = (description: string) =>
  Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description, examples: [100_000] });
const hours = (description: string) => Type.Integer({ minimum: 1, maximum: 720, description });
const rate = (description: string) =>
  Type.Number({ exclusiveMinimum: 0, maximum: 1, description, examples: [0.01] });
const closed = { additionalProperties: false } as const;

const Routing = Type.Object(
  {
    bands: Type.Array(
      Type.Object(
        {
          falseAlarmRate: rate('The share of honest photos that reach it at most.'),
          route: word(routes),
        },
        closed,
      ),
      { maxItems: 2, description: 'From the rarest false alarm, with the strongest route, on.' },
    ),
    otherwise: word(routes, { description: 'Examined, and no band reached.' }),
    unclear: word(routes, { description: 'The photo could not be judged.' }),
  },
  closed,
);

const Terms = Type.Object(
  {
    holdHours: Type.Optional(hours('How long a refund may be held in all.')),
    reportHoldHours: Type.Optional(hours('The same while there is a report and no verdict.')),
    reviewHours: Type.Optional(hours('Within how many hours a person should have looked.')),
    secondLookFrom: Type.Optional(
      Type.Array(
        Type.Object({ currency: Currency, amountMinor: amount('Inclusive, minor units.') }, closed),
        { maxItems: 200, description: 'Amounts from which a different person looks too.' },
      ),
    ),
    appealDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 365 })),
    requestHours: Type.Optional(hours("How long a buyer's link works.")),
    merchantAsks: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 10,
        description: 'How often a merchant may ask the buyer of a dispute.',
      }),
    ),
  },
  closed,
);

const Rule = Type.Object(
  {
    name: Type.String({
      minLength: 1,
      maxLength: 80,
      description: 'Unique; recorded with what rests on it.',
    }),
    when: Type.Object(
      {
        channels: Type.Optional(Type.Array(word(channels), { minItems: 1 })),
        categories: Type.Optional(
          Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { minItems: 1, maxItems: 200 }),
        ),
        kinds: Type.Optional(Type.Array(word(kinds), { minItems: 1 })),
        amount: Type.Optional(
          Type.Object(
            {
              currency: Currency,
              fromMinor: Type.Optional(amount('Inclusive, minor units.')),
              belowMinor: Type.Optional(amount('Exclusive, minor units.')),
            },
            closed,
          ),
        ),
      },
      { ...closed, description: 'All that is named has to fit.' },
    ),
    routing: Type.Optional(Routing),
    terms: Type.Optional(Terms),
  },
  closed,
);

const Bounds = Type.Object(
  {
    holdFalseAlarmRate: rate('The most frequent false alarm that may hold a refund.'),
    mostHoldHours: hours('At most.'),
    mostReportHoldHours: hours('At most.'),
    mostReviewHours: hours('At most.'),
    leastAppealDays: Type.Integer({ minimum: 1, maximum: 365, description: 'At least.' }),
    leastRequestHours: hours('At least.'),
  },
  { ...closed, description: 'How far merchants may go.' },
);

const example = {
  routing: {
    bands: [
      { falseAlarmRate: 0.01, route: 'hold_and_review' },
      { falseAlarmRate: 0.1, route: 'ask_for_more' },
    ],
    otherwise: 'proceed',
    unclear: 'ask_for_more',
  },
  terms: { holdHours: 48, secondLookFrom: [{ currency: 'CNY', amountMinor: 200_000 }] },
  rules: [
    {
      name: 'dear ceramics',
      when: { categories: ['ceramics'], amount: { currency: 'CNY', fromMinor: 100_000 } },
      routing: {
        bands: [{ falseAlarmRate: 0.005, route: 'hold_and_review' }],
        otherwise: 'ask_for_more',
        unclear: 'ask_for_more',
      },
    },
  ],
};

/** Requests carry it whole: a reference is resolved in answers alone. */
const Document = Type.Object(
  {
    routing: Type.Optional(Routing),
    terms: Type.Optional(Terms),
    rules: Type.Array(Rule, { maxItems: 100, description: 'The first that fits speaks.' }),
    merchants: Type.Optional(nullable(Bounds)),
  },
  {
    ...closed,
    description:
      'What follows from a verdict. What it leaves out the layer beneath it says; `merchants` is the ' +
      "platform's alone, null where merchants may have no policy of their own.",
    examples: [example],
  },
);

export const PolicyDocument = named('PolicyDocument', Document);

export const NewPolicy = Type.Object(
  {
    document: Document,
    note: Type.String({ maxLength: 2000, default: '', description: 'Why it is written.' }),
  },
  { ...closed, examples: [{ document: example, note: 'Hold dear ceramics at 1 in 200.' }] },
);

export const Policy = named(
  'Policy',
  Type.Object(
    {
      id: Uuid,
      scope: word(policyScopes),
      version: Type.Integer({ minimum: 1, description: "The owner's, from 1." }),
      state: word(policyStates),
      effectiveFrom: nullable(
        Type.String({ ...Instant, description: 'When it became active last, or will.' }),
      ),
      document: PolicyDocument,
      note: note('Hold dear ceramics at 1 in 200.'),
      author: Actor,
      createdAt: Instant,
      revision: Type.Integer({
        description: "Of the owner's policies, as in the ETag; send it as If-Match.",
      }),
      links: Type.Object({ self: link('policies') }),
    },
    { description: 'One version of a policy: written once, never changed.' },
  ),
);

export const PolicyPage = pageOf(Policy);

export const PolicyQuery = Type.Object(
  {
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 20, description: 'Rows on a page.' }),
    cursor: Type.Optional(Type.String({ maxLength: 200, description: 'The `next` of the page before.' })),
    scope: word(['own', 'platform'] as const, { default: 'own', description: 'Whose versions.' }),
  },
  closed,
);

export const CurrentPolicies = Type.Object({
  layers: Type.Array(
    Type.Object({
      scope: word(policyScopes),
      id: nullable(Uuid),
      version: Type.Integer(),
      document: PolicyDocument,
    }),
    { description: 'The nearest first; the built-in one, without an id, is the last.' },
  ),
  shadows: Type.Array(
    Type.Object({ scope: word(policyScopes), id: nullable(Uuid), version: Type.Integer() }),
  ),
});

export const Activation = Type.Object(
  {
    effectiveFrom: Type.Optional(
      Type.String({ ...Instant, description: 'Now where it is left out; never in the past.' }),
    ),
  },
  { ...closed, examples: [{ effectiveFrom: '2026-12-01T00:00:00.000Z' }] },
);

export const IfMatchHeaders = Type.Object({
  'if-match': Type.Optional(
    Type.String({
      description: 'Required: the ETag of the policy as it was read. 412 where somebody changed one since.',
      examples: ['"3"'],
    }),
  ),
});

const period = {
  from: Type.String({ ...Instant, description: 'Inclusive.' }),
  to: Type.String({ ...Instant, description: 'Exclusive; at most 400 days later.' }),
};
const cases = Type.Integer({
  ...{ minimum: 0, maximum: 500, default: 50 },
  description: 'How many of the changed ones to list.',
});

export const NewDryRun = Type.Object(
  { document: Document, ...period, cases },
  {
    ...closed,
    examples: [
      { document: example, from: '2026-10-01T00:00:00.000Z', to: '2026-11-01T00:00:00.000Z', cases: 50 },
    ],
  },
);

export const ShadowQuery = Type.Object({ ...period, cases }, closed);

const Side = Type.Object({
  routes: Type.Object({
    proceed: Type.Integer(),
    ask_for_more: Type.Integer(),
    hold_and_review: Type.Integer(),
  }),
  held: Type.Array(
    Type.Object({
      currency: Currency,
      disputes: Type.Integer({ description: 'With at least one verdict that holds.' }),
      amountMinor: Type.Integer({ description: 'In dispute, together.' }),
    }),
  ),
  statedWrongfulHoldsPer1000: nullable(
    Type.Number({
      description: 'At most so many of 1,000 honest photos like these would be held, by the stated rates.',
    }),
  ),
  judgedHolds: Type.Object(
    { upheld: Type.Integer(), rejected: Type.Integer() },
    { description: 'Photos it holds, and what people made of them since.' },
  ),
  releasedShare: nullable(
    Type.Number({ description: 'Of the judged holds, those whose suspicion people rejected.' }),
  ),
  missedUpheld: Type.Integer({ description: 'Suspicions that people upheld and that it does not hold.' }),
});

export const PolicyComparison = named(
  'PolicyComparison',
  Type.Object(
    {
      verdicts: Type.Integer(),
      changed: Type.Integer({ description: 'Verdicts whose route differs.' }),
      recorded: Side,
      candidate: Side,
      moves: Type.Array(Type.Object({ from: word(routes), to: word(routes), count: Type.Integer() })),
      cases: Type.Array(
        Type.Object({
          detection: link('detections'),
          dispute: nullable(link('disputes')),
          amountMinor: nullable(Type.Integer()),
          currency: nullable(Currency),
          from: word(routes),
          to: word(routes),
          rule: nullable(
            Type.String({
              description: 'The rule of the candidate that speaks.',
              examples: ['dear ceramics'],
            }),
          ),
        }),
        { description: 'The newest of those that changed.' },
      ),
    },
    { description: 'What was done with the verdicts of a period, and what a policy would have done.' },
  ),
);
