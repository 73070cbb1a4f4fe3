/** The peaks of blocks that differ in brightness are spread so far: beside a multiple of an eighth both ways a frequency may be theirs. */
const nearBlocks = 2;

/** A frequency and the same turned by a quarter: places in a spectrum, and whole waves across and down a tile. */
export interface TurnedPair {
  readonly one: number;
  readonly other: number;
  readonly across: number;
  readonly down: number;
  /** Whether it may be one of JPEG's blocks. */
  readonly nearBlocks: boolean;
}

/**
 * Each frequency of a square spectrum with the one at right angles to it, once. Interpolation repeats itself along both axes of the piece that was scaled
 * or turned, so that its peaks come in such pairs (Kirchner, MM&Sec 2008, section 3); lines of text and stripes make single ones. Left out
 * are fewer than `least` waves a side, and exact multiples of an eighth, where JPEG's blocks show.
 */
export function turnedPairs(side: number, least: number): readonly TurnedPair[] {
  const signed = (k: number) => (k > side / 2 ? k - side : k);
  const seen = new Uint8Array(side * side);
  const pairs: TurnedPair[] = [];
  for (let at = 0; at < side * side; at++) {
    if (seen[at] === 1) continue;
    const across = signed(Math.floor(at / side));
    const down = signed(at % side);
    const [one, other] = pairAt(side, across, down);
    for (const turned of [one, other, ...pairAt(side, -across, -down)]) seen[turned] = 1;
    if (Math.hypot(across, down) < least) continue;
    const away = [across, down].map((k) => Math.abs(k - nearestOfBlocks(side, k)));
    if (Math.max(...away) === 0) continue;
    pairs.push({ one, other, across, down, nearBlocks: Math.max(...away) <= nearBlocks });
  }
  return pairs;
}

/** The nearest frequency of JPEG's blocks and, where `beside`, those around it; none where that is no wave at all. */
export function blocksNear(
  side: number,
  { across, down }: TurnedPair,
  beside: boolean,
): (readonly [number, number])[] {
  const [u, v] = [nearestOfBlocks(side, across), nearestOfBlocks(side, down)];
  if (u === 0 && v === 0) return [];
  const reach = beside ? nearBlocks : 0;
  const offsets = Array.from({ length: 2 * reach + 1 }, (_, i) => i - reach);
  return offsets.flatMap((i) => offsets.map((j) => pairAt(side, u + i, v + j)));
}

/** Places of a frequency and of the same turned by a quarter; spectra have no ends. */
function pairAt(side: number, across: number, down: number): readonly [number, number] {
  const ring = (k: number) => ((k % side) + side) % side;
  return [ring(across) * side + ring(down), ring(-down) * side + ring(across)];
}

function nearestOfBlocks(side: number, waves: number): number {
  return Math.round((8 * waves) / side) * (side / 8);
}

/** How far both peaks of a pair stand out: of mere noise above x with probability e^-x. */
export function sharedPeak(spectrum: Float32Array, one: number, other: number): number {
  return 2 * Math.min(spectrum[one], spectrum[other]);
}
