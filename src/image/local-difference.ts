import type { Plane } from './plane.js';
import { median, robustSpread } from './robust.js';

/**
 * Where two small pictures of one scene differ, once tone is matched: |a - tone(b)| per cell, the least over
 * shifts of b by one cell, so that a slight misfit at edges does not count; 0 in the outermost cells, where
 * scaling and leftovers of bars differ. Luma steps.
 */
export function localDifference(a: Plane, b: Plane): Float32Array {
  const tone = fitTone(a, b);
  const toned = b.values.map(tone);
  const { width, height } = a;
  return a.values.map((value, at) => {
    const x = at % width;
    const y = Math.floor(at / width);
    if (x === 0 || y === 0 || x === width - 1 || y === height - 1) return 0;
    let least = Infinity;
    let most = -Infinity;
    for (let row = y - 1; row <= y + 1; row++) {
      for (let column = x - 1; column <= x + 1; column++) {
        const near = toned[row * width + column];
        least = Math.min(least, near);
        most = Math.max(most, near);
      }
    }
    return value < least ? least - value : value > most ? value - most : 0;
  });
}

const rounds = 3;

/** The parabola that brings b's tones to a's by least squares, cells that do not fit left out round by round. */
function fitTone(a: Plane, b: Plane): (value: number) => number {
  let use = Array.from(a.values, (_, at) => at);
  let tone = (value: number) => value;
  for (let round = 0; round < rounds; round++) {
    tone = parabola(use.map((at) => [b.values[at] / 255, a.values[at]] as const));
    const rest = Array.from(a.values, (value, at) => value - tone(b.values[at]));
    const limit = 2.5 * robustSpread(rest, median(rest)) + 2;
    use = use.filter((at) => Math.abs(rest[at]) < limit);
  }
  return tone;
}

/** Least squares of y = c0 + c1 x + c2 x^2 over x in [0, 1], lightly held to a straight line of slope 255. */
function parabola(points: readonly (readonly [number, number])[]): (value: number) => number {
  const hold = 0.001 * points.length + 1e-6;
  const matrix = [
    [0, 0, 0, 0],
    [0, hold, 0, hold * 255],
    [0, 0, hold, 0],
  ];
  for (const [x, y] of points) {
    const powers = [1, x, x * x];
    for (let row = 0; row < 3; row++) {
      for (let column = 0; column < 3; column++) matrix[row][column] += powers[row] * powers[column];
      matrix[row][3] += powers[row] * y;
    }
  }
  matrix[0][0] += 1e-6;
  for (let pivot = 0; pivot < 3; pivot++) {
    for (let row = 0; row < 3; row++) {
      if (row === pivot) continue;
      const share = matrix[row][pivot] / matrix[pivot][pivot];
      for (let column = pivot; column < 4; column++) matrix[row][column] -= share * matrix[pivot][column];
    }
  }
  const [c0, c1, c2] = matrix.map((row, at) => row[3] / row[at]);
  return (value) => c0 + (value / 255) * (c1 + (value / 255) * c2);
}
