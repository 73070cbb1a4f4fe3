/** The policies that hold for a merchant now, and those that run beside them in the shadow. */
import type { CaseFacts, Layer, Layers } from '../domain/policy-route.js';
import { applyPolicy, type AppliedTerms } from '../domain/policy-route.js';
import type { Kind } from '../domain/verdict.js';
import { sql, type Tx } from '../store/store.js';
import type { Case } from './case.js';
import { platform } from './platform.js';

export interface InForce {
  readonly layers: Layers;
  /** One of the merchant's own, one of the platform's, at most. */
  readonly shadows: readonly Layer[];
}

/** Whose policy it is that stands under this id. */
export const scopeOf = (merchantId: string): 'platform' | 'merchant' =>
  merchantId === platform.id ? 'platform' : 'merchant';

/** Layers in the order in which they speak. */
const nearestFirst = (layers: readonly Layer[]): Layers =>
  [...layers].sort((one, other) => Number(one.scope === 'platform') - Number(other.scope === 'platform'));

/** What is in force for a merchant by the database's clock. */
export async function policiesInForce(tx: Tx, merchantId: string): Promise<InForce> {
  const rows = await tx
    .selectFrom('policy_lanes as lanes')
    .leftJoin('policies', 'policies.id', 'lanes.policy_id')
    .distinctOn(['lanes.merchant_id', 'lanes.lane'])
    .select(['lanes.merchant_id as merchantId', 'lanes.lane', 'policies.id', 'version', 'document'])
    .where('lanes.merchant_id', 'in', [merchantId, platform.id])
    .where('effective_from', '<=', sql<Date>`clock_timestamp()`)
    .orderBy('lanes.merchant_id')
    .orderBy('lanes.lane')
    .orderBy('lanes.revision', 'desc')
    .execute();
  const layersIn = (wanted: string): readonly Layer[] =>
    rows.flatMap(({ merchantId: owner, lane, id, version, document }) =>
      lane !== wanted || id === null || version === null || document === null
        ? []
        : [{ scope: scopeOf(owner), id, version, document }],
    );
  return { layers: nearestFirst(layersIn('active')), shadows: nearestFirst(layersIn('shadow')) };
}

/** The layers as they would be with `layer` in the place of the one of its scope. */
export function withLayer(layers: Layers, layer: Layer): Layers {
  return nearestFirst([layer, ...layers.filter(({ scope }) => scope !== layer.scope)]);
}

/** What the newest verdicts on a dispute's photos name. */
async function kindsIn(tx: Tx, disputeId: string): Promise<readonly Kind[]> {
  const rows = await tx
    .selectFrom('verdicts')
    .innerJoin('evidence', 'evidence.id', 'verdicts.evidence_id')
    .distinctOn('verdicts.evidence_id')
    .select('kinds')
    .where('evidence.dispute_id', '=', disputeId)
    .orderBy('verdicts.evidence_id')
    .orderBy('verdicts.scan_id', 'desc')
    .execute();
  return rows.flatMap(({ kinds }) => kinds);
}

/** The terms that hold for a case as it stands now. */
export async function termsOf(
  tx: Tx,
  { merchantId, disputeId, channel, category, amountMinor, currency }: Case,
): Promise<AppliedTerms> {
  const { layers } = await policiesInForce(tx, merchantId);
  const asksKinds = layers.some(({ document }) =>
    document.rules.some(({ when }) => when.kinds !== undefined),
  );
  const kinds = asksKinds ? await kindsIn(tx, disputeId) : [];
  const facts: CaseFacts = { channel, category, amountMinor, currency, kinds };
  return applyPolicy(layers, facts).terms;
}
