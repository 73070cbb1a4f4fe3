import { isDeepStrictEqual } from 'node:util';
import { calibrationIn, modelsIn } from '../../artifacts/models.js';
import { loadCalibration } from '../../calibration.js';
import type { Config } from '../../config.js';
import { TouchstoneError } from '../../domain/errors.js';
import { compareModels, type ComparedCell, type Side } from '../../evaluate/compare-models.js';
import type { MeasureOptions } from './measure-options.js';
import { grid, rateText, signedText } from '../text-grid.js';
import { folderOf } from './folder.js';
import { measure } from './measure.js';
import { problemsText, writeFigures } from './report-file.js';
import { subjectsIn } from './subjects.js';

/** Measures both sets on the same photos and prints them side by side. Throws CFG_INVALID where they hold the same models. */
export async function runComparison(
  champion: string,
  challenger: string,
  options: MeasureOptions,
  config: Config,
): Promise<void> {
  const [a, b] = [champion, challenger].map((told) => modelsIn(folderOf(told)));
  if (isDeepStrictEqual(a.versions, b.versions)) {
    throw new TouchstoneError('CFG_INVALID', 'Expected two different sets of models but both are the same');
  }
  const { rows, problems: unmeasured } = await measure([a.folder, b.folder], options, config);
  const paired = rows[0].map(({ scores, ...photo }, at) => ({ ...photo, a: scores, b: rows[1][at].scores }));
  const { subjects, problems: unjudged } = subjectsIn(rows.flat(), loadCalibration(calibrationIn(a)));
  const problems = [...unjudged, ...unmeasured];
  const cells = compareModels(paired, options.tiers, subjects);
  writeFigures(options.out, { champion: a.versions, challenger: b.versions, cells, problems, rows: paired });
  const head = (name: string, versions: Readonly<Record<string, string>>) =>
    `${name}: ${Object.entries(versions)
      .map(([model, version]) => `${model} ${version}`)
      .join(', ')}`;
  const lines = [
    head('A', a.versions),
    head('B', b.versions),
    ...grid([columns, ...cells.map(cellText)]),
    '',
    summary(cells),
    ...problemsText(problems),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

const columns = [
  'analyzer',
  'tier',
  'repo',
  'forged',
  'real',
  'AUROC A',
  'AUROC B',
  'B - A',
  '95 %',
  'TPR@1% A',
  'TPR@1% B',
  'found A',
  'found B',
  'alarms A',
  'alarms B',
  'better',
];

function cellText({ analyzer, tier, repo, positives, negatives, a, b, difference, better }: ComparedCell) {
  const both = (of: (side: Side) => number | null): string[] => [rateText(of(a)), rateText(of(b))];
  return [
    analyzer,
    tier,
    repo ?? 'all',
    String(positives),
    String(negatives),
    ...both((side) => side.auroc),
    signedText(difference?.difference ?? null),
    difference === null ? '-' : `${signedText(difference.low)} to ${signedText(difference.high)}`,
    ...both((side) => side.tprAt1),
    ...both((side) => side.found),
    ...both((side) => side.alarms),
    verdicts[better],
  ];
}

const verdicts: Readonly<Record<ComparedCell['better'], string>> = {
  a: 'A',
  b: 'B',
  none: 'no difference shown',
  'too few': 'too few photos',
};

function summary(cells: readonly ComparedCell[]): string {
  const count = (better: ComparedCell['better']): number =>
    cells.filter((cell) => cell.better === better).length;
  const tested = cells.length - count('too few');
  return `Of ${tested} comparisons, taken together at 5 % (DeLong, Holm): A better in ${count('a')}, B better in ${count('b')}.`;
}
