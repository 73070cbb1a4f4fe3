/**
 * How far the probability that a calibrated score states lies from what photos of other sources bear out.
 *
 *   node dist/bench/unseen-calibration.js --report REPORT.json [--sources A,B] [--by-class] [--as-shipped] ANALYZER
 *
 * REPORT.json is what `touchstone models evaluate --out` or `judge_synthesis` writes; `--report` may be given several times. The curve is
 * fitted on one half of the sources, by size or, with `--by-class`, by size and quality as bench/calibrate does it, and judged on the other, then the other way about; halves are the
 * report's folds, where it names them, and else every other repository. `--as-shipped` judges models/calibration.json instead. Both
 * classes weigh one half. The last table is the reliability diagram of a model card.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadCalibration } from '../src/calibration.js';
import { subjectsIn } from '../src/cli/models/subjects.js';
import { classesOf, type LearnedRow } from '../src/evaluate/learned-row.js';
import type { EvaluationRow } from '../src/evaluate/row.js';
import { expectedCalibrationError, reliability } from '../src/evaluate/expected-calibration-error.js';
import { curveFor, llrAt } from '../src/fusion/calibration.js';
import { fitCurve } from '../src/fusion/fit-curve.js';
import { factsOf, intoClasses, qualityClasses, sizeClasses } from './calibration-classes.js';

type Row = Pick<LearnedRow, 'file' | 'label' | 'repo' | 'source' | 'tier' | 'pixelCount'> &
  Partial<Pick<EvaluationRow, 'analyzers'>> &
  Partial<Pick<LearnedRow, 'scores' | 'quality'>> & { readonly fold?: number };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    report: { type: 'string', multiple: true, default: [] },
    sources: { type: 'string' },
    'by-class': { type: 'boolean', default: false },
    'as-shipped': { type: 'boolean', default: false },
  },
});
const [analyzer] = positionals;
const entry = loadCalibration().analyzers[analyzer];
if (!entry) throw new Error(`Expected a calibrated analyzer but received ${analyzer}`);
const ownCurves = values['as-shipped']
  ? (entry.classes ?? [])
  : values['by-class']
    ? qualityClasses
    : sizeClasses;
const wanted = values.sources?.split(',');

const rows = values.report
  .flatMap((path) => (JSON.parse(readFileSync(path, 'utf8')) as { readonly rows: readonly Row[] }).rows)
  .filter(({ repo }) => wanted?.includes(repo) ?? true);
const { subjects } = subjectsIn([{ scores: { [analyzer]: { score: 0, found: false } } }], loadCalibration());
const classes = classesOf(rows, subjects[0]);
// Sources of what is looked for first, so that each half holds some of it.
const repos = [...new Set([...classes.positives, ...classes.negatives].map(({ repo }) => repo))];
const samples = Object.entries(classes).flatMap(([name, some]: [string, readonly Row[]]) =>
  some.flatMap((row) => {
    const { repo, source, tier, fold, analyzers, scores } = row;
    const score = analyzers?.[analyzer]?.score ?? scores?.[analyzer]?.score;
    if (score === undefined) return [];
    const half = fold ?? repos.indexOf(repo) % 2;
    const photo = factsOf(row, ownCurves);
    return [{ score, forged: name === 'positives', group: repo || source, photo, tier, fold: half }];
  }),
);
type Sample = (typeof samples)[number];
const crossFitted = (): (Sample & { readonly llr: number })[] => {
  const { held, rest } = intoClasses(samples, ownCurves);
  return [...held.map((one) => one.samples), rest].flatMap((own) =>
    [...new Set(own.map(({ fold }) => fold))].flatMap((fold) => {
      const curve = fitCurve(own.filter((s) => s.fold !== fold));
      return own.filter((s) => s.fold === fold).map((s) => ({ ...s, llr: llrAt(curve, s.score) }));
    }),
  );
};
const stated = values['as-shipped']
  ? samples.map((s) => ({ ...s, llr: llrAt(curveFor(entry, s.photo), s.score) }))
  : crossFitted();

const split = (some: typeof stated) => ({
  positives: some.filter(({ forged }) => forged).map(({ llr }) => llr),
  negatives: some.filter(({ forged }) => !forged).map(({ llr }) => llr),
});
const say = (...cells: string[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`);
const printed = (value: number | null) => (value === null ? '-' : value.toFixed(3).replace(/^0/, ''));
const barLength = 20;
const bar = (share: number) => '█'.repeat(Math.round(share * barLength)).padEnd(barLength, '░');
const tiers = [...new Set(stated.map((s) => s.tier))];

say('tier', 'ECE', 'looked for', 'real');
say('---', '---', '---', '---');
for (const [name, some] of [
  ...tiers.map((tier) => [tier, stated.filter((s) => s.tier === tier)] as const),
  ['all', stated] as const,
]) {
  const both = split(some);
  say(name, printed(expectedCalibrationError(both)), `${both.positives.length}`, `${both.negatives.length}`);
}
process.stdout.write('\n');
say('tier', 'stated', 'n', 'mean stated', 'observed', `observed, of ${barLength} parts`);
say('---', '---', '---', '---', '---', '---');
for (const tier of tiers) {
  for (const bin of reliability(split(stated.filter((s) => s.tier === tier)))) {
    const range = `${bin.from.toFixed(1)}-${bin.to.toFixed(1)}`;
    say(tier, range, String(bin.photos), bin.stated.toFixed(2), bin.seen.toFixed(2), bar(bin.seen));
  }
}
