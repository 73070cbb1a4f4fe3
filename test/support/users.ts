import type { UserRole } from '../../src/domain/access.js';
import { merchantNamed } from '../../src/records/merchants.js';
import { addUser } from '../../src/records/users.js';
import { hashPassword } from '../../src/sign-in/password.js';
import type { Store } from '../../src/store/store.js';

export const somePassword = 'a long enough sentence';

interface Terms {
  readonly login: string;
  readonly role?: UserRole;
  readonly merchantName?: string;
  /** Null for a person whom the identity provider lets in. */
  readonly password?: string | null;
  readonly temporary?: boolean;
}

/** Makes a user; answers with the id. */
export async function newUser(
  store: Store,
  { login, role = 'adjudicator', merchantName = 'first', password = somePassword, temporary = false }: Terms,
): Promise<string> {
  const made = password === null ? null : { hash: await hashPassword(password, login), temporary };
  return store.service(async (tx) => {
    const merchantId = await merchantNamed(tx, merchantName);
    return addUser(tx, { merchantId, actor: 'cli', role, login, password: made });
  });
}
