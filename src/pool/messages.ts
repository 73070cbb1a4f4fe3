/** What parent and child say to each other over IPC ('advanced' serialisation: typed arrays stay as they are). */
import type { Answer, Order, TaskName } from './tasks.js';

/** The photo itself follows on the byte pipe. */
export interface ChildRequest<T extends TaskName = TaskName> {
  readonly task: T;
  readonly order: Order<T>;
  readonly maxPixels: number;
  /** Folder of the lists of trusted signers. */
  readonly trustDir: string;
  /** Folder of the learned models and their calibration. */
  readonly modelsDir: string;
  readonly sizeBytes: number;
}

export type ChildMessage<T extends TaskName = TaskName> =
  /** Said before the step begins, so that the parent knows whom to blame. Null `timeoutMs`: no limit of its own. */
  | { readonly type: 'step'; readonly step: string; readonly timeoutMs: number | null }
  | { readonly type: 'done'; readonly answer: Answer<T> }
  | { readonly type: 'error'; readonly code: string; readonly detail: string };
