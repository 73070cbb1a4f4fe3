import type { ScanResult } from '../../src/domain/report.js';
import type { Outcome, Route } from '../../src/domain/verdict.js';
import { startScan } from '../../src/records/scans.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import type { Store } from '../../src/store/store.js';
import { someResult } from './records.js';

/** Starts and ends a scan as a worker does, with a made-up result. */
export async function endScan(
  store: Store,
  scanId: string,
  outcome: Outcome,
  result: ScanResult = someResult(outcome),
): Promise<void> {
  const route: Route = outcome === 'forgery_indicated' ? 'hold_and_review' : 'proceed';
  await store.service((tx) => startScan(tx, scanId));
  await store.service((tx) => recordVerdict(tx, scanId, result, route));
}
