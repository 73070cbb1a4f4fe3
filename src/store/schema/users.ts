/** Who signs in to the console, and what their browsers hold. */
import type { SignInWay, UserRole } from '../../domain/access.js';
import type { Now } from './columns.js';

export interface UsersTable {
  id: string;
  merchant_id: string;
  role: UserRole;
  login: string;
  sign_in: SignInWay;
  password_hash: string | null;
  password_temporary: boolean;
  oidc_issuer: string | null;
  oidc_subject: string | null;
  created_at: Now;
  disabled_at: Date | null;
}

export interface SessionsTable {
  id: string;
  merchant_id: string;
  user_id: string;
  token_hash: Buffer;
  created_at: Now;
  idle_until: Date;
  ends_at: Date;
  ended_at: Date | null;
}

export interface DevicesTable {
  token_hash: Buffer;
  merchant_id: string;
  user_id: string;
  created_at: Now;
  expires_at: Date;
}

export interface SignInCountsTable {
  bucket: Buffer;
  failures: number;
  resets_at: Date;
}
