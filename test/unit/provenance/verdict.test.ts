/** What provenance marks make of a verdict, through the whole pipeline. */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadCalibration } from '../../../src/calibration.js';
import { entryFor, llrAt } from '../../../src/fusion/calibration.js';
import { builtInPolicy } from '../../../src/domain/policy.js';
import { isComplete, routeOf } from '../../../src/domain/policy-route.js';
import { scan } from '../../../src/scan/scan.js';
import { contentCredentials } from '../../../src/analyzers/content-credentials.js';
import { withSegments } from '../../support/build-jpeg.js';
import { bytes } from '../../support/bytes.js';
import { aigcText, aigcXmp, utf8, xmp } from '../../support/marks.js';
import { encodedJpeg } from '../../support/pictures.js';

const calibration = loadCalibration();
let jpeg: Uint8Array;

beforeAll(async () => {
  jpeg = await encodedJpeg(320, 240, { quality: 92 });
});

const verdictOf = async (file: Uint8Array) =>
  (await scan(file, { calibration, maxPixels: 1e6 })).report.verdict;

describe('the verdict', () => {
  it('follows a declared label, says so, and holds the refund for a person', async () => {
    const { report } = await scan(withSegments(jpeg, xmp(aigcXmp)), { calibration, maxPixels: 1e6 });
    const { verdict } = report;
    expect(verdict).toMatchObject({ outcome: 'forgery_indicated', kinds: ['ai_generated'] });
    expect(verdict.reasons[0]).toMatchObject({ code: 'metadata.aigc.label', analyzer: 'aigc-label' });
    const weighed = { ...verdict, complete: isComplete(report) };
    expect(routeOf(builtInPolicy.routing, weighed)).toBe('hold_and_review');
  });

  it('is the same with a label behind the picture as without one', async () => {
    const clean = await verdictOf(jpeg);
    const spoofed = await verdictOf(bytes(jpeg, utf8(aigcText)));
    expect(spoofed.outcome).toBe(clean.outcome);
    expect(spoofed.llr).toBe(clean.llr);
  });

  it('is lowered by a trusted camera, and by far less than an AI mark raises it', () => {
    const entry = entryFor(calibration, contentCredentials.id, contentCredentials.version);
    if (entry === null) throw new Error('Expected a weight for content-credentials');
    const camera = llrAt(entry.curve, 0);
    expect(camera).toBeLessThan(0);
    expect(camera).toBeGreaterThanOrEqual(-1);
    expect(llrAt(entry.curve, 1)).toBeGreaterThanOrEqual(calibration.thresholds.forgery);
  });
});
