/**
 * Ranking measures over scores of a positive and a negative class; a higher score speaks for the positive one.
 * Equal scores count half: AUROC = P(positive > negative) + P(equal) / 2, the Mann-Whitney statistic.
 */

/** Both classes as counts over the distinct scores, ascending. */
interface Counts {
  readonly positives: readonly number[];
  readonly negatives: readonly number[];
}

function countsOf(positives: readonly number[], negatives: readonly number[]): Counts {
  const { levels, positiveLevel, negativeLevel } = levelsOf(positives, negatives);
  return { positives: tally(positiveLevel, levels), negatives: tally(negativeLevel, levels) };
}

function levelsOf(positives: readonly number[], negatives: readonly number[]) {
  const distinct = [...new Set([...positives, ...negatives])].sort((a, b) => a - b);
  const at = new Map(distinct.map((score, level) => [score, level]));
  const level = (score: number): number => at.get(score) ?? 0;
  return {
    levels: distinct.length,
    positiveLevel: positives.map(level),
    negativeLevel: negatives.map(level),
  };
}

function tally(levels: readonly number[], count: number): number[] {
  const counts = new Array<number>(count).fill(0);
  for (const level of levels) counts[level]++;
  return counts;
}

function areaOf({ positives, negatives }: Counts): number {
  let below = 0;
  let won = 0;
  let total = 0;
  for (let level = 0; level < positives.length; level++) {
    won += positives[level] * (below + negatives[level] / 2);
    below += negatives[level];
    total += positives[level];
  }
  return won / (total * below);
}

/** Area under the ROC curve in [0, 1], .5 for no separation; null where a class is empty. */
export function auroc(positives: readonly number[], negatives: readonly number[]): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  return areaOf(countsOf(positives, negatives));
}

/**
 * Largest share of positives caught by a threshold that flags at most `rate` of the negatives; null where a
 * class is empty. With n negatives, rates below 1/n allow no false alarm at all.
 */
export function truePositiveRateAt(
  rate: number,
  positives: readonly number[],
  negatives: readonly number[],
): number | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const counts = countsOf(positives, negatives);
  let alarms = 0;
  let caught = 0;
  for (let level = counts.positives.length - 1; level >= 0; level--) {
    alarms += counts.negatives[level];
    if (alarms > rate * negatives.length) break;
    caught += counts.positives[level];
  }
  return caught / positives.length;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const resamples = 1000;
const seed = 20_250_901;

/**
 * Percentile bootstrap 95 % interval of {@link auroc}: both classes drawn anew with replacement, 1000 times,
 * from a fixed seed (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, ch. 13). Null where a class
 * is empty.
 */
export function aurocInterval(positives: readonly number[], negatives: readonly number[]): Interval | null {
  if (positives.length === 0 || negatives.length === 0) return null;
  const { levels, positiveLevel, negativeLevel } = levelsOf(positives, negatives);
  const next = uniform(seed);
  const draw = (from: readonly number[]): number[] => {
    const counts = new Array<number>(levels).fill(0);
    for (let i = 0; i < from.length; i++) counts[from[Math.floor(next() * from.length)]]++;
    return counts;
  };
  const areas = new Float64Array(resamples);
  for (let i = 0; i < resamples; i++) {
    areas[i] = areaOf({ positives: draw(positiveLevel), negatives: draw(negativeLevel) });
  }
  areas.sort();
  return { low: areas[Math.floor(resamples * 0.025)], high: areas[Math.ceil(resamples * 0.975) - 1] };
}

/** Uniform numbers in [0, 1) from a seed: xorshift32 (Marsaglia, Journal of Statistical Software 8/14, 2003). */
function uniform(start: number): () => number {
  let state = start;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
