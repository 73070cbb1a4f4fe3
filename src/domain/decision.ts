/** The words of a person's decision. Each list exists here and nowhere else. */
import type { AppliedTerms, RoutedBy } from './policy-route.js';
import type { Outcome, Route } from './verdict.js';

export const decisionOutcomes = ['refund', 'partial_refund', 'refuse', 'need_more_evidence'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

/** What the person makes of the suspicion that a photo was made or changed; `open`: neither way. */
export const suspicionFindings = ['upheld', 'rejected', 'open'] as const;
export type SuspicionFinding = (typeof suspicionFindings)[number];

/** `first`; `second` by another person where policy asks; `third` where those two disagree; `appeal`. */
export const reviewKinds = ['first', 'second', 'third', 'appeal'] as const;
export type ReviewKind = (typeof reviewKinds)[number];

export const sides = ['buyer', 'merchant'] as const;
export type Side = (typeof sides)[number];

/** What a second reviewer may think before seeing the first decision. */
export const viewOutcomes = [
  'refund',
  'partial_refund',
  'refuse',
] as const satisfies readonly DecisionOutcome[];
export type ViewOutcome = (typeof viewOutcomes)[number];

export const reviewStates = ['open', 'decided'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** What a list of reviews shows: those `waiting` for a person, of them the `free` and the `claimed`; others. */
export const queueStates = ['waiting', 'free', 'claimed', 'sleeping', 'decided'] as const;
export type QueueState = (typeof queueStates)[number];

/** Only people decide: keys and users are theirs, `worker` is not. Mirrored by a check of the database. */
export function isPerson(actor: string): boolean {
  return /^(key|user):./.test(actor);
}

/**
 * Whether a decision settles its case. A first look settles unless policy asks for a second; a second settles
 * where it agrees with the first; a third and an appeal always do.
 */
export function settles(
  kind: ReviewKind,
  outcome: DecisionOutcome,
  { asksSecond, before }: { readonly asksSecond: boolean; readonly before: DecisionOutcome | null },
): boolean {
  if (outcome === 'need_more_evidence') return false;
  if (kind === 'first') return !asksSecond;
  return kind !== 'second' || outcome === before;
}

/** Whether a decision may still be appealed at `now`, `days` after it at the latest. */
export function mayAppeal(decidedAt: Date, now: Date, days: number): boolean {
  return now.getTime() <= decidedAt.getTime() + days * 86_400_000;
}

/** One verdict as it stood when a person decided. */
export interface VerdictInView {
  readonly scanId: string;
  readonly evidenceId: string;
  readonly sha256: string;
  readonly outcome: Outcome;
  readonly llr: number | null;
  readonly route: Route;
  /** Null in verdicts, absent in decisions, from before policies had versions. */
  readonly routedBy?: RoutedBy | null;
  readonly pipelineVersion: string;
  readonly calibrationVersion: string;
  readonly analyzers: Readonly<Record<string, number>>;
}

/** What a decision rested on: the newest verdict on each photo, and the terms of the policies in force. */
export interface RestsOn {
  readonly verdicts: readonly VerdictInView[];
  /** Decisions from before policies had versions lack `by`. */
  readonly policy: AppliedTerms;
}
