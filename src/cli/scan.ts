import { Argument, Command, Option } from 'commander';
import { availableParallelism } from 'node:os';
import { scanTiers, usualScanTier } from '../domain/scan-tier.js';
import { languages } from '../domain/words.js';
import { readConfig } from '../config.js';
import { claimFrom } from './claim-file.js';
import { integerFrom } from './options.js';
import type { ScanCommandOptions } from './scan-files.js';

/** `touchstone scan`: examines files without server, queue or database. */
export function scanCommand(): Command {
  return new Command('scan')
    .description('examine photos and say what speaks for forgery, with reasons and limits')
    .addArgument(new Argument('<file...>', 'JPEG, PNG, WebP, HEIC or AVIF'))
    .option('--json', 'one JSON object a line and file instead of the readable report')
    .option('--maps <dir>', 'write the localisation maps there, as PNG')
    .option('--claim <file>', 'order and delivery to hold times and place against, as JSON', claimFrom)
    .addOption(
      new Option('--tier <tier>', 'deep: look for edits in all of a large photo; fast: in a part of it')
        .choices(scanTiers)
        .default(usualScanTier),
    )
    .option('--jobs <n>', 'photos at once', integerFrom(1), availableParallelism())
    .addOption(new Option('--lang <language>', 'language of the report').choices(languages).default('en'))
    .addHelpText(
      'after',
      '\nExit codes: 0 examined, none shows forgery; 1 forgery indicated in at least one; 2 wrong use or' +
        '\nunreadable file; 3 at least one could not be assessed; 70 the program failed.',
    )
    .action(async (files: string[], options: ScanCommandOptions) => {
      const { scanFiles } = await import('./scan-files.js');
      process.exitCode = await scanFiles(files, options, readConfig(process.env));
    });
}
