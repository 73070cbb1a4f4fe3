/** What the analyzers of structure and compression say of real photos, and of photos known to be changed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorLevels } from '../../src/analyzers/error-level.js';
import { quantisation } from '../../src/analyzers/quantisation.js';
import { thumbnailAnalyzer } from '../../src/analyzers/thumbnail.js';
import type { Finding } from '../../src/domain/finding.js';
import { packageRoot } from '../../src/root.js';
import type { Manifest } from '../../test-images/manifest.js';
import { findingsOf } from '../support/analysis.js';
import { analyzeFile } from '../support/analyze.js';
import { sampleFolder } from '../support/samples.js';

const watched = [quantisation, thumbnailAnalyzer, errorLevels];
const own = join(packageRoot, 'test-images');
const { files } = JSON.parse(readFileSync(join(own, 'manifest.json'), 'utf8')) as Manifest;
const folder = sampleFolder('the false alarms of structure and compression');

/** Findings that weigh, of all watched analyzers. */
async function weighing(path: string): Promise<Finding[]> {
  const bytes = readFileSync(path);
  const found: Finding[] = [];
  for (const analyzer of watched) found.push(...findingsOf(await analyzeFile(analyzer, bytes)));
  return found.filter(({ strength }) => strength !== 'informative');
}

describe('structure and compression', () => {
  it('find nothing in our own untouched photos', async () => {
    for (const { file, label } of files) {
      if (label === 'real') expect(await weighing(join(own, file)), file).toEqual([]);
    }
  });

  it('find what was painted or pasted into an earlier JPEG, and point at it', async () => {
    for (const file of [
      'edited/cloned.jpg',
      'edited/stain-photoshop.jpg',
      'edited/stain-old-thumbnail.jpg',
    ]) {
      const findings = await weighing(join(own, file));
      expect(findings.length, file).toBeGreaterThan(0);
      for (const { kind, places } of findings)
        expect([kind, places[0].at], file).toEqual(['edited', 'pixels']);
    }
  });

  // The samples are no part of the product: where they are absent, sampleFolder has said so.
  if (folder === null) return;

  it('raise no strong finding on a real sample and few that support', async () => {
    const rows = readFileSync(join(folder, 'index.tsv'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    const hits = { real: 0, splice: 0 };
    const counts = { real: 0, splice: 0 };
    for (const [file, label] of rows) {
      if ((label !== 'real' && label !== 'splice') || !file.endsWith('.jpg')) continue;
      const findings = await weighing(join(folder, file));
      if (label === 'real')
        expect(
          findings.map(({ strength }) => strength),
          file,
        ).not.toContain('strong');
      counts[label]++;
      if (findings.length > 0) hits[label]++;
    }
    expect(hits.real / counts.real).toBeLessThan(0.03);
    expect(hits.splice / counts.splice).toBeGreaterThan(0.6);
  });
});
