/**
 * The divisor that a first JPEG save used, read off the histogram of one DCT frequency after the last save: of all divisors
 * the one whose comb explains the histogram best (T. Bianchi and A. Piva, IEEE TIFS 7(3), 2012, section III-C), with a share of
 * blocks allowed that were saved but once. Mixture weights by expectation maximisation (Dempster, Laird and Rubin, 1977).
 */
import { mixtureParts, mostMagnitude, spreadOfOne, spreadOfTwo, type Spread } from './comb-model.js';

/** Counts of the magnitudes 1..mostMagnitude. */
export type MagnitudeCounts = Float64Array;

export interface FirstDivisor {
  /** Divisors of the earlier and of the last save. */
  readonly first: number;
  readonly last: number;
  /** Natural log of P(counts | two saves) / P(counts | one save), each at its best mixture. */
  readonly gain: number;
  /** Natural log of P(n | one save) / P(n | two saves) for magnitudes from 1 on; positive: the earlier save is missing. */
  readonly odds: Float64Array;
  /** What `odds` is on average in a coefficient that was saved twice, made positive: how much one value can tell. */
  readonly telling: number;
  /** Variance of `odds` there. */
  readonly variance: number;
  /** Smallest magnitude that tells anything. */
  readonly least: number;
}

const mostDivisor = 80;
/** Multiples of a divisor that must lie within reach: fewer are no comb. */
const leastTeeth = 3;
/** Fewer coefficients give no steady estimate. */
const leastCount = 200;
/** Divisors that are fitted in full. */
const finalists = 4;
const rounds = 24;
/** Blocks with another past than the rest, before and at most after fitting. */
const startingShare = 0.1;
const mostShare = 0.6;
/** Of coefficients saved twice, so many may lie anywhere: clipping, overlays and decoders that are not exact. */
const astray = 0.05;
/** Smaller values may be nothing but rounding: a flat block's rounding errors are no noise and reach this far. */
const leastCoefficient = 3;
/** The same in standard deviations, where a save on another grid left more than rounding. */
const leastDeviations = 4;
/** Nats that a histogram must gain before its divisor is believed; one of {@link mostDivisor} is chosen. */
const leastGain = 10;
/** Nats a value must tell on average, and share of what its comb promises that the histogram must gain. */
const leastTelling = 0.025;
const leastKept = 0.35;

/** Spreads that several frequencies of one photo need, by their two divisors and the noise. */
export type KnownSpreads = Map<string, Spread>;

/** Null where the histogram is too thin, shows no earlier save, or one that cannot be told from none. */
export function firstDivisor(
  counts: MagnitudeCounts,
  last: number,
  known: KnownSpreads,
  noise: number,
): FirstDivisor | null {
  if (last > mostDivisor) return null;
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < leastCount) return null;
  const one = spreadOfOne(last);
  const spreadFor = (first: number): Spread => spreadOf(first, last, noise, known);
  const alone = fit(counts, one, one, 0);
  const worth = likeliest(counts, last, one, alone, spreadFor);
  if (worth.length === 0) return null;
  const best = worth
    .map((first) => ({ first, ...fit(counts, spreadFor(first), one, startingShare) }))
    .reduce((a, b) => (b.logLikelihood > a.logLikelihood ? b : a));
  const gain = best.logLikelihood - alone.logLikelihood;
  if (gain < leastGain) return null;
  const told = oddsOf(spreadFor(best.first), one, best.weights, leastMagnitude(last, noise));
  // A histogram that is no comb is explained a little better by some comb, but not as well as that comb promises.
  const promised = (1 - best.share) * told.telling * total;
  if (told.telling < leastTelling || gain < leastKept * promised) return null;
  return { first: best.first, last, gain, ...told };
}

