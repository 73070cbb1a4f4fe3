import { reduced, type Plane, type Window } from './plane.js';

/**
 * Normalised correlation of `template` with the part of `scene` whose corner is (x, y), -1..1; 0 where
 * either is flat. J. P. Lewis, Fast normalized cross-correlation, 1995, equation 2.
 */
export function correlation(template: Plane, scene: Plane, x = 0, y = 0): number {
  const { width, height, values } = template;
  const count = width * height;
  let [a, b, aa, bb, ab] = [0, 0, 0, 0, 0];
  for (let row = 0; row < height; row++) {
    const start = (y + row) * scene.width + x;
    for (let column = 0; column < width; column++) {
      const p = values[row * width + column];
      const q = scene.values[start + column];
      a += p;
      b += q;
      aa += p * p;
      bb += q * q;
      ab += p * q;
    }
  }
  const spreads = (aa - (a * a) / count) * (bb - (b * b) / count);
  return spreads < 1e-3 * count * count ? 0 : (ab - (a * b) / count) / Math.sqrt(spreads);
}

export interface Placement {
  /** Correlation there, -1..1. */
  readonly correlation: number;
  /** Where the part lies in the whole, as shares 0..1 of the whole's width and height. */
  readonly window: Window;
}

/** Long side of the grid on which parts are sought. */
const searchSide = 44;
const scales = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4];
/** Smaller parts match anywhere by chance. */
const leastSide = 10;

/**
 * Where `part` lies in `whole` with the same proportions and no turn: the best of all scales from the
 * largest that fits to two fifths of it, and of all places.
 */
export function place(part: Plane, whole: Plane): Placement {
  const unit = searchSide / Math.max(whole.width, whole.height);
  const scene = reduced(whole, Math.round(whole.width * unit), Math.round(whole.height * unit));
  const fit = Math.min(scene.width / part.width, scene.height / part.height);
  let best: Placement = { correlation: -1, window: { x: 0, y: 0, width: 1, height: 1 } };
  for (const scale of scales) {
    const width = Math.min(scene.width, Math.round(part.width * fit * scale));
    const height = Math.min(scene.height, Math.round(part.height * fit * scale));
    if (Math.min(width, height) < leastSide) continue;
    const template = reduced(part, width, height);
    for (let y = 0; y + height <= scene.height; y++) {
      for (let x = 0; x + width <= scene.width; x++) {
        const found = correlation(template, scene, x, y);
        if (found > best.correlation) {
          const window = {
            x: x / scene.width,
            y: y / scene.height,
            width: width / scene.width,
            height: height / scene.height,
          };
          best = { correlation: found, window };
        }
      }
    }
  }
  return best;
}
