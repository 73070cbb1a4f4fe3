/** Errors of whole luma values are quarters; beyond six luma steps the likelihood is nothing. */
const likelihoods = Float64Array.from({ length: 25 }, (_, quarters) => Math.exp(-((quarters / 4) ** 2)));
const mostQuarters = likelihoods.length - 1;

/** What a linear predictor leaves of a square of pixels. */
export interface PredictorError {
  /** Of each pixel, in luma steps. */
  readonly errors: Float64Array;
  /** How likely each pixel is a combination of its neighbours, 0..1. */
  readonly likelihood: Float64Array;
  /** Mean size of the error. */
  readonly size: number;
  /** Variance of the likelihood: next to none in flat parts, which are predicted everywhere. */
  readonly variance: number;
  /** Share of pixels that are all but black or white. */
  readonly clipped: number;
}

/**
 * Each pixel of the square against what its eight neighbours make one expect. Interpolated pixels are combinations of
 * their neighbours, more so where a new pixel falls between old ones: the likelihood beats with the scale. The predictor is the fixed one of
 * M. Kirchner, MM&Sec 2008, section 4.2; the likelihood his equation 7 with the parameters 1, 1 and 2, after A. C. Popescu and H. Farid,
 * IEEE TSP 53(2), 2005, section III. The square must be a pixel away from the picture's edges.
 */
export function predictorError(
  luma: Uint8Array,
  width: number,
  square: { readonly left: number; readonly top: number; readonly side: number },
): PredictorError {
  const { left, top, side } = square;
  const errors = new Float64Array(side * side);
  const likelihood = new Float64Array(side * side);
  let [size, sum, squares, clipped] = [0, 0, 0, 0];
  for (let y = 0, to = 0; y < side; y++) {
    let at = (top + y) * width + left;
    for (let x = 0; x < side; x++, at++, to++) {
      const value = luma[at];
      if (value < 3 || value > 252) clipped++;
      const beside = luma[at - 1] + luma[at + 1] + luma[at - width] + luma[at + width];
      const corners =
        luma[at - width - 1] + luma[at - width + 1] + luma[at + width - 1] + luma[at + width + 1];
      const quarters = 4 * value - 2 * beside + corners;
      const likely = likelihoods[Math.min(mostQuarters, Math.abs(quarters))];
      errors[to] = quarters / 4;
      likelihood[to] = likely;
      size += Math.abs(quarters);
      sum += likely;
      squares += likely * likely;
    }
  }
  const pixels = side * side;
  return {
    ...{ errors, likelihood },
    size: size / (4 * pixels),
    variance: squares / pixels - (sum / pixels) ** 2,
    clipped: clipped / pixels,
  };
}
