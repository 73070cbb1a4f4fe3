/** Versions of policies: written once, read as they stand. What runs is said by lanes, see policy-lanes.ts. */
import { TouchstoneError } from '../domain/errors.js';
import { boundFaults } from '../domain/policy-bounds.js';
import { faultyPolicy, readPolicy } from '../domain/policy-check.js';
import { boundsOf } from '../domain/policy-route.js';
import type { PolicyDocument, PolicyState } from '../domain/policy.js';
import { everyMerchant, sql, type Tx } from '../store/store.js';
import { storable, toJson } from '../store/text.js';
import { sha256Hex } from './chain.js';
import { recordEvent } from './events.js';
import { isId, newId } from './ids.js';
import { pageOf, type Page, type PageRequest } from './page.js';
import { policiesInForce, scopeOf } from './policy-layers.js';

export interface PolicyVersion {
  readonly id: string;
  readonly merchantId: string;
  /** From 1, in the order in which its owner wrote them. */
  readonly version: number;
  readonly document: PolicyDocument;
  readonly note: string;
  readonly author: string;
  readonly createdAt: Date;
  readonly state: PolicyState;
  /** When it became active last, or will; null where it never was. */
  readonly effectiveFrom: Date | null;
  /** Of its owner's lanes, as in the ETag. */
  readonly revision: number;
}

/** Who acts, and for whom: a merchant, or the platform under its own id. */
export interface PolicyAuthor {
  readonly merchantId: string;
  readonly actor: string;
}

const running = (lane: string) => sql<string | null>`(
  select policy_id from policy_lanes where merchant_id = policies.merchant_id and lane = ${lane}
    and effective_from <= clock_timestamp() order by revision desc limit 1)`;

/** What was said of it last for a time to come, and by nothing said later taken back. */
const scheduled = sql<boolean>`exists (
  select from policy_lanes ahead where ahead.policy_id = policies.id and ahead.lane = 'active'
    and ahead.effective_from > clock_timestamp() and not exists (
      select from policy_lanes later where later.merchant_id = ahead.merchant_id and later.lane = 'active'
        and later.revision > ahead.revision and later.effective_from <= ahead.effective_from))`;

const state = sql<PolicyState>`case
  when ${running('active')} = policies.id then 'active'
  when ${scheduled} then 'scheduled'
  when ${running('shadow')} = policies.id then 'shadow'
  when exists (select from policy_lanes where policy_id = policies.id and lane = 'active') then 'retired'
  else 'draft' end`;

function versions(tx: Tx) {
  return tx.selectFrom('policies').select([
    'policies.id',
    'policies.merchant_id as merchantId',
    'version',
    'document',
    'note',
    'author',
    'policies.created_at as createdAt',
    state.as('state'),
    sql<Date | null>`(select effective_from from policy_lanes where policy_id = policies.id and lane = 'active'
        order by revision desc limit 1)`.as('effectiveFrom'),
    sql<number>`(select coalesce(max(revision), 0) from policy_lanes where merchant_id = policies.merchant_id)`.as(
      'revision',
    ),
  ]);
}

/** One version that this caller may read, the platform's among them. Throws REQ_NOT_FOUND. */
export async function readPolicyVersion(tx: Tx, id: string): Promise<PolicyVersion> {
  const row = isId(id) ? await versions(tx).where('policies.id', '=', id).executeTakeFirst() : undefined;
  if (row === undefined) throw new TouchstoneError('REQ_NOT_FOUND', 'No such policy');
  return row;
}

/** An owner's versions, of {@link everyMerchant} all there are, newest first. */
export async function listPolicyVersions(
  tx: Tx,
  merchantId: string,
  { limit, cursor }: PageRequest,
): Promise<Page<PolicyVersion>> {
  if (cursor !== undefined && !isId(cursor)) return { items: [], nextCursor: null };
  const rows = await versions(tx)
    .$if(merchantId !== everyMerchant, (query) => query.where('policies.merchant_id', '=', merchantId))
    .$if(cursor !== undefined, (query) => query.where('policies.id', '<', cursor ?? ''))
    .orderBy('policies.id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, ({ id }) => id);
}

/** One who changes an owner's policies goes after the other: from here to the end of the transaction. */
export async function lockPolicies(tx: Tx, merchantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`policies ${merchantId}`}, 0))`.execute(tx);
}

/** The document, where this owner may have it. Throws POL_INVALID, POL_BOUNDS. */
export async function allowedPolicy(tx: Tx, merchantId: string, document: unknown): Promise<PolicyDocument> {
  const scope = scopeOf(merchantId);
  const policy = readPolicy(document, scope);
  if (scope === 'platform') return policy;
  const { layers } = await policiesInForce(tx, merchantId);
  const faults = boundFaults(policy, boundsOf(layers));
  if (faults.length > 0) throw faultyPolicy('POL_BOUNDS', faults);
  return policy;
}

/** Writes the next version of an owner's policy down; nothing runs by it yet. Throws POL_INVALID, POL_BOUNDS. */
export async function createPolicyVersion(
  tx: Tx,
  { merchantId, actor }: PolicyAuthor,
  told: { readonly document: unknown; readonly note: string },
): Promise<PolicyVersion> {
  const document = await allowedPolicy(tx, merchantId, told.document);
  await lockPolicies(tx, merchantId);
  const { version } = await tx
    .selectFrom('policies')
    .select(sql<number>`coalesce(max(version), 0) + 1`.as('version'))
    .where('merchant_id', '=', merchantId)
    .executeTakeFirstOrThrow();
  const id = newId();
  const { text } = await tx
    .insertInto('policies')
    .values({
      ...{ id, merchant_id: merchantId, version, author: actor, note: storable(told.note) },
      document: toJson(document),
    })
    .returning(sql<string>`document::text`.as('text'))
    .executeTakeFirstOrThrow();
  // The chain holds the document by its hash: altering one shows.
  const data = { policyId: id, version, sha256: sha256Hex(text) };
  await recordEvent(tx, { merchantId, disputeId: null, type: 'policy.created', actor, data, subject: id });
  return readPolicyVersion(tx, id);
}
