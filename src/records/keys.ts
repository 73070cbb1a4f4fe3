/** API keys: 32 random bytes, shown once, kept as SHA-256 only. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { KeyRole } from '../store/schema.js';
import type { Tx } from '../store/store.js';
import { isId, newId } from './ids.js';

export interface Identity {
  readonly keyId: string;
  readonly merchantId: string;
  readonly role: KeyRole;
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

/** Makes a key for a merchant, who is added when new. `key` is given here and never again. */
export async function createKey(
  tx: Tx,
  { merchantName, role, label }: { merchantName: string; role: KeyRole; label: string },
): Promise<{ id: string; key: string }> {
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
    .values({ id, merchant_id: merchant.id, role, label, prefix, hash: hashOf(key), revoked_at: null })
    .execute();
  return { id, key };
}

/** Whose key this is; null when it is malformed, unknown or revoked. */
export async function authenticate(tx: Tx, key: string): Promise<Identity | null> {
  if (!shape.test(key)) return null;
  const hash = hashOf(key);
  const row = await tx
    .selectFrom('api_keys')
    .select(['id', 'merchant_id', 'role', 'hash'])
    .where('hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined || !timingSafeEqual(row.hash, hash)) return null;
  return { keyId: row.id, merchantId: row.merchant_id, role: row.role };
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
      'label',
      'prefix',
      'api_keys.created_at as createdAt',
      'revoked_at as revokedAt',
    ])
    .orderBy('api_keys.id')
    .execute();
  return rows;
}

/** Ends a key by its id or prefix; false when there is no such living key. */
export async function revokeKey(tx: Tx, idOrPrefix: string): Promise<boolean> {
  const rows = await tx
    .updateTable('api_keys')
    .set({ revoked_at: new Date() })
    .where(isId(idOrPrefix) ? 'id' : 'prefix', '=', idOrPrefix)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  return rows.length > 0;
}
