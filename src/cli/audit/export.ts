import { TouchstoneError } from '../../domain/errors.js';
import { auditedMerchants, chainEnd, chainOf } from '../../records/audit.js';
import type { Store } from '../../store/store.js';

/** The merchants asked for. Throws REQ_NOT_FOUND where the one named is unknown. */
export async function merchantsNamed(store: Store, name: string | undefined) {
  const merchants = await store.service((tx) => auditedMerchants(tx, name));
  if (name !== undefined && merchants.length === 0) {
    throw new TouchstoneError('REQ_NOT_FOUND', `No merchant "${name}"`);
  }
  return merchants;
}

/** Prints for each merchant a line that names its chain's end, then a line for each link, oldest first. */
export async function exportChains(
  store: Store,
  name: string | undefined,
  print: (line: string) => void,
): Promise<void> {
  for (const merchant of await merchantsNamed(store, name)) {
    const end = await store.service((tx) => chainEnd(tx, merchant.id));
    print(JSON.stringify({ merchantId: merchant.id, merchant: merchant.name, end }));
    for await (const event of chainOf(store, merchant.id, end.seq)) print(JSON.stringify(event));
  }
}
