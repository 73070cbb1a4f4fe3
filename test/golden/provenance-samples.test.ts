/** Every mark of the sample files, found by the right analyzer with the right strength, and nothing else. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { analyzers } from '../../src/analyzers/index.js';
import { sampleFolder } from '../support/samples.js';
import { analyzeFile } from '../support/analyze.js';
import { findingsOf } from '../support/analysis.js';
import { signPhoto, sourceTypes } from '../support/sign-photo.js';

const provenance = analyzers.filter(
  ({ family, id }) => family === 'provenance' && id !== 'visible-mark' && id !== 'camera-consistency',
);
const expected = JSON.parse(
  readFileSync(new URL('./provenance-samples.json', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;
const folder = sampleFolder('the golden list of provenance marks');
const aiKinds: readonly unknown[] = ['ai_generated', 'ai_edited'];

/** `analyzer code basis strength kind [failure codes]`, each once. */
async function marksOf(bytes: Uint8Array): Promise<string[]> {
  const marks = new Set<string>();
  for (const analyzer of provenance) {
    for (const { code, basis, strength, kind, values } of findingsOf(await analyzeFile(analyzer, bytes))) {
      const failures = values['failures'] ?? values['notes'];
      const parts = [
        analyzer.id,
        code,
        basis,
        strength,
        kind ?? '-',
        failures ? `[${String(failures)}]` : '',
      ];
      marks.add(parts.join(' ').trim());
    }
  }
  return [...marks];
}

describe('provenance marks', () => {
  it('are told of a photo of our own in the form of the golden list', async () => {
    const grey = sharp({ create: { width: 96, height: 64, channels: 3, background: '#777' } });
    const actions = [{ action: 'c2pa.created', digitalSourceType: `${sourceTypes}trainedAlgorithmicMedia` }];
    const signed = await signPhoto('image/jpeg', await grey.jpeg().toBuffer(), actions);
    expect(await marksOf(signed)).toEqual([
      'content-credentials provenance.c2pa.aiGenerated signed strong ai_generated',
      'content-credentials provenance.c2pa.signer signed informative - [signingCredential.untrusted]',
    ]);
  });

  // The samples are no part of the product: where they are absent, sampleFolder has said so.
  if (folder === null) return;

  it('cover every sample file', () => {
    expect(readdirSync(join(folder, 'provenance')).sort()).toEqual(Object.keys(expected).sort());
  });

  for (const [file, marks] of Object.entries(expected)) {
    it(`are right for provenance/${file}`, async () => {
      expect(await marksOf(readFileSync(join(folder, 'provenance', file)))).toEqual(marks);
    });
  }

  it('of AI are on no real photo and no photo of a screen', async () => {
    const [head, ...lines] = readFileSync(join(folder, 'index.tsv'), 'utf8').trim().split('\n');
    const columns = head.split('\t');
    const rows = lines.map((line) => line.split('\t'));
    const real = rows.filter((row) => ['real', 'recapture'].includes(row[columns.indexOf('label')]));
    expect(real.length).toBeGreaterThan(100);
    for (const row of real) {
      const bytes = readFileSync(join(folder, row[0]));
      for (const analyzer of provenance) {
        const found = findingsOf(await analyzeFile(analyzer, bytes));
        expect(
          found.filter(({ kind }) => aiKinds.includes(kind)),
          row[0],
        ).toEqual([]);
      }
    }
  });
});
