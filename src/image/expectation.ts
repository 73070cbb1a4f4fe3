import { median, robustSpread } from './robust.js';

/** Cells in one step of the expectation; fewer give an unsteady median. */
const cellsPerStep = 40;
const mostSteps = 12;
/** Smallest spread, so that pictures without noise do not turn rounding into deviations. */
const leastSpread = 0.02;

/** Samples in steps of equal count in ascending `x`; made once where several `y` are judged against one `x`. */
export interface LikeSteps {
  readonly x: ArrayLike<number>;
  /** Indices into `x`. */
  readonly steps: readonly (readonly number[])[];
  /** Median of `x` in each step. */
  readonly centres: readonly number[];
}

/** Puts the samples `use` (indices into `x`) with others of like `x`. */
export function likeSteps(x: ArrayLike<number>, use: readonly number[]): LikeSteps {
  const ordered = [...use].sort((a, b) => x[a] - x[b] || a - b);
  const count = Math.max(1, Math.min(mostSteps, Math.floor(ordered.length / cellsPerStep)));
  const steps = Array.from({ length: count }, (_, step) =>
    ordered.slice(
      Math.floor((step * ordered.length) / count),
      Math.floor(((step + 1) * ordered.length) / count),
    ),
  );
  return { x, steps, centres: steps.map((step) => median(step.map((i) => x[i]))) };
}

/**
 * How far each sample's `y` lies from what the samples with a like `x` show, in robust standard deviations:
 * the median over each step, joined by straight lines, and each step's own spread. Texture as `x` takes out
 * of `y` what texture alone explains. NaN where a sample is in no step.
 */
export function deviations(y: ArrayLike<number>, { x, steps, centres }: LikeSteps): Float32Array {
  const result = new Float32Array(x.length).fill(NaN);
  const points = steps.map((step, index) => ({ x: centres[index], y: median(step.map((i) => y[i])) }));
  for (const [index, step] of steps.entries()) {
    const rest = step.map((i) => y[i] - expected(points, index, x[i]));
    const spread = robustSpread(rest, 0) + leastSpread;
    for (const [order, i] of step.entries()) result[i] = rest[order] / spread;
  }
  return result;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The line between the step's centre and its neighbour on the sample's side; level beyond the ends. */
function expected(centres: readonly Point[], step: number, x: number): number {
  const here = centres[step];
  const next =
    centres.at(x < here.x ? Math.max(0, step - 1) : Math.min(centres.length - 1, step + 1)) ?? here;
  if (next.x === here.x) return here.y;
  const share = Math.min(1, (x - here.x) / (next.x - here.x));
  return here.y + share * (next.y - here.y);
}
