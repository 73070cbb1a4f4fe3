import type { AuditEvent } from '../../records/audit-link.js';
import { verifyChain, type AuditProblem } from '../../records/audit.js';
import { custodyFault } from '../../records/custody.js';
import { rowFault } from '../../records/row-faults.js';
import { erasuresOf } from '../../records/erasures.js';
import type { BlobStore } from '../../store/blobs.js';
import type { Store } from '../../store/store.js';
import { merchantsNamed } from './export.js';
import { readExport, type Exported } from './read-export.js';

export interface VerifyRequest {
  readonly merchant: string | undefined;
  /** Where photos stand; null leaves them unread. */
  readonly blobs: BlobStore | null;
  /** An earlier export's file. */
  readonly against: string | undefined;
}

/** Checks the chains asked for and prints what it finds, then a line for each chain. Answers with the faults. */
export async function verifyChains(
  store: Store,
  { merchant: name, blobs, against }: VerifyRequest,
  print: (line: string) => void,
): Promise<number> {
  let problems = 0;
  const exported = against === undefined ? null : await readExport(against);
  for (const { id, name: merchant } of await merchantsNamed(store, name)) {
    let mine = 0;
    const tell = ({ seq, until, what }: AuditProblem): void => {
      mine += 1;
      print(
        `${merchant}: ${seq === null ? '' : `event ${seq} `}${until === undefined ? '' : `to ${until} `}${what}`,
      );
    };
    const erasures = erasuresOf(store, id);
    const tellErased = (seq: number): void => {
      print(`${merchant}: event ${seq} erased`);
    };
    const earlier: Exported = new Map(exported?.get(id));
    const check = async (event: AuditEvent): Promise<void> => {
      const { seq } = event;
      const fault = blobs === null ? null : await custodyFault(store, blobs, event);
      const erasure = fault === 'bytes_missing' ? await erasures.of(seq) : undefined;
      if (erasure?.photo === true) print(`${merchant}: event ${seq} bytes_erased_by_${erasure.reason}`);
      else if (fault !== null) tell({ merchantId: id, seq, what: fault });
      const row = await rowFault(store, event);
      if (row !== null) tell({ merchantId: id, seq, what: row });
      if ((earlier.get(seq) ?? event.hash) !== event.hash) {
        tell({ merchantId: id, seq, what: 'differs_from_export' });
      }
      earlier.delete(seq);
    };
    const count = await verifyChain(store, id, tell, check, tellErased);
    for (const seq of earlier.keys()) tell({ merchantId: id, seq, what: 'differs_from_export' });
    exported?.delete(id);
    print(`${merchant}: ${count} events, ${mine === 0 ? 'intact' : `${mine} faults`}`);
    problems += mine;
  }
  // A merchant that was exported and is gone altogether.
  const gone = name === undefined ? [...(exported?.keys() ?? [])] : [];
  for (const id of gone) print(`${id}: the whole chain missing`);
  return problems + gone.length;
}
