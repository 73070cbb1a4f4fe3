import { outcomes, type Outcome } from '../domain/verdict.js';
import { auroc, aurocInterval, truePositiveRateAt, type Interval } from './roc.js';
import { isForged, realLabel, type EvaluationRow } from './row.js';

/** Measures of one group of rows: a label in a tier, of all repositories or of one. */
export interface Cell {
  readonly tier: string;
  /** {@link allForged} stands for every forged label together. */
  readonly label: string;
  /** Null: of all repositories. */
  readonly repo: string | null;
  readonly n: number;
  /** Rows that could be ranked, i.e. that are not `not_assessable`. */
  readonly assessed: number;
  /** Against all real rows of the tier; null for real rows themselves. */
  readonly auroc: number | null;
  readonly auroc95: Interval | null;
  readonly tprAt1: number | null;
  readonly tprAt5: number | null;
  /** Against real rows of the same repository; over all repositories, the mean weighted by n. */
  readonly aurocSameRepo: number | null;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  /** Per other tier: share of the photos in both whose outcome is not the same. */
  readonly flips: Readonly<Record<string, number>>;
  readonly pixels: PixelMeans | null;
}

/** Means over the rows whose mask is known. */
export interface PixelMeans {
  readonly n: number;
  readonly f1: number;
  readonly oracleF1: number;
  readonly allForgedF1: number;
}

export const allForged = 'all_forged';

/** Every cell: tiers in the order given, labels by name, all repositories before each. */
export function summarise(rows: readonly EvaluationRow[], tiers: readonly string[]): Cell[] {
  const outcomeAt = new Map(rows.map((row) => [`${row.tier}\n${row.file}`, row.outcome]));
  return tiers.flatMap((tier) => {
    const inTier = rows.filter((row) => row.tier === tier);
    const real = inTier.filter((row) => row.label === realLabel);
    const labels = [...new Set(inTier.map((row) => row.label))].sort();
    const groups = [
      { label: allForged, rows: inTier.filter(isForged) },
      ...labels.map((label) => ({ label, rows: inTier.filter((row) => row.label === label) })),
    ].filter((group) => group.rows.length > 0);
    return groups.flatMap((group) => {
      const repos = [...new Set(group.rows.map((row) => row.repo))].filter((repo) => repo !== '').sort();
      const cell = (repo: string | null): Cell =>
        cellOf(
          { tier, label: group.label, repo },
          group.rows.filter((row) => repo === null || row.repo === repo),
          real,
          flipsIn(tiers, outcomeAt),
        );
      return [null, ...repos].map(cell);
    });
  });
}

function cellOf(
  name: Pick<Cell, 'tier' | 'label' | 'repo'>,
  rows: readonly EvaluationRow[],
  real: readonly EvaluationRow[],
  flips: (rows: readonly EvaluationRow[]) => Record<string, number>,
): Cell {
  const ranked = weights(rows);
  const against = name.label === realLabel ? [] : weights(real);
  return {
    ...name,
    n: rows.length,
    assessed: ranked.length,
    auroc: auroc(ranked, against),
    auroc95: aurocInterval(ranked, against),
    tprAt1: truePositiveRateAt(0.01, ranked, against),
    tprAt5: truePositiveRateAt(0.05, ranked, against),
    aurocSameRepo: name.label === realLabel ? null : aurocSameRepo(rows, real),
    outcomes: sharesOf(rows),
    flips: flips(rows),
    pixels: pixelMeans(rows),
  };
}

/** What rows are ranked by: the weight of evidence, where nothing could be weighed 0, as it says nothing. */
function weights(rows: readonly EvaluationRow[]): number[] {
  return rows.filter((row) => row.outcome !== 'not_assessable').map((row) => row.llr ?? 0);
}

function aurocSameRepo(rows: readonly EvaluationRow[], real: readonly EvaluationRow[]): number | null {
  let n = 0;
  let total = 0;
  for (const repo of new Set(rows.map((row) => row.repo))) {
    if (repo === '') continue;
    const own = weights(rows.filter((row) => row.repo === repo));
    const area = auroc(own, weights(real.filter((row) => row.repo === repo)));
    if (area === null) continue;
    n += own.length;
    total += area * own.length;
  }
  return n === 0 ? null : total / n;
}

function sharesOf(rows: readonly EvaluationRow[]): Record<Outcome, number> {
  const share = (outcome: Outcome): number =>
    rows.filter((row) => row.outcome === outcome).length / rows.length;
  return Object.fromEntries(outcomes.map((outcome) => [outcome, share(outcome)])) as Record<Outcome, number>;
}

function flipsIn(tiers: readonly string[], outcomeAt: ReadonlyMap<string, Outcome>) {
  return (rows: readonly EvaluationRow[]): Record<string, number> => {
    const rates: Record<string, number> = {};
    for (const other of tiers) {
      if (other === rows[0]?.tier) continue;
      const pairs = rows.flatMap(({ file, outcome }) => {
        const there = outcomeAt.get(`${other}\n${file}`);
        return there === undefined ? [] : [there === outcome];
      });
      if (pairs.length > 0) rates[other] = pairs.filter((same) => !same).length / pairs.length;
    }
    return rates;
  };
}

function pixelMeans(rows: readonly EvaluationRow[]): PixelMeans | null {
  const scores = rows.flatMap(({ pixels }) => pixels ?? []);
  if (scores.length === 0) return null;
  const mean = (of: (one: (typeof scores)[number]) => number): number =>
    scores.reduce((sum, one) => sum + of(one), 0) / scores.length;
  return {
    n: scores.length,
    f1: mean((one) => one.f1),
    oracleF1: mean((one) => one.oracleF1),
    allForgedF1: mean((one) => one.allForgedF1),
  };
}
