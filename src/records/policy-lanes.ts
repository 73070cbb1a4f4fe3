/**
 * Which version runs, and which in the shadow. Lanes are appended to: the last that was said of what has begun
 * holds, so that an order given now also takes back one given before for a time to come.
 */
import { TouchstoneError } from '../domain/errors.js';
import type { PolicyLane } from '../store/schema/policies.js';
import { sql, type Tx } from '../store/store.js';
import { recordEvent } from './events.js';
import { newId } from './ids.js';
import {
  allowedPolicy,
  lockPolicies,
  readPolicyVersion,
  type PolicyAuthor,
  type PolicyVersion,
} from './policies.js';

export interface LaneOrder extends PolicyAuthor {
  readonly id: string;
  /** The owner's lanes as they were read; another revision now throws POL_CHANGED. */
  readonly revision: number;
}

interface Turn {
  readonly policy: PolicyVersion;
  readonly now: Date;
  readonly append: (lane: PolicyLane, policyId: string | null, from: Date) => Promise<void>;
  readonly running: (lane: PolicyLane) => Promise<string | null>;
}

/** Takes the lanes of an owner. Throws REQ_NOT_FOUND for a version that is not the caller's own, POL_CHANGED. */
async function takeLanes(tx: Tx, { merchantId, actor, id, revision }: LaneOrder): Promise<Turn> {
  await lockPolicies(tx, merchantId);
  const policy = await readPolicyVersion(tx, id);
  if (policy.merchantId !== merchantId) throw new TouchstoneError('REQ_NOT_FOUND', 'No such policy of yours');
  if (policy.revision !== revision) {
    throw new TouchstoneError('POL_CHANGED', `The policies are at revision ${policy.revision}`);
  }
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(tx);
  const [{ now }] = rows as [{ now: Date }];
  let last = revision;
  return {
    ...{ policy, now },
    append: async (lane, policyId, from) => {
      await tx
        .insertInto('policy_lanes')
        .values({
          ...{ id: newId(), merchant_id: merchantId, revision: (last += 1), lane, actor },
          ...{ policy_id: policyId, effective_from: from },
        })
        .execute();
    },
    running: async (lane) => {
      const row = await tx
        .selectFrom('policy_lanes')
        .select('policy_id')
        .where('merchant_id', '=', merchantId)
        .where('lane', '=', lane)
        .where('effective_from', '<=', now)
        .orderBy('revision', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row?.policy_id ?? null;
    },
  };
}

async function told(
  tx: Tx,
  { merchantId, actor, id }: LaneOrder,
  type: 'policy.activated' | 'policy.shadowed' | 'policy.retired',
  { version }: PolicyVersion,
  from: Date,
): Promise<PolicyVersion> {
  const data = { policyId: id, version, effectiveFrom: from.toISOString() };
  await recordEvent(tx, { merchantId, disputeId: null, type, actor, data, subject: merchantId });
  return readPolicyVersion(tx, id);
}

/**
 * Has verdicts routed by a version from `effectiveFrom` on, now where it is null; what ran stops then. Throws
 * POL_DATE for a time that is over, POL_BOUNDS where the platform has meanwhile drawn its bounds closer.
 */
export async function activatePolicy(
  tx: Tx,
  order: LaneOrder,
  effectiveFrom: Date | null,
): Promise<PolicyVersion> {
  const { policy, now, append, running } = await takeLanes(tx, order);
  await allowedPolicy(tx, order.merchantId, policy.document);
  if (effectiveFrom !== null && effectiveFrom < now) {
    throw new TouchstoneError('POL_DATE', `Expected a time from ${now.toISOString()} on`);
  }
  const from = effectiveFrom ?? now;
  await append('active', policy.id, from);
  if ((await running('shadow')) === policy.id) await append('shadow', null, from);
  return told(tx, order, 'policy.activated', policy, from);
}

/** Has a version run in the shadow from now on, in the place of another. Throws POL_STATE for the active one. */
export async function shadowPolicy(tx: Tx, order: LaneOrder): Promise<PolicyVersion> {
  const { policy, now, append } = await takeLanes(tx, order);
  if (policy.state === 'active') throw new TouchstoneError('POL_STATE', 'It routes already');
  await append('shadow', policy.id, now);
  return told(tx, order, 'policy.shadowed', policy, now);
}

/**
 * Ends what a version does: an active one gives way to the layer beneath, one that was to become active does not.
 * Throws POL_STATE where it does nothing.
 */
export async function retirePolicy(tx: Tx, order: LaneOrder): Promise<PolicyVersion> {
  const { policy, now, append, running } = await takeLanes(tx, order);
  const shadowed = (await running('shadow')) === policy.id;
  if (policy.state === 'active') await append('active', null, now);
  // Saying anew what runs now takes back what was said for later.
  else if (policy.state === 'scheduled') await append('active', await running('active'), now);
  else if (!shadowed) throw new TouchstoneError('POL_STATE', `It is ${policy.state}: nothing runs by it`);
  if (shadowed) await append('shadow', null, now);
  return told(tx, order, 'policy.retired', policy, now);
}
