/**
 * What a reviewer is not shown: what was decided in a dispute where a second look waits that this person might still
 * take and has noted no view on.
 */
import { sql, type Tx } from '../store/store.js';
import { isId } from './ids.js';

/**
 * Of a row of `disputes`. `reviewer`: null for callers from whom nothing is hidden. Asked as values, row by row: of
 * `exists` PostgreSQL would make a list of every review that waits.
 */
export const hiddenFrom = (reviewer: string | null) =>
  reviewer === null
    ? sql<boolean>`false`
    : sql<boolean>`coalesce((
        select r.kind <> 'first' and not (${reviewer} = any (r.excluded))
          and (select true from review_views v where v.review_id = r.id and v.reviewer = ${reviewer}) is null
        from reviews r where r.dispute_id = disputes.id and r.state = 'open'), false)`;

export async function isHidden(tx: Tx, disputeId: string, reviewer: string): Promise<boolean> {
  if (!isId(disputeId)) return false;
  const row = await tx
    .selectFrom('disputes')
    .select(hiddenFrom(reviewer).as('hidden'))
    .where('id', '=', disputeId)
    .executeTakeFirst();
  return row?.hidden === true;
}
