import type { TouchstoneError } from '../src/domain/errors.js';
import type { ScanResult } from '../src/domain/report.js';
import type { ScanTask } from '../src/records/scans.js';
import { pipelineVersion, reportVersion } from '../src/scan/versions.js';

/** The verdict on a photo that no scan could be run on: what failed is its one reason. `calibration` is the version in use. */
export function unassessable(task: ScanTask, error: TouchstoneError, calibration: string): ScanResult {
  const { sha256, sizeBytes, format, width, height, tier } = task;
  return {
    report: {
      versions: {
        report: reportVersion,
        pipeline: pipelineVersion,
        calibration,
        analyzers: {},
      },
      tier,
      subject: { sha256, sizeBytes, format, width, height, quality: null, orientation: 1 },
      verdict: {
        outcome: 'not_assessable',
        kinds: [],
        llr: null,
        contributions: [],
        reasons: [{ code: error.code, text: error.spec.text }],
        regions: [],
      },
      analyses: [],
      times: { totalMs: 0, artifactsMs: {}, analyzersMs: {} },
    },
    maps: {},
  };
}
