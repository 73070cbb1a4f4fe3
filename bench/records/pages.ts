/** The pages that people open, as the routes of the API read them: each in one transaction of one tenant. */
import { readDisputeView, disputeSummaryView } from '../../api/views/dispute.js';
import { listAppeals } from '../../src/records/appeals.js';
import type { Caller } from '../../src/records/caller.js';
import { listDecisions } from '../../src/records/decision-chain.js';
import { listDetections, type DetectionFilter } from '../../src/records/detections.js';
import type { DisputeFilter } from '../../src/records/dispute-filter.js';
import { listDisputes, type Dispute } from '../../src/records/disputes.js';
import type { PageRequest } from '../../src/records/page.js';
import { pastVerdicts } from '../../src/records/past-verdicts.js';
import { listReferences } from '../../src/records/references.js';
import { listRequests } from '../../src/records/request-photos.js';
import { listQueue, type QueueFilter } from '../../src/records/review-queue.js';
import type { Tx } from '../../src/store/store.js';

/** What one opening of a page asks for: some dispute of the tenant, another each time, and who asks. */
export interface Asked {
  readonly dispute: Dispute;
  readonly caller: Caller;
}

export type Page = (tx: Tx, asked: Asked) => Promise<unknown>;

const limit = 20;
type Narrowed<T> = Omit<T, keyof PageRequest>;

const queue =
  (filter: Narrowed<QueueFilter> = {}): Page =>
  (tx) =>
    listQueue(tx, { limit, ...filter });

const disputes =
  (filter: (dispute: Dispute) => Partial<DisputeFilter> = () => ({})): Page =>
  async (tx, { dispute, caller }) => {
    const page = await listDisputes(
      tx,
      { limit, ...filter(dispute) },
      caller.role === 'adjudicator' ? caller.actor : null,
    );
    return page.items.map(({ hidden, ...one }) => disputeSummaryView(one, hidden));
  };

const detections =
  (filter: (dispute: Dispute) => Partial<DetectionFilter>): Page =>
  (tx, { dispute }) =>
    listDetections(tx, { limit, ...filter(dispute) });

async function queuePage6(tx: Tx): Promise<void> {
  const { nextCursor } = await listQueue(tx, { limit: 100 });
  await listQueue(tx, { limit, ...(nextCursor !== null && { cursor: nextCursor }) });
}

async function dispute(tx: Tx, { dispute: { id }, caller }: Asked): Promise<void> {
  await readDisputeView(tx, id, caller);
  await listDetections(tx, { limit, disputeId: id });
  await listDecisions(tx, id);
  await listAppeals(tx, id);
  await listReferences(tx, id);
  await listRequests(tx, id);
}

const dayMs = 86_400_000;

/** What a policy's dry run reads at one go: nobody waits for more of it than that. */
async function pastVerdictsOfMonth(tx: Tx, { dispute: { createdAt: to } }: Asked): Promise<void> {
  const from = new Date(to.getTime() - 30 * dayMs);
  await pastVerdicts((work) => work(tx), { from, to }).next();
}

const lists: Readonly<Record<string, Page>> = {
  'dispute page': dispute,
  disputes: disputes(),
  'disputes, from the middle': disputes(({ id }) => ({ cursor: id })),
  'disputes of a stage': disputes(() => ({ stage: 'under_review' })),
  'disputes of a rare channel': disputes(() => ({ channel: 'appeal' })),
  'disputes of a day': disputes(({ createdAt }) => ({
    from: createdAt,
    to: new Date(createdAt.getTime() + dayMs),
  })),
  'disputes with a refund held': disputes(() => ({ refundStatus: 'held' })),
  'disputes with a refund nobody has': disputes(() => ({ refundStatus: 'partially_refunded' })),
  'disputes with a frequent outcome': disputes(() => ({ outcome: 'forgery_indicated' })),
  'disputes with a rare outcome': disputes(() => ({ outcome: 'not_assessable' })),
  'disputes of a buyer': disputes(({ buyerRef }) => ({ buyerRef })),
  'disputes of an item': disputes(({ itemId }) => (itemId === null ? {} : { itemId })),
  'disputes of an order': disputes(({ orderId }) => ({ orderId })),
  'dispute by its own id': disputes(({ externalId }) => ({ externalId })),
  detections: detections(() => ({})),
  'detections of a dispute': detections(({ id }) => ({ disputeId: id })),
  'detections with a frequent outcome': detections(() => ({ outcome: 'forgery_indicated' })),
  'detections with a rare outcome': detections(() => ({ outcome: 'not_assessable' })),
  'detections that wait': detections(() => ({ status: 'queued' })),
  'policy dry run, a batch': pastVerdictsOfMonth,
};

/** The queue is a reviewer's; an auditor, who sees every merchant, has the rest. */
export const pages: Readonly<Record<'reviewer' | 'auditor', Readonly<Record<string, Page>>>> = {
  reviewer: {
    'queue page': queue(),
    'queue, sixth page': queuePage6,
    'queue, free': queue({ state: 'free' }),
    'queue, claimed': queue({ state: 'claimed' }),
    'queue, sleeping': queue({ state: 'sleeping' }),
    'queue, decided': queue({ state: 'decided' }),
    ...lists,
  },
  auditor: lists,
};
