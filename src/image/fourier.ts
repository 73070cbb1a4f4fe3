/** Tables of one size, and room for one column. */
interface Plan {
  readonly cosines: Float64Array;
  readonly sines: Float64Array;
  /** Where each sample of a line goes first: its place with its bits in reverse. */
  readonly reversed: Uint16Array;
}

const plans = new Map<number, Plan>();

/**
 * The discrete Fourier transform of a square picture of complex numbers, in place, by radix 2 (Cooley and Tukey 1965); the side is a power of two.
 * The result is transposed: the frequency (u across, v down) stands at `u * side + v`.
 */
export function transformSquare(re: Float64Array, im: Float64Array, side: number): void {
  const plan = planOf(side);
  transformRows(re, im, side, plan);
  transpose(re, side);
  transpose(im, side);
  transformRows(re, im, side, plan);
}

function planOf(side: number): Plan {
  const known = plans.get(side);
  if (known !== undefined) return known;
  const bits = Math.log2(side);
  const reversed = new Uint16Array(side);
  for (let i = 0; i < side; i++) {
    for (let bit = 0; bit < bits; bit++) if ((i >> bit) & 1) reversed[i] |= 1 << (bits - 1 - bit);
  }
  const angles = Array.from({ length: side / 2 }, (_, i) => (-2 * Math.PI * i) / side);
  const plan = {
    cosines: Float64Array.from(angles, Math.cos),
    sines: Float64Array.from(angles, Math.sin),
    reversed,
  };
  plans.set(side, plan);
  return plan;
}

function transformRows(re: Float64Array, im: Float64Array, side: number, plan: Plan): void {
  const { cosines, sines, reversed } = plan;
  for (let start = 0; start < re.length; start += side) {
    for (let i = 0; i < side; i++) {
      const j = reversed[i];
      if (j <= i) continue;
      swap(re, start + i, start + j);
      swap(im, start + i, start + j);
    }
    for (let half = 1; half < side; half *= 2) {
      const stride = side / (2 * half);
      for (let k = 0; k < half; k++) {
        const c = cosines[k * stride];
        const s = sines[k * stride];
        for (let upper = start + k; upper < start + side; upper += 2 * half) {
          const lower = upper + half;
          const x = re[lower] * c - im[lower] * s;
          const y = re[lower] * s + im[lower] * c;
          re[lower] = re[upper] - x;
          im[lower] = im[upper] - y;
          re[upper] += x;
          im[upper] += y;
        }
      }
    }
  }
}

function transpose(values: Float64Array, side: number): void {
  for (let row = 1; row < side; row++) {
    for (let column = 0; column < row; column++) swap(values, row * side + column, column * side + row);
  }
}

function swap(values: Float64Array, a: number, b: number): void {
  const kept = values[a];
  values[a] = values[b];
  values[b] = kept;
}
