import {
  pairs,
  resamplingTiles,
  tilePeaks,
  tileSide,
  type ResamplingTile,
  type TilePeak,
} from './resampling-tiles.js';
import { sharedPeak, type TurnedPair } from './turned-pairs.js';

/** log10 of the number of false alarms from which on a peak counts: one photo in a thousand would show it by chance. */
const leastLogNfa = -3;
/** What still belongs to the peak, and what a tile in the midst of it must show at least. */
const belongs = 8;
const within = 5;
/** So much of the photo a part may cover, and so many of the tiles in it must show the peak. */
const mostShare = 0.4;
const leastFilled = 0.5;
/** Tiles over more of the photo than that, from which on it is said to be scaled as a whole. */
const leastWide = 4;
/** Tiles elsewhere with errors of about the same size (by this factor) that must not show the peak. */
const leastAlike = 6;
const alike = 3;
/** By so many standard deviations the tiles elsewhere may exceed what noise shows on average. */
const mostDeviations = 2;
/** Peaks that are tried; further ones of a photo that was scaled as a whole are its own as well. */
const mostTried = 16;

export interface ResampledRegion {
  /** In pixels. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** log10 of the expected number of such peaks in a photo of mere noise. */
  readonly logNfa: number;
  /** Waves per pixel across and down. */
  readonly frequency: readonly [number, number];
  /** Tiles that show the peak. */
  readonly members: readonly ResamplingTile[];
}

export interface ResamplingSearch {
  /** Tiles that could be judged. */
  readonly tiles: readonly ResamplingTile[];
  /** Surest first. */
  readonly regions: readonly ResampledRegion[];
  /** A peak over more of the photo than a part may cover: it was scaled or turned as a whole. */
  readonly everywhere: { readonly logNfa: number; readonly frequency: readonly [number, number] } | null;
}

/**
 * Parts of a photo that were scaled or turned, told by peaks which the rest of the photo lacks. A peak counts when
 * noise would show one so high in fewer than one photo in a thousand, over all tiles and frequencies (Bonferroni). Scenes are no noise: so the tiles
 * elsewhere, among them some of like texture, must stay at what noise shows, and the part must be of one piece and
 * of two fifths of the photo at most.
 */
export function searchResampling(luma: Uint8Array, width: number, height: number): ResamplingSearch {
  const tiles = resamplingTiles(luma, width, height);
  const tests = tiles.length * pairs.length;
  const logNfa = ({ height: high }: TilePeak) => Math.log10(tests) - high / Math.LN10;
  const peaks = tiles.length === 0 ? [] : tilePeaks(tiles, (Math.log10(tests) - leastLogNfa) * Math.LN10);
  const regions: ResampledRegion[] = [];
  let everywhere: ResamplingSearch['everywhere'] = null;
  for (const peak of peaks.slice(0, mostTried)) {
    const frequency = [peak.pair.across / tileSide, peak.pair.down / tileSide] as const;
    const { spread, box, members } = spreadOf(peak, tiles, { width, height });
    if (spread === 'wide') everywhere ??= { logNfa: logNfa(peak), frequency };
    if (spread !== 'local' || regions.some((known) => overlap(known.box, box))) continue;
    regions.push({ box, logNfa: logNfa(peak), frequency, members });
  }
  return { tiles, regions: everywhere === null ? regions : [], everywhere };
}

interface Spread {
  readonly spread: 'local' | 'wide' | 'unclear';
  readonly box: ResampledRegion['box'];
  readonly members: readonly ResamplingTile[];
}

/** Where the tiles that show a peak lie, and whether all others lack it. */
function spreadOf(
  { tile, pair }: TilePeak,
  tiles: readonly ResamplingTile[],
  { width, height }: { readonly width: number; readonly height: number },
): Spread {
  const members = tiles.filter((other, at) => at === tile || heightIn(other, pair) > belongs);
  const box = boxAround(members);
  // A weave or print that reaches into a tile makes peaks too, and is met in tiles beside it.
  if (2 * members.filter((one) => one.regular).length >= members.length)
    return { spread: 'unclear', box, members };
  const isWide = (some: readonly ResamplingTile[]) => {
    const around = boxAround(some);
    return around.width * around.height > mostShare * width * height;
  };
  if (isWide(members)) {
    // One tile far off that beats by chance makes no photo scaled as a whole.
    const surely = members.length >= leastWide && members.every((_, at) => isWide(members.toSpliced(at, 1)));
    return { spread: surely ? 'wide' : 'unclear', box, members };
  }
  const elsewhere = tiles.filter((one) => !overlap(box, boxAround([one])));
  const midst = tiles.filter(
    (one) =>
      one.left >= box.x &&
      one.top >= box.y &&
      one.left + tileSide <= box.x + box.width &&
      one.top + tileSide <= box.y + box.height,
  );
  const filled = midst.filter((one) => heightIn(one, pair) > within).length / midst.length;
  const like = elsewhere.filter(
    ({ size }) => size * alike >= tiles[tile].size && size <= alike * tiles[tile].size,
  );
  const silent = like.length >= leastAlike && isNoise(elsewhere, pair) && isNoise(like, pair);
  return { spread: silent && filled >= leastFilled ? 'local' : 'unclear', box, members };
}

function boxAround(tiles: readonly ResamplingTile[]): ResampledRegion['box'] {
  const x = Math.min(...tiles.map((tile) => tile.left));
  const y = Math.min(...tiles.map((tile) => tile.top));
  const right = Math.max(...tiles.map((tile) => tile.left)) + tileSide;
  const bottom = Math.max(...tiles.map((tile) => tile.top)) + tileSide;
  return { x, y, width: right - x, height: bottom - y };
}

const heightIn = ({ spectrum }: ResamplingTile, { one, other }: TurnedPair) =>
  sharedPeak(spectrum, one, other);

/** In noise the heights at one frequency have mean and deviation 1. */
function isNoise(tiles: readonly ResamplingTile[], pair: TurnedPair): boolean {
  const mean = tiles.reduce((sum, tile) => sum + heightIn(tile, pair), 0) / tiles.length;
  return mean <= 1 + mostDeviations / Math.sqrt(tiles.length);
}

function overlap(a: ResampledRegion['box'], b: ResampledRegion['box']): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
