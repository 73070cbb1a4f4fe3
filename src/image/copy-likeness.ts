/**
 * How alike a region and its supposed copy are in fine detail. A copy carries the very grain and texture of its
 * source; honest repetition (weave, tiles, print) has the same pattern under other light, angle and grain.
 */
import type { AffineMap } from './affine-map.js';
import type { Plane } from './plane.js';

export interface Likeness {
  /** Correlation of fine detail, -1..1. */
  readonly correlation: number;
  /** How much of it is lost when the copy is moved by a few pixels: 0 along a straight edge or a flat surface. */
  readonly drop: number;
}

/** Pixels compared at most; more tell no more. */
const mostCompared = 4000;
const moves = [
  [4, 0],
  [-4, 0],
  [0, 4],
  [0, -4],
  [3, 3],
  [-3, 3],
  [3, -3],
  [-3, -3],
] as const;

/** @param detail the picture less its local mean. */
export function likeness(detail: Plane, members: readonly number[], map: AffineMap): Likeness {
  const step = Math.max(1, Math.floor(members.length / mostCompared));
  const chosen = members.filter((_, i) => i % step === 0);
  const correlation = correlate(detail, chosen, map);
  const moved = Math.max(
    ...moves.map(([x, y]) => correlate(detail, chosen, { ...map, cx: map.cx + x, cy: map.cy + y })),
  );
  return { correlation, drop: correlation - moved };
}

/** Correlation of the detail at the places with that where the map moves them, bilinear, -1..1. */
export function correlate(
  { width, height, values }: Plane,
  members: readonly number[],
  { ax, bx, cx, ay, by, cy }: AffineMap,
): number {
  let [n, a, b, aa, bb, ab] = [0, 0, 0, 0, 0, 0];
  for (const at of members) {
    const x = at % width;
    const y = (at - x) / width;
    const u = ax * x + bx * y + cx;
    const v = ay * x + by * y + cy;
    if (!(u >= 0 && v >= 0 && u < width - 1 && v < height - 1)) continue;
    const x0 = Math.floor(u);
    const y0 = Math.floor(v);
    const fx = u - x0;
    const fy = v - y0;
    const q = y0 * width + x0;
    const top = values[q] * (1 - fx) + values[q + 1] * fx;
    const bottom = values[q + width] * (1 - fx) + values[q + width + 1] * fx;
    const p = values[at];
    const r = top * (1 - fy) + bottom * fy;
    n++;
    a += p;
    b += r;
    aa += p * p;
    bb += r * r;
    ab += p * r;
  }
  if (n < 2) return 0;
  const va = aa - (a * a) / n;
  const vb = bb - (b * b) / n;
  return va > 0 && vb > 0 ? (ab - (a * b) / n) / Math.sqrt(va * vb) : 0;
}
