import { goals } from './goals.js';
import type { Kept } from './kept.js';
import type { PageCost } from './measure.js';

/** The measurements as a Markdown page. */
export function describeRecords({ results, date, machine, load, runs, faults, audit }: Kept): string {
  const last = results[results.length - 1];
  const sizes = results.map(({ disputes, scans, bytes }) => {
    const [d, s] = [disputes, scans].map((count) => count.toLocaleString('en'));
    return `${d} disputes and ${s} scans (${(bytes / 2 ** 20).toFixed(0)} MiB)`;
  });
  const row = (who: string, page: string): string => {
    const costs = results.map((result) => result.costs[who][page]);
    const { indexes, statements } = costs[costs.length - 1];
    const times = costs.map(({ p50Ms, p95Ms }) => `${p50Ms.toFixed(1)}, ${p95Ms.toFixed(1)}`);
    return `| ${[page, ...times, inTurn(costs, 'blocks'), inTurn(costs, 'rows'), statements, indexes.join(' ')].join(' | ')} |`;
  };
  return [
    '# Pages of the records in the database',
    '',
    `Measured ${date} by \`npm run bench:records\` on ${machine}, against a PostgreSQL of its own; load ${load.join(', ')}.`,
    ...sizes.map((size) => `- ${size}`),
    '',
    `Each page ${runs} times, another dispute each time; p50 and p95 of the whole transaction in ms, by one client on a unix`,
    'socket, row-level security in force. A large merchant has four fifths of all, 20 small ones the rest. Blocks are 8 KiB, touched',
    'in one opening, at each size; rows are those its statements gave. An auditor names no merchant.',
    '',
    `Goals: p95 at most ${goals.goalMs} ms; no table of 1,000 rows read from end to end; with ten times the records at most ${goals.goalGrowth} x`,
    'the blocks for each row, and five. Times and sequential reads are judged at the largest size.',
    '',
    faults.length === 0 ? 'All goals are met.' : 'Goals missed:',
    ...faults.map((fault) => `- ${fault}`),
    '',
    'A policy tried over the newest month of verdicts, from first to last:',
    ...Object.keys(last.dryRuns).map((who) => {
      const each = results.map(
        ({ dryRuns: { [who]: cost } }) => `${cost.verdicts.toLocaleString('en')} verdicts in ${cost.ms} ms`,
      );
      return `- ${who}: ${each.join(', ')}`;
    }),
    ...(audit === undefined ? [] : verifying(audit)),
    ...Object.entries(last.costs).flatMap(([who, costs]) => [
      '',
      `## ${who[0].toUpperCase()}${who.slice(1)}`,
      '',
      `| page | ${results.map(({ disputes }) => `${disputes.toLocaleString('en')}: p50, p95`).join(' | ')} | blocks | rows | statements | indexes |`,
      `| --- | ${results.map(() => '--- |').join(' ')} --- | --- | --- | --- |`,
      ...Object.keys(costs).map((page) => row(who, page)),
    ]),
    '',
  ].join('\n');
}

function verifying({ date, machine, load, results }: NonNullable<Kept['audit']>): string[] {
  return [
    '',
    `\`touchstone audit verify\` over the whole record, every event and every row that events seal, measured ${date} by`,
    `\`npm run bench:records audit\` on ${machine}; load ${load.join(', ')}:`,
    ...results.map(({ disputes, scans, events, seconds, grownMiB }) => {
      const [d, s, e] = [disputes, scans, events].map((count) => count.toLocaleString('en'));
      return `- ${d} disputes, ${s} scans, ${e} events: ${seconds} s; its process grew by ${grownMiB} MiB`;
    }),
  ];
}

const inTurn = (costs: readonly PageCost[], what: 'blocks' | 'rows'): string =>
  costs.map((cost) => cost[what]).join(', ');
