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
  /** The same for the nearest frequency of JPEG's blocks, then those beside it; empty where that is no wave at all. */
  readonly blocks: readonly (readonly [number, number])[];
}

/**
 * Each frequency of a square spectrum with the one at right angles to it, once. Interpolation repeats itself along both axes of the piece that was scaled
 * or turned, so that its peaks come in such pairs (Kirchner, MM&Sec 2008, section 3); lines of text and stripes make single ones. Left out
 * are fewer than `least` waves a side, and exact multiples of an eighth, where JPEG's blocks show.
 */
export function turnedPairs(side: number, least: number): readonly TurnedPair[] {
  const ring = (k: number) => ((k % side) + side) % side;
  const place = (u: number, v: number) => ring(u) * side + ring(v);
  const signed = (k: number) => (k > side / 2 ? k - side : k);
  const blockWave = side / 8;
  const nearest = (k: number) => Math.round(k / blockWave) * blockWave;
  const seen = new Uint8Array(side * side);
  const pairs: TurnedPair[] = [];
  for (let at = 0; at < side * side; at++) {
    if (seen[at] === 1) continue;
    const across = signed(Math.floor(at / side));
    const down = signed(at % side);
    const other = place(-down, across);
    for (const turned of [at, other, place(-across, -down), place(down, -across)]) seen[turned] = 1;
    if (Math.hypot(across, down) < least) continue;
    const [u, v] = [nearest(across), nearest(down)];
    if (across === u && down === v) continue;
    const beside = Math.abs(across - u) <= nearBlocks && Math.abs(down - v) <= nearBlocks;
    pairs.push({ one: at, other, across, down, nearBlocks: beside, blocks: blocksAround(u, v) });
  }
  return pairs;

  function blocksAround(u: number, v: number): (readonly [number, number])[] {
    if (u === 0 && v === 0) return [];
    const offsets = Array.from({ length: 2 * nearBlocks + 1 }, (_, i) => i - nearBlocks);
    return [[0, 0], ...offsets.flatMap((i) => offsets.map((j) => [i, j]))].map(
      ([i, j]) => [place(u + i, v + j), place(-v - j, u + i)] as const,
    );
  }
}

/** How far both peaks of a pair stand out: of mere noise above x with probability e^-x. */
export function sharedPeak(spectrum: Float32Array, one: number, other: number): number {
  return 2 * Math.min(spectrum[one], spectrum[other]);
}
