/**
 * Reads the open blind watermark that several image generators write into the pixels: one level of the
 * Haar wavelet on the blue chroma, and in each 4 x 4 block of its approximation band one bit, told by
 * whether the largest coefficient lies in the lower or the upper half of its quantisation step.
 * The method is the `dwtDct` mode of the open invisible-watermark package (which, its name
 * notwithstanding, takes no cosine transform), after Al-Haj, "Combined DWT-DCT Digital Image
 * Watermarking", J. Computer Science 3(9), 2007. Any lossy save destroys it: positive only.
 */
const step = 36;
const block = 4;
/** Blocks looked at; spread over the whole height. 40,000 give each of 136 bits 294 votes. */
const maxBlocks = 40_000;

/** Votes of a picture: `bits[i]` is what block number `numbers[i]` says, blocks counted row by row. */
export interface BlockBits {
  readonly bits: Uint8Array;
  readonly numbers: Uint32Array;
}

/** Votes held against one payload. */
export interface PayloadMatch {
  /** Bits of the payload that were read back right. */
  readonly matching: number;
  readonly length: number;
  /** Chance of reading as many right where no position differs from another; see {@link matchPayload}. */
  readonly chance: number;
}

/**
 * A written coefficient sits at a quarter or three quarters of its step. Farther than this from both
 * (in steps) it was not written, or was clipped since: the block abstains. So does a block whose
 * coefficients are all alike (white background, clipped sky), which would outvote the rest.
 */
const reach = 0.17;

/** @param rgb width*height*3 bytes, interleaved, 8 bit. */
export function readBlockBits(rgb: Uint8Array, width: number, height: number): BlockBits {
  const columns = Math.floor((width - (width % 4)) / 2 / block);
  const rows = Math.floor((height - (height % 4)) / 2 / block);
  const every = Math.max(1, Math.ceil((columns * rows) / maxBlocks));
  const bits: number[] = [];
  const numbers: number[] = [];
  for (let row = 0; row < rows; row += every) {
    for (let column = 0; column < columns; column++) {
      const bit = blockBit(rgb, width, column * block * 2, row * block * 2);
      if (bit === null) continue;
      bits.push(bit);
      numbers.push(row * columns + column);
    }
  }
  return { bits: Uint8Array.from(bits), numbers: Uint32Array.from(numbers) };
}

/**
 * How well `payload` (a string of 0 and 1, repeated over the blocks) explains the votes. The positions
 * with the largest share of ones are read as ones, as many as the payload has: a background that
 * always votes the same way then shifts all positions alike and does no harm. Where nothing is hidden
 * every order of the positions is equally likely, and the number of ones read right is hypergeometric.
 */
export function matchPayload(votes: BlockBits, payload: string): PayloadMatch {
  const length = payload.length;
  const ones = new Uint32Array(length);
  const total = new Uint32Array(length);
  for (let i = 0; i < votes.bits.length; i++) {
    const position = votes.numbers[i] % length;
    ones[position] += votes.bits[i];
    total[position]++;
  }
  const share = Array.from(ones, (count, i) => count / Math.max(1, total[i]));
  const order = share.map((_, i) => i).sort((a, b) => share[b] - share[a] || a - b);
  const weight = payload.replaceAll('0', '').length;
  const hits = order.slice(0, weight).filter((i) => payload.charAt(i) === '1').length;
  // Ties prove nothing: an image without votes must not match by the order of its zeros.
  const told = share[order[weight - 1]] > share[order[weight]];
  return {
    matching: length - 2 * (weight - hits),
    length,
    chance: told ? hypergeometricTail(length, weight, hits) : 1,
  };
}

/** P(at least `hits` marked ones when `draws` of `size` are drawn and `draws` of them are marked). */
export function hypergeometricTail(size: number, draws: number, hits: number): number {
  const all = logChoose(size, draws);
  let sum = 0;
  for (let k = draws; k >= hits; k--) {
    sum += Math.exp(logChoose(draws, k) + logChoose(size - draws, draws - k) - all);
  }
  return Math.min(1, sum);
}

function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return -Infinity;
  let sum = 0;
  for (let i = 1; i <= k; i++) sum += Math.log((n - k + i) / i);
  return sum;
}

function blockBit(rgb: Uint8Array, width: number, left: number, top: number): 0 | 1 | null {
  let largest = 0;
  let smallest = Infinity;
  // The block's first coefficient takes no part.
  for (let i = 1; i < block * block; i++) {
    const at = ((top + Math.floor(i / block) * 2) * width + left + (i % block) * 2) * 3;
    const below = at + width * 3;
    const value = (chroma(rgb, at) + chroma(rgb, at + 3) + chroma(rgb, below) + chroma(rgb, below + 3)) / 2;
    if (value > largest) largest = value;
    if (value < smallest) smallest = value;
  }
  if (largest === smallest) return null;
  const fraction = (largest % step) / step;
  if (Math.abs(fraction - 0.25) < reach) return 0;
  return Math.abs(fraction - 0.75) < reach ? 1 : null;
}

/** Blue chroma of analogue YUV around 128, rounded as an 8-bit plane would be. */
function chroma(rgb: Uint8Array, at: number): number {
  const blue = rgb[at + 2];
  const luma = Math.round(0.299 * rgb[at] + 0.587 * rgb[at + 1] + 0.114 * blue);
  return Math.max(0, Math.min(255, Math.round(0.492 * (blue - luma) + 128)));
}
