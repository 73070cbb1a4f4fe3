/** Brings a supposed movement to a fraction of a pixel: Gauss-Newton on the squared difference of detail (B. Lucas, T. Kanade, 1981). */
import type { AffineMap } from './affine-map.js';
import type { Plane } from './plane.js';

/** Steps; each about halves the distance, and what starts within two pixels needs no more. */
const rounds = 2;
/** A movement that wants to go farther than this from where it began follows something else, pixels. */
const farthest = 4;

/** @param places indices into the plane of detail that the movement is judged by. */
export function refineMap(
  { width, height, values }: Plane,
  map: AffineMap,
  places: readonly number[],
): AffineMap {
  let [mx, my] = [0, 0];
  for (const at of places) {
    mx += (at % width) / places.length;
    my += Math.floor(at / width) / places.length;
  }
  let current = map;
  const normal = new Float64Array(36);
  const right = new Float64Array(6);
  const row = new Float64Array(6);
  for (let round = 0; round < rounds; round++) {
    normal.fill(0);
    right.fill(0);
    for (const at of places) {
      const x = at % width;
      const y = (at - x) / width;
      const u = current.ax * x + current.bx * y + current.cx;
      const v = current.ay * x + current.by * y + current.cy;
      if (!(u >= 1 && v >= 1 && u < width - 2 && v < height - 2)) continue;
      const left = u | 0;
      const top = v | 0;
      const fx = u - left;
      const fy = v - top;
      const q = top * width + left;
      const there = mix(values, q, width, fx, fy);
      const gx = (mix(values, q + 1, width, fx, fy) - mix(values, q - 1, width, fx, fy)) / 2;
      const gy = (mix(values, q + width, width, fx, fy) - mix(values, q - width, width, fx, fy)) / 2;
      // About the middle of the places, in units that keep the equations even.
      const px = (x - mx) / 16;
      const py = (y - my) / 16;
      row[0] = gx;
      row[1] = gx * px;
      row[2] = gx * py;
      row[3] = gy;
      row[4] = gy * px;
      row[5] = gy * py;
      const difference = values[at] - there;
      for (let i = 0; i < 6; i++) {
        right[i] += row[i] * difference;
        for (let j = i; j < 6; j++) normal[i * 6 + j] += row[i] * row[j];
      }
    }
    const step = solved(normal, right);
    if (step === null) return map;
    const [u0, ux, uy, v0, vx, vy] = step;
    const next = {
      ax: current.ax + ux / 16,
      bx: current.bx + uy / 16,
      cx: current.cx + u0 - (ux * mx + uy * my) / 16,
      ay: current.ay + vx / 16,
      by: current.by + vy / 16,
      cy: current.cy + v0 - (vx * mx + vy * my) / 16,
    };
    const du = (next.ax - map.ax) * mx + (next.bx - map.bx) * my + next.cx - map.cx;
    const dv = (next.ay - map.ay) * mx + (next.by - map.by) * my + next.cy - map.cy;
    if (
      !(Math.hypot(du, dv) <= farthest) ||
      Math.hypot(next.ax - map.ax, next.bx - map.bx, next.ay - map.ay, next.by - map.by) > 0.3
    )
      return map;
    current = next;
  }
  return current;
}

function mix(values: Float32Array, at: number, width: number, fx: number, fy: number): number {
  const upper = values[at] + (values[at + 1] - values[at]) * fx;
  const lower = values[at + width] + (values[at + width + 1] - values[at + width]) * fx;
  return upper + (lower - upper) * fy;
}

/** Six linear equations, symmetric, given by their upper half, by Cholesky with a little damping; null where they leave it open. */
function solved(normal: Float64Array, right: Float64Array): Float64Array | null {
  const n = 6;
  const root = new Float64Array(36);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = normal[j * n + i] * (i === j ? 1.001 : 1);
      for (let k = 0; k < j; k++) sum -= root[i * n + k] * root[j * n + k];
      if (i === j) {
        if (!(sum > 1e-9)) return null;
        root[i * n + i] = Math.sqrt(sum);
      } else root[i * n + j] = sum / root[j * n + j];
    }
  }
  const result = Float64Array.from(right);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) result[i] -= root[i * n + k] * result[k];
    result[i] /= root[i * n + i];
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) result[i] -= root[k * n + i] * result[k];
    result[i] /= root[i * n + i];
  }
  return result;
}
