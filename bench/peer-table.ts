/**
 * Prints how methods did on the same files: `node dist/bench/peer-table.js ROWS.jsonl... [--honest all]`.
 *
 * A row holds set, forged, and by method: scores, and where known named (a finding at its own threshold), f1 (null without a mask) and
 * seconds. Every set is judged against its own honest rows, with `--honest all` against those of all sets.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { auroc, truePositiveRateAt } from '../src/evaluate/roc.js';

interface Row {
  readonly set: string;
  readonly forged: boolean;
  readonly scores: Readonly<Record<string, number>>;
  readonly named?: Readonly<Record<string, boolean>>;
  readonly f1?: Readonly<Record<string, number | null>>;
  readonly seconds?: Readonly<Record<string, number>>;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { honest: { type: 'string', default: 'own' } },
});
if (positionals.length === 0) throw new Error('Expected at least one file of rows');

const rows = positionals
  .flatMap((file) => readFileSync(file, 'utf8').trimEnd().split('\n'))
  .map((line) => JSON.parse(line) as Row);
const sets = [...new Set(rows.filter((row) => row.forged).map((row) => row.set))];
const head = [
  'set',
  'forged / honest',
  'method',
  'AUROC',
  'at 1 %',
  'at 5 %',
  'own: forged',
  'own: honest',
  'F1',
  's',
];
const lines = sets.flatMap((set) => {
  const forged = rows.filter((row) => row.forged && row.set === set);
  const honest = rows.filter((row) => !row.forged && (values.honest === 'all' || row.set === set));
  return Object.keys(forged[0].scores).map((method) => {
    const [made, real] = [forged, honest].map((some) => some.map((row) => row.scores[method]));
    return [
      set,
      `${forged.length} / ${honest.length}`,
      method,
      shown(auroc(made, real)),
      shown(truePositiveRateAt(0.01, made, real)),
      shown(truePositiveRateAt(0.05, made, real)),
      shown(mean(forged.flatMap((row) => Number(row.named?.[method] ?? NaN)))),
      shown(mean(honest.flatMap((row) => Number(row.named?.[method] ?? NaN)))),
      shown(mean(forged.flatMap((row) => row.f1?.[method] ?? NaN))),
      shown(mean([...forged, ...honest].flatMap((row) => row.seconds?.[method] ?? NaN)), 3),
    ];
  });
});
process.stdout.write(
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |\n`).join(''),
);

/** Mean of what is known; null where nothing is. */
function mean(list: readonly number[]): number | null {
  const known = list.filter((value) => !Number.isNaN(value));
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function shown(value: number | null, digits = 2): string {
  return value === null ? '' : value.toFixed(digits);
}
