import type { CellGrid } from './cell-grid.js';
import { pieceDifference, type CellTexture } from './cell-pieces.js';
import { regionsAbove, smoothed, type CellRegion } from './cell-regions.js';
import { deviations, likeSteps, type LikeSteps } from './expectation.js';

/**
 * Local recompression error against the photo's own expectation. A photo saved as JPEG once or several
 * times answers another save alike wherever its texture is alike; what was pasted in with another past does
 * not. The error of each cell is compared with cells of like activity in the same photo, so that texture,
 * which fools the naked eye in an error-level picture, is taken out. The idea of comparing several qualities
 * is that of H. Farid, Exposing digital forgeries from JPEG ghosts, IEEE TIFS 2009.
 */

/** Cells flatter than this (luma steps per pixel) keep no trace of their past. */
const leastActivity = 1;
const mostClipped = 0.1;
/** Fewer usable cells give no expectation. */
export const leastCells = 60;
/** Deviations are cut here, in standard deviations, so that one cell cannot make a region. */
const deviationLimit = 6;
const regionThreshold = 1.5;
const leastRegionCells = 6;
/** What covers more of the photo than this is not a region of it. */
const largestRegionShare = 0.4;
/** Cell count from which strength no longer grows with the photo's size. */
const referenceCells = 4000;
/** Keeps logarithms of flat cells finite; below one rounding step. */
const errorFloor = 0.05;
const activityFloor = 0.3;

export interface ErrorLevel {
  readonly quality: number;
  /** Smoothed deviation of each cell in standard deviations; 0 where unusable. */
  readonly deviation: Float32Array;
  /** The region that stands out most, either way; null where none does. */
  readonly region: CellRegion | null;
  /** -1: errs less than expected there; 1: more. 0 without region. */
  readonly sign: -1 | 0 | 1;
  /** Sum of deviations over the square root of the cell count, brought to a size of 4,000 cells; 0 without region. */
  readonly strength: number;
}

/** Cells whose texture can show their past. */
export function usableCells({ activity, clipped }: CellTexture): number[] {
  const usable: number[] = [];
  activity.forEach((value, cell) => {
    if (value > leastActivity && clipped[cell] < mostClipped) usable.push(cell);
  });
  return usable;
}

/** The pieces of a picture, before and after it was saved again. */
export interface Recompression {
  readonly pieces: Uint8Array;
  readonly again: Uint8Array;
  readonly quality: number;
}

/** The usable cells with others of like texture; `usable` must hold {@link leastCells} cells or more. */
export function likeCells({ activity }: CellTexture, usable: readonly number[]): LikeSteps {
  return likeSteps(
    activity.map((value) => Math.log(value + activityFloor)),
    usable,
  );
}

/** One recompression, judged. */
export function errorLevel(
  { pieces, again, quality }: Recompression,
  grid: CellGrid,
  like: LikeSteps,
): ErrorLevel {
  const error = pieceDifference(pieces, again, grid).map((value) => Math.log(value + errorFloor));
  const deviation = smoothed(deviations(error, like), grid, deviationLimit);
  const more = strongest(deviation, grid);
  const less = strongest(
    deviation.map((value) => -value),
    grid,
  );
  const sign = more.strength >= less.strength ? 1 : -1;
  const { region, strength } = sign === 1 ? more : less;
  return { quality, deviation, region, sign: region ? sign : 0, strength };
}

function strongest(deviation: Float32Array, grid: CellGrid): { region: CellRegion | null; strength: number } {
  const total = grid.columns * grid.rows;
  const toReference = Math.min(1, Math.sqrt(referenceCells / total));
  let best: { region: CellRegion | null; strength: number } = { region: null, strength: 0 };
  for (const region of regionsAbove(deviation, grid, regionThreshold)) {
    const count = region.cells.length;
    if (count < leastRegionCells || count > largestRegionShare * total) continue;
    const strength = (region.sum / Math.sqrt(count)) * toReference;
    if (strength > best.strength) best = { region, strength };
  }
  return best;
}
