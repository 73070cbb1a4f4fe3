/**
 * Which 8 x 8 block grid a place of a picture was compressed on. JPEG leaves many DCT coefficients of its own blocks at
 * zero; seen on any other grid the zeros are gone. So a place votes for the origin of that of the 64 blocks around it which
 * has most zeros. T. Nikoukhah, J. Anger, M. Colom, J.-M. Morel, R. Grompone von Gioi, ZERO, IPOL 2021, section 2.
 *
 * All blocks race: their coefficients are looked at from low to high frequency, and a block leaves as soon as more of
 * them differ from zero than in a whole block that was counted before. Where one grid leads clearly, the others leave early.
 */

/** Two grids fit alike, or the place is flat or clipped. */
export const noVote = 255;

/** Side of the patch that holds the 64 blocks around its centre. */
export const patchSide = 15;

/** A block with fewer AC coefficients that are not zero holds nothing but a slope, which any smooth shading may give. */
const leastNonZeros = 2;
/** After so many horizontal frequencies the block that leads is counted to its end. */
const trial = 2;

/** Half the cosine of n*pi/16: the orthonormal 8-point DCT's factors. */
const factor = (n: number): number => Math.cos((n * Math.PI) / 16) / 2;
const h1 = factor(1);
const h2 = factor(2);
const h3 = factor(3);
const h4 = factor(4);
const h5 = factor(5);
const h6 = factor(6);
const h7 = factor(7);

/** Weights of each frequency on the four pairs of samples: the pairs' sums where it is even, differences where odd. */
const weights = Float64Array.from(
  [
    [h4, h4, h4, h4],
    [h1, h3, h5, h7],
    [h2, h6, -h6, -h2],
    [h3, -h7, -h1, -h5],
    [h4, -h4, -h4, h4],
    [h5, -h1, h7, h3],
    [h6, -h2, h2, -h6],
    [h7, -h5, h3, -h1],
  ]
    .flat()
    .map((weight) => 2 * weight),
);

/** One horizontal frequency of a patch, [row*8 + dx], and which blocks (8*dy + dx) still race, with their counts. */
const wave = new Float64Array(patchSide * 8);
const racing = new Uint8Array(64);
const nonZeros = new Uint8Array(64);

/**
 * Origin of the grid that the patch whose corner is (left, top) votes for, as 8*(y mod 8) + (x mod 8), or {@link noVote}.
 * @param likely an origin to count first: it makes the answer faster, not other.
 */
export function gridVote(luma: Uint8Array, width: number, left: number, top: number, likely: number): number {
  if (isClipped(luma, width, left, top)) return noVote;
  const first = ((((likely >> 3) - top) & 7) << 3) | ((likely - left) & 7);
  let least = countBlock(luma, width, left, top, first);
  if (least < leastNonZeros) return noVote;
  for (let i = 0; i < 64; i++) racing[i] = i;
  nonZeros.fill(0);
  let field = 64;
  for (let frequency = 0; frequency < 8; frequency++) {
    fillWave(luma, width, left, top, frequency);
    const dc = frequency === 0 ? 1 : 0;
    let stay = 0;
    for (let i = 0; i < field; i++) {
      const block = racing[i];
      const count = nonZeros[block] + countColumn(block, dc);
      nonZeros[block] = count;
      if (count <= least) racing[stay++] = block;
    }
    field = stay;
    if (frequency + 1 === trial && field > 4) {
      const leader = leaderOf(field);
      if (leader !== first) least = Math.min(least, countBlock(luma, width, left, top, leader));
      if (least < leastNonZeros) return noVote;
    }
  }
  return winnerOf(field, left, top);
}

/** The block with fewest coefficients that are not zero; none where two share the place. */
function winnerOf(field: number, left: number, top: number): number {
  const best = leaderOf(field);
  const count = nonZeros[best];
  if (count < leastNonZeros) return noVote;
  for (let i = 0; i < field; i++) if (racing[i] !== best && nonZeros[racing[i]] === count) return noVote;
  return (((top + (best >> 3)) & 7) << 3) | ((left + best) & 7);
}

function leaderOf(field: number): number {
  let best = racing[0];
  for (let i = 1; i < field; i++) if (nonZeros[racing[i]] < nonZeros[best]) best = racing[i];
  return best;
}

function isClipped(luma: Uint8Array, width: number, left: number, top: number): boolean {
  for (let y = top; y < top + patchSide; y++) {
    const start = y * width + left;
    // One comparison for both ends: 0 wraps around.
    for (let at = start; at < start + patchSide; at++) if ((luma[at] - 1) >>> 0 > 253) return true;
  }
  return false;
}

