/**
 * For every pixel the most similar one elsewhere in the same picture. PatchMatch (C. Barnes et al., ACM TOG 28(3), 2009)
 * with the first-order propagation of Cozzolino et al. (IEEE TIFS 2015, section IV), so that the offsets of
 * turned and scaled copies spread as well as those of shifted ones. Draws come from a fixed seed.
 */
import { featureLength, featureMargin, type RingFeatures } from './ring-features.js';

export interface OffsetField {
  readonly width: number;
  readonly height: number;
  /** Where the best match lies, in pixels from here; 0, 0 where there is none. */
  readonly dx: Int16Array;
  readonly dy: Int16Array;
}

export interface MatchOptions {
  /** Matches nearer than this many pixels are no copies but neighbours. */
  readonly nearest: number;
  /** Pixels whose features hold less energy are not matched. */
  readonly leastEnergy: number;
  readonly rounds: number;
}

export function matchPatches(
  { values, energy }: RingFeatures,
  width: number,
  height: number,
  { nearest, leastEnergy, rounds }: MatchOptions,
): OffsetField {
  const dx = new Int16Array(width * height);
  const dy = new Int16Array(width * height);
  const costs = new Float32Array(width * height).fill(Infinity);
  const left = featureMargin;
  const right = width - featureMargin - 1;
  const top = featureMargin;
  const bottom = height - featureMargin - 1;
  const nearestSquared = nearest * nearest;
  let state = 0x2545f491;
  const draw = (span: number): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % span;
  };

  /** Takes the offset for pixel `at` = (x, y) if it is allowed and better. */
  const propose = (at: number, x: number, y: number, ox: number, oy: number): void => {
    const tx = x + ox;
    const ty = y + oy;
    if (tx < left || tx > right || ty < top || ty > bottom || ox * ox + oy * oy < nearestSquared) return;
    const target = ty * width + tx;
    if (energy[target] < leastEnergy) return;
    const limit = costs[at];
    let cost = 0;
    let p = at * featureLength;
    let q = target * featureLength;
    for (let half = 0; half < 3 && cost < limit; half++) {
      for (const end = p + 5; p < end; p++, q++) {
        const difference = values[p] - values[q];
        cost += difference * difference;
      }
    }
    if (cost >= limit) return;
    costs[at] = cost;
    dx[at] = ox;
    dy[at] = oy;
  };

  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const at = y * width + x;
      if (energy[at] < leastEnergy) continue;
      propose(at, x, y, left + draw(right - left + 1) - x, top + draw(bottom - top + 1) - y);
    }
  }
  for (let round = 0; round < rounds; round++) {
    // Forwards from the upper left, then backwards, in turn.
    const forward = round % 2 === 0;
    const step = forward ? 1 : -1;
    const across = -step;
    const down = -step * width;
    for (let y = forward ? top : bottom; y >= top && y <= bottom; y += step) {
      for (let x = forward ? left : right; x >= left && x <= right; x += step) {
        const at = y * width + x;
        if (energy[at] < leastEnergy) continue;
        const a = at + across;
        const b = at + down;
        if (dx[a] !== 0 || dy[a] !== 0) {
          propose(at, x, y, dx[a], dy[a]);
          propose(at, x, y, 2 * dx[a] - dx[a + across], 2 * dy[a] - dy[a + across]);
        }
        if (dx[b] !== 0 || dy[b] !== 0) {
          propose(at, x, y, dx[b], dy[b]);
          propose(at, x, y, 2 * dx[b] - dx[b + down], 2 * dy[b] - dy[b + down]);
        }
        for (let reach = Math.max(width, height) >> 1; reach >= 1; reach >>= 2) {
          const ox = dx[at] + draw(2 * reach + 1) - reach;
          propose(at, x, y, ox, dy[at] + draw(2 * reach + 1) - reach);
        }
      }
    }
  }
  return { width, height, dx, dy };
}
