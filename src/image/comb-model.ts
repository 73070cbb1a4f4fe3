/**
 * How the quantised magnitude of a DCT coefficient is spread after one JPEG save, and after two on the same block grid:
 * values that were multiples of a first divisor can fall only near those multiples, and the second divisor shows them as a
 * comb of too full and too empty values (Z. Lin et al., Pattern Recognition 42, 2009, section 3; T. Bianchi and A. Piva,
 * IEEE TIFS 7(3), 2012, section III-A). Signed coefficients before any rounding are taken as a mixture of Laplacians of
 * fixed widths, so that flat and rough parts of a photo each find their own.
 */

/** Magnitudes 1..mostMagnitude are looked at. Zero says more of the texture than of the past. */
export const mostMagnitude = 48;

/** Mean magnitudes of the mixture's parts, in units of coefficients before quantisation. */
const widths = [1.5, 3, 6, 12, 24, 48, 96] as const;
export const mixtureParts = widths.length;

/**
 * Standard deviation that a decoded picture's rounding to whole RGB and luma levels leaves in a coefficient:
 * sqrt((.299^2 + .587^2 + .114^2 + 1) / 12) = .35, and a little for other decoders.
 */
export const roundingNoise = 0.4;

/** P(n | 1 <= n <= mostMagnitude) of each part, part after part: mixtureParts * mostMagnitude. */
export type Spread = Float64Array;

/** After one save with divisor `step`, 1 or more. */
export function spreadOfOne(step: number): Spread {
  const spread = new Float64Array(mixtureParts * mostMagnitude);
  for (const [part, width] of widths.entries()) {
    for (let n = 1; n <= mostMagnitude; n++) {
      spread[part * mostMagnitude + n - 1] = laplaceMass(n, step, width);
    }
  }
  return normalised(spread);
}

/** After a save with divisor `first`, then one with `step`, both 1 or more; `noise` is the standard deviation between. */
export function spreadOfTwo(first: number, step: number, noise: number): Spread {
  const spread = new Float64Array(mixtureParts * mostMagnitude);
  const reach = 4 * noise;
  // What was zero reaches a magnitude from both signs.
  const masses = widths.map((width) => 2 * (1 - Math.exp(-first / (2 * width))));
  for (let k = 0; k * first < (mostMagnitude + 0.5) * step + reach; k++) {
    if (k > 0) for (const [part, width] of widths.entries()) masses[part] = laplaceMass(k, first, width);
    const centre = k * first;
    const from = Math.max(1, Math.ceil((centre - reach) / step - 0.5));
    const to = Math.min(mostMagnitude, Math.floor((centre + reach) / step + 0.5));
    for (let n = from; n <= to; n++) {
      const low = ((n - 0.5) * step - centre) / noise;
      const share = normalBelow(low + step / noise) - normalBelow(low);
      for (let part = 0, at = n - 1; part < mixtureParts; part++, at += mostMagnitude) {
        spread[at] += share * masses[part];
      }
    }
  }
  return normalised(spread);
}

/** P(a magnitude of mean `width` is rounded to the k-th multiple of `step`), k >= 1. */
function laplaceMass(k: number, step: number, width: number): number {
  return Math.exp(((0.5 - k) * step) / width) - Math.exp(((-0.5 - k) * step) / width);
}

function normalised(spread: Spread): Spread {
  for (let part = 0; part < mixtureParts; part++) {
    const line = spread.subarray(part * mostMagnitude, (part + 1) * mostMagnitude);
    const sum = line.reduce((total, value) => total + value, 0);
    for (let i = 0; i < line.length; i++) line[i] = sum > 0 ? line[i] / sum : 1 / mostMagnitude;
  }
  return spread;
}

/** The normal law's distribution function (Abramowitz and Stegun, 1964, 7.1.26; error below 1e-7). */
function normalBelow(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const series = 0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429)));
  const tail = (t * series * Math.exp(-x * x)) / 2;
  return z >= 0 ? 1 - tail : tail;
}
