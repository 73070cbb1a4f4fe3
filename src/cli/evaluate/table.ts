import type { AnalyzerCell } from '../../evaluate/by-analyzer.js';
import type { Leaks } from '../../evaluate/leaks.js';
import type { EvaluationReport } from '../../evaluate/report.js';
import { realLabel } from '../../evaluate/row.js';
import type { Cell } from '../../evaluate/summary.js';
import { grid, intervalText, rateText } from '../text-grid.js';

const columns = [
  'tier',
  'label',
  'repo',
  'n',
  'AUROC',
  '95 %',
  'TPR@1%',
  'TPR@5%',
  'own repo',
  'forgery',
  'unclear',
  'no sign',
  'n/a',
  'flips',
  'px F1',
  'best',
  'all',
];
const worstRepos = 20;

/** The summary for a terminal: worst cells first, then false alarms on real photos, then what the set gives away. */
export function describeEvaluation(report: EvaluationReport): string {
  const worstFirst = (a: Cell, b: Cell): number => (a.auroc ?? 2) - (b.auroc ?? 2);
  const alarmsFirst = (a: Cell, b: Cell): number =>
    b.outcomes.forgery_indicated - a.outcomes.forgery_indicated;
  const forged = report.summary.filter((cell) => cell.label !== realLabel);
  const real = report.summary.filter((cell) => cell.label === realLabel);
  const [ofAll, ofRepos] = [forged.filter((c) => c.repo === null), forged.filter((c) => c.repo !== null)];
  const [realOfAll, realOfRepos] = [real.filter((c) => c.repo === null), real.filter((c) => c.repo !== null)];
  return [
    'Against real photos, worst first',
    ...grid([columns, ...[...ofAll].sort(worstFirst).map(cells)]),
    ...titled('The same by repository', ofRepos.sort(worstFirst).slice(0, worstRepos)),
    ...titled('Real photos, most false alarms first', realOfAll.sort(alarmsFirst)),
    ...titled('The same by repository', realOfRepos.sort(alarmsFirst).slice(0, worstRepos)),
    '',
    'Analyzers by their own scores, forged against real, best first',
    ...grid([analyzerColumns, ...analyzersBestFirst(report).map(analyzerCells)]),
    ...alarmLines(report),
    '',
    'What the set gives away without its pixels (AUROC of forged against real; .50 = nothing)',
    ...grid([['tier', 'file size', 'pixel count', 'format', 'together'], ...report.leaks.map(leakCells)]),
    ...leftOutLines(report),
    ...problemLines(report),
    '',
  ].join('\n');
}

function titled(title: string, rows: readonly Cell[]): string[] {
  return rows.length === 0 ? [] : ['', title, ...grid([columns, ...rows.map(cells)])];
}

function cells(cell: Cell): string[] {
  const flips = Object.entries(cell.flips).map(([tier, rate]) => `${tier} ${rateText(rate)}`);
  return [
    cell.tier,
    cell.label,
    cell.repo ?? 'all',
    String(cell.n),
    rateText(cell.auroc),
    intervalText(cell.auroc95),
    rateText(cell.tprAt1),
    rateText(cell.tprAt5),
    rateText(cell.aurocSameRepo),
    rateText(cell.outcomes.forgery_indicated),
    rateText(cell.outcomes.inconclusive),
    rateText(cell.outcomes.no_sign_found),
    rateText(cell.outcomes.not_assessable),
    flips.join(' ') || '-',
    rateText(cell.pixels?.f1 ?? null),
    rateText(cell.pixels?.oracleF1 ?? null),
    rateText(cell.pixels?.allForgedF1 ?? null),
  ];
}

const analyzerColumns = ['tier', 'analyzer', 'forged', 'real', 'failed', 'AUROC', '95 %', 'TPR@1%', 'TPR@5%'];

function analyzersBestFirst({ analyzers }: EvaluationReport): AnalyzerCell[] {
  return analyzers
    .filter((cell) => cell.auroc !== null || cell.failed > 0)
    .sort((a, b) => (b.auroc ?? -1) - (a.auroc ?? -1));
}

function analyzerCells(cell: AnalyzerCell): string[] {
  return [
    cell.tier,
    cell.analyzer,
    String(cell.forged),
    String(cell.real),
    String(cell.failed),
    rateText(cell.auroc),
    intervalText(cell.auroc95),
    rateText(cell.tprAt1),
    rateText(cell.tprAt5),
  ];
}

function alarmLines({ alarms }: EvaluationReport): string[] {
  if (alarms.length === 0) return [];
  const rows = alarms.map(({ tier, by, repo, n, alarms: count }) => [
    tier,
    by,
    repo ?? 'all',
    `${count} of ${n}`,
    `${((100 * count) / n).toFixed(1)} %`,
  ]);
  return [
    '',
    'Real photos with a strong finding or a verdict of forgery',
    ...grid([['tier', 'by', 'repo', 'alarms', 'rate'], ...rows]),
  ];
}

function leakCells(leaks: Leaks): string[] {
  return [
    leaks.tier,
    ...[leaks.sizeBytes, leaks.pixelCount, leaks.format, leaks.together].map((area) => rateText(area)),
  ];
}

function leftOutLines({ leftOut }: EvaluationReport): string[] {
  return Object.entries(leftOut).map(([tier, labels]) => {
    const counts = Object.entries(labels).map(([label, n]) => `${n} ${label}`);
    return `Too small for ${tier}, left out: ${counts.join(', ')}`;
  });
}

const shownProblems = 20;

function problemLines({ problems }: EvaluationReport): string[] {
  if (problems.length === 0) return [];
  return [
    '',
    `${problems.length} problems`,
    ...problems.slice(0, shownProblems).map(({ file, tier, problem }) => `${file} (${tier}): ${problem}`),
  ];
}
