/** A merchant with at least one row of everything that is kept of a case, its people and its rules. */
import { noteView, openAppeal } from '../../src/records/appeals.js';
import { askBuyer } from '../../src/records/ask-buyer.js';
import { claimReview } from '../../src/records/claims.js';
import { decide } from '../../src/records/decisions.js';
import type { Identity } from '../../src/records/keys.js';
import { answerRequest, listRequests } from '../../src/records/request-photos.js';
import { reportOrders } from '../../src/records/quality.js';
import { addReference } from '../../src/records/references.js';
import { livingReview } from '../../src/records/reviews.js';
import { startScan } from '../../src/records/scans.js';
import { addUser } from '../../src/records/users.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import { createEndpoint } from '../../src/records/webhook-endpoints.js';
import type { Store, Tx } from '../../src/store/store.js';
import { setPolicy } from './policies.js';
import { acceptFor, newMerchant, openDisputeFor, someResult, somePhoto } from './records.js';

export async function wholeRecord(store: Store, name: string): Promise<Identity> {
  const who = await newMerchant(store, name);
  const { merchantId } = who;
  const actor = 'key:m';
  const tenant = <T>(work: (tx: Tx) => Promise<T>) => store.tenant(merchantId, work);
  const by = { merchantId, actor };
  await tenant((tx) => setPolicy(tx, merchantId, 'active', { rules: [], terms: { holdHours: 24 } }));
  await tenant((tx) => setPolicy(tx, merchantId, 'shadow', { rules: [], terms: { holdHours: 25 } }));
  const secret = { text: 'whsec', keyId: null };
  await tenant((tx) =>
    createEndpoint(tx, by, { url: new URL('https://example.com/hook'), types: [], secret }),
  );
  await tenant((tx) => addUser(tx, { ...by, role: 'auditor', login: `ann@${name}`, password: null }));
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const days = { from: day(-1), until: day(1) };
  await tenant((tx) => reportOrders(tx, { ...by, itemId: 'cup', orders: 100, ...days }));

  const disputeId = await openDisputeFor(store, who, 'D-1', {
    ...{ itemId: 'cup', category: 'cups', reasonCode: 'damaged' },
    ...{ deadlineAt: new Date(Date.now() + 86_400_000), expressRefundAt: new Date(Date.now() + 86_400_000) },
    claim: {
      ...{ orderedAt: '2026-01-01T00:00:00Z', shippedAt: '2026-01-02T00:00:00Z' },
      deliveredAt: '2026-01-03T00:00:00Z',
      deliveryCity: { name: 'Wuppertal', position: { latitude: 51.3, longitude: 7.2 } },
    },
  });
  const scanned = async (scanId: string) => {
    await store.service((tx) => startScan(tx, scanId));
    const position = { latitude: 51.3, longitude: 7.1 };
    await store.service((tx) => recordVerdict(tx, scanId, { ...someResult('forgery_indicated'), position }));
  };
  const { scanId, evidenceId } = await acceptFor(store, who, disputeId, { externalIds: { ticket: 'T-1' } });
  await scanned(scanId);
  await tenant((tx) => addReference(tx, { ...somePhoto, disputeId, purpose: 'packing', actor }));
  const asked = await tenant((tx) => askBuyer(tx, { disputeId, ask: 'fresh_photo', actor, as: 'merchant' }));
  await tenant((tx) => answerRequest(tx, asked.id, { ...somePhoto, sha256: 'cd'.repeat(32) }));
  const answered = await tenant((tx) => listRequests(tx, disputeId));
  await scanned(answered[0]?.received[0]?.scanId ?? '');
  const look = async (reviewer: string, grantedMinor: number) => {
    const review = await tenant((tx) => livingReview(tx, disputeId));
    const reviewId = review?.id ?? '';
    await tenant((tx) => claimReview(tx, reviewId, reviewer));
    if (review?.kind === 'appeal') {
      await tenant((tx) => noteView(tx, { reviewId, reviewer, outcome: 'refund', note: 'torn indeed' }));
    }
    const said = { outcome: 'partial_refund', reasonCode: 'harmless_edit', note: 'a scratch' } as const;
    const evidenceIds = [evidenceId];
    await tenant((tx) => decide(tx, { reviewId, reviewer, grantedMinor, evidenceIds, ...said }));
  };
  await look('key:ann', 100);
  await tenant((tx) => openAppeal(tx, { disputeId, by: 'buyer', statement: 'too little', actor }));
  await look('key:ben', 200);
  return who;
}
