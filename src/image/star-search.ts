/**
 * Looks for the four-pointed star that one vendor's generator paints, half transparent and white, near the
 * lower right corner: normalised correlation with the shape |x|^p + |y|^p <= 1 over a ladder of sizes. The
 * shape is simple, so the place is held tight: as far from both edges as the writer puts it, with room for
 * a crop.
 */
import { correlation } from './match.js';
import { reduced, type Plane } from './plane.js';

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

/** The best match; `whole` is 0 where the picture is too small for any. */
export function searchStar(picture: Plane): StarHit {
  const star = starShape();
  let best: StarHit = { whole: 0, x: 0, y: 0, side: 0 };
  const short = Math.min(picture.width, picture.height);
  for (let share = leastShare; share <= mostShare; share *= shareStep) {
    const side = share * short;
    const scale = side / (templateSide - 2 * margin);
    if (scale < 1) continue;
    const span = Math.round(side * (farthest + 0.5) + margin * scale);
    if (span > short) break;
    const cells = Math.round(span / scale);
    const window = { x: picture.width - span, y: picture.height - span, width: span, height: span };
    const corner = reduced(picture, cells, cells, window);
    for (let y = 0; y + templateSide <= cells; y++) {
      for (let x = 0; x + templateSide <= cells; x++) {
        if (!placed(x, y, cells)) continue;
        const whole = correlation(star, corner, x, y);
        if (whole > best.whole) {
          const at = (start: number, cell: number) => start + (cell + margin) * scale;
          best = { whole, x: at(window.x, x), y: at(window.y, y), side };
        }
      }
    }
  }
  return best;
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
