/**
 * The place of a case in the review queue: amount x doubt x time left, as one number that need not be computed
 * again as time goes by. Urgency doubles with each day less to go; in logarithms "now" is then the same term in
 * every case and falls out, so that the order of two cases never changes and an index can hold it.
 */

const dayMs = 86_400_000;
/** Below this a case would never come up, however sure the verdict is. */
const leastDoubt = 0.05;

/**
 * How far a verdict leaves room for either answer, 0.05..1: the binary entropy of the odds 10^llr, in bits.
 * Null (nothing could be weighed) leaves all of it.
 */
export function doubtOf(llr: number | null): number {
  if (llr === null) return 1;
  const p = 1 / (1 + 10 ** -llr);
  if (p <= 0 || p >= 1) return leastDoubt;
  const entropy = -(p * Math.log2(p) + (1 - p) * Math.log2(1 - p));
  return Math.max(leastDoubt, entropy);
}

/** Higher comes first. `amountMinor` in minor units, `doubt` in (0, 1], `dueAt` when it should be decided. */
export function rankOf(amountMinor: number, doubt: number, dueAt: Date): number {
  return Math.log2(1 + amountMinor) + Math.log2(doubt) - dueAt.getTime() / dayMs;
}
