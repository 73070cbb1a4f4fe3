import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { analyzers } from '../../../src/analyzers/index.js';
import { loadCalibration } from '../../../src/calibration.js';
import { scan, type Step } from '../../../src/scan/scan.js';

const options = { calibration: loadCalibration(), maxPixels: 1_000_000 };

async function jpeg(width: number, height: number): Promise<Uint8Array> {
  const rgb = Uint8Array.from({ length: width * height * 3 }, (_, i) => (i * i) % 251);
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

describe('scan', () => {
  it('gives every analyzer a line and announces each step before it begins', async () => {
    const steps: Step[] = [];
    const { report } = await scan(await jpeg(64, 48), { ...options, onStep: (step) => steps.push(step) });
    expect(report.analyses.map((a) => a.analyzer)).toEqual(analyzers.map((a) => a.id));
    expect(report.subject).toMatchObject({ format: 'jpeg', width: 64, height: 48, orientation: 1 });
    expect(steps.indexOf('artifact:probe')).toBeLessThan(steps.indexOf('artifact:raster'));
    expect(new Set(steps).size).toBe(steps.length);
  });

  it('is the same from run to run, times apart', async () => {
    const bytes = await jpeg(96, 96);
    const [a, b] = [await scan(bytes, options), await scan(bytes, options)];
    expect({ ...a.report, times: null }).toEqual({ ...b.report, times: null });
    expect(a.maps).toEqual(b.maps);
  });

  it('tells its tier, fast unless another is asked for', async () => {
    const bytes = await jpeg(64, 48);
    expect((await scan(bytes, options)).report.tier).toBe('fast');
    expect((await scan(bytes, { ...options, tier: 'deep' })).report.tier).toBe('deep');
  });

  it('tells how coarse the last JPEG save was, of nothing else and not where that cannot be read', async () => {
    const bytes = await jpeg(64, 48);
    const qualityOf = async (photo: Uint8Array, skip = {}) =>
      (await scan(photo, { ...options, skip })).report.subject.quality;
    expect(await qualityOf(bytes)).toBe(90);
    expect(await qualityOf(await sharp(bytes).jpeg({ quality: 60 }).toBuffer())).toBe(60);
    expect(await qualityOf(await sharp(bytes).png().toBuffer())).toBeNull();
    expect(await qualityOf(await sharp(bytes).webp().toBuffer())).toBeNull();
    const failure = { code: 'EVD_DECODE_LIMIT', detail: 'It ran past its time limit and was ended.' };
    expect(await qualityOf(bytes, { 'artifact:jpegStructure': failure })).toBeNull();
  });

  it('weighs a score by how coarse the last save was', async () => {
    const entry = { version: 1, kind: 'edited', origin: { stated: 'test' } } as const;
    const calibration = {
      ...options.calibration,
      analyzers: {
        quantisation: {
          ...entry,
          curve: [[0, 0.25]] as const,
          classes: [{ belowQuality: 82, curve: [[0, 0.5]] as const }],
        },
      },
    };
    const bytes = await jpeg(64, 48);
    const coarse = await sharp(bytes).jpeg({ quality: 75 }).toBuffer();
    const llrOf = async (photo: Uint8Array) =>
      (await scan(photo, { ...options, calibration })).report.verdict.llr;
    expect([await llrOf(bytes), await llrOf(coarse)]).toEqual([0.25, 0.5]);
  });

  it('records a skipped analyzer as failed and keeps the rest', async () => {
    const failure = { code: 'ANL_CRASHED', detail: 'It ended the process that it ran in.' };
    const { report } = await scan(await jpeg(64, 64), {
      ...options,
      skip: { 'analyzer:quantisation': failure },
    });
    const failed = report.analyses.filter((a) => a.status === 'failed');
    expect(failed).toMatchObject([{ analyzer: 'quantisation', failure, score: null }]);
  });

  it('ends in not_assessable where the picture cannot be decoded, with the reason', async () => {
    const bytes = await jpeg(64, 64);
    const { report } = await scan(bytes.subarray(0, bytes.length / 2), options);
    expect(report.verdict.outcome).toBe('not_assessable');
    expect(report.verdict.reasons[0].code).toBe('EVD_TRUNCATED');
    const lost = { code: 'EVD_DECODE_LIMIT', detail: 'It ran past its time limit and was ended.' };
    const again = await scan(bytes, { ...options, skip: { 'artifact:raster': lost } });
    expect(again.report.verdict.reasons[0].code).toBe('EVD_DECODE_LIMIT');
  });

  it('reports the hash and the reason even where every step is declared failed', async () => {
    const failure = { code: 'EVD_DECODE_LIMIT', detail: 'It ended the process that it ran in.' };
    const skip = new Proxy({}, { get: () => failure });
    const { report } = await scan(await jpeg(64, 64), { ...options, skip });
    expect(report.verdict.outcome).toBe('not_assessable');
    expect(report.verdict.reasons[0].code).toBe('EVD_DECODE_LIMIT');
    expect(report.subject.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(report.analyses.map(({ status }) => status))).toEqual(new Set(['failed']));
  });

  it.each([
    ['an empty file', new Uint8Array(0), 'EVD_EMPTY'],
    ['text', new TextEncoder().encode('not a picture'), 'EVD_NOT_AN_IMAGE'],
  ])('ends in not_assessable for %s', async (_name, bytes, code) => {
    const { report } = await scan(bytes, options);
    expect(report.verdict).toMatchObject({ outcome: 'not_assessable', llr: null });
    expect(report.verdict.reasons[0].code).toBe(code);
    expect(report.subject.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses to judge a picture of a few pixels', async () => {
    const { report } = await scan(await jpeg(31, 400), options);
    expect(report.verdict.reasons[0].code).toBe('EVD_TOO_SMALL');
  });
});
