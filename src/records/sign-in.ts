/** Who asks to be let in: what a sign-in has to read, and what a success leaves behind. */
import { sql, type Tx } from '../store/store.js';
import { recordEvent } from './events.js';
import { hashToken, newToken } from './secret-token.js';

export interface Person {
  readonly userId: string;
  readonly merchantId: string;
}

/** Whom a password of this login would let in; null where nobody has it, or signs in another way. */
export async function personOfLogin(
  tx: Tx,
  login: string,
): Promise<(Person & { readonly hash: string }) | null> {
  const row = await tx
    .selectFrom('users')
    .select(['id as userId', 'merchant_id as merchantId', 'password_hash as hash'])
    .where('login', '=', login)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  const { hash = null } = row ?? {};
  return row === undefined || hash === null ? null : { ...row, hash };
}

interface Provided {
  readonly issuer: string;
  readonly subject: string;
  /** What the provider calls them; null where it does not say or does not vouch for it. */
  readonly login: string | null;
}

/**
 * Whom the identity provider vouches for. At the first sign-in the login finds the person and the provider's own id
 * of them is kept; from then on that id alone counts, because logins pass from one person to another.
 */
export async function personOfProvider(tx: Tx, { issuer, subject, login }: Provided): Promise<Person | null> {
  const living = tx
    .selectFrom('users')
    .select(['id as userId', 'merchant_id as merchantId'])
    .where('sign_in', '=', 'oidc')
    .where('disabled_at', 'is', null);
  const known = await living
    .where('oidc_issuer', '=', issuer)
    .where('oidc_subject', '=', subject)
    .executeTakeFirst();
  if (known !== undefined || login === null) return known ?? null;
  const linked = await tx
    .updateTable('users')
    .set({ oidc_issuer: issuer, oidc_subject: subject })
    .where('login', '=', login)
    .where('sign_in', '=', 'oidc')
    .where('disabled_at', 'is', null)
    .where('oidc_subject', 'is', null)
    .returning(['id as userId', 'merchant_id as merchantId'])
    .executeTakeFirst();
  if (linked === undefined) return null;
  const { userId, merchantId } = linked;
  const event = { merchantId, disputeId: null, actor: `user:${userId}`, data: { userId }, subject: userId };
  await recordEvent(tx, { ...event, type: 'user.linked' });
  return linked;
}

const deviceDays = 90;

/** Remembers the browser in which a person signed in; answers with the token that it keeps. */
export async function rememberDevice(tx: Tx, { userId, merchantId }: Person): Promise<string> {
  const token = newToken();
  await tx
    .insertInto('devices')
    .values({
      ...{ token_hash: hashToken(token), merchant_id: merchantId, user_id: userId },
      expires_at: sql<Date>`now() + make_interval(days => ${deviceDays})`,
    })
    .execute();
  return token;
}

/** Whether a person signed in with the browser of this token before. */
export async function isDeviceOf(tx: Tx, token: string, userId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('devices')
    .select('user_id')
    .where('token_hash', '=', hashToken(token))
    .where('user_id', '=', userId)
    .where('expires_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  return row !== undefined;
}
