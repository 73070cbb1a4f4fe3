/**
 * Two scores of the same photos against each other (E. R. DeLong, D. M. DeLong and D. L. Clarke-Pearson, Comparing the areas under two
 * or more correlated receiver operating characteristic curves, Biometrics 44, 1988, section 3), by mid-ranks (X. Sun and W. Xu,
 * Fast implementation of DeLong's algorithm, IEEE Signal Processing Letters 21, 2014).
 */

/** Scores of two methods on the same photos, in the same order. */
export interface Paired {
  readonly a: readonly number[];
  readonly b: readonly number[];
}

export interface AreaDifference {
  /** AUROC of b less AUROC of a, in [-1, 1]. */
  readonly difference: number;
  /** 95 % interval of the difference. */
  readonly low: number;
  readonly high: number;
  /** Two-sided probability of such a difference, were there none. */
  readonly p: number;
}

const normal95 = 1.959964;

/** Null where a class has under two photos: no variance can be told from it. */
export function compareAreas(positives: Paired, negatives: Paired): AreaDifference | null {
  if (positives.a.length < 2 || negatives.a.length < 2) return null;
  const a = placements(positives.a, negatives.a);
  const b = placements(positives.b, negatives.b);
  const difference = mean(b.positives) - mean(a.positives);
  const variance =
    varianceOfDifference(a.positives, b.positives) / positives.a.length +
    varianceOfDifference(a.negatives, b.negatives) / negatives.a.length;
  const error = Math.sqrt(variance);
  const p = error === 0 ? Number(difference === 0) : 2 * normalTail(Math.abs(difference) / error);
  return { difference, low: difference - normal95 * error, high: difference + normal95 * error, p };
}

/** Of each positive the share of negatives below it, of each negative the share of positives above it; ties count half. */
function placements(positives: readonly number[], negatives: readonly number[]) {
  const all = midRanks([...positives, ...negatives]);
  const own = midRanks(positives);
  const others = midRanks(negatives);
  return {
    positives: own.map((rank, i) => (all[i] - rank) / negatives.length),
    negatives: others.map((rank, j) => 1 - (all[positives.length + j] - rank) / positives.length),
  };
}

/** Ranks from 1 on; equal values share the mean of theirs. */
function midRanks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((i, j) => values[i] - values[j]);
  const ranks = new Array<number>(values.length);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && values[order[to]] === values[order[from]]) to++;
    for (let at = from; at < to; at++) ranks[order[at]] = (from + to + 1) / 2;
    from = to;
  }
  return ranks;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function varianceOfDifference(a: readonly number[], b: readonly number[]): number {
  const differences = b.map((value, i) => value - a[i]);
  const centre = mean(differences);
  return differences.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (differences.length - 1);
}

/**
 * P(N(0, 1) > z) for z >= 0, to 7.5e-8 (M. Abramowitz and I. Stegun, Handbook of mathematical functions, 1964, 26.2.17).
 */
function normalTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = series.reduceRight((rest, coefficient) => (rest + coefficient) * t, 0);
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}

/**
 * Which of many tests still hold when all are looked at together: Holm's step-down at `level` (S. Holm, A simple
 * sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6, 1979).
 */
export function holm(ps: readonly number[], level: number): boolean[] {
  const order = ps.map((_, i) => i).sort((i, j) => ps[i] - ps[j]);
  const holds = new Array<boolean>(ps.length).fill(false);
  for (const [step, i] of order.entries()) {
    if (ps[i] > level / (ps.length - step)) break;
    holds[i] = true;
  }
  return holds;
}
