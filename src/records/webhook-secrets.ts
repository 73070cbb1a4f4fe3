/** Sealing of webhook secrets that an earlier release kept plain, or that another key sealed. */
import type { Tx } from '../store/store.js';

interface Sealed {
  readonly text: string;
  readonly keyId: string | null;
}

/** Seals up to `limit` secrets anew that the key `keyId` did not seal; answers how many. */
export async function resealSecrets(
  tx: Tx,
  {
    keyId,
    reseal,
    limit,
  }: { keyId: string; reseal: (sealed: Sealed, owner: string) => Sealed; limit: number },
): Promise<number> {
  const rows = await tx
    .selectFrom('webhook_secrets')
    .select(['id', 'merchant_id as owner', 'secret as text', 'key_id as keyId'])
    .where((where) => where.or([where('key_id', 'is', null), where('key_id', '<>', keyId)]))
    .limit(limit)
    .execute();
  for (const { id, owner, ...sealed } of rows) {
    const { text, keyId: by } = reseal(sealed, owner);
    await tx.updateTable('webhook_secrets').set({ secret: text, key_id: by }).where('id', '=', id).execute();
  }
  return rows.length;
}
