import { frequencyCount, type LatticeCoefficients } from './block-odds.js';
import type { BlockLattice, GridOrigin } from './block-surfaces.js';
import { zigzag } from './zigzag.js';

/** The first AC frequencies in zig-zag order reach this row and column, the diagonal through both included. */
const span = 6;

/** Orthonormal 8-point DCT, [frequency * 8 + sample]. ITU-T T.81 section A.3.3. */
export const cosines = Float64Array.from({ length: 64 }, (_, i) => {
  const [frequency, sample] = [i >> 3, i & 7];
  return (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * sample + 1) * frequency * Math.PI) / 16);
});

/**
 * The lowest AC coefficients of a luma plane's blocks on any grid, rounded to whole numbers; the higher ones are left at 0.
 * The lattice must lie inside the plane when it begins at the origin.
 */
export function pixelCoefficients(
  luma: Uint8Array,
  width: number,
  { columns, rows, stride }: BlockLattice,
  { x, y }: GridOrigin,
): LatticeCoefficients {
  const blocks = new Int16Array(columns * rows * 64);
  const waves = new Float64Array(span * 8);
  for (let row = 0, to = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, to += 64) {
      const corner = (y + row * stride * 8) * width + x + column * stride * 8;
      fillWaves(luma, width, corner, waves);
      for (let i = 1; i <= frequencyCount; i++) {
        const place = zigzag[i];
        blocks[to + place] = Math.round(down(waves, place & 7, place >> 3));
      }
    }
  }
  return { blocks, across: 64, down: columns * 64, steps: new Uint16Array(64).fill(1) };
}

/** The DCT along the rows of a block, [frequency * 8 + row]. */
function fillWaves(luma: Uint8Array, width: number, corner: number, waves: Float64Array): void {
  for (let row = 0, at = corner; row < 8; row++, at += width) {
    for (let frequency = 0, w = 0; frequency < span; frequency++, w += 8) {
      waves[frequency * 8 + row] =
        cosines[w] * luma[at] +
        cosines[w + 1] * luma[at + 1] +
        cosines[w + 2] * luma[at + 2] +
        cosines[w + 3] * luma[at + 3] +
        cosines[w + 4] * luma[at + 4] +
        cosines[w + 5] * luma[at + 5] +
        cosines[w + 6] * luma[at + 6] +
        cosines[w + 7] * luma[at + 7];
    }
  }
}

function down(waves: Float64Array, across: number, frequency: number): number {
  const from = across * 8;
  const w = frequency * 8;
  let sum = 0;
  for (let row = 0; row < 8; row++) sum += cosines[w + row] * waves[from + row];
  return sum;
}
