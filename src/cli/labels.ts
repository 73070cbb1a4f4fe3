import { Command, InvalidArgumentError } from 'commander';
import { listLabels, type Label } from '../records/labels.js';
import { withStore } from './with-store.js';

const columns = ['file', 'label', 'kind', 'source', 'repo', 'reason', 'decision', 'decided_at'];

/** A photo as `touchstone evaluate --root DATA/blobs` finds it; a photo off a screen is a label of its own there. */
function rowOf({ sha256, label, reasonCode, decisionId, decidedAt }: Label): string {
  const file = `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
  const word = label === 'recaptured' ? 'recapture' : label;
  const kind = label === 'real' ? '' : label;
  return [file, word, kind, 'decision', 'touchstone', reasonCode, decisionId, decidedAt.toISOString()].join(
    '\t',
  );
}

/** `touchstone labels export`: what reviewers upheld and rejected, as an index for `evaluate` and calibration. */
export function labelsCommand(): Command {
  const labels = new Command('labels').description('what people decided about photos, as labels');
  labels
    .command('export')
    .description('print an index of photos, tab-separated, for touchstone evaluate')
    .option('--since <date>', 'decided on or after this day', parseDate, new Date(0))
    .action(({ since }: { readonly since: Date }) =>
      withStore(async (store) => {
        await store.migrate();
        const rows = await store.service((tx) => listLabels(tx, since));
        process.stdout.write(`${[columns.join('\t'), ...rows.map(rowOf)].join('\n')}\n`);
      }),
    );
  return labels;
}

function parseDate(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime())) throw new InvalidArgumentError(`Expected a date but received "${text}".`);
  return date;
}
