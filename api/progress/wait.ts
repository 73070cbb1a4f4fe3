import type { ApiDeps } from '../deps.js';
import { changesOf } from './changes.js';

/** Waits until the verdict stands; false where the time ran out or the client went away before. */
export async function doneWithin(
  deps: Pick<ApiDeps, 'store' | 'progress'>,
  merchantId: string,
  scanId: string,
  seconds: number,
  gone: AbortSignal,
): Promise<boolean> {
  // Node 20 may collect the signal of AbortSignal.timeout inside AbortSignal.any, and it then never fires.
  const over = new AbortController();
  const timer = setTimeout(() => {
    over.abort();
  }, seconds * 1000);
  try {
    const signal = AbortSignal.any([gone, over.signal]);
    for await (const { status } of changesOf(deps, merchantId, scanId, signal)) {
      if (status === 'done') return true;
    }
    return false;
  } finally {
    clearTimeout(timer);
  }
}
