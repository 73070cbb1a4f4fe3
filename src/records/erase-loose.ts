/** Photos that stand in no dispute are kept as long as a closed dispute is: from the day they came. */
import { sql, type Tx } from '../store/store.js';
import { eraseRows } from './erase-rows.js';

export interface LoosePhoto {
  readonly id: string;
  readonly merchantId: string;
}

/** Examined photos without a dispute that came more than `days` ago, by id, those after photo `after`. */
export async function photosToErase(
  tx: Tx,
  { days, limit, after }: { readonly days: number; readonly limit: number; readonly after: string },
): Promise<readonly LoosePhoto[]> {
  const { rows } = await sql<LoosePhoto>`
    select id, merchant_id as "merchantId" from evidence
    where dispute_id is null and erased_at is null and id > ${after}
      and received_at < now() - make_interval(days => ${days})
      and not exists (select from scans where evidence_id = evidence.id and status <> 'done')
    order by id limit ${limit}`.execute(tx);
  return rows;
}

/** Erases a photo by age; false where it was erased meanwhile or is examined again. */
export async function eraseLoosePhoto(tx: Tx, { id, merchantId }: LoosePhoto): Promise<boolean> {
  const { rows } = await sql`
    select from evidence where id = ${id} and erased_at is null
      and not exists (select from scans where evidence_id = evidence.id and status <> 'done')
    for update`.execute(tx);
  if (rows.length === 0) return false;
  const about = { merchantId, disputeId: null, loose: [id], reason: 'retention', actor: 'worker' } as const;
  await eraseRows(tx, about);
  return true;
}
