/** Which supposed movements hold when the fine detail around their points is compared. */
import { inverse, type AffineMap } from './affine-map.js';
import { correlate, likeness, type Likeness } from './copy-likeness.js';
import type { CopyHypothesis } from './copy-hypotheses.js';
import type { Plane } from './plane.js';
import { refineMap } from './refine-map.js';

export interface VerifiedCopy extends Likeness {
  /** To a fraction of a pixel. */
  readonly map: AffineMap;
  readonly hypothesis: CopyHypothesis;
}

/** Points looked at per movement, and the half side of the surroundings compared around each. */
const mostPoints = 20;
const patch = 5;
const leastCorrelation = 0.6;
const leastDrop = 0.1;
/** Two movements that bring most points to within so many pixels of each other are one. */
const sameWithin = 5;

/** @param detail the reduced picture less its local mean. */
export function verifyCopies(detail: Plane, hypotheses: readonly CopyHypothesis[]): VerifiedCopy[] {
  const held: VerifiedCopy[] = [];
  for (const hypothesis of hypotheses) {
    if (held.some((other) => sameMovement(other.map, hypothesis))) continue;
    const places = patches(hypothesis.pairs, detail);
    const map = refineMap(detail, hypothesis.map, places);
    if (correlate(detail, places, map) < leastCorrelation) continue;
    const found = likeness(detail, places, map);
    if (found.drop >= leastDrop) held.push({ map, hypothesis, ...found });
  }
  return held.sort((a, b) => promise(b) - promise(a));
}

function promise({ correlation, drop, hypothesis }: VerifiedCopy): number {
  const alike = -Math.log10(Math.max(1e-4, 1 - correlation));
  return alike + 0.5 * Math.log10(Math.min(hypothesis.support, 100)) + Math.min(1, drop);
}

/** Every other pixel around the points, each once. */
function patches(pairs: CopyHypothesis['pairs'], { width, height }: Plane): number[] {
  const places = new Set<number>();
  const step = Math.max(1, Math.floor(pairs.length / mostPoints));
  for (let i = 0; i < pairs.length; i += step) {
    const left = Math.max(0, Math.round(pairs[i].x) - patch);
    const top = Math.max(0, Math.round(pairs[i].y) - patch);
    for (let y = top; y <= Math.min(height - 1, top + 2 * patch); y++) {
      for (let x = left + (y % 2); x <= Math.min(width - 1, left + 2 * patch); x += 2)
        places.add(y * width + x);
    }
  }
  return [...places];
}

/** The same act, or its way back. */
function sameMovement(map: AffineMap, { pairs }: CopyHypothesis): boolean {
  const maps = [map, inverse(map)];
  const near = pairs.filter(({ x, y, toX, toY }) =>
    maps.some(
      ({ ax, bx, cx, ay, by, cy }) =>
        Math.hypot(ax * x + bx * y + cx - toX, ay * x + by * y + cy - toY) < sameWithin,
    ),
  );
  return near.length * 2 > pairs.length;
}
