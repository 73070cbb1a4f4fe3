/**
 * Regions of an offset field that one affine map explains: what a copied piece leaves, and chance does not.
 * After the dense linear fitting of Cozzolino et al. (IEEE TIFS 2015, section V): offsets are freed of outliers by a
 * median, a plane is fitted to them around every pixel, and pixels of small error hang together.
 */
import type { OffsetField } from './patch-match.js';

/** (x, y) -> (ax*x + bx*y + cx, ay*x + by*y + cy), both in pixels. */
export interface AffineMap {
  readonly ax: number;
  readonly bx: number;
  readonly cx: number;
  readonly ay: number;
  readonly by: number;
  readonly cy: number;
}

export interface CopiedRegion {
  readonly members: readonly number[];
  readonly map: AffineMap;
}

/** Radius of the window in which a plane is fitted. */
const fitRadius = 5;
/** Largest mean squared error of the fit, in square pixels. */
const mostError = 1.5;
/** Neighbours' offsets may differ by so many pixels. */
const link = 2;

/** Regions of at least `leastArea` pixels, largest first. */
export function copiedRegions(field: OffsetField, leastArea: number): CopiedRegion[] {
  const { width, height } = field;
  const dx = cleaned(field.dx, width, height);
  const dy = cleaned(field.dy, width, height);
  const error = fitError(dx, width, height);
  const errorY = fitError(dy, width, height);
  const seen = new Uint8Array(width * height);
  for (let at = 0; at < seen.length; at++) {
    if (!(error[at] + errorY[at] <= mostError) || (dx[at] === 0 && dy[at] === 0)) seen[at] = 1;
  }
  const regions: CopiedRegion[] = [];
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] === 1) continue;
    const members = grow(start, dx, dy, width, seen);
    if (members.length < leastArea) continue;
    const map = fitMap(members, dx, dy, width);
    if (map !== null) regions.push({ members, map });
  }
  return regions.sort((a, b) => b.members.length - a.members.length);
}

/** Median of nine offsets around each pixel, two pixels apart. */
function cleaned(offsets: Int16Array, width: number, height: number): Int16Array {
  const result = new Int16Array(offsets.length);
  const nine = new Int16Array(9);
  for (let y = 2; y < height - 2; y++) {
    for (let x = 2; x < width - 2; x++) {
      const at = y * width + x;
      if (
        offsets[at] === offsets[at - 2] &&
        offsets[at] === offsets[at + 2] &&
        offsets[at] === offsets[at + 2 * width]
      ) {
        // Four of nine agree: most often all do.
        result[at] = offsets[at];
        continue;
      }
      let i = 0;
      for (let v = -2; v <= 2; v += 2)
        for (let u = -2; u <= 2; u += 2) nine[i++] = offsets[at + v * width + u];
      for (let a = 1; a < 9; a++) {
        const value = nine[a];
        let b = a - 1;
        for (; b >= 0 && nine[b] > value; b--) nine[b + 1] = nine[b];
        nine[b + 1] = value;
      }
      result[at] = nine[4];
    }
  }
  return result;
}

/** Mean squared error of the best plane through the offsets around each pixel; Infinity at the border. */
function fitError(offsets: Int16Array, width: number, height: number): Float32Array {
  const r = fitRadius;
  const side = 2 * r + 1;
  const count = side * side;
  const spread = (count * (r * (r + 1))) / 3;
  // Column sums of value, value*x, value*y (y from the window's centre) and value^2, kept as the window moves down.
  const sum = new Float64Array(width);
  const sumY = new Float64Array(width);
  const sumSquares = new Float64Array(width);
  const error = new Float32Array(width * height).fill(Infinity);
  for (let y = r; y < height - r; y++) {
    if (y === r) {
      for (let v = -r; v <= r; v++) {
        for (let x = 0; x < width; x++) {
          const value = offsets[(y + v) * width + x];
          sum[x] += value;
          sumY[x] += v * value;
          sumSquares[x] += value * value;
        }
      }
    } else {
      for (let x = 0; x < width; x++) {
        const gone = offsets[(y - r - 1) * width + x];
        const come = offsets[(y + r) * width + x];
        // The centre moves down by one: every remaining value's y falls by one.
        sumY[x] += r * come + (r + 1) * gone - sum[x];
        sum[x] += come - gone;
        sumSquares[x] += come * come - gone * gone;
      }
    }
    let all = 0;
    let alongX = 0;
    let alongY = 0;
    let squares = 0;
    for (let x = 0; x < side; x++) {
      all += sum[x];
      alongX += (x - r) * sum[x];
      alongY += sumY[x];
      squares += sumSquares[x];
    }
    for (let x = r; x < width - r; x++) {
      error[y * width + x] =
        Math.max(0, squares - (all * all) / count - (alongX * alongX + alongY * alongY) / spread) / count;
      if (x + r + 1 >= width) break;
      const gone = x - r;
      const come = x + r + 1;
      alongX += r * sum[come] + (r + 1) * sum[gone] - all;
      all += sum[come] - sum[gone];
      alongY += sumY[come] - sumY[gone];
      squares += sumSquares[come] - sumSquares[gone];
    }
  }
  return error;
}

function grow(start: number, dx: Int16Array, dy: Int16Array, width: number, seen: Uint8Array): number[] {
  const members = [start];
  seen[start] = 1;
  for (let next = 0; next < members.length; next++) {
    const at = members[next];
    for (const beside of [at - 1, at + 1, at - width, at + width]) {
      if (seen[beside] !== 0) continue;
      if (Math.abs(dx[beside] - dx[at]) > link || Math.abs(dy[beside] - dy[at]) > link) continue;
      seen[beside] = 1;
      members.push(beside);
    }
  }
  return members;
}

/** Least squares over the members; null where they lie on a line. */
function fitMap(members: readonly number[], dx: Int16Array, dy: Int16Array, width: number): AffineMap | null {
  let [mx, my, mu, mv] = [0, 0, 0, 0];
  const n = members.length;
  for (const at of members) {
    mx += (at % width) / n;
    my += Math.floor(at / width) / n;
    mu += dx[at] / n;
    mv += dy[at] / n;
  }
  let [xx, xy, yy, xu, yu, xv, yv] = [0, 0, 0, 0, 0, 0, 0];
  for (const at of members) {
    const x = (at % width) - mx;
    const y = Math.floor(at / width) - my;
    const u = dx[at] - mu;
    const v = dy[at] - mv;
    xx += x * x;
    xy += x * y;
    yy += y * y;
    xu += x * u;
    yu += y * u;
    xv += x * v;
    yv += y * v;
  }
  const determinant = xx * yy - xy * xy;
  if (determinant < 1e-6 * xx * yy) return null;
  const ux = (xu * yy - yu * xy) / determinant;
  const uy = (yu * xx - xu * xy) / determinant;
  const vx = (xv * yy - yv * xy) / determinant;
  const vy = (yv * xx - xv * xy) / determinant;
  return {
    ax: 1 + ux,
    bx: uy,
    cx: mu - ux * mx - uy * my,
    ay: vx,
    by: 1 + vy,
    cy: mv - vx * mx - vy * my,
  };
}
