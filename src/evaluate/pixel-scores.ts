import type { LocalisationMap } from '../domain/map.js';

/** Which pixels of a picture were truly forged: width*height, 1 = forged, 0 = not. */
export interface TruthMask {
  readonly width: number;
  readonly height: number;
  readonly forged: Uint8Array;
}

/** How well a map marks the forged pixels. Rates in [0, 1]. */
export interface PixelScores {
  /** Null where nothing was marked. */
  readonly precision: number | null;
  readonly recall: number;
  readonly f1: number;
  readonly iou: number;
  /** Best F1 of any threshold from 1 to 255: what a perfect choice of threshold would have reached. */
  readonly oracleF1: number;
  /** F1 of calling every pixel forged: what no localisation at all reaches. */
  readonly allForgedF1: number;
  readonly forgedShare: number;
}

/**
 * Scores a map against the mask at the threshold `markedAt` (0..255, inclusive), pixel by pixel. No map means
 * that nothing was marked. Null where the mask marks nothing: there is then nothing to find.
 */
export function pixelScores(
  map: LocalisationMap | undefined,
  truth: TruthMask,
  markedAt: number,
): PixelScores | null {
  const { forged, clean } = map ? histograms(map, truth) : unmarked(truth);
  const total = sum(forged, 0);
  if (total === 0) return null;
  const at = (threshold: number) => {
    const hit = sum(forged, threshold);
    const alarm = sum(clean, threshold);
    return { hit, alarm, f1: (2 * hit) / (total + hit + alarm) };
  };
  const { hit, alarm, f1 } = at(markedAt);
  const pixels = truth.width * truth.height;
  let oracleF1 = 0;
  for (let threshold = 1; threshold < 256; threshold++) oracleF1 = Math.max(oracleF1, at(threshold).f1);
  return {
    precision: hit + alarm === 0 ? null : hit / (hit + alarm),
    recall: hit / total,
    f1,
    iou: hit / (total + alarm),
    oracleF1,
    allForgedF1: (2 * total) / (total + pixels),
    forgedShare: total / pixels,
  };
}

/** How many forged and how many clean pixels lie under each map value. */
function histograms(map: LocalisationMap, { width, height, forged }: TruthMask) {
  const counts = { forged: new Float64Array(256), clean: new Float64Array(256) };
  for (let y = 0, at = 0; y < height; y++) {
    const row = Math.min(map.rows - 1, Math.floor(y / map.cell)) * map.columns;
    for (let x = 0; x < width; x++, at++) {
      const value = map.values[row + Math.min(map.columns - 1, Math.floor(x / map.cell))];
      (forged[at] === 1 ? counts.forged : counts.clean)[value]++;
    }
  }
  return counts;
}

function unmarked({ forged }: TruthMask) {
  const counts = { forged: new Float64Array(256), clean: new Float64Array(256) };
  for (const value of forged) (value === 1 ? counts.forged : counts.clean)[0]++;
  return counts;
}

function sum(counts: Float64Array, from: number): number {
  let total = 0;
  for (let value = from; value < counts.length; value++) total += counts[value];
  return total;
}
