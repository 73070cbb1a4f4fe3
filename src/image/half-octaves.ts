/**
 * A picture at scales half an octave apart, each with its band of detail: the level less its own blur (P. Burt,
 * E. Adelson, The Laplacian pyramid, IEEE Transactions on Communications 31(4), 1983, with steps of the square root of two).
 */
import type { Plane } from './plane.js';

export interface Level {
  /** Pixels of the first level per pixel of this one. */
  readonly scale: number;
  readonly plane: Plane;
  /** The plane blurred by (1 4 6 4 1) / 16 both ways, edges repeated. */
  readonly blurred: Float32Array;
  /** Plane less blur. */
  readonly band: Float32Array;
}

export function halfOctaves(first: Plane, count: number, leastSide: number): Level[] {
  const levels: Level[] = [];
  let plane = first;
  for (let k = 0; k < count && Math.min(plane.width, plane.height) >= leastSide; k++) {
    const { blurred, band } = split(plane);
    levels.push({ scale: Math.SQRT2 ** k, plane, blurred, band });
    plane = shrunk({ ...plane, values: blurred });
  }
  return levels;
}

/** The plane's blur and what that takes away. */
function split({ width, height, values }: Plane): { blurred: Float32Array; band: Float32Array } {
  const down = blurredDown(values, width, height);
  const blurred = new Float32Array(values.length);
  const band = new Float32Array(values.length);
  const last = width - 1;
  for (let y = 0; y < height; y++) {
    const start = y * width;
    // Five neighbours slide along the row.
    let [a, b, c] = [down[start], down[start], down[start]];
    let d = down[start + Math.min(last, 1)];
    for (let x = 0; x < width; x++) {
      const e = down[start + (x + 2 < last ? x + 2 : last)];
      const at = start + x;
      blurred[at] = (a + e + 4 * (b + d) + 6 * c) * sixteenth;
      band[at] = values[at] - blurred[at];
      a = b;
      b = c;
      c = d;
      d = e;
    }
  }
  return { blurred, band };
}

const sixteenth = 1 / 16;

function blurredDown(values: Float32Array, width: number, height: number): Float32Array {
  const result = new Float32Array(values.length);
  const row = (y: number): number => Math.min(height - 1, Math.max(0, y)) * width;
  for (let y = 0; y < height; y++) {
    let [a, b, c, d, e] = [row(y - 2), row(y - 1), row(y), row(y + 1), row(y + 2)];
    for (const end = c + width; c < end; a++, b++, c++, d++, e++) {
      result[c] = (values[a] + values[e] + 4 * (values[b] + values[d]) + 6 * values[c]) * sixteenth;
    }
  }
  return result;
}

/** Smaller by the square root of two, bilinear. */
function shrunk({ width, height, values }: Plane): Plane {
  const columns = Math.floor(width / Math.SQRT2);
  const rows = Math.floor(height / Math.SQRT2);
  const result = new Float32Array(columns * rows);
  const lefts = new Int32Array(columns);
  const shares = new Float32Array(columns);
  for (let column = 0; column < columns; column++) {
    const x = Math.min(width - 1.001, (column + 0.5) * Math.SQRT2 - 0.5);
    lefts[column] = Math.floor(x);
    shares[column] = x - lefts[column];
  }
  for (let row = 0; row < rows; row++) {
    const y = Math.min(height - 1.001, (row + 0.5) * Math.SQRT2 - 0.5);
    const top = Math.floor(y) * width;
    const share = y - Math.floor(y);
    for (let column = 0; column < columns; column++) {
      const at = top + lefts[column];
      const upper = values[at] + (values[at + 1] - values[at]) * shares[column];
      const lower = values[at + width] + (values[at + width + 1] - values[at + width]) * shares[column];
      result[row * columns + column] = upper + (lower - upper) * share;
    }
  }
  return { width: columns, height: rows, values: result };
}
