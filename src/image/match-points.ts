/** Points of a picture whose surroundings look alike, turned or mirrored as they may be. */
import type { DetailPoints } from './detail-points.js';
import { formLength, type RingDescriptors } from './ring-descriptors.js';

export interface PointPair {
  readonly from: number;
  readonly to: number;
}

/** Luma steps by which the means of copy and source may differ. */
const meanRange = 3;
/** Squared difference of two forms beside the smaller energy of the two, at most. */
const mostUnlike = 0.07;
/** Partners kept per point. */
const kept = 2;

/** Each point's best partners at least `nearest` pixels away, on its own level or one beside it; every pair once. */
export function matchPoints(
  points: DetailPoints,
  descriptors: RingDescriptors,
  nearest: number,
): PointPair[] {
  const sorted = inOrder(points, descriptors);
  const count = points.count;
  const best = new Float32Array(count * kept).fill(mostUnlike);
  const partner = new Int32Array(count * kept).fill(-1);
  for (const [key, range] of sorted.groups) {
    compare(sorted, nearest, range, range, best, partner);
    const coarser = sorted.groups.get(key + 2);
    if (coarser !== undefined) compare(sorted, nearest, range, coarser, best, partner);
  }
  const pairs: PointPair[] = [];
  for (let slot = 0; slot < partner.length; slot++) {
    const to = partner[slot];
    const from = (slot - (slot % kept)) / kept;
    if (to < 0) continue;
    // A pair that both chose is taken from the side of the smaller index.
    if (to < from && (partner[to * kept] === from || partner[to * kept + 1] === from)) continue;
    pairs.push({ from: sorted.order[from], to: sorted.order[to] });
  }
  return pairs;
}

interface Sorted {
  /** Original index of each. */
  readonly order: Int32Array;
  /** First and past-last of each level and sign. */
  readonly groups: ReadonlyMap<number, readonly [number, number]>;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly mean: Float32Array;
  /** Root of the energy. */
  readonly root: Float32Array;
  /** Four per point: the lengths of the parts of its form. Their difference bounds the forms' from below. */
  readonly lengths: Float32Array;
  readonly form: Float32Array;
}

/** By level, by sign, and in these in ascending order of mean luma: what is compared then lies together. */
function inOrder(
  { count, level, height, x, y }: DetailPoints,
  { mean, energy, form }: RingDescriptors,
): Sorted {
  const keys = Uint8Array.from({ length: count }, (_, i) => 2 * level[i] + (height[i] > 0 ? 1 : 0));
  const order = Int32Array.from({ length: count }, (_, i) => i).sort(
    (a, b) => keys[a] - keys[b] || mean[a] - mean[b] || a - b,
  );
  const groups = new Map<number, [number, number]>();
  const forms = new Float32Array(form.length);
  for (let i = 0; i < count; i++) {
    const from = order[i] * formLength;
    for (let k = 0; k < formLength; k++) forms[i * formLength + k] = form[from + k];
    const group = groups.get(keys[order[i]]);
    if (group === undefined) groups.set(keys[order[i]], [i, i + 1]);
    else group[1] = i + 1;
  }
  const lengths = new Float32Array(4 * count);
  for (let at = 0; at < forms.length; at++) {
    const part = Math.min(3, (at % formLength) >> 2);
    lengths[4 * Math.floor(at / formLength) + part] += forms[at] * forms[at];
  }
  const pick = (values: Float32Array) => Float32Array.from(order, (i) => values[i]);
  return {
    order,
    groups,
    x: pick(x),
    y: pick(y),
    mean: pick(mean),
    root: pick(energy).map((value) => Math.sqrt(value)),
    lengths: lengths.map((value) => Math.sqrt(value)),
    form: forms,
  };
}

function compare(
  { x, y, mean, root, lengths, form }: Sorted,
  nearest: number,
  [first, end]: readonly [number, number],
  [othersFirst, othersEnd]: readonly [number, number],
  best: Float32Array,
  partner: Int32Array,
): void {
  const far = nearest * nearest;
  // Roots farther apart than this have forms farther apart than allowed.
  const rootRange = 1 + Math.sqrt(mostUnlike);
  let start = othersFirst;
  for (let i = first; i < end; i++) {
    const low = mean[i] - meanRange;
    const high = mean[i] + meanRange;
    while (start < othersEnd && mean[start] < low) start++;
    const leastRoot = root[i] / rootRange;
    const mostRoot = root[i] * rootRange;
    const l0 = lengths[4 * i];
    const l1 = lengths[4 * i + 1];
    const l2 = lengths[4 * i + 2];
    const l3 = lengths[4 * i + 3];
    for (let j = first === othersFirst ? i + 1 : start; j < othersEnd && mean[j] <= high; j++) {
      const rootOf = root[j];
      if (rootOf < leastRoot || rootOf > mostRoot) continue;
      const smaller = rootOf < root[i] ? rootOf : root[i];
      const limit = Math.max(best[i * kept + kept - 1], best[j * kept + kept - 1]) * smaller * smaller;
      const l = 4 * j;
      const apart0 = lengths[l] - l0;
      const apart1 = lengths[l + 1] - l1;
      const apart2 = lengths[l + 2] - l2;
      const apart3 = lengths[l + 3] - l3;
      if (apart0 * apart0 + apart1 * apart1 + apart2 * apart2 + apart3 * apart3 >= limit) continue;
      let sum = 0;
      let p = i * formLength;
      let q = j * formLength;
      for (const stop = p + formLength; p < stop && sum < limit; p += 4, q += 4) {
        const d0 = form[p] - form[q];
        const d1 = form[p + 1] - form[q + 1];
        const d2 = form[p + 2] - form[q + 2];
        const d3 = form[p + 3] - form[q + 3];
        sum += d0 * d0 + d1 * d1 + d2 * d2 + d3 * d3;
      }
      if (sum >= limit) continue;
      const dx = x[i] - x[j];
      const dy = y[i] - y[j];
      if (dx * dx + dy * dy < far) continue;
      const unlikeness = sum / (smaller * smaller);
      insert(best, partner, i * kept, j, unlikeness);
      insert(best, partner, j * kept, i, unlikeness);
    }
  }
}

/** Into the ascending row of partners that begins at `start`. */
function insert(
  best: Float32Array,
  partner: Int32Array,
  start: number,
  point: number,
  unlikeness: number,
): void {
  let slot = start + kept - 1;
  if (unlikeness >= best[slot]) return;
  for (; slot > start && best[slot - 1] > unlikeness; slot--) {
    best[slot] = best[slot - 1];
    partner[slot] = partner[slot - 1];
  }
  best[slot] = unlikeness;
  partner[slot] = point;
}
