/** People who sign in to the console. Passwords come here hashed; see src/sign-in/password.ts. */
import { sql, type Tx } from '../store/store.js';
import type { SignInWay, UserRole } from '../domain/access.js';
import { TouchstoneError } from '../domain/errors.js';
import { recordEvent } from './events.js';
import { isId, newId } from './ids.js';
import { pageOf, type Page, type PageRequest } from './page.js';

export interface User {
  readonly id: string;
  readonly merchantId: string;
  readonly role: UserRole;
  readonly login: string;
  readonly signIn: SignInWay;
  readonly passwordTemporary: boolean;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
}

const visible = /^[^\p{Cc}\p{Cf}\p{Cs}\p{Z}]{1,200}$/u;

/** A login as it is kept and compared: small letters. Throws REQ_MALFORMED where it cannot be one. */
export function readLogin(text: string): string {
  const login = text.normalize('NFKC').toLowerCase();
  if (!visible.test(login)) {
    throw new TouchstoneError('REQ_MALFORMED', 'Expected a login of 1 to 200 visible characters, no blanks');
  }
  return login;
}

interface NewUser {
  readonly merchantId: string;
  readonly actor: string;
  readonly role: UserRole;
  readonly login: string;
  /** Null for a person whom the identity provider lets in. */
  readonly password: { readonly hash: string; readonly temporary: boolean } | null;
}

/** Adds a person; answers with the id. Throws USR_LOGIN_TAKEN, REQ_MALFORMED. */
export async function addUser(
  tx: Tx,
  { merchantId, actor, role, login, password }: NewUser,
): Promise<string> {
  const id = newId();
  const signIn = password === null ? 'oidc' : 'password';
  const inserted = await tx
    .insertInto('users')
    .values({
      ...{ id, merchant_id: merchantId, role, login: readLogin(login), sign_in: signIn },
      password_hash: password?.hash ?? null,
      password_temporary: password?.temporary ?? false,
      ...{ oidc_issuer: null, oidc_subject: null, disabled_at: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted === undefined) throw new TouchstoneError('USR_LOGIN_TAKEN', 'Somebody has this login');
  // The login may be a name: the chain, which nothing ever leaves, knows people by their ids.
  const data = { userId: id, role, signIn };
  await recordEvent(tx, { merchantId, disputeId: null, type: 'user.created', actor, data, subject: id });
  return id;
}

function users(tx: Tx) {
  return tx
    .selectFrom('users')
    .select([
      'users.id',
      'users.merchant_id as merchantId',
      'role',
      'login',
      'sign_in as signIn',
      'password_temporary as passwordTemporary',
      'users.created_at as createdAt',
      'disabled_at as disabledAt',
    ]);
}

/** The people that this tenant sees, newest first. */
export async function listUsers(tx: Tx, { limit, cursor }: PageRequest): Promise<Page<User>> {
  if (cursor !== undefined && !isId(cursor)) return { items: [], nextCursor: null };
  const rows = await users(tx)
    .$if(cursor !== undefined, (query) => query.where('id', '<', cursor ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, ({ id }) => id);
}

/** Everybody with the names of their merchants, oldest first. */
export function everyUser(tx: Tx): Promise<readonly (User & { readonly merchantName: string })[]> {
  return users(tx)
    .innerJoin('merchants', 'merchants.id', 'users.merchant_id')
    .select('merchants.name as merchantName')
    .orderBy('users.id')
    .execute();
}

/** One person. Throws REQ_NOT_FOUND where this tenant sees none under that id. */
export async function readUser(tx: Tx, id: string): Promise<User> {
  const row = isId(id) ? await users(tx).where('id', '=', id).executeTakeFirst() : undefined;
  if (row === undefined) throw new TouchstoneError('REQ_NOT_FOUND', 'No such user');
  return row;
}

/** The living person of a login. Throws REQ_NOT_FOUND. */
export async function userOfLogin(tx: Tx, login: string): Promise<User> {
  const row = await users(tx)
    .where('login', '=', readLogin(login))
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) throw new TouchstoneError('REQ_NOT_FOUND', 'No user has this login');
  return row;
}

/** Gives a person another password and signs them out everywhere. Throws REQ_NOT_FOUND where they have none. */
export async function setPassword(
  tx: Tx,
  { id, actor, hash, temporary }: { id: string; actor: string; hash: string; temporary: boolean },
): Promise<void> {
  const { merchantId, signIn, disabledAt } = await readUser(tx, id);
  if (signIn !== 'password' || disabledAt !== null) {
    throw new TouchstoneError('REQ_NOT_FOUND', 'This user does not sign in with a password');
  }
  await tx
    .updateTable('users')
    .set({ password_hash: hash, password_temporary: temporary })
    .where('id', '=', id)
    .execute();
  await signOutEverywhere(tx, id);
  const data = { userId: id, temporary };
  await recordEvent(tx, {
    merchantId,
    disputeId: null,
    type: 'user.password_changed',
    actor,
    data,
    subject: id,
  });
}

/** Ends an account for good, with its sessions; its login may be given anew. Throws REQ_NOT_FOUND. */
export async function disableUser(tx: Tx, id: string, actor: string): Promise<void> {
  const { merchantId, disabledAt } = await readUser(tx, id);
  if (disabledAt !== null) return;
  await tx
    .updateTable('users')
    .set({ disabled_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
  await signOutEverywhere(tx, id);
  const data = { userId: id };
  await recordEvent(tx, { merchantId, disputeId: null, type: 'user.disabled', actor, data, subject: id });
}

async function signOutEverywhere(tx: Tx, userId: string): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ ended_at: sql<Date>`now()` })
    .where('user_id', '=', userId)
    .where('ended_at', 'is', null)
    .execute();
  await tx.deleteFrom('devices').where('user_id', '=', userId).execute();
}
