import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { TouchstoneError } from '../../domain/errors.js';
import { faultsOf, type AuditEvent } from '../../records/audit.js';

/** Hash of each place of a chain. */
export type Exported = Map<number, string>;

type Line = AuditEvent | { readonly merchantId: string; readonly end: object };

/** An earlier export, by merchant. Throws REQ_MALFORMED where the file is none or was itself altered. */
export async function readExport(file: string): Promise<Map<string, Exported>> {
  const chains = new Map<string, Exported>();
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const line = parse(text);
    const chain = chains.get(line.merchantId) ?? new Map<number, string>();
    chains.set(line.merchantId, chain);
    if ('end' in line) continue;
    if (faultsOf(line).length > 0) {
      throw new TouchstoneError('REQ_MALFORMED', `Event ${line.seq} of the export was altered`);
    }
    chain.set(line.seq, line.hash);
  }
  return chains;
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
