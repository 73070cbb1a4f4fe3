import { erasureOf } from '../../records/erasures.js';
import type { AuditEvent } from '../../records/audit-link.js';
import { chainEnd, verifyChain, type AuditProblem } from '../../records/audit.js';
import { custodyFault } from '../../records/custody.js';
import { isSealedThroughout, unsealedRows, verifySeals } from '../../records/sealed-rows.js';
import type { BlobStore } from '../../store/blobs.js';
import type { Store } from '../../store/store.js';
import { verifyExport } from './against-export.js';
import { merchantsNamed } from './export.js';

export interface VerifyRequest {
  readonly merchant: string | undefined;
  /** Where photos stand; null leaves them unread. */
  readonly blobs: BlobStore | null;
  /** An earlier export's file. */
  readonly against: string | undefined;
}

type Print = (line: string) => void;

/**
 * Checks the chains asked for, the rows beside them, photos and an export where asked, and prints what it finds, then a
 * line for each chain. Holds a page of each at a time. Answers with the faults.
 */
export async function verifyChains(
  store: Store,
  { merchant: name, blobs, against }: VerifyRequest,
  print: Print,
): Promise<number> {
  const merchants = await merchantsNamed(store, name);
  const names = new Map(merchants.map((merchant) => [merchant.id, merchant.name]));
  const faults = new Map<string, number>();
  const tell = ({ merchantId, seq, until, what, row }: AuditProblem): void => {
    faults.set(merchantId, (faults.get(merchantId) ?? 0) + 1);
    const place = seq === null ? '' : `event ${seq} `;
    const range = until === undefined ? '' : `to ${until} `;
    print(
      `${names.get(merchantId) ?? merchantId}: ${place}${range}${what}${row === undefined ? '' : ` ${row}`}`,
    );
  };
  const only = name === undefined ? null : (merchants[0]?.id ?? null);
  if (against !== undefined) await verifyExport(store, { file: against, merchantId: only }, tell);
  await verifyUnrecorded(store, only, names, tell, print);
  for (const { id, name: merchant } of merchants) {
    const tellErased = (seq: number, what: string): void => {
      print(`${merchant}: event ${seq} ${what}`);
    };
    // What is appended meanwhile is left to the next time, in the chain and beside it.
    const { seq: until } = await store.service((tx) => chainEnd(tx, id));
    const count = await verifyChain(
      store,
      id,
      tell,
      blobs === null ? undefined : (event) => verifyPhoto(store, blobs, event, { tell, tellErased }),
      (seq) => {
        tellErased(seq, 'erased');
      },
    );
    await verifySeals(store, id, until, tell);
    const mine = faults.get(id) ?? 0;
    print(`${merchant}: ${count} events, ${mine === 0 ? 'intact' : `${mine} faults`}`);
  }
  return [...faults.values()].reduce((sum, mine) => sum + mine, 0);
}

interface Tellers {
  readonly tell: (problem: AuditProblem) => void;
  readonly tellErased: (seq: number, what: string) => void;
}

async function verifyPhoto(
  store: Store,
  blobs: BlobStore,
  event: AuditEvent,
  { tell, tellErased }: Tellers,
): Promise<void> {
  const { merchantId, seq } = event;
  const fault = await custodyFault(blobs, event);
  if (fault === null) return;
  const erasure = fault === 'bytes_missing' ? await erasureOf(store, event) : undefined;
  if (erasure?.photo === true) tellErased(seq, `bytes_erased_by_${erasure.reason}`);
  else tell({ merchantId, seq, what: fault });
}

/** Rows that no event seals: faults, but where a chain began before events sealed rows. */
async function verifyUnrecorded(
  store: Store,
  merchantId: string | null,
  names: ReadonlyMap<string, string>,
  tell: (problem: AuditProblem) => void,
  print: Print,
): Promise<void> {
  const throughout = new Map<string, boolean>();
  const earlier = new Map<string, number>();
  for await (const { merchantId: owner, kind, key } of unsealedRows(store, merchantId)) {
    const all = throughout.get(owner) ?? (await store.service((tx) => isSealedThroughout(tx, owner)));
    throughout.set(owner, all);
    if (all) tell({ merchantId: owner, seq: null, what: 'row_unrecorded', row: `${kind} ${key ?? ''}` });
    else earlier.set(owner, (earlier.get(owner) ?? 0) + 1);
  }
  for (const [owner, count] of earlier)
    print(`${names.get(owner) ?? owner}: ${count} records not sealed: run touchstone audit seal`);
}
