/**
 * How strongly the last JPEG save blurs the coefficients of an earlier one on another grid: its rounding errors,
 * divisor^2 / 12 in each coefficient, are spread over the shifted blocks by the transform between the two grids
 * (T. Bianchi and A. Piva, IEEE TIFS 7(2), 2012, section III).
 */
import { roundingNoise } from './comb-model.js';
import type { GridOrigin } from './block-surfaces.js';
import { cosines } from './pixel-coefficients.js';

/** Shares of the largest error that are tried: zeros leave less than values do. */
const errorShares = [1, 0.7, 0.5, 0.35];

/** Standard deviations that a last save may leave on the grid of an origin: 64 in natural order for each share. */
export function shiftNoises(quantisation: ArrayLike<number>, { x, y }: GridOrigin): Float64Array[] {
  const across = mixing(x);
  const down = mixing(y);
  const largest = Float64Array.from({ length: 64 }, (_, to) => {
    let variance = 0;
    for (let from = 0; from < 64; from++) {
      const weight = down[(to >> 3) * 8 + (from >> 3)] * across[(to & 7) * 8 + (from & 7)];
      variance += (weight * quantisation[from] ** 2) / 12;
    }
    return variance;
  });
  // In steps, so that frequencies can share a spread.
  return errorShares.map((share) =>
    largest.map((variance) => Math.round(20 * Math.sqrt(roundingNoise ** 2 + share * variance)) / 20),
  );
}

/** Energy that each frequency of the two blocks under a shifted one gives to each of its own: [to * 8 + from]. */
function mixing(shift: number): Float64Array {
  return Float64Array.from({ length: 64 }, (_, i) => {
    const [to, from] = [i >> 3, i & 7];
    let left = 0;
    let right = 0;
    for (let at = 0; at < 8; at++) {
      const under = at + shift;
      const product = cosines[to * 8 + at] * cosines[from * 8 + (under & 7)];
      if (under < 8) left += product;
      else right += product;
    }
    return left ** 2 + right ** 2;
  });
}
