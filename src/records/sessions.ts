/** Sessions of the console: an opaque token in a cookie, kept as its hash, with two ends. The database's clock counts. */
import { scopesOf, type UserRole } from '../domain/access.js';
import { sql, type Tx } from '../store/store.js';
import type { Caller } from './caller.js';
import { recordEvent } from './events.js';
import { newId } from './ids.js';
import { merchantSeenBy } from './merchants.js';
import { hashToken, newToken } from './secret-token.js';

export interface Session extends Caller {
  readonly sessionId: string;
  readonly userId: string;
  readonly login: string;
  readonly role: UserRole;
  readonly merchantName: string;
  /** Then nothing may be done but choosing another password: `scopes` is empty. */
  readonly passwordTemporary: boolean;
  readonly idleUntil: Date;
  readonly endsAt: Date;
}

export interface Lifetime {
  /** Unused for so long, it ends. */
  readonly idleMinutes: number;
  /** However used, it ends after so long. */
  readonly hours: number;
}

/** Use moves the idle end on at most this often: no write for each request. */
const touchSeconds = 60;
const shape = /^[A-Za-z0-9_-]{43}$/;

/** Begins a session. `token` is given here and never again. */
export async function beginSession(
  tx: Tx,
  { userId, merchantId }: { readonly userId: string; readonly merchantId: string },
  { idleMinutes, hours }: Lifetime,
): Promise<{ token: string; sessionId: string }> {
  const token = newToken();
  const sessionId = newId();
  await tx
    .insertInto('sessions')
    .values({
      ...{ id: sessionId, merchant_id: merchantId, user_id: userId, token_hash: hashToken(token) },
      idle_until: sql<Date>`now() + make_interval(mins => ${idleMinutes})`,
      ends_at: sql<Date>`now() + make_interval(hours => ${hours})`,
      ended_at: null,
    })
    .execute();
  const event = { merchantId, disputeId: null, actor: `user:${userId}`, data: { sessionId } };
  await recordEvent(tx, { ...event, type: 'session.begun' });
  return { token, sessionId };
}

/** Whose session this is; null when it is malformed, unknown or over. Counts as use of it. */
export async function authenticateSession(
  tx: Tx,
  token: string,
  { idleMinutes }: Lifetime,
): Promise<Session | null> {
  if (!shape.test(token)) return null;
  const row = await tx
    .selectFrom('sessions')
    .innerJoin('users', 'users.id', 'sessions.user_id')
    .innerJoin('merchants', 'merchants.id', 'sessions.merchant_id')
    .select([
      'sessions.id as sessionId',
      'users.id as userId',
      'users.merchant_id as ownMerchant',
      'merchants.name as merchantName',
      'login',
      'role',
      'password_temporary as passwordTemporary',
      'idle_until as idleUntil',
      'ends_at as endsAt',
      sql<boolean>`idle_until < now() + make_interval(mins => ${idleMinutes}, secs => ${-touchSeconds})`.as(
        'used',
      ),
    ])
    .where('token_hash', '=', hashToken(token))
    .where('ended_at', 'is', null)
    .where('disabled_at', 'is', null)
    .where('idle_until', '>', sql<Date>`now()`)
    .where('ends_at', '>', sql<Date>`now()`)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { ownMerchant, used, ...session } = row;
  if (used) {
    await tx
      .updateTable('sessions')
      .set({ idle_until: sql<Date>`now() + make_interval(mins => ${idleMinutes})` })
      .where('id', '=', session.sessionId)
      .execute();
  }
  return {
    ...session,
    actor: `user:${session.userId}`,
    merchantId: merchantSeenBy(session.role, ownMerchant),
    scopes: session.passwordTemporary ? [] : scopesOf[session.role],
  };
}

/** Ends a session; false where it was over. */
export async function endSession(tx: Tx, sessionId: string): Promise<boolean> {
  const row = await tx
    .updateTable('sessions')
    .set({ ended_at: sql<Date>`now()` })
    .where('id', '=', sessionId)
    .where('ended_at', 'is', null)
    .returning(['merchant_id', 'user_id'])
    .executeTakeFirst();
  if (row === undefined) return false;
  const event = { merchantId: row.merchant_id, disputeId: null, actor: `user:${row.user_id}` };
  await recordEvent(tx, { ...event, type: 'session.ended', data: { sessionId } });
  return true;
}
