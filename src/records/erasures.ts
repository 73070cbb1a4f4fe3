/** What the chain itself says was erased: only that excuses a payload that is cut, or bytes that are gone. */
import { sql, type Store, type Tx } from '../store/store.js';
import { faultsOf, linkColumns, type AuditEvent } from './audit-link.js';
import type { ErasureReason } from './erase-rows.js';

/** What an erasure did to one event, as its own event tells. */
export interface ErasedLink {
  readonly reason: ErasureReason;
  /** SHA-256 of the payload that was left; absent where it was left whole. */
  readonly payloadHash?: string;
  /** Whether the bytes that it received may be gone. */
  readonly photo: boolean;
}

interface Told {
  readonly reason: ErasureReason;
  readonly payloads: readonly { readonly seq: number; readonly hash: string }[];
  readonly photos: readonly number[];
}

/** What the events of erasures among `events` tell, by place; those that were altered tell nothing. */
export function toldBy(events: readonly AuditEvent[]): Map<number, ErasedLink> {
  const links = new Map<number, ErasedLink>();
  for (const event of events) {
    if (event.type !== 'buyer.erased' || faultsOf(event).length > 0) continue;
    const { reason, payloads, photos } = JSON.parse(event.payload) as Told;
    for (const seq of photos) links.set(seq, { reason, photo: true });
    for (const { seq, hash } of payloads) {
      links.set(seq, { reason, photo: links.get(seq)?.photo ?? false, payloadHash: hash });
    }
  }
  return links;
}

async function read(tx: Tx, merchantId: string): Promise<readonly AuditEvent[]> {
  const { rows } = await sql<AuditEvent>`
    select ${linkColumns} from events
    where merchant_id = ${merchantId} and type = 'buyer.erased' order by seq`.execute(tx);
  return rows;
}

/** Erasures in a merchant's chain. Asked for what is not known yet they are read again: erasures go on meanwhile. */
export function erasuresOf(
  store: Store,
  merchantId: string,
): { readonly of: (seq: number) => Promise<ErasedLink | undefined> } {
  let known: ReadonlyMap<number, ErasedLink> = new Map();
  return {
    of: async (seq) => {
      if (!known.has(seq)) known = toldBy(await store.service((tx) => read(tx, merchantId)));
      return known.get(seq);
    },
  };
}
