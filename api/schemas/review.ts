import Type from 'typebox';
import { decisionOutcomes, reviewKinds, reviewStates, suspicionFindings } from '../../src/domain/decision.js';
import { reasonCodes } from '../../src/domain/reasons.js';
import { kinds, outcomes, routes } from '../../src/domain/verdict.js';
import { RoutedBy } from './verdict.js';
import { Integrity } from './integrity.js';
import { Actor, Instant, link, named, note, nullable, pageOf, Sha256, Text, Uuid, word } from './common.js';

const amount = (description: string) =>
  Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description, examples: [6450] });

const review = {
  id: Uuid,
  disputeId: Uuid,
  kind: word(reviewKinds, {
    description: '`second` and `third` look again at what somebody decided before, `appeal` on request.',
  }),
  state: word(reviewStates),
  rank: Type.Number({
    description: 'Amount x doubt x time left, in logarithms; higher comes first.',
    examples: [11.2],
  }),
  doubt: Type.Number({
    description: 'How far the verdicts leave room for either answer, (0, 1].',
    examples: [0.35],
  }),
  dueAt: Instant,
  claimedBy: nullable(Actor),
  leaseUntil: nullable(Type.String({ ...Instant, description: 'When the claim lapses by itself.' })),
  wakesAt: nullable(Type.String({ ...Instant, description: 'Sleeps until then, or until evidence comes.' })),
  revision: Type.Integer({ description: 'As in the ETag header; send it as If-Match.' }),
  openedAt: Instant,
  closedAt: nullable(Instant),
  links: Type.Object({ self: link('reviews'), dispute: link('disputes') }),
};

export const Review = named(
  'Review',
  Type.Object(review, { description: 'A case that waits, or waited, for a person.' }),
);

export const ReviewCase = named(
  'ReviewCase',
  Type.Object(
    { ...review, integrity: Integrity },
    { description: 'A review with what stands beside its case.' },
  ),
);

export const ReviewPage = pageOf(Review);

/** Null: nothing waits that the caller may take. */
export const ClaimedReview = Type.Object({ review: nullable(Review) });

export const NewDecision = Type.Object(
  {
    outcome: word(decisionOutcomes),
    grantedMinor: Type.Optional(amount('Wanted for `partial_refund`, and only there.')),
    reasonCode: word(reasonCodes),
    note: Type.String({ maxLength: 4000, default: '', description: 'Free text for the record.' }),
    evidenceIds: Type.Optional(
      Type.Array(Uuid, {
        maxItems: 100,
        description: 'Photos it speaks of; needed where it upholds a suspicion and there are several.',
      }),
    ),
  },
  {
    additionalProperties: false,
    examples: [
      {
        ...{ outcome: 'refuse', reasonCode: 'photo_ai_edited', note: 'The crack ends at the patch.' },
        evidenceIds: ['0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11'],
      },
    ],
  },
);

const VerdictInView = Type.Object({
  scanId: Uuid,
  evidenceId: Uuid,
  sha256: Sha256,
  outcome: word(outcomes),
  llr: nullable(Type.Number({ examples: [2.1] })),
  route: word(routes, { examples: ['hold_and_review'] }),
  routedBy: Type.Optional(nullable(RoutedBy)),
  pipelineVersion: Type.String({ examples: ['1.0.0'] }),
  calibrationVersion: Type.String({ examples: ['2026-11-20'] }),
  analyzers: Type.Record(Type.String(), Type.Integer(), { examples: [{ 'error-level': 3 }] }),
});

export const Decision = named(
  'Decision',
  Type.Object(
    {
      id: Uuid,
      disputeId: Uuid,
      reviewId: Uuid,
      supersedes: nullable(Type.String({ ...Uuid, description: 'The decision before it.' })),
      outcome: word(decisionOutcomes),
      grantedMinor: amount('Granted in all, minor units.'),
      settles: Type.Boolean({ description: 'Whether it settles the case, or another person looks too.' }),
      reasonCode: word(reasonCodes),
      note: note('Half of it is usable.'),
      suspicion: word(suspicionFindings),
      kind: nullable(word(kinds)),
      evidenceIds: Type.Array(Uuid),
      reviewer: Actor,
      restsOn: Type.Object({
        verdicts: Type.Array(VerdictInView),
        policy: Type.Record(Type.String(), Type.Unknown(), {
          examples: [{ holdHours: 72, appealDays: 14, secondLookFrom: [] }],
        }),
      }),
      textBuyer: Text,
      textMerchant: Text,
      createdAt: Instant,
    },
    { description: "A person's decision: appended, never edited." },
  ),
);

export const DecisionList = Type.Object({ items: Type.Array(Decision) });

export const ReasonList = Type.Object({
  items: Type.Array(
    Type.Object({
      code: word(reasonCodes),
      outcomes: Type.Array(word(decisionOutcomes)),
      suspicion: word(suspicionFindings),
      kind: nullable(word(kinds)),
      title: Text,
      buyer: Text,
      merchant: Text,
    }),
  ),
});

export const StatisticsQuery = Type.Object(
  { days: Type.Integer({ minimum: 1, maximum: 3650, default: 90 }) },
  { additionalProperties: false },
);

export const ReviewStatistics = Type.Object({
  pairs: Type.Integer({
    description: 'Cases two people looked at, each without the other.',
    examples: [40],
  }),
  agreed: Type.Integer({ examples: [35] }),
  kappa: nullable(
    Type.Number({ description: "Cohen's kappa: agreement beyond chance, -1 to 1.", examples: [0.71] }),
  ),
  settled: Type.Integer({ examples: [812] }),
  appealed: Type.Integer({ examples: [31] }),
  reversed: Type.Integer({ description: 'Appeals that ended with another outcome.', examples: [6] }),
});
