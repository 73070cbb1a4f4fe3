/** What a policy would have done with the verdicts of a time gone by, beside what was done. Nothing is written. */
import { routeBy, statedHoldRate, type Layer, type Layers, type RoutedBy } from '../domain/policy-route.js';
import { openComparison, type Comparison, type OneRoute } from '../domain/policy-tally.js';
import type { Route } from '../domain/verdict.js';
import { TouchstoneError } from '../domain/errors.js';
import { pastVerdicts, type PastVerdict, type Period, type Read } from './past-verdicts.js';
import { allowedPolicy, readPolicyVersion } from './policies.js';
import { policiesInForce, scopeOf, withLayer } from './policy-layers.js';

const longestDays = 400;

/** Throws REQ_MALFORMED for a period that is none or is too long. */
function checkPeriod({ from, to }: Period): void {
  const days = (to.getTime() - from.getTime()) / 86_400_000;
  if (days > 0 && days <= longestDays) return;
  throw new TouchstoneError('REQ_MALFORMED', `Expected from before to, at most ${longestDays} days`);
}

const oneRoute = (route: Route, { holdFalseAlarmRate, rule }: RoutedBy): OneRoute => ({
  ...{ route, holdFalseAlarmRate, rule },
});

/** As it was routed; before policies had versions the built-in one did it. */
const asRecorded = ({ route, routedBy, facts, weighed }: PastVerdict): OneRoute =>
  routedBy === null
    ? { route, rule: null, holdFalseAlarmRate: statedHoldRate([], facts, weighed.complete) }
    : oneRoute(route, routedBy);

async function compare(
  read: Read,
  asked: Period & { readonly cases: number; readonly policyId?: string },
  would: (past: PastVerdict) => Promise<OneRoute | null>,
): Promise<Comparison> {
  checkPeriod(asked);
  const comparison = openComparison(asked.cases);
  for await (const past of pastVerdicts(read, asked, asked.policyId)) {
    const { scanId, disputeId, facts, judged } = past;
    const { amountMinor, currency } = facts;
    const other = await would(past);
    if (other === null) continue;
    comparison.add({
      ...{ scanId, disputeId, amountMinor, currency, judged },
      ...{ was: asRecorded(past), would: other },
    });
  }
  return comparison.close();
}

/**
 * Routes past verdicts anew with `document` as the active policy of `owner`, every other layer as it is now. `read`
 * sees the rows of that owner; for the platform, those of all. Throws POL_INVALID, POL_BOUNDS, REQ_MALFORMED.
 */
export async function dryRun(
  read: Read,
  asked: Period & { readonly owner: string; readonly document: unknown; readonly cases: number },
): Promise<Comparison> {
  const { owner } = asked;
  const document = await read((tx) => allowedPolicy(tx, owner, asked.document));
  const candidate: Layer = { scope: scopeOf(owner), id: null, version: 0, document };
  const byMerchant = new Map<string, Layers>();
  const layersOf = async (merchantId: string): Promise<Layers> => {
    const known = byMerchant.get(merchantId);
    if (known !== undefined) return known;
    const { layers } = await read((tx) => policiesInForce(tx, merchantId));
    const made = withLayer(layers, candidate);
    byMerchant.set(merchantId, made);
    return made;
  };
  return compare(read, asked, async ({ merchantId, facts, weighed }) => {
    const { route, routedBy } = routeBy(await layersOf(merchantId), facts, weighed);
    return oneRoute(route, routedBy);
  });
}

/** What a version did in the shadow, as it was written down at the time. Throws REQ_NOT_FOUND, REQ_MALFORMED. */
export async function shadowRun(
  read: Read,
  asked: Period & { readonly policyId: string; readonly cases: number },
): Promise<Comparison> {
  await read((tx) => readPolicyVersion(tx, asked.policyId));
  return compare(read, asked, ({ shadow }) =>
    Promise.resolve(shadow === null ? null : oneRoute(shadow.route, shadow.routedBy)),
  );
}
