import type { Static } from 'typebox';
import type { Comparison } from '../../src/domain/policy-tally.js';
import type { PolicyDocument as StoredDocument } from '../../src/domain/policy.js';
import type { PolicyVersion } from '../../src/records/policies.js';
import { scopeOf } from '../../src/records/policy-layers.js';
import type { Policy, PolicyComparison, PolicyDocument } from '../schemas/policy.js';
import { links } from './links.js';

/** A document holds nothing but what its schema names, since nothing else was let in. */
export const documentView = (document: StoredDocument) =>
  document as unknown as Static<typeof PolicyDocument>;

export function policyView(stored: PolicyVersion): Static<typeof Policy> {
  const { id, merchantId, version, state, effectiveFrom, document, note, author, revision } = stored;
  return {
    ...{ id, version, state, note, author, revision },
    scope: scopeOf(merchantId),
    effectiveFrom: effectiveFrom?.toISOString() ?? null,
    document: documentView(document),
    createdAt: stored.createdAt.toISOString(),
    links: { self: links.policy(id) },
  };
}

const sideView = ({ routes, held, judgedHolds, ...rest }: Comparison['recorded']) => ({
  ...rest,
  routes: { ...routes },
  held: held.map((one) => ({ ...one })),
  judgedHolds: { ...judgedHolds },
});

export function comparisonView({
  recorded,
  candidate,
  moves,
  cases,
  ...counts
}: Comparison): Static<typeof PolicyComparison> {
  return {
    ...counts,
    recorded: sideView(recorded),
    candidate: sideView(candidate),
    moves: [...moves],
    cases: cases.map(({ scanId, disputeId, amountMinor, currency, was, would }) => ({
      detection: links.detection(scanId),
      dispute: disputeId === null ? null : links.dispute(disputeId),
      ...{ amountMinor, currency, from: was.route, to: would.route, rule: would.rule },
    })),
  };
}
