import { calibrationIn, modelsIn } from '../../artifacts/models.js';
import { loadCalibration } from '../../calibration.js';
import type { Config } from '../../config.js';
import { judgeModels, type JudgedModels, type Weigh } from '../../evaluate/judge-models.js';
import { curveFor, llrAt } from '../../fusion/calibration.js';
import type { MeasureOptions } from './measure-options.js';
import { grid, intervalText, rateText } from '../text-grid.js';
import { measure } from './measure.js';
import { problemsText, writeFigures } from './report-file.js';
import { subjectsIn } from './subjects.js';

/** Measures the models in use and prints what they find, whom they spare and whether their weights hold, worst first. */
export async function runJudgement(options: MeasureOptions, config: Config): Promise<void> {
  const models = modelsIn(config.modelsDir);
  const calibration = loadCalibration(calibrationIn(models));
  const weigh: Weigh = (analyzer, score, photo) => {
    const entry = calibration.analyzers[analyzer];
    return entry === undefined ? null : llrAt(curveFor(entry, photo), score);
  };
  const { rows, problems: unmeasured } = await measure([models.folder], options, config);
  const { subjects, problems: unjudged } = subjectsIn(rows[0], calibration);
  const problems = [...unjudged, ...unmeasured];
  const judged = judgeModels(rows[0], options.tiers, subjects, weigh);
  writeFigures(options.out, { models: models.versions, ...judged, problems, rows: rows[0] });
  process.stdout.write(`${[...tables(judged), ...problemsText(problems)].join('\n')}\n`);
}

function tables({ found, spared, calibration, leaks, flips }: JudgedModels): string[] {
  const foundRows = found.map((cell) => [
    cell.analyzer,
    cell.tier,
    cell.source ?? 'all',
    String(cell.n),
    rateText(cell.auroc),
    intervalText(cell.auroc95),
    rateText(cell.tprAt1),
    rateText(cell.aurocSameRepo),
    rateText(cell.found),
  ]);
  const sparedRows = spared.map(({ analyzer, tier, repo, n, tnr }) => [
    analyzer,
    tier,
    repo ?? 'all',
    String(n),
    tnr.toFixed(3),
  ]);
  const binRows = calibration.flatMap(({ analyzer, tier, error, bins }) =>
    bins.map(({ from, to, photos, stated, seen }, i) => [
      analyzer,
      tier,
      i === 0 ? rateText(error) : '',
      `${rateText(from)}-${rateText(to)}`,
      String(photos),
      rateText(stated),
      rateText(seen),
    ]),
  );
  const leakRows = leaks.map(({ analyzer, tier, format, pixelCount, sizeBytes, together, auroc }) => [
    analyzer,
    tier,
    ...[format, pixelCount, sizeBytes, together, auroc].map(rateText),
  ]);
  const flipRows = flips.map(({ analyzer, tiers, share }) => [analyzer, tiers.join(' - '), rateText(share)]);
  return [
    'What is looked for against real photos, worst source first',
    ...grid([
      ['analyzer', 'tier', 'source', 'n', 'AUROC', '95 %', 'TPR@1%', 'own repo', 'found'],
      ...foundRows,
    ]),
    '',
    'Real photos left alone (TNR at the shipped threshold), worst repository first',
    ...grid([['analyzer', 'tier', 'repo', 'n', 'TNR'], ...sparedRows]),
    '',
    'Evidence as stated and as seen, at even odds (expected calibration error in the first line of each)',
    ...grid([['analyzer', 'tier', 'ECE', 'stated', 'photos', 'mean', 'seen'], ...binRows]),
    '',
    'What the files give away without a look at their pixels (AUROC of a guess from each alone), beside the score',
    ...grid([['analyzer', 'tier', 'format', 'pixel count', 'file size', 'together', 'score'], ...leakRows]),
    '',
    'Real photos with a finding in one of two tiers alone',
    ...grid([['analyzer', 'tiers', 'share'], ...flipRows]),
  ];
}
