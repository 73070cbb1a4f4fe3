import type { Versions } from '../domain/report.js';
import type { ScanTier } from '../domain/scan-tier.js';
import { alarmsOf, type AlarmCell } from './alarms.js';
import { summariseAnalyzers, type AnalyzerCell } from './by-analyzer.js';
import { leaksOf, type Leaks } from './leaks.js';
import type { EvaluationRow, IndexEntry, WorkingLine } from './row.js';
import { summarise, type Cell } from './summary.js';

export interface EvaluationReport {
  /** Of everything that the rows depend on; null where there is no row. */
  readonly versions: Versions | null;
  /** How much of large photos was looked at. */
  readonly scanTier: ScanTier;
  readonly tiers: readonly string[];
  readonly photos: number;
  readonly summary: readonly Cell[];
  readonly analyzers: readonly AnalyzerCell[];
  /** What real photos were accused of, by repository, worst first. */
  readonly alarms: readonly AlarmCell[];
  /** What the set gives away without its pixels, a tier each. */
  readonly leaks: readonly Leaks[];
  /** Photos too small for a tier, by tier and label. */
  readonly leftOut: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly problems: readonly { readonly file: string; readonly tier: string; readonly problem: string }[];
  readonly rows: readonly EvaluationRow[];
}

/** The report over the given photos and tiers; rows in the order of the index, then of the tiers. */
export function assemble(
  entries: readonly IndexEntry[],
  { tiers, scanTier }: Pick<EvaluationReport, 'tiers' | 'scanTier'>,
  lines: readonly WorkingLine[],
  versions: Versions | null,
): EvaluationReport {
  const order = new Map(entries.map(({ file }, i) => [file, i]));
  const placeOf = ({ file, tier }: { file: string; tier: string }): number =>
    (order.get(file) ?? 0) * tiers.length + tiers.indexOf(tier);
  const wanted = ({ file, tier }: { file: string; tier: string }): boolean =>
    order.has(file) && tiers.includes(tier);
  const inOrder = <T extends { file: string; tier: string }>(all: readonly T[]): T[] =>
    all.filter(wanted).sort((a, b) => placeOf(a) - placeOf(b));

  const rows = inOrder(lines.flatMap((line) => (line.type === 'row' ? line.row : [])));
  return {
    versions,
    scanTier,
    tiers,
    photos: entries.length,
    summary: summarise(rows, tiers),
    analyzers: summariseAnalyzers(rows, tiers),
    alarms: alarmsOf(rows),
    leaks: tiers.map((tier) =>
      leaksOf(
        tier,
        rows.filter((row) => row.tier === tier),
      ),
    ),
    leftOut: countLeftOut(inOrder(lines.flatMap((line) => (line.type === 'left_out' ? line : [])))),
    problems: inOrder(lines.flatMap((line) => (line.type === 'problem' ? line : []))).map(
      ({ file, tier, problem }) => ({ file, tier, problem }),
    ),
    rows,
  };
}

function countLeftOut(lines: readonly { tier: string; label: string }[]): EvaluationReport['leftOut'] {
  const counts: Record<string, Record<string, number>> = {};
  for (const { tier, label } of lines) {
    counts[tier] ??= {};
    counts[tier][label] = (counts[tier][label] ?? 0) + 1;
  }
  return counts;
}

/** JSON with a line for each row, so that two reports can be compared line by line. */
export function serialise({ rows, ...rest }: EvaluationReport): string {
  const head = JSON.stringify(rest, null, 2).slice(0, -2);
  return `${head},\n  "rows": [\n${rows.map((row) => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]\n}\n`;
}
