/**
 * Draws real photos to count false alarms on: `node dist/bench/real-index.js PHOTOS/index.tsv OUT.tsv`
 * (`--most` photos of one source, `--seed`, `--without` an index of test photos, told by their sha256). `--labelled` draws every
 * other label of each source as well, to rank against them.
 *
 * Sources take turns, so that any beginning of the list holds them all; `touchstone evaluate OUT.tsv --root PHOTOS` then
 * tells verdicts and strong findings by source and tier.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Random } from './forge/random.js';
import { readTable } from './read-table.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    most: { type: 'string', default: '150' },
    seed: { type: 'string', default: '1' },
    without: { type: 'string' },
    labelled: { type: 'boolean', default: false },
  },
});
if (positionals.length !== 2) throw new Error('Expected <index.tsv> <out.tsv>');
const [index, out] = positionals;

const random = new Random(Number(values.seed));
const kept = new Set(values.without === undefined ? [] : readTable(values.without).map((row) => row.sha256));
const bySource = new Map<string, Record<string, string>[]>();
for (const row of readTable(index)) {
  if ((row.label !== 'real' && !values.labelled) || kept.has(row.sha256)) continue;
  // A photo that stands twice counts once.
  kept.add(row.sha256);
  const source = `${row.label} ${row.repo}`;
  bySource.set(source, [...(bySource.get(source) ?? []), row]);
}
const drawn = [...bySource.values()].map((rows) => shuffled(rows).slice(0, Number(values.most)));
const turns = Math.max(...drawn.map((rows) => rows.length));
const lines = Array.from({ length: turns }, (_, turn) => drawn.flatMap((rows) => rows.slice(turn, turn + 1)))
  .flat()
  .map(({ file, label, kind, source, repo }) => [file, label, kind, source, repo].join('\t'));
writeFileSync(out, `${['file\tlabel\tkind\tsource\trepo', ...lines].join('\n')}\n`);

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
