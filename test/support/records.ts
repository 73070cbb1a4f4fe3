/** Made-up records for tests: no photo stands behind them. */
import type { ScanResult } from '../../src/domain/report.js';
import type { Outcome } from '../../src/domain/verdict.js';
import { createDispute, type DisputeFacts } from '../../src/records/disputes.js';
import { acceptEvidence, type NewEvidence } from '../../src/records/evidence.js';
import { authenticate, createKey, type Identity } from '../../src/records/keys.js';
import type { Store } from '../../src/store/store.js';

export async function newMerchant(store: Store, merchantName: string): Promise<Identity> {
  const identity = await store.service(async (tx) => {
    const { key } = await createKey(tx, { merchantName, role: 'merchant', label: 'test' });
    return authenticate(tx, key);
  });
  if (identity === null) throw new Error('A new key was not recognised');
  return identity;
}

const someDispute = (externalId: string): DisputeFacts => ({
  externalId,
  orderId: 'order-1',
  itemId: null,
  buyerRef: 'buyer-1',
  amountMinor: 12_345,
  currency: 'CNY',
  channel: 'refund',
  stage: 'opened',
  reasonCode: null,
  claimText: 'arrived torn',
  category: null,
  deadlineAt: null,
  expressRefundAt: null,
  claim: {},
});

export const somePhoto: Omit<NewEvidence, 'merchantId' | 'actor'> = {
  sha256: 'ab'.repeat(32),
  sizeBytes: 1_000,
  format: 'jpeg',
  width: 64,
  height: 48,
  fileName: 'torn.jpg',
  suspicion: 'unsure',
  channel: 'refund',
  externalIds: {},
};

/** Opens a dispute of a merchant; answers with its id. */
export function openDisputeFor(
  store: Store,
  { merchantId, keyId }: Identity,
  externalId: string,
  facts: Partial<DisputeFacts> = {},
): Promise<string> {
  return store.tenant(merchantId, (tx) =>
    createDispute(tx, { ...someDispute(externalId), ...facts, merchantId, actor: `key:${keyId}` }),
  );
}

/** Takes a photo of a merchant in. */
export function acceptFor(
  store: Store,
  { merchantId, keyId }: Identity,
  disputeId?: string,
  photo: Partial<NewEvidence> = {},
): Promise<{ evidenceId: string; scanId: string }> {
  const about = disputeId === undefined ? {} : { disputeId };
  return store.tenant(merchantId, async (tx) => {
    const sent = { ...somePhoto, ...about, ...photo, merchantId, actor: `key:${keyId}` };
    const { evidenceId, scanId } = await acceptEvidence(tx, sent);
    return { evidenceId, scanId };
  });
}

/** Weights that stand for their outcomes. */
const weights: Readonly<Record<Outcome, number | null>> = {
  forgery_indicated: 2.5,
  inconclusive: 1.5,
  no_sign_found: 0.5,
  not_assessable: null,
};

export function someResult(outcome: Outcome): ScanResult {
  const map = {
    columns: 2,
    rows: 1,
    cell: 8,
    values: Uint8Array.of(0, 255),
    reliability: Uint8Array.of(255, 9),
  };
  return {
    report: {
      versions: { report: 1, pipeline: '1', calibration: '1', analyzers: { 'error-level': 1 } },
      subject: {
        sha256: 'ab'.repeat(32),
        sizeBytes: 1_000,
        format: 'jpeg',
        width: 64,
        height: 48,
        orientation: 1,
      },
      verdict: {
        outcome,
        kinds: outcome === 'forgery_indicated' ? ['edited'] : [],
        llr: weights[outcome],
        contributions: [],
        reasons: [],
        regions: [],
      },
      analyses: [
        {
          analyzer: 'error-level',
          version: 1,
          family: 'compression',
          title: { en: 'Error level', zh: '误差水平' },
          status: 'scored',
          score: 0.5,
          findings: [],
          hasMap: true,
        },
      ],
      times: { totalMs: 1, artifactsMs: {}, analyzersMs: {} },
    },
    maps: { 'error-level': map, fused: map },
  };
}
