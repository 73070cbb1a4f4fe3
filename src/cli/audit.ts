import { join } from 'node:path';
import { Command } from 'commander';
import { readConfig } from '../config.js';
import { openFolderBlobs } from '../store/folder-blobs.js';
import { exportChains } from './audit/export.js';
import { sealChains } from './audit/seal.js';
import { verifyChains } from './audit/verify.js';
import { exitCodes } from './exit-codes.js';
import { withStore } from './with-store.js';

interface VerifyOptions {
  readonly merchant?: string;
  readonly bytes?: boolean;
  readonly against?: string;
}

const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** `touchstone audit verify|seal|export`: see docs/audit.md. */
export function auditCommand(): Command {
  const audit = new Command('audit').description('prove that the record of events is as it was written');
  audit
    .command('verify')
    .description('check every link of every chain; ends with 1 where one is not as it was written')
    .option('--merchant <name>', 'check one merchant alone')
    .option('--bytes', 'read every photo received and check it against its hash')
    .option('--against <file>', 'check that an earlier export still stands in the record')
    .action((options: VerifyOptions) =>
      withStore(async (store) => {
        const { merchant, bytes, against } = options;
        const blobs =
          bytes === true ? await openFolderBlobs(join(readConfig(process.env).dataDir, 'blobs')) : null;
        const problems = await verifyChains(store, { merchant, blobs, against }, print);
        if (problems > 0) process.exitCode = exitCodes.recordAltered;
      }),
    );
  audit
    .command('seal')
    .description('seal rows from before events sealed rows; stop the service first')
    .option('--merchant <name>', 'seal one merchant alone')
    .action(({ merchant }: VerifyOptions) => withStore((store) => sealChains(store, merchant, print)));
  audit
    .command('export')
    .description('print every chain, one JSON object a line')
    .option('--merchant <name>', 'print one merchant alone')
    .action(({ merchant }: VerifyOptions) => withStore((store) => exportChains(store, merchant, print)));
  return audit;
}
