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
  const signal = AbortSignal.any([gone, AbortSignal.timeout(seconds * 1000)]);
  for await (const { status } of changesOf(deps, merchantId, scanId, signal)) {
    if (status === 'done') return true;
  }
  return false;
}
