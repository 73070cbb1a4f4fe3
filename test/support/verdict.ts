import type { ScanResult } from '../../src/domain/report.js';
import type { Outcome } from '../../src/domain/verdict.js';
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
  await store.service((tx) => startScan(tx, scanId));
  await store.service((tx) => recordVerdict(tx, scanId, result));
}
