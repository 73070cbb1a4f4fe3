/**
 * Brightness, colour and grain of small pieces spread evenly over a photo. Grain is the energy of the finest waves: two
 * octaves of the Haar transform, in which white noise has the same energy throughout while texture loses energy with
 * each finer octave. A. Haar, Math. Annalen 69, 1910; noise from the finest octave: D. Donoho, I. Johnstone, Ideal
 * spatial adaptation by wavelet shrinkage, Biometrika 81(3), 1994, section 4.
 */
import { cellGrid, type CellGrid } from './cell-grid.js';

/** Side of a piece: two quads of 4 x 4 pixels each way. */
const piece = 8;
/** Pieces at most; in larger photos they lie further apart. */
const most = 16_000;
const clipMargin = 3;
/** A piece with more clipped pixels than this says nothing of grain. */
const mostClipped = 0.05;
/** Diagonal waves carry least texture, hence a weight of their own. */
const diagonalWeight = 0.33;
/** Keeps logarithms of flat pieces finite; below one rounding step. */
const energyFloor = 0.05;
/** Grain up to this is none: not one pixel of the piece differs from the others. */
export const grainless = Math.log(0.06);

/** Each array holds one number per cell, row-major. */
export interface GrainCells {
  readonly grid: CellGrid;
  /** Mean luma, 0..255. */
  readonly luma: Float32Array;
  /** Mean blue and red less luma, -255..255. */
  readonly blue: Float32Array;
  readonly red: Float32Array;
  /** Natural logarithm of the mean energy (luma steps squared) of both octaves. */
  readonly grain: Float32Array;
  /** The same of the second octave alone, and of that octave in the two colour differences. */
  readonly coarse: Float32Array;
  readonly colour: Float32Array;
  /** 1 where no more than a few pixels are clipped. */
  readonly usable: Uint8Array;
}

/** Measures a photo of `width` x `height` pixels: interleaved `rgb` and its `luma`, both 8 bits. */
export function grainCells(rgb: Uint8Array, luma: Uint8Array, width: number, height: number): GrainCells {
  const grid = cellGrid(width, height, piece, most);
  const count = grid.columns * grid.rows;
  const cells: GrainCells = {
    grid,
    luma: new Float32Array(count),
    blue: new Float32Array(count),
    red: new Float32Array(count),
    grain: new Float32Array(count),
    coarse: new Float32Array(count),
    colour: new Float32Array(count),
    usable: new Uint8Array(count),
  };
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const corner = (row * grid.cell + grid.inset) * width + column * grid.cell + grid.inset;
      measure(cells, row * grid.columns + column, rgb, luma, width, corner);
    }
  }
  return cells;
}

/** Sums of 2 x 2 quads of one 4 x 4 square, for luma, blue and red less luma. */
const quads = new Float64Array(12);

function measure(
  cells: GrainCells,
  to: number,
  rgb: Uint8Array,
  luma: Uint8Array,
  width: number,
  corner: number,
): void {
  let [axis1, diagonal1, axis2, diagonal2, axisColour, diagonalColour] = [0, 0, 0, 0, 0, 0];
  let [clipped, sum, blue, red] = [0, 0, 0, 0];
  for (let square = 0; square < 4; square++) {
    const start = corner + (square >> 1) * 4 * width + (square & 1) * 4;
    for (let quad = 0; quad < 4; quad++) {
      const at = start + (quad >> 1) * 2 * width + (quad & 1) * 2;
      const a = luma[at];
      const b = luma[at + 1];
      const c = luma[at + width];
      const d = luma[at + width + 1];
      axis1 += (a - b + c - d) ** 2 + (a + b - c - d) ** 2;
      diagonal1 += (a - b - c + d) ** 2;
      clipped += isClipped(a) + isClipped(b) + isClipped(c) + isClipped(d);
      const bright = a + b + c + d;
      const under = 3 * (at + width);
      quads[quad] = bright;
      quads[4 + quad] = rgb[3 * at + 2] + rgb[3 * at + 5] + rgb[under + 2] + rgb[under + 5] - bright;
      quads[8 + quad] = rgb[3 * at] + rgb[3 * at + 3] + rgb[under] + rgb[under + 3] - bright;
    }
    for (let plane = 0; plane < 12; plane += 4) {
      const a = quads[plane];
      const b = quads[plane + 1];
      const c = quads[plane + 2];
      const d = quads[plane + 3];
      const axis = (a - b + c - d) ** 2 + (a + b - c - d) ** 2;
      const diagonal = (a - b - c + d) ** 2;
      if (plane === 0) {
        axis2 += axis;
        diagonal2 += diagonal;
        sum += a + b + c + d;
      } else {
        axisColour += axis;
        diagonalColour += diagonal;
        if (plane === 4) blue += a + b + c + d;
        else red += a + b + c + d;
      }
    }
  }
  // A coefficient is a quarter of four pixels' sums in the first octave (orthonormal: half), an eighth in the second.
  const first = { axis: axis1 / (2 * 16 * 4), diagonal: diagonal1 / (16 * 4) };
  const second = { axis: axis2 / (2 * 4 * 16), diagonal: diagonal2 / (4 * 16) };
  const area = piece * piece;
  cells.luma[to] = sum / area;
  cells.blue[to] = blue / area;
  cells.red[to] = red / area;
  cells.grain[to] = log((first.axis + first.diagonal + second.axis + second.diagonal) / 4);
  cells.coarse[to] = log(weighed(second.axis, second.diagonal));
  cells.colour[to] = log(weighed(axisColour / (4 * 4 * 16), diagonalColour / (2 * 4 * 16)));
  cells.usable[to] = clipped < mostClipped * area ? 1 : 0;
}

function weighed(axis: number, diagonal: number): number {
  return axis * (1 - diagonalWeight) + diagonal * diagonalWeight;
}

function log(energy: number): number {
  return Math.log(energy + energyFloor);
}

function isClipped(value: number): number {
  return value < clipMargin || value > 255 - clipMargin ? 1 : 0;
}
