/**
 * How far the probability that a calibrated score states lies from what photos of other sources bear out.
 *
 *   node dist/bench/unseen-calibration.js --report REPORT.json ANALYZER
 *
 * REPORT.json is what `judge_synthesis` writes: every row names the fold that its generator or repository stood in. The curve is fitted
 * on one fold, by size as bench/calibrate does it, and judged on the other, then the other way about. Both classes weigh one half.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { realLabel, type EvaluationRow } from '../src/evaluate/row.js';
import { expectedCalibrationError, reliability } from '../src/evaluate/expected-calibration-error.js';
import { llrAt } from '../src/fusion/calibration.js';
import { fitCurve } from '../src/fusion/fit-curve.js';
import { pixelBounds } from './calibration-sizes.js';

type Row = EvaluationRow & { readonly fold: number };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { report: { type: 'string', default: '' } },
});
const [analyzer] = positionals;
const { rows } = JSON.parse(readFileSync(values.report, 'utf8')) as { readonly rows: readonly Row[] };

const samples = rows.flatMap(({ label, repo, source, tier, pixelCount, fold, analyzers: lines }) => {
  const score = lines[analyzer]?.score ?? null;
  return score === null || pixelCount === null || (label !== realLabel && label !== 'ai_full')
    ? []
    : [{ score, forged: label !== realLabel, group: repo || source, pixels: pixelCount, fold, tier }];
});
const bounds = [0, ...pixelBounds, Infinity];
const stated = bounds.slice(1).flatMap((below, i) => {
  const ofSize = samples.filter(({ pixels }) => pixels >= bounds[i] && pixels < below);
  return [...new Set(ofSize.map(({ fold }) => fold))].flatMap((fold) => {
    const curve = fitCurve(ofSize.filter((s) => s.fold !== fold));
    return ofSize.filter((s) => s.fold === fold).map((s) => ({ ...s, llr: llrAt(curve, s.score) }));
  });
});

const split = (some: typeof stated) => ({
  positives: some.filter(({ forged }) => forged).map(({ llr }) => llr),
  negatives: some.filter(({ forged }) => !forged).map(({ llr }) => llr),
});
const say = (line: string) => process.stdout.write(`${line}\n`);
const printed = (value: number | null) => (value === null ? '-' : value.toFixed(3));
for (const tier of [...new Set(stated.map((s) => s.tier))]) {
  const some = stated.filter((s) => s.tier === tier);
  say(`${tier}: ${printed(expectedCalibrationError(split(some)))} (${some.length})`);
}
say(`all: ${printed(expectedCalibrationError(split(stated)))} (${stated.length})`);
say('| stated | photos | mean stated | generated |');
say('| ------ | ------ | ----------- | --------- |');
for (const bin of reliability(split(stated))) {
  say(
    `| ${bin.from.toFixed(1)}-${bin.to.toFixed(1)} | ${bin.photos} | ${bin.stated.toFixed(2)} | ${bin.seen.toFixed(2)} |`,
  );
}
