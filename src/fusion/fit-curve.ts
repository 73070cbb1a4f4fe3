import type { Curve } from './calibration.js';

/** One labelled photo's score from one analyzer. `group` is its source. */
export interface LabelledScore {
  readonly score: number;
  readonly forged: boolean;
  readonly group: string;
}

interface Block {
  scores: number;
  weight: number;
  readonly forged: Mass;
  readonly real: Mass;
}
interface Mass {
  sum: number;
  squares: number;
}

/** One-sided 95 % of the normal distribution. */
const caution = 1.645;

/**
 * Fits score -> llr (base 10) on labelled scores.
 *
 * Isotonic regression by pool-adjacent-violators (Zadrozny and Elkan, KDD 2002; Brümmer and du Preez, "The PAV
 * algorithm optimizes binary proper scoring rules", 2013, section 4) gives blocks of scores within which the two
 * classes are exchangeable; a block's llr is the log of its share of forged over its share of real mass. A large
 * source counts no more than {@link mostOfSource} photos. A block is then drawn towards 0 by 1.645 standard errors of the log
 * ratio (Katz et al., Biometrics 1978, with half a photo added to each cell, Haldane), so that a rare score on a
 * small set promises little. What is left out: a model of the scores' densities.
 *
 * @returns points ascending in score, llr not decreasing; one point at llr 0 where a class is empty.
 */
export function fitCurve(samples: readonly LabelledScore[]): Curve {
  const forged = weighed(samples.filter((s) => s.forged));
  const real = weighed(samples.filter((s) => !s.forged));
  if (forged.length === 0 || real.length === 0) return [[0.5, 0]];
  const blocks = pool(
    [...forged.map((s) => ({ ...s, forged: true })), ...real.map((s) => ({ ...s, forged: false }))].sort(
      (a, b) => a.score - b.score,
    ),
  );
  const points = blocks.map((b): [number, number] => [
    b.scores / b.weight,
    cautiousLlr(b, massOf(forged), massOf(real)),
  ]);
  return monotone(points);
}

/** A source with more photos than this counts as this many, so that none drowns the others. */
const mostOfSource = 100;

function weighed(samples: readonly LabelledScore[]): { score: number; weight: number }[] {
  const sizes = new Map<string, number>();
  for (const { group } of samples) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return samples.map(({ score, group }) => ({
    score,
    weight: Math.min(1, mostOfSource / (sizes.get(group) ?? 1)),
  }));
}

function pool(samples: readonly { score: number; weight: number; forged: boolean }[]): Block[] {
  const blocks: Block[] = [];
  for (const { score, weight, forged } of samples) {
    const mass = (mine: boolean): Mass => ({ sum: mine ? weight : 0, squares: mine ? weight * weight : 0 });
    let block: Block = { scores: score * weight, weight, forged: mass(forged), real: mass(!forged) };
    for (let last = blocks.at(-1); last && rate(last) >= rate(block); last = blocks.at(-1)) {
      blocks.pop();
      block = joined(last, block);
    }
    blocks.push(block);
  }
  return blocks;
}

function massOf(samples: readonly { weight: number }[]): number {
  return samples.reduce((sum, { weight }) => sum + weight, 0);
}

function rate({ forged, real }: Block): number {
  return forged.sum / (forged.sum + real.sum);
}

function joined(a: Block, b: Block): Block {
  const add = (x: Mass, y: Mass): Mass => ({ sum: x.sum + y.sum, squares: x.squares + y.squares });
  return {
    scores: a.scores + b.scores,
    weight: a.weight + b.weight,
    forged: add(a.forged, b.forged),
    real: add(a.real, b.real),
  };
}

function cautiousLlr({ forged, real }: Block, forgedTotal: number, realTotal: number): number {
  const llr = Math.log10((forged.sum + 0.5) / (forgedTotal + 1) / ((real.sum + 0.5) / (realTotal + 1)));
  const error = Math.sqrt(1 / (effective(forged) + 0.5) + 1 / (effective(real) + 0.5)) / Math.LN10;
  return Math.sign(llr) * Math.max(0, Math.abs(llr) - caution * error);
}

/** Kish's effective number of photos behind a weighted sum. */
function effective({ sum, squares }: Mass): number {
  return squares === 0 ? 0 : (sum * sum) / squares;
}

/**
 * Caution may have drawn a small block below its lower neighbour: a higher score never weighs less. Points of one
 * score become one, and of a run of equal llr only the ends are kept.
 */
function monotone(points: readonly (readonly [number, number])[]): [number, number][] {
  const rising: [number, number][] = [];
  let highest = -Infinity;
  for (const [score, llr] of points) {
    highest = Math.max(highest, llr);
    const point: [number, number] = [round(score), round(highest)];
    if (rising.at(-1)?.[0] === point[0]) rising.pop();
    rising.push(point);
  }
  return rising.filter((p, i) => !(rising[i - 1]?.[1] === p[1] && rising[i + 1]?.[1] === p[1]));
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
