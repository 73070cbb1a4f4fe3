/**
 * How alike a piece and its supposed copy are in the photo's own grain, the difference of every pixel from its eight neighbours'
 * mean, before any reduction. Things made alike share form, never grain. Along the lines of a print the difference is the line's
 * still, so the quieter half of the pixels is also compared by itself: there grain is nearly all there is.
 */
import type { AffineMap } from './affine-map.js';
import type { Picture } from './plane.js';

/** Pixels compared at most and at least. */
const mostCompared = 1600;
const fewest = 50;
/** Movements nearer to a shift than this, per pixel, may be shifts by whole pixels. */
const shiftLike = 0.06;

export interface GrainLikeness {
  /** Correlation of the grain, -1..1. */
  readonly grain: number;
  /** The same over the half of the pixels with the least contrast around both places; 0 where they hold no grain. */
  readonly quiet: number;
}

/**
 * @param places pixels of the piece in the reduced picture, `stride` wide.
 * @param map the movement in the reduced picture.
 * @param factor pixels of the photo per pixel of the reduced picture.
 */
export function grainLikeness(
  photo: Picture & { readonly values: Uint8Array },
  places: readonly number[],
  stride: number,
  map: AffineMap,
  factor: number,
): GrainLikeness {
  const moved = inPhoto(map, factor);
  const xs: number[] = [];
  const ys: number[] = [];
  const step = Math.max(1, Math.floor((places.length * 4) / mostCompared));
  for (let i = 0; i < places.length; i += step) {
    const x = Math.round(((places[i] % stride) + 0.5) * factor - 0.5);
    const y = Math.round((Math.floor(places[i] / stride) + 0.5) * factor - 0.5);
    for (const [dx, dy] of corners) {
      xs.push(x + dx);
      ys.push(y + dy);
    }
  }
  let best: AffineMap = moved;
  let grain = -1;
  const offer = (candidate: AffineMap): void => {
    const found = correlate(photo, xs, ys, candidate);
    if (found > grain) [grain, best] = [found, candidate];
  };
  // The movement is known to a fraction of a reduced pixel; the photo's own are finer.
  for (const v of fractions) {
    for (const u of fractions) offer({ ...moved, cx: moved.cx + u, cy: moved.cy + v });
  }
  if (Math.hypot(map.ax - 1, map.bx, map.ay, map.by - 1) <= shiftLike) {
    const [u, v] = meanShift(moved, xs, ys);
    for (let y = v - 1; y <= v + 1; y++) {
      for (let x = u - 1; x <= u + 1; x++) offer({ ax: 1, bx: 0, cx: x, ay: 0, by: 1, cy: y });
    }
  }
  const quiet = quieterHalf(photo, xs, ys, best);
  return {
    grain,
    quiet: correlate(
      photo,
      quiet.map((i) => xs[i]),
      quiet.map((i) => ys[i]),
      best,
    ),
  };
}

/** Which of the places have the least contrast, here and where they are moved to. */
function quieterHalf(
  { width, height, values }: Picture & { readonly values: Uint8Array },
  xs: readonly number[],
  ys: readonly number[],
  { ax, bx, cx, ay, by, cy }: AffineMap,
): number[] {
  const contrast = (x: number, y: number): number => {
    if (!(x >= around && y >= around && x < width - around && y < height - around)) return 255;
    let [least, most] = [255, 0];
    for (let v = y - around; v <= y + around; v++) {
      for (let at = v * width + x - around; at <= v * width + x + around; at++) {
        least = Math.min(least, values[at]);
        most = Math.max(most, values[at]);
      }
    }
    return most - least;
  };
  const contrasts = xs.map((x, i) => {
    const y = ys[i];
    const there = contrast(Math.round(ax * x + bx * y + cx), Math.round(ay * x + by * y + cy));
    return Math.max(contrast(x, y), there);
  });
  const median = [...contrasts].sort((a, b) => a - b)[Math.floor((contrasts.length - 1) / 2)];
  return contrasts.flatMap((value, i) => (value <= median ? [i] : []));
}

const fractions = [-0.6, 0, 0.6] as const;
/** Contrast is looked at so many pixels around. */
const around = 2;
const corners = [
  [0, 0],
  [2, 0],
  [0, 2],
  [2, 2],
] as const;

/** The movement between pixel centres of the photo. */
function inPhoto({ ax, bx, cx, ay, by, cy }: AffineMap, factor: number): AffineMap {
  const move = (a: number, b: number, c: number): number =>
    (0.5 - 0.5 * factor) * (a + b) + factor * c + 0.5 * factor - 0.5;
  return { ax, bx, cx: move(ax, bx, cx), ay, by, cy: move(ay, by, cy) };
}

function meanShift({ ax, bx, cx, ay, by, cy }: AffineMap, xs: number[], ys: number[]): [number, number] {
  let [u, v] = [0, 0];
  for (const [i, x] of xs.entries()) {
    u += (ax * x + bx * ys[i] + cx - x) / xs.length;
    v += (ay * x + by * ys[i] + cy - ys[i]) / xs.length;
  }
  return [Math.round(u), Math.round(v)];
}

function correlate(
  { width, height, values }: Picture & { readonly values: Uint8Array },
  xs: readonly number[],
  ys: readonly number[],
  { ax, bx, cx, ay, by, cy }: AffineMap,
): number {
  let [n, a, b, aa, bb, ab] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < xs.length; i++) {
    const x = xs[i];
    const y = ys[i];
    const u = ax * x + bx * y + cx;
    const v = ay * x + by * y + cy;
    if (x < 1 || y < 1 || x >= width - 1 || y >= height - 1) continue;
    if (!(u >= 1 && v >= 1 && u < width - 2 && v < height - 2)) continue;
    const left = u | 0;
    const top = v | 0;
    const at = top * width + left;
    const fx = u - left;
    const fy = v - top;
    let r = grainAt(values, at, width);
    if (fx !== 0 || fy !== 0) {
      r = r * (1 - fx) + grainAt(values, at + 1, width) * fx;
      const lower =
        grainAt(values, at + width, width) * (1 - fx) + grainAt(values, at + width + 1, width) * fx;
      r += (lower - r) * fy;
    }
    const p = grainAt(values, y * width + x, width);
    n++;
    a += p;
    b += r;
    aa += p * p;
    bb += r * r;
    ab += p * r;
  }
  if (n < fewest) return 0;
  const va = aa - (a * a) / n;
  const vb = bb - (b * b) / n;
  return va > 0 && vb > 0 ? (ab - (a * b) / n) / Math.sqrt(va * vb) : 0;
}

function grainAt(values: Uint8Array, at: number, width: number): number {
  const up = at - width;
  const down = at + width;
  return (
    (8 * values[at] -
      (values[up - 1] +
        values[up] +
        values[up + 1] +
        values[at - 1] +
        values[at + 1] +
        values[down - 1] +
        values[down] +
        values[down + 1])) /
    9
  );
}
