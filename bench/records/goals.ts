import type { Measurement } from './measure.js';
import type { Plan } from './plan.js';

export const goals = {
  /** 95 of 100 openings of a page within. */
  goalMs: 50,
  /** With ten times the records a row on a page may cost so many times the blocks: trees grow a level, no more. */
  goalGrowth: 2,
};
/** Pages that touch next to nothing may grow by so many blocks a row. */
const slackBlocks = 5;

/** Blocks touched for each row given: small merchants fill no page while there is little. */
const perRow = ({ blocks, rows }: Plan): number => blocks / Math.max(1, rows);

/** Pages that miss a goal, in words; sequential scans and times are judged at the largest size. */
export function faults(results: readonly Measurement[]): string[] {
  const [first, last] = [results[0], results[results.length - 1]];
  const found: string[] = [];
  for (const [who, costs] of Object.entries(last.costs)) {
    for (const [page, cost] of Object.entries(costs)) {
      const name = `${who}: ${page}`;
      const swept = cost.swept.filter((table) => last.largeTables.includes(table));
      const [before, after] = [first.costs[who][page], cost].map(perRow);
      if (cost.p95Ms > goals.goalMs) found.push(`${name} takes ${cost.p95Ms.toFixed(1)} ms`);
      if (swept.length > 0) found.push(`${name} reads ${swept.join(', ')} from end to end`);
      if (after > goals.goalGrowth * before + slackBlocks) {
        found.push(`${name} grows from ${before.toFixed(0)} to ${after.toFixed(0)} blocks a row`);
      }
    }
  }
  return found;
}