/** Divisors worth a fit: those that explain more than one save does, with the mixture that suits one save best. */
function likeliest(
  counts: MagnitudeCounts,
  last: number,
  one: Spread,
  alone: Fit,
  spreadFor: (first: number) => Spread,
): number[] {
  const tried: { divisor: number; logLikelihood: number }[] = [];
  const once = Array.from(counts, (_, n) => mixed(one, alone.weights, n));
  for (let divisor = 2; divisor <= mostDivisor; divisor++) {
    if (divisor === last || divisor * leastTeeth > mostMagnitude * last) continue;
    const two = spreadFor(divisor);
    let logLikelihood = 0;
    for (let n = 0; n < mostMagnitude; n++) {
      if (counts[n] === 0) continue;
      const p = (1 - startingShare) * mixed(two, alone.weights, n) + startingShare * once[n] + tiny;
      logLikelihood += counts[n] * Math.log(p);
    }
    if (logLikelihood > alone.logLikelihood) tried.push({ divisor, logLikelihood });
  }
  return tried
    .sort((a, b) => b.logLikelihood - a.logLikelihood)
    .slice(0, finalists)
    .map(({ divisor }) => divisor);
}

/** Odds of each magnitude, and their mean (negated) and variance where both saves were made. */
function oddsOf(
  two: Spread,
  one: Spread,
  weights: Float64Array,
  least: number,
): Pick<FirstDivisor, 'odds' | 'telling' | 'variance' | 'least'> {
  const odds = new Float64Array(mostMagnitude);
  let telling = 0;
  let square = 0;
  let share = 0;
  for (let n = least - 1; n < mostMagnitude; n++) {
    const once = mixed(one, weights, n) + tiny;
    const twice = mixed(two, weights, n);
    odds[n] = Math.log(once / ((1 - astray) * twice + astray * once));
    telling -= twice * odds[n];
    square += twice * odds[n] ** 2;
    share += twice;
  }
  if (share === 0) return { odds, telling: 0, variance: 0, least };
  return { odds, telling: telling / share, variance: square / share - (telling / share) ** 2, least };
}

interface Fit {
  readonly logLikelihood: number;
  readonly weights: Float64Array;
  readonly share: number;
}

const tiny = 1e-9;

/** Weights of the mixture's parts, and the share of blocks saved once (held at 0 where it starts there). */
function fit(counts: MagnitudeCounts, two: Spread, one: Spread, start: number): Fit {
  let weights = new Float64Array(mixtureParts).fill(1 / mixtureParts);
  let share = start;
  let logLikelihood = 0;
  for (let round = 0; round < rounds; round++) {
    const next = new Float64Array(mixtureParts);
    let total = 0;
    let aloneSum = 0;
    logLikelihood = 0;
    for (let n = 0; n < mostMagnitude; n++) {
      if (counts[n] === 0) continue;
      const once = mixed(one, weights, n);
      const both = (1 - share) * mixed(two, weights, n) + share * once + tiny;
      logLikelihood += counts[n] * Math.log(both);
      const owed = counts[n] / both;
      for (let part = 0, at = n; part < mixtureParts; part++, at += mostMagnitude) {
        next[part] += owed * weights[part] * ((1 - share) * two[at] + share * one[at]);
      }
      aloneSum += owed * share * once;
      total += counts[n];
    }
    weights = next.map((weight) => weight / total);
    if (start > 0) share = Math.min(mostShare, Math.max(0.01, aloneSum / total));
  }
  return { logLikelihood, weights, share };
}

function mixed(spread: Spread, weights: Float64Array, n: number): number {
  let sum = 0;
  for (let part = 0, at = n; part < mixtureParts; part++, at += mostMagnitude)
    sum += weights[part] * spread[at];
  return sum;
}

function leastMagnitude(last: number, noise: number): number {
  return Math.ceil(Math.max(leastCoefficient, leastDeviations * noise) / last);
}

function spreadOf(first: number, last: number, noise: number, known: KnownSpreads): Spread {
  const key = `${first} ${last} ${noise}`;
  const spread = known.get(key) ?? spreadOfTwo(first, last, noise);
  known.set(key, spread);
  return spread;
}
