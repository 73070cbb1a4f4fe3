import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { TouchstoneError } from '../../domain/errors.js';
import { faultsOf, type AuditEvent } from '../../records/audit-link.js';
import { sha256Hex } from '../../records/chain.js';
import { toldBy } from '../../records/erasures.js';

/** Hash of each place of a chain. */
export type Exported = Map<number, string>;

type Line = AuditEvent | { readonly merchantId: string; readonly end: object };

/** An earlier export, by merchant. Throws REQ_MALFORMED where the file is none or was itself altered. */
export async function readExport(file: string): Promise<Map<string, Exported>> {
  const chains = new Map<string, Exported>();
  /** Events that are not as they were hashed, and those of erasures, which may say why; by merchant. */
  const faulty: AuditEvent[] = [];
  const erasures: AuditEvent[] = [];
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const line = parse(text);
    const chain = chains.get(line.merchantId) ?? new Map<number, string>();
    chains.set(line.merchantId, chain);
    if ('end' in line) continue;
    if (line.type === 'buyer.erased') erasures.push(line);
    if (faultsOf(line).length > 0) faulty.push(line);
    chain.set(line.seq, line.hash);
  }
  for (const merchantId of new Set(faulty.map((event) => event.merchantId))) {
    const mine = (event: AuditEvent): boolean => event.merchantId === merchantId;
    requireErased(faulty.filter(mine), erasures.filter(mine));
  }
  return chains;
}

function requireErased(faulty: readonly AuditEvent[], erasures: readonly AuditEvent[]): void {
  const erased = toldBy(erasures);
  for (const event of faulty) {
    const onlyCut = faultsOf(event).every((fault) => fault === 'payload_altered');
    if (onlyCut && erased.get(event.seq)?.payloadHash === sha256Hex(event.payload)) continue;
    throw new TouchstoneError('REQ_MALFORMED', `Event ${event.seq} of the export was altered`);
  }
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
