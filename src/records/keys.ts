/** API keys: 32 random bytes, shown once, kept as SHA-256 only. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { scopesOf, type KeyRole, type KeyScope } from '../domain/access.js';
import { TouchstoneError } from '../domain/errors.js';
import { sql, type Tx } from '../store/store.js';
import { storable } from '../store/text.js';
import type { Caller } from './caller.js';
import { recordEvent } from './events.js';
import { isId, newId } from './ids.js';
import { merchantNamed, merchantSeenBy } from './merchants.js';
import { pageOf, type Page, type PageRequest } from './page.js';
import { hashToken, newToken } from './secret-token.js';

/** Whose key it is. */
export interface Identity extends Caller {
  readonly keyId: string;
}

export interface KeyInfo {
  readonly keyId: string;
  readonly merchantId: string;
  readonly role: KeyRole;
  readonly scopes: readonly KeyScope[];
  readonly label: string;
  readonly prefix: string;
  readonly createdAt: Date;
  readonly revokedAt: Date | null;
}

const shape = /^ts_([0-9a-f]{8})_[A-Za-z0-9_-]{43}$/;

interface KeyTerms {
  readonly role: KeyRole;
  readonly label: string;
  /** Fewer than the role has; absent, all of them. */
  readonly scopes?: readonly KeyScope[];
}

/** Who acts where a command does. */
const commandLine = 'cli';

/** {@link addKey} for the merchant of that name, who is added when new. */
export async function createKey(
  tx: Tx,
  { merchantName, ...terms }: KeyTerms & { readonly merchantName: string },
): Promise<{ id: string; key: string }> {
  const merchantId = await merchantNamed(tx, merchantName);
  return addKey(tx, { ...terms, merchantId, actor: commandLine });
}

/** Makes a key. `key` is given here and never again. Throws REQ_FORBIDDEN for a scope that the role does not have. */
export async function addKey(
  tx: Tx,
  {
    merchantId,
    actor,
    role,
    label,
    scopes,
  }: KeyTerms & { readonly merchantId: string; readonly actor: string },
): Promise<{ id: string; key: string }> {
  const stranger = scopes?.find((scope) => !scopesOf[role].includes(scope));
  if (stranger !== undefined) {
    throw new TouchstoneError('REQ_FORBIDDEN', `The role ${role} does not have the scope ${stranger}`);
  }
  const prefix = randomBytes(4).toString('hex');
  const key = `ts_${prefix}_${newToken()}`;
  const id = newId();
  await tx
    .insertInto('api_keys')
    .values({
      ...{ id, merchant_id: merchantId, role, label: storable(label), prefix, hash: hashToken(key) },
      scopes: scopes === undefined ? null : [...scopes],
      revoked_at: null,
    })
    .execute();
  const data = { keyId: id, role, scopes: scopes ?? scopesOf[role] };
  await recordEvent(tx, { merchantId, disputeId: null, type: 'key.created', actor, data, subject: id });
  return { id, key };
}

/** Whose key this is; null when it is malformed, unknown or revoked. */
export async function authenticate(tx: Tx, key: string): Promise<Identity | null> {
  if (!shape.test(key)) return null;
  const hash = hashToken(key);
  const row = await tx
    .selectFrom('api_keys')
    .select(['id', 'merchant_id', 'role', 'scopes', 'hash'])
    .where('hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined || !timingSafeEqual(row.hash, hash)) return null;
  const { id: keyId, role } = row;
  const merchantId = merchantSeenBy(role, row.merchant_id);
  return { keyId, actor: `key:${keyId}`, merchantId, role, scopes: row.scopes ?? scopesOf[role] };
}

function keys(tx: Tx) {
  return tx
    .selectFrom('api_keys')
    .select([
      'api_keys.id as keyId',
      'api_keys.merchant_id as merchantId',
      'role',
      'scopes',
      'label',
      'prefix',
      'api_keys.created_at as createdAt',
      'revoked_at as revokedAt',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof keys>['executeTakeFirstOrThrow']>>;
const toKey = (row: Row): KeyInfo => ({ ...row, scopes: row.scopes ?? scopesOf[row.role] });

/** All keys with the names of their merchants, oldest first. */
export async function listKeys(tx: Tx): Promise<readonly (KeyInfo & { readonly merchantName: string })[]> {
  const rows = await keys(tx)
    .innerJoin('merchants', 'merchants.id', 'api_keys.merchant_id')
    .select('merchants.name as merchantName')
    .orderBy('api_keys.id')
    .execute();
  return rows.map(({ merchantName, ...row }) => ({ ...toKey(row), merchantName }));
}

/** The keys that this tenant sees, newest first. */
export async function listKeyPage(tx: Tx, { limit, cursor }: PageRequest): Promise<Page<KeyInfo>> {
  if (cursor !== undefined && !isId(cursor)) return { items: [], nextCursor: null };
  const rows = await keys(tx)
    .$if(cursor !== undefined, (query) => query.where('id', '<', cursor ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows.map(toKey), limit, ({ keyId }) => keyId);
}

/** One key. Throws REQ_NOT_FOUND where this tenant sees none under that id. */
export async function readKey(tx: Tx, id: string): Promise<KeyInfo> {
  const row = isId(id) ? await keys(tx).where('id', '=', id).executeTakeFirst() : undefined;
  if (row === undefined) throw new TouchstoneError('REQ_NOT_FOUND', 'No such key');
  return toKey(row);
}

/** Ends a key by its id or prefix; false when there is no such living key. */
export async function revokeKey(tx: Tx, idOrPrefix: string, actor = commandLine): Promise<boolean> {
  const rows = await tx
    .updateTable('api_keys')
    .set({ revoked_at: sql<Date>`now()` })
    .where(isId(idOrPrefix) ? 'id' : 'prefix', '=', idOrPrefix)
    .where('revoked_at', 'is', null)
    .returning(['id', 'merchant_id'])
    .execute();
  for (const { id: keyId, merchant_id: merchantId } of rows) {
    const event = { merchantId, disputeId: null, actor, data: { keyId }, subject: keyId };
    await recordEvent(tx, { ...event, type: 'key.revoked' });
  }
  return rows.length > 0;
}
