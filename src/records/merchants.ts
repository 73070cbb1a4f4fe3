import { everyMerchant, type Tx } from '../store/store.js';
import type { KeyRole } from '../domain/access.js';
import { newId } from './ids.js';
import { platform } from './platform.js';

/** The id of the merchant of that name, who is added when new; `platform` is the platform itself. */
export async function merchantNamed(tx: Tx, name: string): Promise<string> {
  await tx
    .insertInto('merchants')
    .values({ id: name === platform.name ? platform.id : newId(), name })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { id } = await tx
    .selectFrom('merchants')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return id;
}

/** Whose rows a role sees that belongs to a merchant. */
export const merchantSeenBy = (role: KeyRole, merchantId: string): string =>
  role === 'auditor' ? everyMerchant : merchantId;
