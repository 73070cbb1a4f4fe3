import { Command, Option } from 'commander';
import { tiers, usualTiers } from '../artifacts/tier-geometry.js';
import { readConfig } from '../config.js';
import type { EvaluateOptions } from './evaluate/run.js';
import { integerFrom, parseTiers } from './options.js';
import { scanTiers, usualScanTier } from '../domain/scan-tier.js';

/** `touchstone evaluate`: accuracy on labelled photos, in tiers that take the giveaways of a set away. */
export function evaluateCommand(): Command {
  return new Command('evaluate')
    .description('measure accuracy on labelled photos')
    .argument(
      '<index>',
      'tab-separated, by column name: file, label; optional kind, source, repo, mask, pair',
    )
    .requiredOption('--root <dir>', 'folder that files and masks are relative to')
    .option('--tiers <list>', `some of ${tiers.join(',')}`, parseTiers, usualTiers)
    .option(
      '--out <report.json>',
      'where the report goes; rows are kept beside it meanwhile',
      'evaluation.json',
    )
    .addOption(
      new Option('--scan-tier <tier>', 'how much of large photos is looked at')
        .choices(scanTiers)
        .default(usualScanTier),
    )
    .option('--concurrency <n>', 'photos at once; SCAN_CONCURRENCY unless given', integerFrom(1))
    .option('--limit <n>', 'the first n photos only', integerFrom(1))
    .option('--resume', 'go on from a run that was broken off')
    .action(async (index: string, options: EvaluateOptions) => {
      const { evaluate } = await import('./evaluate/run.js');
      await evaluate(index, options, readConfig(process.env));
    });
}
