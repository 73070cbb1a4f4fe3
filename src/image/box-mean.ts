import type { Plane } from './plane.js';

/** Mean over the square of side 2*radius + 1 around each pixel, edges repeated; two passes of running sums. */
export function boxMean(plane: Plane, radius: number): Plane {
  return { ...plane, values: down({ ...plane, values: across(plane, radius) }, radius) };
}

function across({ width, height, values }: Plane, radius: number): Float32Array {
  const result = new Float32Array(values.length);
  const share = 1 / (2 * radius + 1);
  for (let y = 0; y < height; y++) {
    const start = y * width;
    const last = start + width - 1;
    let sum = 0;
    for (let at = start - radius; at <= start + radius; at++) {
      sum += values[Math.max(start, Math.min(last, at))];
    }
    for (let at = start; at <= last; at++) {
      result[at] = sum * share;
      const next = at + radius + 1;
      const gone = at - radius;
      sum += values[next < last ? next : last] - values[gone > start ? gone : start];
    }
  }
  return result;
}

/** Row by row, the sums of all columns at once. */
function down({ width, height, values }: Plane, radius: number): Float32Array {
  const result = new Float32Array(values.length);
  const share = 1 / (2 * radius + 1);
  const sums = new Float64Array(width);
  const rowAt = (y: number): number => Math.max(0, Math.min(height - 1, y)) * width;
  for (let y = -radius; y <= radius; y++) {
    for (let x = 0, at = rowAt(y); x < width; x++, at++) sums[x] += values[at];
  }
  for (let y = 0; y < height; y++) {
    let next = rowAt(y + radius + 1);
    let gone = rowAt(y - radius);
    for (let x = 0, at = y * width; x < width; x++, at++, next++, gone++) {
      result[at] = sums[x] * share;
      sums[x] += values[next] - values[gone];
    }
  }
  return result;
}
