/** A comparison of two policies for people at a terminal. */
import { routes } from '../domain/verdict.js';
import type { Comparison, SideTally } from '../domain/policy-tally.js';

const share = (value: number | null): string => (value === null ? '-' : `${(value * 100).toFixed(1)} %`);
const money = ({ held }: SideTally): string =>
  held.length === 0
    ? 'none'
    : held
        .map(
          ({ currency, disputes, amountMinor }) => `${disputes} disputes, ${amountMinor} ${currency} (minor)`,
        )
        .join('; ');

/** Rows: what, as it was done, as the candidate would do it. */
export function comparisonText({ verdicts, changed, recorded, candidate, cases }: Comparison): string {
  const rows = (of: (side: SideTally) => string, what: string): string =>
    `${what.padEnd(34)} ${of(recorded).padEnd(24)} ${of(candidate)}`;
  const judged = ({ judgedHolds: { upheld, rejected } }: SideTally): string =>
    `${upheld} upheld, ${rejected} let go`;
  const lines = [
    `${verdicts} verdicts, ${changed} with another route`,
    '',
    `${''.padEnd(34)} ${'as it was done'.padEnd(24)} as it would be`,
    ...routes.map((route) => rows((side) => String(side.routes[route]), route)),
    rows(money, 'held'),
    rows((side) => (side.statedWrongfulHoldsPer1000 ?? 0).toFixed(2), 'wrongful holds per 1,000, at most'),
    rows(judged, 'holds that people judged'),
    rows((side) => share(side.releasedShare), 'of these let go'),
    rows((side) => String(side.missedUpheld), 'upheld suspicions not held'),
  ];
  const listed = cases.map(({ scanId, disputeId, was, would }) =>
    `${scanId}  ${disputeId ?? 'no dispute'}  ${was.route} -> ${would.route}  ${would.rule ?? ''}`.trimEnd(),
  );
  const tail = listed.length === 0 ? [] : ['', 'detection, dispute, change, rule', ...listed];
  return `${[...lines, ...tail].join('\n')}\n`;
}
