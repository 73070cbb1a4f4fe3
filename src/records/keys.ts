/** API keys: 32 random bytes, shown once, kept as SHA-256 only. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { scopesOf, type KeyRole, type KeyScope } from '../domain/access.js';
import { TouchstoneError } from '../domain/errors.js';
import { everyMerchant, type Tx } from '../store/store.js';
import { recordEvent } from './events.js';
import { isId, newId } from './ids.js';

export interface Identity {
  readonly keyId: string;
  /** Whose rows it sees: of an auditor's key, {@link everyMerchant}. */
  readonly merchantId: string;
  readonly role: KeyRole;
  readonly scopes: readonly KeyScope[];
}

export interface KeyInfo extends Identity {
  readonly merchantName: string;
  readonly label: string;
  readonly prefix: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

const shape = /^ts_([0-9a-f]{8})_[A-Za-z0-9_-]{43}$/;

const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();

export interface NewKey {
  readonly merchantName: string;
  readonly role: KeyRole;
  readonly label: string;
  /** Fewer than the role has; absent, all of them. */
  readonly scopes?: readonly KeyScope[];
}

/** Keys are made and ended on the command line. */
const actor = 'cli';

/**
 * Makes a key for a merchant, who is added when new. `key` is given here and never again. Throws REQ_FORBIDDEN for
 * a scope that the role does not have.
 */
export async function createKey(
  tx: Tx,
  { merchantName, role, label, scopes }: NewKey,
): Promise<{ id: string; key: string }> {
  const stranger = scopes?.find((scope) => !scopesOf[role].includes(scope));
  if (stranger !== undefined) {
    throw new TouchstoneError('REQ_FORBIDDEN', `The role ${role} does not have the scope ${stranger}`);
  }
  await tx
    .insertInto('merchants')
    .values({ id: newId(), name: merchantName })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const merchant = await tx
    .selectFrom('merchants')
    .select('id')
    .where('name', '=', merchantName)
    .executeTakeFirstOrThrow();
  const prefix = randomBytes(4).toString('hex');
  const key = `ts_${prefix}_${randomBytes(32).toString('base64url')}`;
  const id = newId();
  await tx
    .insertInto('api_keys')
    .values({
      ...{ id, merchant_id: merchant.id, role, label, prefix, hash: hashOf(key), revoked_at: null },
      scopes: scopes === undefined ? null : [...scopes],
    })
    .execute();
  const data = { keyId: id, role, scopes: scopes ?? scopesOf[role] };
  await recordEvent(tx, { merchantId: merchant.id, disputeId: null, type: 'key.created', actor, data });
  return { id, key };
}

/** Whose key this is; null when it is malformed, unknown or revoked. */
export async function authenticate(tx: Tx, key: string): Promise<Identity | null> {
  if (!shape.test(key)) return null;
  const hash = hashOf(key);
  const row = await tx
    .selectFrom('api_keys')
    .select(['id', 'merchant_id', 'role', 'scopes', 'hash'])
    .where('hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined || !timingSafeEqual(row.hash, hash)) return null;
  const { id: keyId, role } = row;
  const merchantId = role === 'auditor' ? everyMerchant : row.merchant_id;
  return { keyId, merchantId, role, scopes: row.scopes ?? scopesOf[role] };
}

/** All keys, oldest first. */
export async function listKeys(tx: Tx): Promise<readonly KeyInfo[]> {
  const rows = await tx
    .selectFrom('api_keys')
    .innerJoin('merchants', 'merchants.id', 'api_keys.merchant_id')
    .select([
      'api_keys.id as keyId',
      'api_keys.merchant_id as merchantId',
      'merchants.name as merchantName',
      'role',
      'scopes',
      'label',
      'prefix',
      'api_keys.created_at as createdAt',
      'revoked_at as revokedAt',
    ])
    .orderBy('api_keys.id')
    .execute();
  return rows.map((row) => ({ ...row, scopes: row.scopes ?? scopesOf[row.role] }));
}

/** Ends a key by its id or prefix; false when there is no such living key. */
export async function revokeKey(tx: Tx, idOrPrefix: string): Promise<boolean> {
  const rows = await tx
    .updateTable('api_keys')
    .set({ revoked_at: new Date() })
    .where(isId(idOrPrefix) ? 'id' : 'prefix', '=', idOrPrefix)
    .where('revoked_at', 'is', null)
    .returning(['id', 'merchant_id'])
    .execute();
  for (const { id: keyId, merchant_id: merchantId } of rows) {
    await recordEvent(tx, { merchantId, disputeId: null, type: 'key.revoked', actor, data: { keyId } });
  }
  return rows.length > 0;
}
