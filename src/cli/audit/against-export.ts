import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { TouchstoneError } from '../../domain/errors.js';
import { faultsOf, type AuditEvent } from '../../records/audit-link.js';
import { hashesAt, type AuditProblem } from '../../records/audit.js';
import { sha256Hex } from '../../records/chain.js';
import { erasureOf } from '../../records/erasures.js';
import type { Store } from '../../store/store.js';

const linesAtOnce = 500;

type Line = AuditEvent | { readonly merchantId: string; readonly end: object };

/**
 * Holds an earlier export against the record, a page of it at a time; of one merchant or of all that it names. Throws
 * REQ_MALFORMED where the file is none or was itself altered.
 */
export async function verifyExport(
  store: Store,
  { file, merchantId }: { readonly file: string; readonly merchantId: string | null },
  onProblem: (problem: AuditProblem) => void,
): Promise<void> {
  let page: AuditEvent[] = [];
  const check = async (): Promise<void> => {
    const stand = await hashesAt(store, page);
    for (const [index, { merchantId: owner, seq, hash }] of page.entries()) {
      if (stand[index] !== hash) onProblem({ merchantId: owner, seq, what: 'differs_from_export' });
    }
    page = [];
  };
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const line = parse(text);
    if ('end' in line || (merchantId !== null && line.merchantId !== merchantId)) continue;
    await requireWhole(store, line);
    page.push(line);
    if (page.length === linesAtOnce) await check();
  }
  await check();
}

/** A line has to be as it was hashed, but for what an erasure had cut before it was written. */
async function requireWhole(store: Store, event: AuditEvent): Promise<void> {
  const faults = faultsOf(event);
  if (faults.length === 0) return;
  const onlyCut = faults.every((fault) => fault === 'payload_altered');
  if (onlyCut && (await erasureOf(store, event))?.payloadHash === sha256Hex(event.payload)) return;
  throw new TouchstoneError('REQ_MALFORMED', `Event ${event.seq} of the export was altered`);
}

function parse(text: string): Line {
  try {
    return JSON.parse(text) as Line;
  } catch (error) {
    throw new TouchstoneError('REQ_MALFORMED', 'Expected one JSON object a line for the export', {
      cause: error,
    });
  }
}
