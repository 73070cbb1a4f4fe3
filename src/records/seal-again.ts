/** Seals rows that stand already: those from before events sealed rows. */
import type { Store, Tx } from '../store/store.js';
import { recordEvents, type NewEvent } from './events.js';
import { sealKinds } from './seal-kinds.js';
import { unsealedRows, type Unsealed } from './sealed-rows.js';

const atOnce = 200;

function sealing({ kind, key }: Unsealed, actor: string): Omit<NewEvent, 'merchantId'> {
  const { by } = sealKinds[kind];
  const about = {
    dispute_id: { disputeId: key },
    evidence_id: { disputeId: null, ...(key !== null && { evidenceId: key }) },
    scan_id: { disputeId: null, ...(key !== null && { scanId: key }) },
    subject: { disputeId: null, ...(key !== null && { subject: key }) },
  };
  return { ...about[by], type: 'record.sealed', actor, seals: [kind] };
}

/** Seals rows anew, as they stand. The caller keeps others from changing them. */
export function sealRows(
  tx: Tx,
  merchantId: string,
  rows: readonly Unsealed[],
  actor: string,
): Promise<void> {
  return recordEvents(
    tx,
    merchantId,
    rows.map((row) => sealing(row, actor)),
  );
}

/**
 * Seals all rows of a merchant that nothing seals yet, then says that all are: from here on a row without a seal is a
 * fault. Nobody else may write meanwhile. Answers with the seals.
 */
export async function sealMerchant(store: Store, merchantId: string, actor: string): Promise<number> {
  let count = 0;
  const write = (rows: readonly Unsealed[]): Promise<void> =>
    store.service((tx) => sealRows(tx, merchantId, rows, actor));
  let page: Unsealed[] = [];
  for await (const row of unsealedRows(store, merchantId)) {
    page.push(row);
    count += 1;
    if (page.length < atOnce) continue;
    await write(page);
    page = [];
  }
  if (page.length > 0) await write(page);
  const done = { disputeId: null, type: 'record.sealed', actor, data: { throughout: true } } as const;
  await store.service((tx) => recordEvents(tx, merchantId, [done]));
  return count;
}
