/** The review queue as people see it, and what it tells of them together. */
import { agreementOf, type Agreement } from '../domain/agreement.js';
import { TouchstoneError } from '../domain/errors.js';
import type { QueueState } from '../domain/decision.js';
import { sql, type RawBuilder, type Tx } from '../store/store.js';
import { claimReview } from './claims.js';
import { isId } from './ids.js';
import { pageOf, type Page, type PageRequest } from './page.js';
import { reviewColumns, type Review } from './reviews.js';

export interface QueuedReview extends Review {
  readonly amountMinor: number;
  readonly currency: string;
  readonly reasonCode: string | null;
  readonly itemId: string | null;
}

const now = sql<Date>`clock_timestamp()`;

export interface QueueFilter extends PageRequest {
  readonly state?: QueueState;
}

const asleep = sql<boolean>`coalesce(wakes_at > ${now}, false)`;
const held = sql<boolean>`coalesce(lease_until > ${now}, false)`;
const isState: Readonly<Record<QueueState, RawBuilder<boolean>>> = {
  waiting: sql`state = 'open' and not ${asleep}`,
  free: sql`state = 'open' and not ${asleep} and not ${held}`,
  // Said so that the indexes of those claimed and those asleep apply.
  claimed: sql`state = 'open' and lease_until > ${now}`,
  sleeping: sql`state = 'open' and wakes_at > ${now}`,
  decided: sql`state = 'decided'`,
};

function ranked(tx: Tx, state: QueueState) {
  return tx
    .selectFrom('reviews')
    .innerJoin('disputes', 'disputes.id', 'reviews.dispute_id')
    .select([...reviewColumns, 'amount_minor as amountMinor', 'currency', 'item_id as itemId'])
    .select('disputes.reason_code as reasonCode')
    .where(isState[state])
    .orderBy('rank', 'desc')
    .orderBy('reviews.id', 'desc');
}

/** Reviews of one state, most urgent first. */
export async function listQueue(
  tx: Tx,
  { limit, cursor, state = 'waiting' }: QueueFilter,
): Promise<Page<QueuedReview>> {
  if (cursor !== undefined && !isId(cursor)) return { items: [], nextCursor: null };
  const rows = await ranked(tx, state)
    .$if(cursor !== undefined, (query) =>
      query.where(
        sql<boolean>`(rank, reviews.id) < (select r.rank, r.id from reviews r where r.id = ${cursor ?? ''})`,
      ),
    )
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, ({ id }) => id);
}

/** One review of this tenant, whatever its state, or null. */
export async function readReview(tx: Tx, reviewId: string): Promise<Review | null> {
  if (!isId(reviewId)) return null;
  const row = await tx
    .selectFrom('reviews')
    .select(reviewColumns)
    .where('id', '=', reviewId)
    .executeTakeFirst();
  return row ?? null;
}

const taken = new Set(['DSP_CLAIMED', 'DSP_SETTLED']);
/** Another reviewer may take what was just seen to be free; after so many such turns the queue is as good as empty. */
const turns = 10;

/** Claims the most urgent review that this person may take and nobody holds; null where there is none. */
export async function claimNext(tx: Tx, reviewer: string): Promise<Review | null> {
  const seen: string[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const next = await ranked(tx, 'free')
      .where(sql<boolean>`not (${reviewer} = any (excluded))`)
      .$if(seen.length > 0, (query) => query.where('reviews.id', 'not in', seen))
      .limit(1)
      // The case is locked before its review, as everywhere; cases that others hold are passed over.
      .forNoKeyUpdate('disputes')
      .skipLocked()
      .executeTakeFirst();
    if (next === undefined) return null;
    seen.push(next.id);
    try {
      return await claimReview(tx, next.id, reviewer);
    } catch (error) {
      if (!(error instanceof TouchstoneError && taken.has(error.code))) throw error;
    }
  }
  return null;
}

export interface ReviewStatistics extends Agreement {
  /** Settled decisions in all, and those that an appeal turned round. */
  readonly settled: number;
  readonly appealed: number;
  readonly reversed: number;
}

/** How far first and second looks agree, and how often appeals turn decisions round, in the last `days`. */
export async function reviewStatistics(tx: Tx, days: number): Promise<ReviewStatistics> {
  const since = sql<Date>`now() - make_interval(days => ${days})`;
  const looks = await tx
    .selectFrom('reviews')
    .innerJoin('decisions as second', 'second.review_id', 'reviews.id')
    .innerJoin('decisions as first', (join) =>
      join.on(sql<boolean>`first.id = reviews.earlier[cardinality(reviews.earlier)]`),
    )
    .select(['reviews.kind', 'first.outcome as first', 'second.outcome as second'])
    .where('reviews.kind', 'in', ['second', 'appeal'])
    .where('second.outcome', '<>', 'need_more_evidence')
    .where('second.created_at', '>=', since)
    .execute();
  const pairsOf = (kind: string) =>
    looks.flatMap((look) => (look.kind === kind ? [[look.first, look.second] as const] : []));
  const appeals = pairsOf('appeal');
  const { settled } = await tx
    .selectFrom('decisions')
    .select((count) => count.fn.countAll<number>().as('settled'))
    .where('settles', '=', true)
    .where('created_at', '>=', since)
    .executeTakeFirstOrThrow();
  return {
    ...agreementOf(pairsOf('second')),
    settled,
    appealed: appeals.length,
    reversed: appeals.filter(([first, second]) => first !== second).length,
  };
}
