/** Median of a sample, the upper one of an even count; 0 for an empty one. The sample is left as it is. */
export function median(values: ArrayLike<number>): number {
  return values.length === 0 ? 0 : selected(new Float64Array(values), values.length >> 1);
}

/**
 * The value that would stand at `rank` were the sample sorted: Hoare's Find (Communications of the ACM 4,
 * 1961), pivot from the middle. Linear on average, where sorting large samples showed in the time of a scan.
 */
function selected(sample: Float64Array, rank: number): number {
  let [from, to] = [0, sample.length - 1];
  while (from < to) {
    const pivot = sample[(from + to) >> 1];
    let [low, high] = [from, to];
    while (low <= high) {
      while (sample[low] < pivot) low++;
      while (sample[high] > pivot) high--;
      if (low > high) break;
      const swapped = sample[low];
      sample[low] = sample[high];
      sample[high] = swapped;
      low++;
      high--;
    }
    if (rank <= high) to = high;
    else if (rank >= low) from = low;
    else break;
  }
  return sample[rank];
}

/** Scales the median absolute deviation to the standard deviation of a normal sample. */
const normalConsistency = 1.4826;

/** Spread about `centre` that a few outliers do not move, in units of a standard deviation. */
export function robustSpread(values: readonly number[], centre = median(values)): number {
  return normalConsistency * median(values.map((value) => Math.abs(value - centre)));
}

/** The value below which a share `q` (0..1) of the sample lies, without interpolation; 0 for an empty one. */
export function quantile(values: ArrayLike<number>, q: number): number {
  if (values.length === 0) return 0;
  return selected(new Float64Array(values), Math.min(values.length - 1, Math.floor(q * values.length)));
}
