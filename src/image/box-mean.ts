import type { Plane } from './plane.js';

/** Mean over the square of side 2*radius + 1 around each pixel, edges repeated; two passes of running sums. */
export function boxMean({ width, height, values }: Plane, radius: number): Plane {
  const across = new Float32Array(values.length);
  for (let y = 0; y < height; y++) line(values, across, y * width, 1, width, radius);
  const result = new Float32Array(values.length);
  for (let x = 0; x < width; x++) line(across, result, x, width, height, radius);
  return { width, height, values: result };
}

function line(
  from: Float32Array,
  to: Float32Array,
  start: number,
  stride: number,
  length: number,
  radius: number,
): void {
  const at = (i: number): number => from[start + Math.min(length - 1, Math.max(0, i)) * stride];
  let sum = 0;
  for (let i = -radius; i <= radius; i++) sum += at(i);
  const share = 1 / (2 * radius + 1);
  for (let i = 0; i < length; i++) {
    to[start + i * stride] = sum * share;
    sum += at(i + radius + 1) - at(i - radius);
  }
}
