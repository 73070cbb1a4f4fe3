import { transformSquare } from './fourier.js';

/** Frequencies on each side of one that tell what is usual there. */
const reach = 7;

const windows = new Map<number, Float64Array>();

/**
 * Power of two real signals over the same square at each of its side*side frequencies, against what is usual around that
 * frequency: of mere noise about 1 on average and above x with probability e^-x. One transform serves both, the second being the
 * imaginary part. The frequency (u across, v down) stands at `u * side + v`. The square's rim is faded out (Hann's window).
 * The signals are used up; `side` is a power of two.
 */
export function relativeSpectra(
  first: Float64Array,
  second: Float64Array,
  side: number,
): readonly [Float32Array, Float32Array] {
  fadeOut(first, side);
  fadeOut(second, side);
  transformSquare(first, second, side);
  const one = new Float32Array(side * side);
  const other = new Float32Array(side * side);
  const last = side - 1;
  // Spectra of real signals are alike in opposite frequencies: half of them are worked out.
  for (let u = 0; u <= side / 2; u++) {
    const line = ((side - u) & last) * side;
    for (let v = 0; v < side; v++) {
      const at = u * side + v;
      const opposite = line + ((side - v) & last);
      const evenRe = first[at] + first[opposite];
      const evenIm = second[at] - second[opposite];
      const oddRe = second[at] + second[opposite];
      const oddIm = first[opposite] - first[at];
      one[at] = Math.sqrt(evenRe * evenRe + evenIm * evenIm);
      other[at] = Math.sqrt(oddRe * oddRe + oddIm * oddIm);
      one[opposite] = one[at];
      other[opposite] = other[at];
    }
  }
  return [relative(one, side), relative(other, side)];
}

function windowOf(side: number): Float64Array {
  const known = windows.get(side);
  if (known !== undefined) return known;
  const made = Float64Array.from(
    { length: side },
    (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / side),
  );
  windows.set(side, made);
  return made;
}

function fadeOut(values: Float64Array, side: number): void {
  const fade = windowOf(side);
  let sum = 0;
  for (let at = 0; at < values.length; at++) sum += values[at];
  const mean = sum / values.length;
  for (let y = 0, at = 0; y < side; y++) {
    for (let x = 0; x < side; x++, at++) values[at] = (values[at] - mean) * fade[x] * fade[y];
  }
}

/** Amplitudes to squares of their ratio to the mean around; amplitudes of noise have mean sqrt(pi / 4) of their root mean square. */
function relative(amplitudes: Float32Array, side: number): Float32Array {
  const result = meansAround(amplitudes, side);
  for (let at = 0; at < result.length; at++) {
    const ratio = result[at] > 0 ? amplitudes[at] / result[at] : 0;
    result[at] = (Math.PI / 4) * ratio * ratio;
  }
  return result;
}

/** Means over squares of frequencies; spectra have no ends. `side` is a power of two. */
function meansAround(values: Float32Array, side: number): Float32Array {
  const last = side - 1;
  const along = new Float32Array(values.length);
  for (let start = 0; start < values.length; start += side) {
    let sum = 0;
    for (let i = -reach; i <= reach; i++) sum += values[start + (i & last)];
    for (let i = 0; i < side; i++) {
      along[start + i] = sum;
      sum += values[start + ((i + reach + 1) & last)] - values[start + ((i - reach) & last)];
    }
  }
  const result = new Float32Array(values.length);
  const sums = new Float64Array(side);
  for (let line = -reach; line <= reach; line++) {
    const start = (line & last) * side;
    for (let i = 0; i < side; i++) sums[i] += along[start + i];
  }
  const share = 1 / (2 * reach + 1) ** 2;
  for (let line = 0; line < side; line++) {
    const enters = ((line + reach + 1) & last) * side;
    const leaves = ((line - reach) & last) * side;
    for (let i = 0; i < side; i++) {
      result[line * side + i] = sums[i] * share;
      sums[i] += along[enters + i] - along[leaves + i];
    }
  }
  return result;
}
