import type { Static } from 'typebox';
import type { Decision as StoredDecision } from '../../src/records/decision-chain.js';
import type { Review as StoredReview } from '../../src/records/reviews.js';
import type { Decision, Review } from '../schemas/review.js';
import { links } from './links.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

/** What it looks at again stays out: the next person sees the case, not what the one before made of it. */
export function reviewView(stored: StoredReview): Static<typeof Review> {
  const { id, disputeId, kind, state, rank, doubt, claimedBy, revision } = stored;
  return {
    ...{ id, disputeId, kind, state, rank, doubt, claimedBy, revision },
    dueAt: stored.dueAt.toISOString(),
    leaseUntil: iso(stored.leaseUntil),
    wakesAt: iso(stored.wakesAt),
    openedAt: stored.openedAt.toISOString(),
    closedAt: iso(stored.closedAt),
    links: { self: links.review(id), dispute: links.dispute(disputeId) },
  };
}

export function decisionView({ createdAt, restsOn, ...stored }: StoredDecision): Static<typeof Decision> {
  return {
    ...stored,
    evidenceIds: [...stored.evidenceIds],
    restsOn: {
      verdicts: restsOn.verdicts.map((verdict) => ({ ...verdict, analyzers: { ...verdict.analyzers } })),
      policy: { ...restsOn.policy },
    },
    createdAt: createdAt.toISOString(),
  };
}
