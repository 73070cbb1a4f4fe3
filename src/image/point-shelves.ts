/** Points laid out so that those which could be alike stand together and the rest need not be looked at. */
import type { DetailPoints } from './detail-points.js';
import { formLength, type RingDescriptors } from './ring-descriptors.js';

/** Luma steps by which the means of copy and source may differ, and which one shelf holds. */
export const meanRange = 3;
/** Of a group, which is a level and a sign; the last is empty, so that neighbours on the shelves are of one group. */
const shelvesPerGroup = Math.floor(255 / meanRange) + 2;
/** From a shelf to the one of the same sign and luma, a level coarser. */
export const toCoarser = 2 * shelvesPerGroup;

/** Parts of a form whose lengths are known. */
export const partCount = 4;

/** Points by group and mean luma; on each shelf by the root of their energy. */
export interface PointShelves {
  /** Where each shelf begins and the last ends. */
  readonly starts: Int32Array;
  /** Points' indices by shelf and, on each, by mean luma. */
  readonly byMean: Int32Array;
  /** Where in `byMean` each stands. */
  readonly place: Int32Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly mean: Float32Array;
  readonly root: Float32Array;
  /** Lengths of the parts of each one's form, {@link partCount} each: their difference bounds the forms' from below. */
  readonly lengths: Float32Array;
  /** {@link formLength} each; apart from what most pairs are told by, which so stays in the processor's cache. */
  readonly forms: Float32Array;
}

export function shelve(
  { count, level, height, x, y }: DetailPoints,
  { mean, energy, form }: RingDescriptors,
): PointShelves {
  const shelf = new Int32Array(count);
  let groups = 0;
  for (let i = 0; i < count; i++) {
    const group = 2 * level[i] + (height[i] > 0 ? 1 : 0);
    groups = Math.max(groups, group + 1);
    shelf[i] = group * shelvesPerGroup + Math.floor(mean[i] / meanRange);
  }
  const starts = new Int32Array(groups * shelvesPerGroup + 1);
  for (let i = 0; i < count; i++) starts[shelf[i] + 1]++;
  for (let i = 1; i < starts.length; i++) starts[i] += starts[i - 1];
  const byMean = inOrder(shelf, starts, mean);
  const byEnergy = inOrder(shelf, starts, energy);
  const placeOf = new Int32Array(count);
  for (let i = 0; i < count; i++) placeOf[byMean[i]] = i;
  const shelves = {
    starts,
    byMean,
    place: new Int32Array(count),
    x: new Float32Array(count),
    y: new Float32Array(count),
    mean: new Float32Array(count),
    root: new Float32Array(count),
    lengths: new Float32Array(count * partCount),
    forms: new Float32Array(count * formLength),
  };
  for (let i = 0; i < count; i++) {
    const from = byEnergy[i];
    shelves.place[i] = placeOf[from];
    shelves.x[i] = x[from];
    shelves.y[i] = y[from];
    shelves.mean[i] = mean[from];
    shelves.root[i] = Math.sqrt(energy[from]);
    const own = form.subarray(from * formLength, (from + 1) * formLength);
    shelves.forms.set(own, i * formLength);
    fillLengths(shelves.lengths, i * partCount, own);
  }
  return shelves;
}

/** Indices shelf by shelf, on each in ascending order of value, then of index. Shelves are short: each takes its place. */
function inOrder(shelf: Int32Array, starts: Int32Array, values: Float32Array): Int32Array {
  const order = new Int32Array(shelf.length);
  const ends = starts.slice();
  for (let i = 0; i < shelf.length; i++) {
    const value = values[i];
    const start = starts[shelf[i]];
    let at = ends[shelf[i]]++;
    for (; at > start && values[order[at - 1]] > value; at--) order[at] = order[at - 1];
    order[at] = i;
  }
  return order;
}

function fillLengths(lengths: Float32Array, to: number, form: Float32Array): void {
  for (let k = 0; k < formLength; k++) {
    // The last part holds what is left over.
    lengths[to + Math.min(partCount - 1, k >> 2)] += form[k] * form[k];
  }
  for (let part = to; part < to + partCount; part++) lengths[part] = Math.sqrt(lengths[part]);
}
