import Type from 'typebox';
import { decisionOutcomes, reviewKinds, reviewStates, suspicionFindings } from '../../src/domain/decision.js';
import { reasonCodes } from '../../src/domain/reasons.js';
import { kinds, outcomes, routes } from '../../src/domain/verdict.js';
import { RoutedBy } from './verdict.js';
import { Integrity } from './integrity.js';
import { Instant, named, nullable, Text, Uuid, word } from './common.js';

const amount = (description: string) =>
  Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER, description });

const review = {
  id: Uuid,
  disputeId: Uuid,
  kind: word(reviewKinds, {
    description: '`second` and `third` look again at what somebody decided before, `appeal` on request.',
  }),
  state: word(reviewStates),
  rank: Type.Number({ description: 'Amount x doubt x time left, in logarithms; higher comes first.' }),
  doubt: Type.Number({ description: 'How far the verdicts leave room for either answer, (0, 1].' }),
  dueAt: Instant,
  claimedBy: nullable(Type.String()),
  leaseUntil: nullable(Type.String({ ...Instant, description: 'When the claim lapses by itself.' })),
  wakesAt: nullable(Type.String({ ...Instant, description: 'Sleeps until then, or until evidence comes.' })),
  revision: Type.Integer({ description: 'As in the ETag header; send it as If-Match.' }),
  openedAt: Instant,
  closedAt: nullable(Instant),
  links: Type.Object({ self: Type.String(), dispute: Type.String() }),
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

export const ReviewPage = Type.Object({
  items: Type.Array(Review),
  next: nullable(Type.String({ description: 'Cursor of the next page; null on the last.' })),
});

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
    examples: [{ outcome: 'refuse', reasonCode: 'photo_ai_edited', note: 'The crack ends at the patch.' }],
  },
);

const VerdictInView = Type.Object({
  scanId: Uuid,
  evidenceId: Uuid,
  sha256: Type.String(),
  outcome: word(outcomes),
  llr: nullable(Type.Number()),
  route: word(routes),
  routedBy: Type.Optional(nullable(RoutedBy)),
  pipelineVersion: Type.String(),
  calibrationVersion: Type.String(),
  analyzers: Type.Record(Type.String(), Type.Integer()),
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
      note: Type.String(),
      suspicion: word(suspicionFindings),
      kind: nullable(word(kinds)),
      evidenceIds: Type.Array(Uuid),
      reviewer: Type.String(),
      restsOn: Type.Object({
        verdicts: Type.Array(VerdictInView),
        policy: Type.Record(Type.String(), Type.Unknown()),
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
  pairs: Type.Integer({ description: 'Cases two people looked at, each without the other.' }),
  agreed: Type.Integer(),
  kappa: nullable(Type.Number({ description: "Cohen's kappa: agreement beyond chance, -1 to 1." })),
  settled: Type.Integer(),
  appealed: Type.Integer(),
  reversed: Type.Integer({ description: 'Appeals that ended with another outcome.' }),
});
