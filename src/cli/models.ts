import { Command } from 'commander';
import { tiers, usualTiers } from '../artifacts/tier-geometry.js';
import { readConfig } from '../config.js';
import type { MeasureOptions } from './models/measure-options.js';
import { integerFrom, parseTiers } from './options.js';

/** `touchstone models`: a platform's own models under the shipped contract, checked, measured and set side by side. */
export function modelsCommand(): Command {
  const models = new Command('models').description('check, measure and compare learned models');
  models
    .command('check')
    .description(
      'whether a folder of models keeps the contract: manifest, hashes, inputs, outputs, calibration',
    )
    .argument('[dir]', 'folder of models; the one in use unless given')
    .action(async (dir: string | undefined) => {
      const { runCheck } = await import('./models/check.js');
      await runCheck(dir, readConfig(process.env));
    });
  withMeasure(models.command('compare'))
    .description('two folders of models on the same labelled photos, and whether their difference is real')
    .argument('<champion>', 'folder of models, or "shipped"')
    .argument('<challenger>', 'folder of models, or "shipped"')
    .action(async (champion: string, challenger: string, options: MeasureOptions) => {
      const { runComparison } = await import('./models/compare.js');
      await runComparison(champion, challenger, options, readConfig(process.env));
    });
  withMeasure(models.command('evaluate'))
    .description(
      'accuracy, false alarms and calibration of the models in use, by source and tier, worst first',
    )
    .action(async (options: MeasureOptions) => {
      const { runJudgement } = await import('./models/evaluate.js');
      await runJudgement(options, readConfig(process.env));
    });
  return models;
}

function withMeasure(command: Command): Command {
  return command
    .requiredOption('--index <index.tsv>', 'labelled photos: file, label; optional source, repo')
    .option('--root <dir>', "folder that files are relative to; the index's own unless given")
    .option('--tiers <list>', `some of ${tiers.join(',')}`, parseTiers, usualTiers)
    .option('--out <report.json>', 'where the figures go beside the table')
    .option('--concurrency <n>', 'photos at once; SCAN_CONCURRENCY unless given', integerFrom(1))
    .option('--limit <n>', 'the first n photos only', integerFrom(1));
}
