/** Versions of policies, the lanes they run in, and what shadow ones would have done. */
import type { PolicyDocument } from '../../domain/policy.js';
import type { RoutedBy } from '../../domain/policy-route.js';
import type { Route } from '../../domain/verdict.js';
import type { AppendOnly, Json, Now } from './columns.js';

/** `active` routes; `shadow` is only written down beside. */
export const policyLanes = ['active', 'shadow'] as const;
export type PolicyLane = (typeof policyLanes)[number];

export interface PoliciesTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  version: AppendOnly<number>;
  document: Json<PolicyDocument>;
  note: AppendOnly<string>;
  author: AppendOnly<string>;
  created_at: Now;
}

export interface PolicyLanesTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  revision: AppendOnly<number>;
  lane: AppendOnly<PolicyLane>;
  policy_id: AppendOnly<string | null>;
  effective_from: AppendOnly<Date>;
  actor: AppendOnly<string>;
  created_at: Now;
}

export interface ShadowRoutesTable {
  scan_id: AppendOnly<string>;
  policy_id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  route: AppendOnly<Route>;
  routed_by: Json<RoutedBy>;
  created_at: Now;
}
