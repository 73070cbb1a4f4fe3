/**
 * Looks for the four-pointed star that one vendor's generator paints, half transparent and white, near the
 * lower right corner: normalised correlation with the shape |x|^p + |y|^p <= 1 over a ladder of sizes. The
 * shape is simple, so the place is held tight: as far from both edges as the writer puts it, with room for
 * a crop.
 */
import { cellMeans, cellSpans, runningSums } from './mark-band.js';
import type { Plane } from './plane.js';

export interface StarHit {
  /** Correlation with the star, 0..1. */
  readonly whole: number;
  readonly x: number;
  readonly y: number;
  /** Side of the star's box, pixels. */
  readonly side: number;
}

/** Side of the template, pixels, with a margin of background around the star. */
const templateSide = 18;
const margin = 2;
const exponent = 0.6;
/** Sizes of the star, as shares of the picture's short side. */
const leastShare = 0.03;
const mostShare = 0.13;
const shareStep = 1.09;
/** Distance of the star's centre from either edge, in sides of the star. */
const nearest = 0.7;
const farthest = 2.1;
/** The distances from right and lower edge differ by less than this, in sides of the star. */
const skew = 0.6;
/** Variance of grey levels below which nothing is there. */
const flat = 0.01;

/** The best match; `whole` is 0 where the picture is too small for any. `pictureSums` are the picture's running sums. */
export function searchStar(picture: Plane, pictureSums: Float64Array): StarHit {
  const star = centred(starShape());
  let best: StarHit = { whole: 0, x: 0, y: 0, side: 0 };
  const short = Math.min(picture.width, picture.height);
  for (let share = leastShare; share <= mostShare; share *= shareStep) {
    const side = share * short;
    const scale = side / (templateSide - 2 * margin);
    if (scale < 1) continue;
    const span = Math.round(side * (farthest + 0.5) + margin * scale);
    if (span > short) break;
    const cells = Math.round(span / scale);
    const window = { x: picture.width - span, y: picture.height - span };
    const columns = cellSpans(window.x, scale, cells, picture.width);
    const corner = cellMeans(
      pictureSums,
      picture.width,
      false,
      columns,
      cellSpans(window.y, scale, cells, picture.height),
    );
    const sums = runningSums(corner);
    const squares = runningSums({ ...corner, values: corner.values.map((value) => value * value) });
    for (let y = 0; y + templateSide <= cells; y++) {
      for (let x = 0; x + templateSide <= cells; x++) {
        if (!placed(x, y, cells)) continue;
        const whole = correlation(star, corner, sums, squares, x, y);
        if (whole > best.whole) {
          const at = (start: number, cell: number) => start + (cell + margin) * scale;
          best = { whole, x: at(window.x, x), y: at(window.y, y), side };
        }
      }
    }
  }
  return best;
}

/** Its mean taken out and of length one: a dot product with it is a correlation's numerator. */
function centred(plane: Plane): Plane {
  const mean = plane.values.reduce((sum, value) => sum + value, 0) / plane.values.length;
  const values = plane.values.map((value) => value - mean);
  const length = Math.hypot(...values);
  return { ...plane, values: values.map((value) => value / length) };
}

/** Normalised correlation of the star with the part of the scene at (x, y), -1..1; 0 where that is flat. */
function correlation(
  { width, height, values }: Plane,
  scene: Plane,
  sums: Float64Array,
  squares: Float64Array,
  x: number,
  y: number,
): number {
  const stride = scene.width + 1;
  const from = y * stride + x;
  const to = from + height * stride;
  const over = (table: Float64Array) => table[to + width] - table[to] - table[from + width] + table[from];
  const count = width * height;
  const energy = over(squares) - over(sums) ** 2 / count;
  if (energy < flat * count) return 0;
  let dot = 0;
  for (let row = 0, k = 0; row < height; row++) {
    let pixel = (y + row) * scene.width + x;
    for (let column = 0; column < width; column++) dot += values[k++] * scene.values[pixel++];
  }
  return dot / Math.sqrt(energy);
}

function placed(x: number, y: number, cells: number): boolean {
  const unit = templateSide - 2 * margin;
  const right = (cells - x - templateSide / 2) / unit;
  const below = (cells - y - templateSide / 2) / unit;
  const within = (distance: number) => distance >= nearest && distance <= farthest;
  return within(right) && within(below) && Math.abs(right - below) < skew;
}

/** The star's ink, 0..1, sampled four by four within each pixel. */
function starShape(): Plane {
  const values = new Float32Array(templateSide * templateSide);
  const radius = templateSide / 2 - margin;
  const samples = 4;
  for (let y = 0; y < templateSide * samples; y++) {
    for (let x = 0; x < templateSide * samples; x++) {
      const dx = Math.abs((x + 0.5) / samples - templateSide / 2) / radius;
      const dy = Math.abs((y + 0.5) / samples - templateSide / 2) / radius;
      if (dx ** exponent + dy ** exponent <= 1) {
        values[Math.floor(y / samples) * templateSide + Math.floor(x / samples)] += 1 / samples ** 2;
      }
    }
  }
  return { width: templateSide, height: templateSide, values };
}
