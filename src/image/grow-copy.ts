/** The whole piece that a supposed movement copied: all places whose surroundings agree with those they are moved to. */
import type { AffineMap, Displacement } from './affine-map.js';
import type { Plane } from './plane.js';

/** Radius of the surroundings compared, pixels. */
const radius = 4;
/** Correlation from which surroundings agree. */
const leastCorrelation = 0.75;
/** How far beyond its seeds a piece may reach, pixels. */
const reach = 60;

/** Indices of the places of the piece, those that hang together with the seeds. */
export function growCopy(plane: Plane, map: AffineMap, seeds: readonly Displacement[]): number[] {
  const box = boxAround(seeds, plane);
  const columns = box.right - box.left;
  const rows = box.bottom - box.top;
  if (columns <= 2 * radius || rows <= 2 * radius) return [];
  const state = agreement(plane, map, box);
  const start = seeds
    .map(({ x, y }) => (Math.round(y) - box.top) * columns + Math.round(x) - box.left)
    .filter((at) => at >= 0 && at < state.length && state[at] === 1);
  const members: number[] = [];
  for (const at of start) {
    if (state[at] !== 1) continue;
    state[at] = 2;
    members.push(at);
  }
  for (let next = 0; next < members.length; next++) {
    const at = members[next];
    const x = at % columns;
    if (x > 0) take(at - 1);
    if (x < columns - 1) take(at + 1);
    if (at >= columns) take(at - columns);
    if (at + columns < state.length) take(at + columns);
  }
  return members.map((at) => (box.top + Math.floor(at / columns)) * plane.width + box.left + (at % columns));

  function take(at: number): void {
    if (state[at] !== 1) return;
    state[at] = 2;
    members.push(at);
  }
}

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxAround(seeds: readonly Displacement[], { width, height }: Plane): Bounds {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (const { x, y } of seeds) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return {
    left: Math.max(0, Math.floor(left) - reach),
    top: Math.max(0, Math.floor(top) - reach),
    right: Math.min(width, Math.ceil(right) + reach),
    bottom: Math.min(height, Math.ceil(bottom) + reach),
  };
}

/** 1 where the surroundings agree, else 0. */
function agreement({ width, height, values }: Plane, map: AffineMap, box: Bounds): Uint8Array {
  const columns = box.right - box.left;
  const rows = box.bottom - box.top;
  const { ax, bx, cx, ay, by, cy } = map;
  const size = columns * rows;
  const here = new Float32Array(size);
  const there = new Float32Array(size);
  const inside = new Uint8Array(size);
  for (let row = 0, at = 0; row < rows; row++) {
    const y = box.top + row;
    for (let column = 0; column < columns; column++, at++) {
      const x = box.left + column;
      here[at] = values[y * width + x];
      const u = ax * x + bx * y + cx;
      const v = ay * x + by * y + cy;
      if (!(u >= 0 && v >= 0 && u < width - 1 && v < height - 1)) continue;
      const left = u | 0;
      const top = v | 0;
      const fx = u - left;
      const q = top * width + left;
      const upper = values[q] + (values[q + 1] - values[q]) * fx;
      const lower = values[q + width] + (values[q + width + 1] - values[q + width]) * fx;
      there[at] = upper + (lower - upper) * (v - top);
      inside[at] = 1;
    }
  }
  const result = new Uint8Array(size);
  const side = 2 * radius + 1;
  const n = side * side;
  // Sums over the columns of the window, kept as it moves down: a, b, aa, bb, ab and how many are inside.
  const sums = Array.from({ length: 6 }, () => new Float64Array(columns));
  const [sa, sb, saa, sbb, sab, si] = sums;
  const add = (row: number, sign: number): void => {
    for (let x = 0, at = row * columns; x < columns; x++, at++) {
      const a = here[at];
      const b = there[at];
      sa[x] += sign * a;
      sb[x] += sign * b;
      saa[x] += sign * a * a;
      sbb[x] += sign * b * b;
      sab[x] += sign * a * b;
      si[x] += sign * inside[at];
    }
  };
  for (let row = 0; row < rows; row++) {
    add(row, 1);
    if (row < side - 1) continue;
    let [a, b, aa, bb, ab, i] = [0, 0, 0, 0, 0, 0];
    for (let x = 0; x < columns; x++) {
      a += sa[x];
      b += sb[x];
      aa += saa[x];
      bb += sbb[x];
      ab += sab[x];
      i += si[x];
      if (x < side - 1) continue;
      const va = aa - (a * a) / n;
      const vb = bb - (b * b) / n;
      const agrees = i === n && ab - (a * b) / n > leastCorrelation * Math.sqrt(Math.max(1, va * vb));
      if (agrees) result[(row - radius) * columns + x - radius] = 1;
      const gone = x - side + 1;
      a -= sa[gone];
      b -= sb[gone];
      aa -= saa[gone];
      bb -= sbb[gone];
      ab -= sab[gone];
      i -= si[gone];
    }
    add(row - side + 1, -1);
  }
  return result;
}
