/** The route of a new verdict by the policies in force, and beside it what those in the shadow would have done. */
import { isComplete, routeBy, type CaseFacts, type Layer, type RoutedBy } from '../domain/policy-route.js';
import type { ScanReport } from '../domain/report.js';
import type { Channel, Route } from '../domain/verdict.js';
import type { Statement, Tx } from '../store/store.js';
import { toJson } from '../store/text.js';
import type { Case } from './case.js';
import { policiesInForce, withLayer } from './policy-layers.js';

interface Routed {
  readonly route: Route;
  readonly routedBy: RoutedBy;
}

export interface RoutedVerdict extends Routed {
  readonly complete: boolean;
  readonly shadows: readonly (Routed & { readonly policyId: string })[];
}

/** A verdict counts in its photo's channel; category and amount are those of its dispute, where it has one. */
export async function routeVerdict(
  tx: Tx,
  { merchantId, channel }: { readonly merchantId: string; readonly channel: Channel },
  subject: Case | null,
  report: ScanReport,
): Promise<RoutedVerdict> {
  const { layers, shadows } = await policiesInForce(tx, merchantId);
  const complete = isComplete(report);
  const { outcome, llr, kinds } = report.verdict;
  const facts: CaseFacts = {
    ...{ channel, kinds },
    category: subject?.category ?? null,
    amountMinor: subject?.amountMinor ?? null,
    currency: subject?.currency ?? null,
  };
  const weighed = { outcome, llr, complete };
  const inShadow = (layer: Layer & { readonly id: string }) => ({
    ...routeBy(withLayer(layers, layer), facts, weighed),
    policyId: layer.id,
  });
  return {
    ...routeBy(layers, facts, weighed),
    complete,
    shadows: shadows.flatMap((layer) => (layer.id === null ? [] : [inShadow({ ...layer, id: layer.id })])),
  };
}

export function shadowRows(
  tx: Tx,
  { merchantId, scanId }: { readonly merchantId: string; readonly scanId: string },
  shadows: RoutedVerdict['shadows'],
): Statement[] {
  const rows = shadows.map(({ policyId, route, routedBy }) => ({
    ...{ scan_id: scanId, policy_id: policyId, merchant_id: merchantId, route },
    routed_by: toJson(routedBy),
  }));
  return rows.length === 0 ? [] : [tx.insertInto('shadow_routes').values(rows)];
}
