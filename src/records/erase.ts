/**
 * Erasure of a buyer's data at a merchant, on request or by age. What it was about and who said so goes; that it was,
 * what was found and what was decided stays, with the hashes of the photos. Everything here needs the rights of
 * `store.erasure`, and the bytes of photos are taken away after it, by `removeBytes`.
 */
import { TouchstoneError } from '../domain/errors.js';
import { sql, type Tx } from '../store/store.js';
import { storable } from '../store/text.js';
import { lockCase, type Case } from './case.js';
import { closeDispute } from './disputes.js';
import { eraseRows, type ErasureReason } from './erase-rows.js';
import { isHeld } from './legal-hold.js';

export interface Erased {
  readonly disputes: number;
  readonly photos: number;
}

interface ErasureOf {
  readonly merchantId: string;
  readonly buyerRef: string;
  readonly actor: string;
}

/** Photos without a dispute that name the buyer among their external ids. Throws DSP_ERASURE_HELD where one is scanned. */
async function loosePhotos(tx: Tx, merchantId: string, buyerRef: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string; open: boolean }>`
    select id, exists (select from scans where evidence_id = evidence.id and status <> 'done') as open
    from evidence where merchant_id = ${merchantId} and dispute_id is null
      and jsonb_path_exists(external_ids, '$.* ? (@ == $ref)', jsonb_build_object('ref', ${buyerRef}::text))
    order by id`.execute(tx);
  if (rows.some(({ open }) => open)) {
    throw new TouchstoneError('DSP_ERASURE_HELD', 'A photo is being examined');
  }
  return rows.map(({ id }) => id);
}

/**
 * Erases all that a merchant has under a buyer's pseudonym; zeros where there is nothing. Throws DSP_ERASURE_HELD, and
 * erases nothing, while one of the buyer's cases runs or may be appealed.
 */
export async function eraseBuyer(tx: Tx, { merchantId, actor, buyerRef: told }: ErasureOf): Promise<Erased> {
  const buyerRef = storable(told);
  const rows = await tx
    .selectFrom('disputes')
    .select('id')
    .where('merchant_id', '=', merchantId)
    .where('buyer_ref', '=', buyerRef)
    .orderBy('id')
    .execute();
  const cases: Case[] = [];
  for (const { id } of rows) cases.push(await lockCase(tx, id));
  for (const subject of cases) {
    if (await isHeld(tx, subject)) {
      throw new TouchstoneError('DSP_ERASURE_HELD', `Dispute ${subject.disputeId} has to end first`);
    }
  }
  const loose = await loosePhotos(tx, merchantId, buyerRef);
  let photos = 0;
  for (const subject of cases) photos += await eraseCase(tx, subject, 'request', actor);
  if (loose.length > 0) {
    photos += await eraseRows(tx, { merchantId, disputeId: null, loose, reason: 'request', actor });
  }
  return { disputes: cases.length, photos };
}

async function eraseCase(tx: Tx, subject: Case, reason: ErasureReason, actor: string): Promise<number> {
  const { disputeId, merchantId, stage } = subject;
  if (stage !== 'closed') await closeDispute(tx, disputeId, actor);
  return eraseRows(tx, { merchantId, disputeId, reason, actor });
}

/** Disputes closed more than `days` ago and not erased yet, by id, those after dispute `after`. */
export async function disputesToErase(
  tx: Tx,
  { days, limit, after }: { readonly days: number; readonly limit: number; readonly after: string },
): Promise<readonly string[]> {
  const before = sql<Date>`now() - make_interval(days => ${days})`;
  const rows = await tx
    .selectFrom('disputes')
    .select('id')
    .where('stage', '=', 'closed')
    .where('erased_at', 'is', null)
    .where('created_at', '<', before)
    .where('id', '>', after)
    .where((where) =>
      where.exists(
        where
          .selectFrom('events')
          .select('events.id')
          .whereRef('events.dispute_id', '=', 'disputes.id')
          .where('events.type', '=', 'dispute.closed')
          .where('events.at', '<', before),
      ),
    )
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Erases a dispute that is older than is kept; false where it was erased meanwhile or has to be kept for now. */
export async function eraseByAge(tx: Tx, disputeId: string): Promise<boolean> {
  const subject = await lockCase(tx, disputeId);
  const { erased_at: erasedAt } = await tx
    .selectFrom('disputes')
    .select('erased_at')
    .where('id', '=', disputeId)
    .executeTakeFirstOrThrow();
  if (erasedAt !== null || (await isHeld(tx, subject))) return false;
  await eraseCase(tx, subject, 'retention', 'worker');
  return true;
}
