import { Command, InvalidArgumentError } from 'commander';
import { readFile } from 'node:fs/promises';
import { TouchstoneError } from '../domain/errors.js';
import { readPolicy } from '../domain/policy-check.js';
import { builtInLayer } from '../domain/policy-route.js';
import { dryRun } from '../records/dry-run.js';
import { platform } from '../records/platform.js';
import { allowedPolicy } from '../records/policies.js';
import { policiesInForce } from '../records/policy-layers.js';
import { everyMerchant, type Store } from '../store/store.js';
import { comparisonText } from './policy-text.js';
import { withStore } from './with-store.js';

interface Owner {
  readonly merchant?: string;
}

interface DryRunOptions extends Owner {
  readonly from: Date;
  readonly to: Date;
  readonly cases: number;
  readonly json?: boolean;
}

/** `touchstone policy show|check|dry-run`. Policies are made and activated over the API. */
export function policyCommand(): Command {
  const policy = new Command('policy').description('what follows from verdicts: show, check, try');
  const merchant = [
    '--merchant <name>',
    "a merchant's own policy; the platform's where it is left out",
  ] as const;
  policy
    .command('show')
    .description('print the policies in force, the nearest first')
    .option(...merchant)
    .action((owner: Owner) =>
      withStore(async (store) => {
        await store.migrate();
        const id = await ownerId(store, owner);
        const { layers, shadows } = await store.service((tx) => policiesInForce(tx, id));
        print({ layers: [...layers, builtInLayer], shadows });
      }),
    );
  policy
    .command('check')
    .description('tell every fault of a document; with --merchant, also against the bounds of the platform')
    .argument('<file>', 'a policy as JSON')
    .option(...merchant)
    .action(async (file: string, owner: Owner) => {
      const document = await readDocument(file);
      if (owner.merchant === undefined) readPolicy(document, 'platform');
      else {
        await withStore(async (store) => {
          await store.migrate();
          const id = await ownerId(store, owner);
          await store.service((tx) => allowedPolicy(tx, id, document));
        });
      }
      process.stdout.write('Valid.\n');
    });
  policy
    .command('dry-run')
    .description('route the verdicts of a period by a document, and compare with what was done')
    .argument('<file>', 'a policy as JSON')
    .requiredOption('--from <date>', 'begin, inclusive', parseDate)
    .requiredOption('--to <date>', 'end, exclusive', parseDate)
    .option(...merchant)
    .option('--cases <n>', 'how many of the changed ones to list', parseCount, 20)
    .option('--json', 'print the whole comparison as JSON')
    .action(async (file: string, { from, to, cases, json, ...named }: DryRunOptions) => {
      const document = await readDocument(file);
      await withStore(async (store) => {
        await store.migrate();
        const owner = await ownerId(store, named);
        const asked = { owner, document, from, to, cases };
        const seen = owner === platform.id ? everyMerchant : owner;
        const comparison = await dryRun((work) => store.tenant(seen, work), asked);
        if (json === true) print(comparison);
        else process.stdout.write(comparisonText(comparison));
      });
    });
  return policy;
}

const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
};

async function readDocument(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new TouchstoneError('CFG_INVALID', `Expected a file to read but received "${file}"`, {
      cause: error,
    });
  });
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new TouchstoneError('POL_INVALID', `Expected JSON in ${file}: ${String(error)}`, { cause: error });
  }
}

async function ownerId(store: Store, { merchant = platform.name }: Owner): Promise<string> {
  if (merchant === platform.name) return platform.id;
  const row = await store.service((tx) =>
    tx.selectFrom('merchants').select('id').where('name', '=', merchant).executeTakeFirst(),
  );
  if (row === undefined) throw new TouchstoneError('REQ_NOT_FOUND', `No merchant "${merchant}"`);
  return row.id;
}

function parseDate(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new InvalidArgumentError(`Expected a date but received "${text}".`);
  return date;
}

function parseCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 0 && count <= 500) return count;
  throw new InvalidArgumentError(`Expected 0 to 500 but received "${text}".`);
}
