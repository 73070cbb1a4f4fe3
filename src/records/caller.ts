import type { KeyRole, KeyScope } from '../domain/access.js';

/** Who asks: a key or a person who signed in. */
export interface Caller {
  /** `key:ID` or `user:ID`: how events and decisions name them. */
  readonly actor: string;
  /** Whose rows they see: of an auditor, those of every merchant. */
  readonly merchantId: string;
  readonly role: KeyRole;
  readonly scopes: readonly KeyScope[];
}
