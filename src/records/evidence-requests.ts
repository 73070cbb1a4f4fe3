/**
 * Requests to the buyer for more evidence. Each ends by itself: nobody waits for an answer for ever, and silence
 * is not held against anybody.
 */
import { randomInt } from 'node:crypto';
import {
  codeAlphabet,
  codeLength,
  endOf,
  mostPhotos,
  type Ask,
  type Asker,
  type RequestState,
} from '../domain/evidence-request.js';
import { sql, type Store, type Tx } from '../store/store.js';
import { lockCase, type Case } from './case.js';
import { recordEvent } from './events.js';
import { isId, newId } from './ids.js';
import { callReview, livingReview } from './reviews.js';

export interface EvidenceRequest {
  readonly id: string;
  readonly merchantId: string;
  readonly disputeId: string;
  readonly ask: Ask;
  /** To be in view; null where a photo needs none. */
  readonly code: string | null;
  readonly askedBy: string;
  readonly askedAs: Asker;
  readonly mostPhotos: number;
  readonly state: RequestState;
  readonly openedAt: Date;
  readonly expiresAt: Date;
  readonly closedAt: Date | null;
  /** Whether it takes photos, by the database's clock. */
  readonly open: boolean;
  /** How many came so far. */
  readonly photos: number;
}

export function requests(tx: Tx) {
  return tx
    .selectFrom('evidence_requests')
    .select([
      'evidence_requests.id',
      'evidence_requests.merchant_id as merchantId',
      'evidence_requests.dispute_id as disputeId',
      'ask',
      'code',
      'asked_by as askedBy',
      'asked_as as askedAs',
      'most_photos as mostPhotos',
      'state',
      'opened_at as openedAt',
      'expires_at as expiresAt',
      'closed_at as closedAt',
      sql<boolean>`(state = 'open' and expires_at > clock_timestamp())`.as('open'),
    ])
    .select((select) =>
      select
        .selectFrom('evidence_request_photos')
        .whereRef('request_id', '=', 'evidence_requests.id')
        .select((count) => count.fn.countAll<number>().as('n'))
        .$asScalar()
        .$notNull()
        .as('photos'),
    );
}

/** One request of this tenant, or null. */
export async function readRequest(tx: Tx, requestId: string): Promise<EvidenceRequest | null> {
  if (!isId(requestId)) return null;
  return (await requests(tx).where('evidence_requests.id', '=', requestId).executeTakeFirst()) ?? null;
}

function newCode(): string {
  return Array.from({ length: codeLength }, () => codeAlphabet.charAt(randomInt(codeAlphabet.length))).join(
    '',
  );
}

export interface NewRequest {
  readonly ask: Ask;
  /** Who asks: a reviewer, or `worker` for policy. */
  readonly askedBy: string;
  readonly askedAs: Asker;
  readonly reviewId: string | null;
  readonly hours: number;
}

/** Asks the buyer of a locked case; what is asked already, and still open, is not asked a second time. */
export async function openRequest(
  tx: Tx,
  subject: Case,
  { ask, askedBy, askedAs, reviewId, hours }: NewRequest,
): Promise<string> {
  const { disputeId, merchantId, now } = subject;
  for (const open of await openRequests(tx, disputeId)) {
    if (open.ask !== ask) continue;
    if (open.expiresAt > now) return open.id;
    await endRequest(tx, open, 'time', 'worker');
  }
  const id = newId();
  const expiresAt = new Date(now.getTime() + hours * 3_600_000);
  await tx
    .insertInto('evidence_requests')
    .values({
      ...{ id, merchant_id: merchantId, dispute_id: disputeId, review_id: reviewId, ask },
      ...{ code: ask === 'fresh_photo' ? newCode() : null, asked_by: askedBy, asked_as: askedAs },
      ...{ most_photos: mostPhotos, state: 'open', opened_at: now, expires_at: expiresAt, closed_at: null },
    })
    .execute();
  const data = { requestId: id, ask, askedAs, expiresAt: expiresAt.toISOString() };
  await recordEvent(tx, { merchantId, disputeId, type: 'evidence.requested', actor: askedBy, data });
  return id;
}

function openRequests(tx: Tx, disputeId: string): Promise<readonly EvidenceRequest[]> {
  return requests(tx)
    .where('evidence_requests.dispute_id', '=', disputeId)
    .where('state', '=', 'open')
    .orderBy('evidence_requests.id')
    .execute();
}

/** Whether anything was ever asked for in a dispute. */
export async function wasAsked(tx: Tx, disputeId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('evidence_requests')
    .select('id')
    .where('dispute_id', '=', disputeId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends an open request of a locked case. */
export async function endRequest(
  tx: Tx,
  { id, merchantId, disputeId, photos }: EvidenceRequest,
  why: Parameters<typeof endOf>[1],
  actor: string,
): Promise<void> {
  const state = endOf(photos, why);
  await tx
    .updateTable('evidence_requests')
    .set({ state, closed_at: sql<Date>`clock_timestamp()` })
    .where('id', '=', id)
    .execute();
  const data = { requestId: id, state, photos };
  await recordEvent(tx, { merchantId, disputeId, type: 'request.ended', actor, data });
}

/** Ends whatever a dispute still asks for, because it is settled or closed. */
export async function endRequests(tx: Tx, disputeId: string, actor: string): Promise<void> {
  for (const request of await openRequests(tx, disputeId)) await endRequest(tx, request, 'settled', actor);
}

/**
 * Ends up to `limit` requests whose time is over, and gives the case back to the queue where a person waits for
 * it or the refund is held; answers how many. Each stands in its own transaction.
 */
export async function lapseRequests(store: Store, limit: number): Promise<number> {
  const due = await store.service((tx) =>
    tx
      .selectFrom('evidence_requests')
      .select(['id', 'dispute_id'])
      .where('state', '=', 'open')
      .where('expires_at', '<=', sql<Date>`clock_timestamp()`)
      .orderBy('expires_at')
      .limit(limit)
      .execute(),
  );
  let lapsed = 0;
  for (const { id, dispute_id: disputeId } of due) {
    lapsed += await store.service(async (tx) => {
      const subject = await lockCase(tx, disputeId);
      const request = await readRequest(tx, id);
      // Another worker, a decision or the last photo may have been faster.
      if (request?.state !== 'open' || request.expiresAt > subject.now) return 0;
      await endRequest(tx, request, 'time', 'worker');
      const waits = subject.refundStatus === 'held' || (await livingReview(tx, disputeId)) !== undefined;
      if (waits) await callReview(tx, subject, 'worker');
      return 1;
    });
  }
  return lapsed;
}
