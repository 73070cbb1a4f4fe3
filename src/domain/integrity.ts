/**
 * What people made of earlier suspicions about one buyer's photos. It stands beside a case for whoever decides, and
 * is never an input of a scan: what pixels show does not depend on who sent them.
 */
import type { Kind } from './verdict.js';

/** After so many days a finding counts half: people change, pseudonyms change hands, reviewers err. */
export const halfLifeDays = 180;

const dayMs = 86_400_000;

/** What a finding of `decidedAt` still counts at `asOf`: 1 when new, halved every {@link halfLifeDays}. */
export function weightOf(decidedAt: Date, asOf: Date): number {
  const days = Math.max(0, asOf.getTime() - decidedAt.getTime()) / dayMs;
  return 2 ** (-days / halfLifeDays);
}

/** `pending`: suspected and not decided, or decided and under appeal. */
export const integrityFindings = ['upheld', 'rejected', 'pending'] as const;
export type IntegrityFinding = (typeof integrityFindings)[number];

/** One dispute of the buyer in which a suspicion was raised. */
export interface IntegrityEntry {
  readonly disputeId: string;
  readonly finding: IntegrityFinding;
  /** Upheld kind, else null. */
  readonly kind: Kind | null;
  /** Null while pending. */
  readonly decidedAt: Date | null;
}

export interface Tally {
  readonly count: number;
  /** Sum of what each still counts, 0..count. */
  readonly weight: number;
}

export interface IntegrityRecord {
  readonly halfLifeDays: number;
  readonly asOf: Date;
  readonly upheld: Tally;
  readonly rejected: Tally;
  readonly pending: number;
  readonly entries: readonly (IntegrityEntry & { readonly weight: number | null })[];
}

/** The record out of its entries: nothing else goes in, so that it can be computed again at any time. */
export function integrityOf(entries: readonly IntegrityEntry[], asOf: Date): IntegrityRecord {
  const weighed = entries.map((entry) => ({
    ...entry,
    weight: entry.decidedAt === null ? null : weightOf(entry.decidedAt, asOf),
  }));
  const tally = (finding: IntegrityFinding): Tally => {
    const mine = weighed.filter((entry) => entry.finding === finding);
    return { count: mine.length, weight: mine.reduce((sum, { weight }) => sum + (weight ?? 0), 0) };
  };
  const { count: pending } = tally('pending');
  return {
    halfLifeDays,
    asOf,
    upheld: tally('upheld'),
    rejected: tally('rejected'),
    pending,
    entries: weighed,
  };
}
