/** Who may call, and what they already asked for. */
import type { KeyRole, KeyScope } from '../../domain/access.js';
import type { Json, Now } from './columns.js';

export interface MerchantsTable {
  id: string;
  name: string;
  created_at: Now;
}

export interface ApiKeysTable {
  id: string;
  merchant_id: string;
  role: KeyRole;
  scopes: KeyScope[] | null;
  label: string;
  prefix: string;
  hash: Buffer;
  created_at: Now;
  revoked_at: Date | null;
}

export interface IdempotencyKeysTable {
  merchant_id: string;
  key: string;
  request_hash: string;
  status: 'in_progress' | 'done';
  /** The request that has the lease. */
  holder: string | null;
  response_status: number | null;
  response_body: Json<unknown>;
  created_at: Now;
}