/** One frequency of the DCT along x, of the 8 windows of each of the patch's rows: whole numbers are added before any is weighed. */
function fillWave(luma: Uint8Array, width: number, left: number, top: number, frequency: number): void {
  const w = frequency * 4;
  const w0 = weights[w];
  const w1 = weights[w + 1];
  const w2 = weights[w + 2];
  const w3 = weights[w + 3];
  const isOdd = (frequency & 1) === 1;
  for (let row = 0; row < patchSide; row++) {
    const start = (top + row) * width + left;
    let [a0, a1, a2, a3] = [luma[start], luma[start + 1], luma[start + 2], luma[start + 3]];
    let [a4, a5, a6] = [luma[start + 4], luma[start + 5], luma[start + 6]];
    for (let to = row * 8, at = start + 7; to < row * 8 + 8; to++, at++) {
      const a7 = luma[at];
      wave[to] = isOdd
        ? w0 * (a0 - a7) + w1 * (a1 - a6) + w2 * (a2 - a5) + w3 * (a3 - a4)
        : w0 * (a0 + a7) + w1 * (a1 + a6) + w2 * (a2 + a5) + w3 * (a3 + a4);
      a0 = a1;
      a1 = a2;
      a2 = a3;
      a3 = a4;
      a4 = a5;
      a5 = a6;
      a6 = a7;
    }
  }
}

/** One frequency of the DCT of eight samples of a row. */
function waveAt(luma: Uint8Array, at: number, frequency: number): number {
  const w = frequency * 4;
  const sign = (frequency & 1) === 1 ? -1 : 1;
  return (
    weights[w] * (luma[at] + sign * luma[at + 7]) +
    weights[w + 1] * (luma[at + 1] + sign * luma[at + 6]) +
    weights[w + 2] * (luma[at + 2] + sign * luma[at + 5]) +
    weights[w + 3] * (luma[at + 3] + sign * luma[at + 4])
  );
}

/** Coefficients (rounded) that are not zero in one block's column of the frequency that {@link wave} holds; `dc` leaves out the first. */
function countColumn(block: number, dc: number): number {
  return countWaves(
    wave[block],
    wave[block + 8],
    wave[block + 16],
    wave[block + 24],
    wave[block + 32],
    wave[block + 40],
    wave[block + 48],
    wave[block + 56],
    dc,
  );
}

function countWaves(
  a0: number,
  a1: number,
  a2: number,
  a3: number,
  a4: number,
  a5: number,
  a6: number,
  a7: number,
  dc: number,
): number {
  const d07 = a0 - a7;
  const d16 = a1 - a6;
  const d25 = a2 - a5;
  const d34 = a3 - a4;
  const s07 = a0 + a7;
  const s16 = a1 + a6;
  const s25 = a2 + a5;
  const s34 = a3 + a4;
  const e0 = s07 + s34;
  const e1 = s16 + s25;
  const e2 = s07 - s34;
  const e3 = s16 - s25;
  return (
    (dc === 1 ? 0 : nonZero(h4 * (e0 + e1))) +
    nonZero(h1 * d07 + h3 * d16 + h5 * d25 + h7 * d34) +
    nonZero(h2 * e2 + h6 * e3) +
    nonZero(h3 * d07 - h7 * d16 - h1 * d25 - h5 * d34) +
    nonZero(h4 * (e0 - e1)) +
    nonZero(h5 * d07 - h1 * d16 + h7 * d25 + h3 * d34) +
    nonZero(h6 * e2 - h2 * e3) +
    nonZero(h7 * d07 - h5 * d16 + h3 * d25 - h1 * d34)
  );
}

/** 1 where twice a coefficient reaches 1 either way, without a branch: on noise none could be foretold. */
function nonZero(doubled: number): number {
  const whole = doubled | 0;
  return (whole | -whole) >>> 31;
}

/** All AC coefficients (rounded) of one block that are not zero. */
function countBlock(luma: Uint8Array, width: number, left: number, top: number, block: number): number {
  const at = (top + (block >> 3)) * width + left + (block & 7);
  let count = 0;
  for (let frequency = 0; frequency < 8; frequency++) {
    count += countWaves(
      waveAt(luma, at, frequency),
      waveAt(luma, at + width, frequency),
      waveAt(luma, at + 2 * width, frequency),
      waveAt(luma, at + 3 * width, frequency),
      waveAt(luma, at + 4 * width, frequency),
      waveAt(luma, at + 5 * width, frequency),
      waveAt(luma, at + 6 * width, frequency),
      waveAt(luma, at + 7 * width, frequency),
      frequency === 0 ? 1 : 0,
    );
  }
  return count;
}
