/** How the surroundings of one point must be turned or mirrored to become those of another. */
import type { DetailPoints } from './detail-points.js';
import type { PointPair } from './match-points.js';
import { formLength, waveLength, type RingDescriptors } from './ring-descriptors.js';

/** A point and its supposed copy; the linear part maps offsets from the one to offsets from the other. */
export interface AlignedPair {
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
  readonly ax: number;
  readonly bx: number;
  readonly ay: number;
  readonly by: number;
  /** Correlation of the surroundings once aligned, 0..1. */
  readonly likeness: number;
}

const leastLikeness = 0.92;
const rings = 4;
const orders = 4;
const steps = 24;
/** Of each step the cosine and sine by order. */
const turns = Float64Array.from({ length: steps * 2 * orders }, (_, i) => {
  const k = Math.floor(i / (2 * orders));
  const angle = ((Math.floor((i % (2 * orders)) / 2) + 1) * 2 * Math.PI * k) / steps;
  return i % 2 === 0 ? Math.cos(angle) : Math.sin(angle);
});

/** The pairs that some turn, mirrored or not, brings into agreement; both ways of each. */
export function alignPairs(
  pairs: readonly PointPair[],
  points: DetailPoints,
  descriptors: RingDescriptors,
): AlignedPair[] {
  return pairs.flatMap(({ from, to }) => {
    const plain = bestTurn(descriptors, from, to, false, leastLikeness);
    // A mirrored match must be clearly better: symmetric surroundings fit both ways.
    const clearly = Math.max(leastLikeness, plain.likeness + 0.05);
    const mirrored = bestTurn(descriptors, from, to, true, clearly);
    const found = mirrored.likeness > clearly ? mirrored : plain;
    if (found.likeness < leastLikeness) return [];
    const scale = Math.SQRT2 ** (points.level[to] - points.level[from]);
    const flip = found === mirrored ? -1 : 1;
    const cos = Math.cos(found.angle);
    const sin = Math.sin(found.angle);
    const there: AlignedPair = {
      x: points.x[from],
      y: points.y[from],
      toX: points.x[to],
      toY: points.y[to],
      ax: scale * cos,
      bx: -flip * scale * sin,
      ay: scale * sin,
      by: flip * scale * cos,
      likeness: found.likeness,
    };
    return [there, reversed(there)];
  });
}

function reversed({ x, y, toX, toY, ax, bx, ay, by, likeness }: AlignedPair): AlignedPair {
  const determinant = ax * by - bx * ay;
  return {
    x: toX,
    y: toY,
    toX: x,
    toY: y,
    ax: by / determinant,
    bx: -bx / determinant,
    ay: -ay / determinant,
    by: ax / determinant,
    likeness,
  };
}

/**
 * Turning by an angle multiplies harmonic m by exp(i m angle); mirroring conjugates it. Likeness 0 where it could not
 * reach `least`.
 */
function bestTurn(
  { form, waves, energy }: RingDescriptors,
  from: number,
  to: number,
  mirrored: boolean,
  least: number,
): { angle: number; likeness: number } {
  const norm = 1 / Math.sqrt(energy[from] * energy[to]);
  let still = 0;
  for (let ring = 0; ring < rings; ring++) {
    still += form[from * formLength + ring] * form[to * formLength + ring];
  }
  const sign = mirrored ? -1 : 1;
  let most = still;
  for (let m = 0; m < orders; m++) {
    let re = 0;
    let im = 0;
    for (let ring = 0; ring < rings; ring++) {
      const p = from * waveLength + 2 * (m * rings + ring);
      const q = to * waveLength + 2 * (m * rings + ring);
      // conj(a) b, or a b where mirrored.
      re += waves[p] * waves[q] + sign * waves[p + 1] * waves[q + 1];
      im += waves[p] * waves[q + 1] - sign * waves[p + 1] * waves[q];
    }
    product[2 * m] = re;
    product[2 * m + 1] = im;
    most += Math.sqrt(re * re + im * im);
  }
  // Were all orders to agree on one angle it would still not do.
  if (most * norm < least) return { angle: 0, likeness: 0 };
  const sums = turnSums;
  let at = 0;
  for (let k = 0; k < steps; k++) {
    let sum = still;
    for (let i = 0; i < 2 * orders; i += 2) {
      const turn = k * 2 * orders + i;
      sum += product[i] * turns[turn] + product[i + 1] * turns[turn + 1];
    }
    sums[k] = sum;
    if (sum > sums[at]) at = k;
  }
  const [before, after] = [sums[(at + steps - 1) % steps], sums[(at + 1) % steps]];
  const bend = before - 2 * sums[at] + after;
  const shift = bend < 0 ? (0.5 * (before - after)) / bend : 0;
  const angle = ((at + shift) * 2 * Math.PI) / steps;
  let sum = still;
  for (let m = 0; m < orders; m++) {
    sum += product[2 * m] * Math.cos((m + 1) * angle) + product[2 * m + 1] * Math.sin((m + 1) * angle);
  }
  return { angle, likeness: sum * norm };
}

const product = new Float64Array(2 * orders);
const turnSums = new Float64Array(steps);
