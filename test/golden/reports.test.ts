/**
 * Every test photo's whole report, without times, against the one that was reviewed and committed. A changed
 * report is a diff to read and, where the same bytes now give another result, a version to raise; then
 * `UPDATE_GOLDEN=1 npx vitest run test/golden` writes the reports anew.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCalibration } from '../../src/calibration.js';
import { packageRoot } from '../../src/root.js';
import { scan } from '../../src/scan/scan.js';
import type { Manifest } from '../../test-images/manifest.js';

const photos = join(packageRoot, 'test-images');
const reports = join(packageRoot, 'test/golden/reports');
const { files } = JSON.parse(readFileSync(join(photos, 'manifest.json'), 'utf8')) as Manifest;
const update = process.env['UPDATE_GOLDEN'] === '1';
const calibration = loadCalibration();

const reportName = (file: string) => `${file.replace('/', '-')}.json`;

/** The report without its times, and a digest of each map, as text. */
async function reportOf(file: string): Promise<string> {
  const { report, maps } = await scan(readFileSync(join(photos, file)), {
    calibration,
    maxPixels: 120_000_000,
  });
  const digests = Object.entries(maps).map(([name, { columns, rows, cell, values, reliability }]) => {
    const digest = createHash('sha256').update(values).update(reliability).digest('hex');
    return [name, { columns, rows, cell, digest }] as const;
  });
  return `${JSON.stringify({ ...report, times: undefined, maps: Object.fromEntries(digests) }, null, 1)}\n`;
}

describe('the report of', () => {
  beforeAll(() => {
    if (update) rmSync(reports, { recursive: true, force: true });
    mkdirSync(reports, { recursive: true });
  });

  it.each(files.map(({ file }) => file))('%s', async (file) => {
    const first = await reportOf(file);
    expect(await reportOf(file), 'a second scan of the same bytes').toBe(first);
    const path = join(reports, reportName(file));
    if (update) writeFileSync(path, first);
    expect(existsSync(path), `${path} is there`).toBe(true);
    expect(first).toBe(readFileSync(path, 'utf8'));
  });

  afterAll(() => {
    expect(readdirSync(reports).sort()).toEqual(files.map(({ file }) => reportName(file)).sort());
  });
});
