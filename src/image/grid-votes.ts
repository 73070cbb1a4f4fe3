/**
 * Which 8 x 8 block grid each part of a picture seems to have been compressed on.
 *
 * JPEG leaves many DCT coefficients of its own blocks at zero; seen on any other grid the zeros are gone. So a pixel
 * votes for the origin of that of the 64 blocks around it which has most zeros. T. Nikoukhah, J. Anger, M. Colom,
 * J.-M. Morel, R. Grompone von Gioi, ZERO, IPOL 2021, section 2. Here pixels vote on a lattice whose step grows with
 * the picture: votes nearer than a block are copies of one another, and the cost stays bounded.
 */
export interface GridVotes {
  readonly columns: number;
  readonly rows: number;
  /** Lattice step in pixels, at least 8; the vote at (c, r) stands for pixel (offset + c*step, offset + r*step). */
  readonly step: number;
  readonly offset: number;
  /** columns*rows; origin of the grid as 8*(y mod 8) + (x mod 8), or {@link noVote}. */
  readonly votes: Uint8Array;
}

/** Two grids fit alike, or the place is flat or clipped. */
export const noVote = 255;

const reach = 7;
const patch = 15;

/** @param most upper bound on the number of votes cast. */
export function gridVotes(luma: Uint8Array, width: number, height: number, most: number): GridVotes {
  const step = Math.max(8, Math.ceil(Math.sqrt((width * height) / most)));
  const columns = Math.max(0, Math.floor((width - patch) / step) + 1);
  const rows = Math.max(0, Math.floor((height - patch) / step) + 1);
  const votes = new Uint8Array(columns * rows).fill(noVote);
  const spectra = new Float64Array(patch * 64);
  const zeros = new Uint8Array(64);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const left = column * step;
      const top = row * step;
      if (!horizontalSpectra(luma, width, left, top, spectra)) continue;
      countZeros(spectra, zeros);
      votes[row * columns + column] = winner(zeros, left, top);
    }
  }
  return { columns, rows, step, offset: reach, votes };
}

/** The origin with most zeros, none where two share the place or nearly all coefficients are zero. */
function winner(zeros: Uint8Array, left: number, top: number): number {
  let best = 0;
  let at = noVote;
  for (let i = 0; i < 64; i++) {
    if (zeros[i] > best) {
      best = zeros[i];
      at = i;
    } else if (zeros[i] === best) at = noVote;
  }
  if (at === noVote || best >= flatZeros) return noVote;
  return (((top + (at >> 3)) & 7) << 3) | ((left + (at & 7)) & 7);
}

/** A block with so many zeros holds nothing but a slope, which any smooth shading may give. */
const flatZeros = 62;

/** DCT along x of the 8 windows of each of 15 rows: spectra[(row*8 + window)*8 + frequency]. False where clipped. */
function horizontalSpectra(
  luma: Uint8Array,
  width: number,
  left: number,
  top: number,
  spectra: Float64Array,
): boolean {
  let low = 255;
  let high = 0;
  let to = 0;
  for (let y = 0; y < patch; y++) {
    let at = (top + y) * width + left;
    for (let window = 0; window < 8; window++, at++) {
      const value = luma[at];
      if (value < low) low = value;
      if (value > high) high = value;
      const s07 = value + luma[at + 7];
      const d07 = value - luma[at + 7];
      const s16 = luma[at + 1] + luma[at + 6];
      const d16 = luma[at + 1] - luma[at + 6];
      const s25 = luma[at + 2] + luma[at + 5];
      const d25 = luma[at + 2] - luma[at + 5];
      const s34 = luma[at + 3] + luma[at + 4];
      const d34 = luma[at + 3] - luma[at + 4];
      spectra[to++] = h4 * (s07 + s16 + s25 + s34);
      spectra[to++] = h1 * d07 + h3 * d16 + h5 * d25 + h7 * d34;
      spectra[to++] = h2 * (s07 - s34) + h6 * (s16 - s25);
      spectra[to++] = h3 * d07 - h7 * d16 - h1 * d25 - h5 * d34;
      spectra[to++] = h4 * (s07 - s16 - s25 + s34);
      spectra[to++] = h5 * d07 - h1 * d16 + h7 * d25 + h3 * d34;
      spectra[to++] = h6 * (s07 - s34) - h2 * (s16 - s25);
      spectra[to++] = h7 * d07 - h5 * d16 + h3 * d25 - h1 * d34;
    }
  }
  return low > 0 && high < 255;
}

/** Zeros (rounded) among the AC coefficients of the 64 windows: zeros[8*dy + dx]. */
function countZeros(spectra: Float64Array, zeros: Uint8Array): void {
  for (let dx = 0; dx < 8; dx++) {
    for (let dy = 0; dy < 8; dy++) {
      let count = 0;
      for (let frequency = 0; frequency < 8; frequency++) {
        const at = (dy * 8 + dx) * 8 + frequency;
        const a0 = spectra[at];
        const a1 = spectra[at + 64];
        const a2 = spectra[at + 128];
        const a3 = spectra[at + 192];
        const a4 = spectra[at + 256];
        const a5 = spectra[at + 320];
        const a6 = spectra[at + 384];
        const a7 = spectra[at + 448];
        const s07 = a0 + a7;
        const d07 = a0 - a7;
        const s16 = a1 + a6;
        const d16 = a1 - a6;
        const s25 = a2 + a5;
        const d25 = a2 - a5;
        const s34 = a3 + a4;
        const d34 = a3 - a4;
        const e0 = s07 + s34;
        const e1 = s16 + s25;
        const e2 = s07 - s34;
        const e3 = s16 - s25;
        if (frequency > 0 && near(h4 * (e0 + e1))) count++;
        if (near(h1 * d07 + h3 * d16 + h5 * d25 + h7 * d34)) count++;
        if (near(h2 * e2 + h6 * e3)) count++;
        if (near(h3 * d07 - h7 * d16 - h1 * d25 - h5 * d34)) count++;
        if (near(h4 * (e0 - e1))) count++;
        if (near(h5 * d07 - h1 * d16 + h7 * d25 + h3 * d34)) count++;
        if (near(h6 * e2 - h2 * e3)) count++;
        if (near(h7 * d07 - h5 * d16 + h3 * d25 - h1 * d34)) count++;
      }
      zeros[dy * 8 + dx] = count;
    }
  }
}

function near(coefficient: number): boolean {
  return coefficient < 0.5 && coefficient > -0.5;
}

/** Half the cosine of n*pi/16: the orthonormal 8-point DCT's factors. */
const factor = (n: number): number => Math.cos((n * Math.PI) / 16) / 2;
const h1 = factor(1);
const h2 = factor(2);
const h3 = factor(3);
const h4 = factor(4);
const h5 = factor(5);
const h6 = factor(6);
const h7 = factor(7);
