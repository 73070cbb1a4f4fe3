/** Median of a sample, the upper one of an even count; 0 for an empty one. The sample is left as it is. */
export function median(values: Iterable<number>): number {
  const sorted = Float64Array.from(values).sort();
  return sorted.length === 0 ? 0 : sorted[sorted.length >> 1];
}

/** Scales the median absolute deviation to the standard deviation of a normal sample. */
const normalConsistency = 1.4826;

/** Spread about `centre` that a few outliers do not move, in units of a standard deviation. */
export function robustSpread(values: readonly number[], centre = median(values)): number {
  return normalConsistency * median(values.map((value) => Math.abs(value - centre)));
}
