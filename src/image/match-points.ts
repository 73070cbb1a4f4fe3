/** Points of a picture whose surroundings look alike, turned or mirrored as they may be. */
import type { DetailPoints } from './detail-points.js';
import { meanRange, partCount, shelve, toCoarser, type PointShelves } from './point-shelves.js';
import { formLength, type RingDescriptors } from './ring-descriptors.js';

export interface PointPair {
  readonly from: number;
  readonly to: number;
}

/** Squared difference of two forms beside the smaller energy of the two, at most. */
const mostUnlike = 0.07;
/** Roots of energy farther apart than this have forms farther apart than allowed. */
const rootRange = 1 + Math.sqrt(mostUnlike);
/** Partners kept per point. */
const kept = 2;

/** Each point's best partners at least `nearest` pixels away, on its own level or one beside it; every pair once. */
export function matchPoints(
  points: DetailPoints,
  descriptors: RingDescriptors,
  nearest: number,
): PointPair[] {
  const shelves = shelve(points, descriptors);
  const partners = {
    unlikeness: new Float32Array(points.count * kept).fill(mostUnlike),
    place: new Int32Array(points.count * kept).fill(-1),
  };
  const count = shelves.starts.length - 1;
  for (let shelf = 0; shelf < count; shelf++) {
    const coarser = shelf + toCoarser;
    for (const other of [shelf, shelf + 1, coarser - 1, coarser, coarser + 1]) {
      if (other < count) compare(shelves, shelf, other, nearest, partners);
    }
  }
  return pairsOf(partners.place, shelves.byMean);
}

/** Best first, {@link kept} of each point, by place; -1 for none. */
interface Partners {
  readonly unlikeness: Float32Array;
  readonly place: Int32Array;
}

function pairsOf(partner: Int32Array, byMean: Int32Array): PointPair[] {
  const pairs: PointPair[] = [];
  for (let slot = 0; slot < partner.length; slot++) {
    const to = partner[slot];
    const from = (slot - (slot % kept)) / kept;
    if (to < 0) continue;
    // A pair that both chose is taken from the side of the smaller place.
    if (to < from && (partner[to * kept] === from || partner[to * kept + 1] === from)) continue;
    pairs.push({ from: byMean[from], to: byMean[to] });
  }
  return pairs;
}

/** Every point of one shelf with every point of the other, or of the same once. */
function compare(
  { starts, place, x, y, mean, root, lengths, forms }: PointShelves,
  shelf: number,
  other: number,
  nearest: number,
  { unlikeness, place: partner }: Partners,
): void {
  const end = starts[shelf + 1];
  const othersEnd = starts[other + 1];
  let first = starts[other];
  if (first === othersEnd) return;
  const far = nearest * nearest;
  for (let i = starts[shelf]; i < end; i++) {
    if (shelf === other) first = i + 1;
    else while (first < othersEnd && root[first] < root[i] / rootRange) first++;
    const own = root[i];
    const mostRoot = own * rootRange;
    const low = mean[i] - meanRange;
    const high = mean[i] + meanRange;
    const here = place[i] * kept;
    const l0 = lengths[i * partCount];
    const l1 = lengths[i * partCount + 1];
    const l2 = lengths[i * partCount + 2];
    const l3 = lengths[i * partCount + 3];
    for (let j = first; j < othersEnd && root[j] <= mostRoot; j++) {
      if (mean[j] < low || mean[j] > high) continue;
      const smaller = root[j] < own ? root[j] : own;
      let q = j * partCount;
      const apart0 = lengths[q] - l0;
      const apart1 = lengths[q + 1] - l1;
      const apart2 = lengths[q + 2] - l2;
      const apart3 = lengths[q + 3] - l3;
      const least = apart0 * apart0 + apart1 * apart1 + apart2 * apart2 + apart3 * apart3;
      // Most pairs end here, before anything else is looked up.
      if (least >= mostUnlike * smaller * smaller) continue;
      const there = place[j] * kept;
      const limit = Math.max(unlikeness[here + kept - 1], unlikeness[there + kept - 1]) * smaller * smaller;
      if (least >= limit) continue;
      let sum = 0;
      q = j * formLength;
      for (let p = i * formLength, end = p + formLength; p < end && sum < limit; p += 4, q += 4) {
        const d0 = forms[p] - forms[q];
        const d1 = forms[p + 1] - forms[q + 1];
        const d2 = forms[p + 2] - forms[q + 2];
        const d3 = forms[p + 3] - forms[q + 3];
        sum += d0 * d0 + d1 * d1 + d2 * d2 + d3 * d3;
      }
      if (sum >= limit) continue;
      const dx = x[i] - x[j];
      const dy = y[i] - y[j];
      if (dx * dx + dy * dy < far) continue;
      const apart = sum / (smaller * smaller);
      insert(unlikeness, partner, here, place[j], apart);
      insert(unlikeness, partner, there, place[i], apart);
    }
  }
}

/** Into the ascending row of partners that begins at `start`. */
function insert(
  best: Float32Array,
  partner: Int32Array,
  start: number,
  place: number,
  unlikeness: number,
): void {
  let slot = start + kept - 1;
  if (unlikeness >= best[slot]) return;
  for (; slot > start && best[slot - 1] > unlikeness; slot--) {
    best[slot] = best[slot - 1];
    partner[slot] = partner[slot - 1];
  }
  best[slot] = unlikeness;
  partner[slot] = place;
}
