/**
 * The localiser of edits in both tiers of a scan, on photos of which the fast tier sees only a part:
 *
 *   node dist/bench/deep-scores.js INDEX.tsv --root PHOTOS [--most 150] [--least-megapixels 1.25]
 *
 * Printed: AUROC of each tier's score, share with a finding, and what the calibrated weight says on average, of forged and real.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { editModel } from '../src/analyzers/edit-model.js';
import { openArtifacts } from '../src/artifacts/index.js';
import { loadCalibration } from '../src/calibration.js';
import { scanTiers, type ScanTier } from '../src/domain/scan-tier.js';
import type { LearnedScore } from '../src/evaluate/learned-row.js';
import { auroc, aurocInterval } from '../src/evaluate/roc.js';
import { realLabel } from '../src/evaluate/row.js';
import { curveFor, llrAt, type PhotoFacts } from '../src/fusion/calibration.js';
import { runAnalyzer } from '../src/scan/run-analyzer.js';
import { qualityIn } from '../src/scan/subject.js';
import { readTable } from './read-table.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: 'string', default: '.' },
    most: { type: 'string', default: '150' },
    'least-megapixels': { type: 'string', default: '1.25' },
  },
});
const maxPixels = 200_000_000;
const entry = loadCalibration().analyzers[editModel.id];
if (!entry) throw new Error(`Expected a curve of ${editModel.id} but there is none`);

interface Line {
  readonly isReal: boolean;
  readonly photo: PhotoFacts;
  readonly said: Readonly<Partial<Record<ScanTier, LearnedScore>>>;
}
const lines: Line[] = [];
for (const { file, label } of readTable(positionals[0])) {
  if (lines.length >= Number(values.most)) break;
  const bytes = readFileSync(join(values.root, file));
  const source = openArtifacts(bytes, { maxPixels });
  const probe = await source.get('probe').catch(() => null);
  if (probe === null || 'inapplicable' in probe) continue;
  const pixels = probe.width * probe.height;
  if (pixels < Number(values['least-megapixels']) * 1e6) continue;
  const said: Partial<Record<ScanTier, LearnedScore>> = {};
  for (const tier of scanTiers) {
    const result = await runAnalyzer(
      editModel,
      openArtifacts(bytes, { maxPixels, tier }),
      undefined,
      () => undefined,
    );
    if (result.status === 'scored') said[tier] = { score: result.score, found: result.findings.length > 0 };
  }
  const photo = { pixels, quality: await qualityIn(source) };
  lines.push({ isReal: label === realLabel, photo, said });
}

const text = (value: number | null | undefined) =>
  value === null || value === undefined ? '-' : value.toFixed(3);
for (const [name, some] of [
  ['seen in both tiers', lines.filter(({ said }) => said.fast !== undefined)],
  ['seen in the deep tier alone', lines.filter(({ said }) => said.fast === undefined)],
] as const) {
  process.stdout.write(`${name}\n`);
  for (const tier of scanTiers) {
    const of = (isReal: boolean) =>
      some.flatMap((line) => (line.isReal === isReal ? (line.said[tier] ?? []) : []));
    const [ofForged, ofReal] = [of(false), of(true)];
    const [forged, real] = [ofForged, ofReal].map((all) => all.map(({ score }) => score));
    const interval = aurocInterval(forged, real);
    const found = (all: readonly LearnedScore[]) =>
      `${all.filter(({ found }) => found).length} / ${all.length}`;
    const mean = (scores: readonly number[]) =>
      text(scores.reduce((sum, score) => sum + score, 0) / scores.length);
    const weight = (isReal: boolean) => {
      const own = some.flatMap((line) => {
        const score = line.said[tier]?.score;
        return line.isReal === isReal && score !== undefined
          ? [llrAt(curveFor(entry, line.photo), score)]
          : [];
      });
      return mean(own);
    };
    process.stdout.write(
      `| ${tier} | ${text(auroc(forged, real))} (${text(interval?.low)}-${text(interval?.high)}) | ${found(ofForged)} | ${found(ofReal)} | ${mean(forged)}, ${mean(real)} | ${weight(false)}, ${weight(true)} |\n`,
    );
  }
}
