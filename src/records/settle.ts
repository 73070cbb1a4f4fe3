import { settleRefund } from '../domain/refund.js';
import { sql, type Tx } from '../store/store.js';
import { toJson } from '../store/text.js';
import type { Case } from './case.js';
import type { Decision } from './decision-chain.js';
import { recordEvent } from './events.js';
import { endRequests } from './evidence-requests.js';
import { endHold } from './holds.js';
import { watchItem } from './quality.js';

/** Does to the refund what a settling decision says: its hold ends, what is granted and not yet paid is paid. */
export async function settleCase(tx: Tx, subject: Case, decision: Decision): Promise<void> {
  const { merchantId, disputeId, refundStatus, paidMinor, amountMinor } = subject;
  const { id: decisionId, outcome, grantedMinor, reviewer: actor, textMerchant } = decision;
  const settled = settleRefund(
    { status: refundStatus, paidMinor, amountMinor },
    grantedMinor,
    outcome === 'refund',
  );
  await endHold(tx, disputeId, 'decided', actor);
  await tx
    .updateTable('refunds')
    .set({
      status: settled.status,
      paid_minor: settled.paidMinor,
      decision_id: decisionId,
      reason: toJson(textMerchant),
      updated_at: sql<Date>`now()`,
    })
    .where('dispute_id', '=', disputeId)
    .execute();
  await recordEvent(tx, {
    ...{ merchantId, disputeId, type: 'refund.settled', actor },
    data: { decisionId, ...settled },
  });
  await endRequests(tx, disputeId, actor);
  if (subject.itemId !== null) await watchItem(tx, { merchantId, itemId: subject.itemId, actor });
}
