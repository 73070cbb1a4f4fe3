import { boundRouting, boundTerms } from '../../src/domain/policy-bounds.js';
import { builtInPolicy, type PolicyDocument } from '../../src/domain/policy.js';
import { createPolicyVersion, type PolicyVersion } from '../../src/records/policies.js';
import { activatePolicy, retirePolicy, shadowPolicy } from '../../src/records/policy-lanes.js';
import type { Store, Tx } from '../../src/store/store.js';

const bounds = builtInPolicy.merchants;

/** Writes a policy down for an owner and has it run at once. */
export function activate(store: Store, merchantId: string, document: unknown): Promise<PolicyVersion> {
  const author = { merchantId, actor: 'key:admin' };
  return store.tenant(merchantId, async (tx) => {
    const { id, revision } = await createPolicyVersion(tx, author, { document, note: '' });
    return activatePolicy(tx, { ...author, id, revision }, null);
  });
}

/** Writes a bounded policy of a merchant down and has it run in a lane; `over`: it ran, and runs no more. */
export async function setPolicy(
  tx: Tx,
  merchantId: string,
  lane: 'active' | 'shadow' | 'over',
  document: PolicyDocument,
): Promise<void> {
  const author = { merchantId, actor: 'key:admin' };
  const bounded = { ...document, ...(document.terms && { terms: boundTerms(document.terms, bounds) }) };
  const { id, revision } = await createPolicyVersion(tx, author, {
    document: { ...bounded, ...(document.routing && { routing: boundRouting(document.routing, bounds) }) },
    note: '',
  });
  const order = { ...author, id, revision };
  if (lane === 'shadow') await shadowPolicy(tx, order);
  else await activatePolicy(tx, order, null);
  if (lane === 'over') await retirePolicy(tx, { ...order, revision: revision + 1 });
}
