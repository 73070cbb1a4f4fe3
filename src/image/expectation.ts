import { median, robustSpread } from './robust.js';

/** Cells in one step of the expectation; fewer give an unsteady median. */
const cellsPerStep = 40;
const mostSteps = 12;
/** Smallest spread, so that pictures without noise do not turn rounding into deviations. */
const leastSpread = 0.02;

/**
 * How far each sample's `y` lies from what the samples with a like `x` show, in robust standard deviations:
 * the median over steps of equal count in `x`, joined by straight lines, and each step's own spread. Texture
 * as `x` takes out of `y` what texture alone explains. NaN outside `use` (indices into `x` and `y`).
 */
export function deviations(x: ArrayLike<number>, y: ArrayLike<number>, use: readonly number[]): Float32Array {
  const result = new Float32Array(x.length).fill(NaN);
  const ordered = [...use].sort((a, b) => x[a] - x[b] || a - b);
  const count = Math.max(1, Math.min(mostSteps, Math.floor(ordered.length / cellsPerStep)));
  const steps = Array.from({ length: count }, (_, step) =>
    ordered.slice(
      Math.floor((step * ordered.length) / count),
      Math.floor(((step + 1) * ordered.length) / count),
    ),
  );
  const centres = steps.map((step) => ({
    x: median(step.map((i) => x[i])),
    y: median(step.map((i) => y[i])),
  }));
  for (const [index, step] of steps.entries()) {
    const rest = step.map((i) => y[i] - expected(centres, index, x[i]));
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
