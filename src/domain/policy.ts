/**
 * A policy: what follows from a verdict, and the times within which it follows. Thresholds are false-alarm rates
 * (docs/decisions/0002): how many of so many honest photos may reach a band at most. docs/policy.md tells the whole.
 */
import type { Channel, Kind, Route } from './verdict.js';

/** An amount in minor units of an ISO 4217 currency; amounts of different currencies are never compared. */
export interface Money {
  readonly currency: string;
  readonly amountMinor: number;
}

/** Durations are bounds, so that nothing waits for ever. */
export interface PolicyTerms {
  /** How long a refund may be held from the moment it was held, hours, 1..720. */
  readonly holdHours: number;
  /** The same while there is a merchant's report and no verdict yet, hours; never more than `holdHours`. */
  readonly reportHoldHours: number;
  /** Within how many hours a person should have looked, 1..720. */
  readonly reviewHours: number;
  /** From these amounts on a different person looks too; in a currency that is not named: never. */
  readonly secondLookFrom: readonly Money[];
  /** How many days after a decision it may be appealed, 1..365. */
  readonly appealDays: number;
  /** How long a buyer's link to send more evidence works, hours, 1..720. */
  readonly requestHours: number;
  /** How often a merchant may ask the buyer of one dispute for more, 0..10; of the platform's and its own the smaller. */
  readonly merchantAsks: number;
}

/** Whether a case of this amount is one that a different person looks at too. */
export function asksSecondLook({ secondLookFrom }: PolicyTerms, { currency, amountMinor }: Money): boolean {
  return secondLookFrom.some((from) => from.currency === currency && amountMinor >= from.amountMinor);
}

/** Reached where the verdict weighs at least `-log10(falseAlarmRate)`, which at most that share of honest photos do. */
export interface Band {
  /** (0, 1]. */
  readonly falseAlarmRate: number;
  readonly route: Route;
}

/** More evidence never gets a weaker route: bands go from the rarest false alarm to the most frequent. */
export interface Routing {
  readonly bands: readonly Band[];
  /** Examined, and no band reached. */
  readonly otherwise: Route;
  /** Could not be judged: not assessable, a required analysis failed, or nothing looked at the pixels. */
  readonly unclear: Route;
}

/** All that is named has to fit; what is not named fits everything. */
export interface Condition {
  readonly channels?: readonly Channel[];
  readonly categories?: readonly string[];
  /** Fits where the verdict names one of them. */
  readonly kinds?: readonly Kind[];
  readonly amount?: {
    readonly currency: string;
    /** Inclusive. */
    readonly fromMinor?: number;
    /** Exclusive. */
    readonly belowMinor?: number;
  };
}

export interface PolicyRule {
  /** Unique in its document; recorded with what rests on it. */
  readonly name: string;
  readonly when: Condition;
  readonly routing?: Routing;
  readonly terms?: Partial<PolicyTerms>;
}

/** How far merchants may go from what the platform says. A second look they may ask for, never do without. */
export interface MerchantBounds {
  /** The most frequent false alarm that may hold a refund. */
  readonly holdFalseAlarmRate: number;
  readonly mostHoldHours: number;
  readonly mostReportHoldHours: number;
  readonly mostReviewHours: number;
  readonly leastAppealDays: number;
  readonly leastRequestHours: number;
}

/** The first rule that fits speaks; what it leaves out its document says, what that leaves out the layer beneath. */
export interface PolicyDocument {
  readonly routing?: Routing;
  readonly terms?: Partial<PolicyTerms>;
  readonly rules: readonly PolicyRule[];
  /** The platform's alone. Null: merchants have no policy of their own. */
  readonly merchants?: MerchantBounds | null;
}

/** Whose word it is, the nearest last: what a merchant does not say the platform does, then the product. */
export const policyScopes = ['built_in', 'platform', 'merchant'] as const;
export type PolicyScope = (typeof policyScopes)[number];

/** `retired`: it was active and is no more. `scheduled`: it will be. */
export const policyStates = ['draft', 'shadow', 'scheduled', 'active', 'retired'] as const;
export type PolicyState = (typeof policyStates)[number];

export const builtInPolicy = {
  routing: {
    bands: [
      { falseAlarmRate: 0.01, route: 'hold_and_review' },
      { falseAlarmRate: 0.1, route: 'ask_for_more' },
    ],
    otherwise: 'proceed',
    unclear: 'ask_for_more',
  },
  terms: {
    holdHours: 72,
    reportHoldHours: 24,
    reviewHours: 24,
    secondLookFrom: [],
    appealDays: 14,
    requestHours: 72,
    merchantAsks: 1,
  },
  rules: [
    {
      // A product review is no refund: where the photo cannot be judged it stays up.
      name: 'product reviews',
      when: { channels: ['review'] },
      routing: {
        bands: [{ falseAlarmRate: 0.01, route: 'hold_and_review' }],
        otherwise: 'proceed',
        unclear: 'proceed',
      },
    },
  ],
  merchants: {
    holdFalseAlarmRate: 0.01,
    mostHoldHours: 72,
    mostReportHoldHours: 24,
    mostReviewHours: 72,
    leastAppealDays: 14,
    leastRequestHours: 24,
  },
} as const satisfies PolicyDocument;
