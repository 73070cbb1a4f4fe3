/** Points that a picture and a copy of it have in common: places where a band of detail is locally strongest. */
import type { Level } from './half-octaves.js';

export interface DetailPoints {
  readonly count: number;
  /** In pixels of the first level. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Index of the level. */
  readonly level: Uint8Array;
  /** Height of the extremum in luma steps; its sign tells light spots from dark ones. */
  readonly height: Float32Array;
}

/** Luma steps below which an extremum is grain. */
const leastHeight = 0.6;
/** How many times more sharply an extremum may bend one way than the other: along an edge every place looks alike. */
const mostEdge = 5;
/** Side of the cells in which only the strongest points are kept, in pixels of the level, and how many. */
const cellSide = 16;
const mostPerCell = 5;

/** @param margin pixels of the level at its border that have no points. */
export function detailPoints(levels: readonly Level[], margin: number): DetailPoints {
  const x: number[] = [];
  const y: number[] = [];
  const level: number[] = [];
  const heights: number[] = [];
  for (const [index, { scale, plane, band }] of levels.entries()) {
    const { width } = plane;
    for (const at of strongest(band, plane.width, plane.height, margin)) {
      const column = at % width;
      const row = (at - column) / width;
      const dx = peak(band[at - 1], band[at], band[at + 1]);
      const dy = peak(band[at - width], band[at], band[at + width]);
      x.push((column + dx + 0.5) * scale - 0.5);
      y.push((row + dy + 0.5) * scale - 0.5);
      level.push(index);
      heights.push(band[at]);
    }
  }
  return {
    count: x.length,
    x: Float32Array.from(x),
    y: Float32Array.from(y),
    level: Uint8Array.from(level),
    height: Float32Array.from(heights),
  };
}

/** Where between its neighbours the parabola through three heights has its peak, -0.5..0.5. */
function peak(before: number, here: number, after: number): number {
  const bend = before - 2 * here + after;
  return bend === 0 ? 0 : Math.max(-0.5, Math.min(0.5, (0.5 * (before - after)) / bend));
}

/** Indices of the extrema, the strongest of every cell. */
function strongest(band: Float32Array, width: number, height: number, margin: number): number[] {
  const chosen: number[] = [];
  for (let top = margin; top < height - margin; top += cellSide) {
    const bottom = Math.min(top + cellSide, height - margin);
    for (let left = margin; left < width - margin; left += cellSide) {
      const right = Math.min(left + cellSide, width - margin);
      const start = chosen.length;
      for (let y = top; y < bottom; y++) {
        for (let at = y * width + left, end = y * width + right; at < end; at++) {
          const value = band[at];
          if (
            value > leastHeight ? isPeak(band, at, width) : value < -leastHeight && isPit(band, at, width)
          ) {
            if (isSpot(band, at, width)) keep(chosen, start, at, band);
          }
        }
      }
    }
  }
  return chosen;
}

/** Adds to the cell that begins at `start`, or takes the place of its weakest. */
function keep(chosen: number[], start: number, at: number, band: Float32Array): void {
  if (chosen.length - start < mostPerCell) {
    chosen.push(at);
    return;
  }
  let weakest = start;
  for (let i = start + 1; i < chosen.length; i++) {
    if (Math.abs(band[chosen[i]]) < Math.abs(band[chosen[weakest]])) weakest = i;
  }
  if (Math.abs(band[at]) > Math.abs(band[chosen[weakest]])) chosen[weakest] = at;
}

/** Whether the extremum is bent both ways (D. Lowe, IJCV 60(2), 2004, section 4.1). */
function isSpot(band: Float32Array, at: number, width: number): boolean {
  const xx = band[at - 1] + band[at + 1] - 2 * band[at];
  const yy = band[at - width] + band[at + width] - 2 * band[at];
  const xy = (band[at + width + 1] + band[at - width - 1] - band[at + width - 1] - band[at - width + 1]) / 4;
  const determinant = xx * yy - xy * xy;
  return determinant > 0 && (xx + yy) ** 2 * mostEdge < (mostEdge + 1) ** 2 * determinant;
}

function isPeak(band: Float32Array, at: number, width: number): boolean {
  const value = band[at];
  return (
    value > band[at - 1] &&
    value >= band[at + 1] &&
    value > band[at - width] &&
    value >= band[at + width] &&
    value > band[at - width - 1] &&
    value > band[at - width + 1] &&
    value >= band[at + width - 1] &&
    value >= band[at + width + 1]
  );
}

function isPit(band: Float32Array, at: number, width: number): boolean {
  const value = band[at];
  return (
    value < band[at - 1] &&
    value <= band[at + 1] &&
    value < band[at - width] &&
    value <= band[at + width] &&
    value < band[at - width - 1] &&
    value < band[at - width + 1] &&
    value <= band[at + width - 1] &&
    value <= band[at + width + 1]
  );
}
