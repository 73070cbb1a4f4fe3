/**
 * Tables of what the learned models say of labelled photos, in Markdown, worst first:
 *
 *   node dist/bench/learned-tables.js REPORT.json...
 *
 * REPORT.json is what `touchstone models evaluate --out` writes. First, of each model, the real photos with a finding at the shipped
 * threshold by source and tier; then generated pictures against the real photos of their own repository, where content says nothing.
 */
import { readFileSync } from 'node:fs';
import type { LearnedRow } from '../src/evaluate/learned-row.js';
import { auroc, aurocInterval } from '../src/evaluate/roc.js';
import { realLabel } from '../src/evaluate/row.js';

const rows = process.argv
  .slice(2)
  .flatMap(
    (path) => (JSON.parse(readFileSync(path, 'utf8')) as { readonly rows: readonly LearnedRow[] }).rows,
  );
const real = rows.filter(({ label }) => label === realLabel);
const tiers = [...new Set(rows.map(({ tier }) => tier))];
const print = (line = '') => process.stdout.write(`${line}\n`);
const say = (...cells: string[]) => {
  print(`| ${cells.join(' | ')} |`);
};
const head = (...cells: string[]) => {
  say(...cells);
  say(...cells.map(() => '---'));
};
const rate = (value: number) => value.toFixed(2).replace(/^0/, '');

const analyzers = [...new Set(rows.flatMap(({ scores }) => Object.keys(scores)))].sort();
const counted = (some: readonly LearnedRow[]) =>
  analyzers.map((analyzer) =>
    tiers.map((tier) => {
      const said = some.flatMap((row) => (row.tier === tier ? (row.scores[analyzer] ?? []) : []));
      return { alarms: said.filter(({ found }) => found).length, n: said.length };
    }),
  );
const spared = ({ alarms, n }: { alarms: number; n: number }) => (n === 0 ? 1 : 1 - alarms / n);
print(`Real photos with a finding / asked, by tier: ${tiers.join(', ')}\n`);
head('source', 'lowest TNR', ...analyzers);
const sources = [...new Set(real.map(({ repo }) => repo))]
  .map((repo) => ({ repo, cells: counted(real.filter((row) => row.repo === repo)) }))
  .map((one) => ({ ...one, worst: Math.min(...one.cells.flat().map(spared)) }))
  .sort((a, b) => a.worst - b.worst || b.cells[0][0].n - a.cells[0][0].n);
const all = counted(real);
for (const { repo, worst, cells } of [
  { repo: 'all', worst: Math.min(...all.flat().map(spared)), cells: all },
  ...sources,
]) {
  const told = cells.map((ofModel) =>
    ofModel.map(({ alarms, n }) => (n === 0 ? '-' : `${alarms} / ${n}`)).join(', '),
  );
  say(repo, worst.toFixed(3).replace(/^0/, ''), ...told);
}

const generated = rows.filter(({ label }) => label === 'ai_full' || label === 'ai_edit');
const analyzer = 'synthesis-model';
print(`\n${analyzer}: generated pictures against the real ones of their own repository, AUROC (95 %)\n`);
head('repository', 'pictures', ...tiers);
const own = [...new Set(generated.map(({ repo, label }) => `${repo}\n${label}`))].map((key) => {
  const [repo, label] = key.split('\n');
  const scores = (some: readonly LearnedRow[], tier: string) =>
    some.flatMap((row) =>
      row.repo === repo && row.tier === tier ? (row.scores[analyzer]?.score ?? []) : [],
    );
  const cells = tiers.map((tier) => {
    const positives = scores(
      generated.filter((row) => row.label === label),
      tier,
    );
    const negatives = scores(real, tier);
    const interval = aurocInterval(positives, negatives);
    return { area: auroc(positives, negatives), interval, n: [positives.length, negatives.length] };
  });
  return { repo, label, cells };
});
for (const { repo, label, cells } of own
  .filter(({ cells }) => cells[0].area !== null)
  .sort((a, b) => (a.cells[0].area ?? 0) - (b.cells[0].area ?? 0))) {
  say(
    repo,
    `${label} (${cells[0].n.join(' / ')})`,
    ...cells.map(({ area, interval }) =>
      area === null || interval === null
        ? ''
        : `${rate(area)} (${rate(interval.low)}-${rate(interval.high)})`,
    ),
  );
}
