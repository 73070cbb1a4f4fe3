/** How far stated evidence lies from what labelled photos bear out. */

/** Evidence as stated (llr, base 10) of positive and of negative photos. */
export interface Stated {
  readonly positives: readonly number[];
  readonly negatives: readonly number[];
}

export interface ReliabilityBin {
  /** Bounds of the stated probability. */
  readonly from: number;
  readonly to: number;
  readonly photos: number;
  /** Share of both classes that falls here, each class weighing one half. */
  readonly weight: number;
  /** Mean stated probability and share of positives. */
  readonly stated: number;
  readonly seen: number;
}

const bins = 10;

/**
 * Bins of a reliability diagram at even odds: each class weighs one half in all, so that the set's own mixture says nothing
 * (C. Guo et al., On calibration of modern neural networks, ICML 2017, section 2). Empty bins are left out.
 */
export function reliability({ positives, negatives }: Stated): ReliabilityBin[] {
  const sums = Array.from({ length: bins }, () => ({ photos: 0, weight: 0, stated: 0, seen: 0 }));
  const add = (llrs: readonly number[], isPositive: boolean): void => {
    for (const llr of llrs) {
      const probability = 1 / (1 + 10 ** -llr);
      const bin = sums[Math.min(bins - 1, Math.floor(probability * bins))];
      const weight = 0.5 / llrs.length;
      bin.photos += 1;
      bin.weight += weight;
      bin.stated += weight * probability;
      bin.seen += isPositive ? weight : 0;
    }
  };
  add(positives, true);
  add(negatives, false);
  return sums.flatMap(({ photos, weight, stated, seen }, i) =>
    photos === 0
      ? []
      : [
          {
            from: i / bins,
            to: (i + 1) / bins,
            photos,
            weight,
            stated: stated / weight,
            seen: seen / weight,
          },
        ],
  );
}

/** Mean distance of stated probability and share of positives over the bins, by weight; in [0, 1]. Null where a class is empty. */
export function expectedCalibrationError(stated: Stated): number | null {
  const { positives, negatives } = stated;
  if (positives.length === 0 || negatives.length === 0) return null;
  return reliability(stated).reduce((sum, bin) => sum + bin.weight * Math.abs(bin.stated - bin.seen), 0);
}
