/** What parent and child say to each other over IPC ('advanced' serialisation: typed arrays stay as they are). */
import type { ClaimContext } from '../domain/claim.js';
import type { Failure } from '../domain/analysis.js';
import type { ScanResult } from '../domain/report.js';

/** The photo itself follows on the byte pipe. */
export interface ScanRequest extends ScanOrder {
  readonly sizeBytes: number;
}

export interface ScanOrder {
  readonly maxPixels: number;
  readonly claim: ClaimContext | null;
  /** Steps that are not to be tried (`artifact:raster`, `analyzer:error-level`), each with the failure to write instead. */
  readonly skip: Readonly<Record<string, Failure>>;
  /** Every step is declared failed with this, so that a report comes out that touches nothing but the hash. */
  readonly giveUp: Failure | null;
}

export type ChildMessage =
  /** Said before the step begins, so that the parent knows whom to blame. Null `timeoutMs`: no limit of its own. */
  | { readonly type: 'step'; readonly step: string; readonly timeoutMs: number | null }
  | { readonly type: 'done'; readonly result: ScanResult }
  | { readonly type: 'error'; readonly code: string; readonly detail: string };
