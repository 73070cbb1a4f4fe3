import { predictorError } from './predictor-error.js';
import { relativeSpectra } from './relative-spectra.js';
import { spreadTiles } from './spread-tiles.js';
import { blocksNear, sharedPeak, turnedPairs, type TurnedPair } from './turned-pairs.js';

/** Tile side in pixels: peaks of pieces much smaller drown, and a larger tile misses them. */
export const tileSide = 128;
/** At 56 a photo of any size costs some 50 ms. */
const mostTiles = 56;
/** In flatter tiles every pixel is predicted, and rounding beats by itself; in clipped ones nothing is left to see. */
const leastVariance = 0.01;
const mostClipped = 0.5;
/** A tile whose error has a wave of its own stronger than this (by chance one of 60,000 tiles) shows a regular texture. */
const regular = 20;
/** Peaks a tile is asked for at most; the photo's own come first where it was scaled as a whole. */
const peaksOfTile = 3;

/** Frequencies of JPEG's blocks, but those that a camera's colour filter shares, each with its opposite. */
const blockPlaces = Array.from({ length: 64 }, (_, at) => [at >> 3, at & 7])
  .filter(([u, v]) => u % 4 !== 0 || v % 4 !== 0)
  .map(([u, v]) => (u * tileSide * tileSide) / 8 + (v * tileSide) / 8);
/** In noise such a place, cut at 3 so that a single part weighs little, holds .95 on average; from 1.1 on the blocks show. */
const [mostOfBlock, blocksFrom] = [3, 1.1];

/** Frequencies that are looked at: at least 12 waves a tile, below which scenes have their own shapes. */
export const pairs = turnedPairs(tileSide, 12);

export interface ResamplingTile {
  readonly left: number;
  readonly top: number;
  /** Spectrum of the likelihood that pixels are interpolated, see `relativeSpectra`. */
  readonly spectrum: Float32Array;
  /** Mean size of the predictor's error. */
  readonly size: number;
  /** A regular texture: its peaks tell nothing. */
  readonly regular: boolean;
}

/** A pair of frequencies at which a tile stands out. */
export interface TilePeak {
  readonly tile: number;
  readonly pair: TurnedPair;
  readonly height: number;
}

/** Tiles spread over a photo in which interpolation could be seen. */
export function resamplingTiles(luma: Uint8Array, width: number, height: number): readonly ResamplingTile[] {
  const { lefts, tops } = spreadTiles(width, height, { side: tileSide, most: mostTiles, rim: 1 });
  const tiles: ResamplingTile[] = [];
  for (const top of tops) {
    for (const left of lefts) {
      const error = predictorError(luma, width, { left, top, side: tileSide });
      if (error.variance < leastVariance || error.clipped > mostClipped) continue;
      cut(error.errors, 3 * Math.max(0.5, error.size));
      const [spectrum, lines] = relativeSpectra(error.likelihood, error.errors, tileSide);
      const isRegular = pairs.some(({ one, other }) => Math.max(lines[one], lines[other]) >= regular);
      tiles.push({ left, top, spectrum, size: error.size, regular: isRegular });
    }
  }
  return tiles;
}

/** Single edges would drown the waves. */
function cut(values: Float64Array, limit: number): void {
  for (let at = 0; at < values.length; at++) values[at] = Math.max(-limit, Math.min(limit, values[at]));
}

/** Peaks of at least `least`, the highest first; neither of regular textures nor of JPEG's blocks. */
export function tilePeaks(tiles: readonly ResamplingTile[], least: number): readonly TilePeak[] {
  const blocky = showBlocks(tiles);
  return tiles
    .flatMap(({ spectrum, regular }, tile) => {
      if (regular) return [];
      const found: TilePeak[] = [];
      for (const pair of pairs) {
        if (blocky && pair.nearBlocks) continue;
        const height = sharedPeak(spectrum, pair.one, pair.other);
        if (height >= least && !ofBlocks(spectrum, pair, height, blocky)) found.push({ tile, pair, height });
      }
      return found.sort((a, b) => b.height - a.height).slice(0, peaksOfTile);
    })
    .sort((a, b) => b.height - a.height);
}

/** Whether the photo shows JPEG's blocks all over: then what is beside their frequencies is theirs too. */
function showBlocks(tiles: readonly ResamplingTile[]): boolean {
  let sum = 0;
  for (const { spectrum } of tiles) {
    for (const at of blockPlaces) sum += Math.min(mostOfBlock, spectrum[at]);
  }
  return sum > blocksFrom * tiles.length * blockPlaces.length;
}

/** Peaks of blocks reach sidewards where these differ in brightness. */
function ofBlocks(spectrum: Float32Array, pair: TurnedPair, height: number, blocky: boolean): boolean {
  return blocksNear(tileSide, pair, blocky).some(
    ([one, other]) => sharedPeak(spectrum, one, other) > 0.7 * height,
  );
}
