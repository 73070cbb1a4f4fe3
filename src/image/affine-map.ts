/** (x, y) -> (ax*x + bx*y + cx, ay*x + by*y + cy), both in pixels. */
export interface AffineMap {
  readonly ax: number;
  readonly bx: number;
  readonly cx: number;
  readonly ay: number;
  readonly by: number;
  readonly cy: number;
}

/** Places and where they came to lie. */
export interface Displacement {
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
}

/**
 * The map that brings the places nearest to where they lie, by least squares. Null where they lie on a line or a point.
 */
export function fitAffine(places: readonly Displacement[]): AffineMap | null {
  const n = places.length;
  let [mx, my, mu, mv] = [0, 0, 0, 0];
  for (const { x, y, toX, toY } of places) {
    mx += x / n;
    my += y / n;
    mu += toX / n;
    mv += toY / n;
  }
  let [xx, xy, yy, xu, yu, xv, yv] = [0, 0, 0, 0, 0, 0, 0];
  for (const place of places) {
    const [x, y, u, v] = [place.x - mx, place.y - my, place.toX - mu, place.toY - mv];
    xx += x * x;
    xy += x * y;
    yy += y * y;
    xu += x * u;
    yu += y * u;
    xv += x * v;
    yv += y * v;
  }
  const determinant = xx * yy - xy * xy;
  if (!(determinant > 1e-4 * (xx + yy) ** 2)) return null;
  const ax = (xu * yy - yu * xy) / determinant;
  const bx = (yu * xx - xu * xy) / determinant;
  const ay = (xv * yy - yv * xy) / determinant;
  const by = (yv * xx - xv * xy) / determinant;
  return { ax, bx, cx: mu - ax * mx - bx * my, ay, by, cy: mv - ay * mx - by * my };
}

/**
 * The turn, scale and, where `mirrored`, reflection that bring the places nearest to where they lie. Null for a point.
 */
export function fitSimilarity(places: readonly Displacement[], mirrored: boolean): AffineMap | null {
  const n = places.length;
  let [mx, my, mu, mv] = [0, 0, 0, 0];
  for (const { x, y, toX, toY } of places) {
    mx += x / n;
    my += y / n;
    mu += toX / n;
    mv += toY / n;
  }
  const flip = mirrored ? -1 : 1;
  let [spread, along, across] = [0, 0, 0];
  for (const place of places) {
    const [x, y, u, v] = [place.x - mx, flip * (place.y - my), place.toX - mu, place.toY - mv];
    spread += x * x + y * y;
    along += x * u + y * v;
    across += x * v - y * u;
  }
  if (!(spread > 1e-6)) return null;
  const [cos, sin] = [along / spread, across / spread];
  const [ax, bx, ay, by] = [cos, -flip * sin, sin, flip * cos];
  return { ax, bx, cx: mu - ax * mx - bx * my, ay, by, cy: mv - ay * mx - by * my };
}

export function inverse({ ax, bx, cx, ay, by, cy }: AffineMap): AffineMap {
  const d = ax * by - bx * ay;
  const [ix, jx, iy, jy] = [by / d, -bx / d, -ay / d, ax / d];
  return { ax: ix, bx: jx, cx: -ix * cx - jx * cy, ay: iy, by: jy, cy: -iy * cx - jy * cy };
}

/** Scale as the root of the area's change, how unlike the two axes are (at least 1), and whether it mirrors. */
export function shapeOf({ ax, bx, ay, by }: AffineMap): {
  scale: number;
  stretch: number;
  mirrored: boolean;
} {
  const determinant = ax * by - bx * ay;
  // Singular values from the matrix' norm and determinant.
  const half = (ax * ax + bx * bx + ay * ay + by * by) / 2;
  const root = Math.sqrt(Math.max(0, half * half - determinant * determinant));
  return {
    scale: Math.sqrt(Math.abs(determinant)),
    stretch: Math.sqrt((half + root) / Math.max(1e-9, half - root)),
    mirrored: determinant < 0,
  };
}
