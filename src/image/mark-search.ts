/**
 * Proposes where a written mark may stand along the edges of a picture, whichever way up the picture is: writing across, and characters
 * one below the other. The bands along the four edges are brought down over a ladder of sizes; learned lists of edges that
 * labels have (training/visible_mark_search.py) name places by the signs of edges alone, and a small network ranks these.
 * What is proposed is read by {@link ./mark-reader.ts}. Left out: slanted writing.
 */
import { agreeingPlaces, edgeBits, flippedShape, type EdgeShape } from './edge-signs.js';
import { bandsOf, type Band } from './mark-band.js';
import type { Plane } from './plane.js';
import { runNet, type Net } from './small-net.js';

export type Way = 'across' | 'stacked';

/** Where a line of writing lies in the stored picture; lengths in its pixels. */
export interface MarkPlace {
  readonly way: Way;
  /** The line runs along the picture's y axis. */
  readonly upright: boolean;
  /** 1 where reading goes with the axis that the line runs along, -1 where against it. */
  readonly along: 1 | -1;
  /** The same for the axis across the line: from the top of the letters down (across), from their left to the right (stacked). */
  readonly over: 1 | -1;
  /** Height of the letters (width where stacked). */
  readonly letters: number;
  /** Where the writing ends: marks differ less in how they end. */
  readonly end: number;
  /** Middle of the line of writing. */
  readonly middle: number;
}

export interface Proposal extends MarkPlace {
  /** What the ranking network says, log odds. */
  readonly score: number;
}

/** Edges that labels written one way share, and how many of them a place must have. */
export interface MarkShape {
  readonly way: Way;
  readonly least: number;
  readonly edges: EdgeShape;
}

export interface MarkSearch {
  readonly shapes: readonly MarkShape[];
  /** Both rank a patch, patchRows x patchColumns: one output across, one stacked, log odds. The first is small and sorts out most. */
  readonly sieve: Net;
  readonly ranker: Net;
}

/** Cells of the patch in which a mark is looked for, as wide as four letters and what surrounds them. */
export const patchRows = 8;
export const patchColumns = 28;
/** Cells that the height of the letters takes, and that follow the end of the writing. */
export const letterCells = 6;
const afterEnd = 2;

/** Heights of writing looked for, as shares of the picture's short side. */
const leastShare = 0.025;
const mostShare = 0.1;
const shareStep = 1.19;
const mostProposals = 6;
const leastSieved = -1.3;
const leastScore = -2;
/** Grey levels: below this spread a patch says nothing. */
const leastSpread = 2;

type Turn = Pick<MarkPlace, 'way' | 'along' | 'over'>;

/** A picture turned by quarters shows writing across along its sides, and stacked writing along its upper and lower edge. */
const turns = (upright: boolean): readonly Turn[] => [
  { way: upright ? 'stacked' : 'across', along: 1, over: 1 },
  { way: upright ? 'stacked' : 'across', along: -1, over: -1 },
  { way: upright ? 'across' : 'stacked', along: 1, over: -1 },
  { way: upright ? 'across' : 'stacked', along: -1, over: 1 },
];

interface TurnedShape {
  readonly turn: Turn;
  readonly least: number;
  readonly edges: EdgeShape;
}

const turnedShapes = (shapes: readonly MarkShape[], among: readonly Turn[]): TurnedShape[] =>
  among.flatMap((turn) =>
    shapes
      .filter(({ way }) => way === turn.way)
      .map(({ least, edges }) => ({
        turn,
        least,
        edges: flippedShape(edges, turn.along < 0, turn.over < 0),
      })),
  );

/** The likeliest places of marks, each once, best first, in a picture brought down to some 640 pixels. */
export function proposeMarks(work: Plane, sums: Float64Array, search: MarkSearch): Proposal[] {
  const { shapes, sieve, ranker } = search;
  const found = searchBands(work, sums, shapes, (patch, way) => {
    const output = way === 'across' ? 0 : 1;
    return runNet(sieve, patch)[output] < leastSieved ? -Infinity : runNet(ranker, patch)[output];
  });
  return distinct(found);
}

/** All places whose edges are those of a label, as far as `rank` says enough of their patch; the next patch is written over it. */
export function searchBands(
  work: Plane,
  sums: Float64Array,
  shapes: readonly MarkShape[],
  rank: (patch: Plane, way: Way) => number,
): Proposal[] {
  const found: Proposal[] = [];
  const [level, sideways] = [false, true].map((upright) => turnedShapes(shapes, turns(upright)));
  const patch = {
    width: patchColumns,
    height: patchRows,
    values: new Float32Array(patchRows * patchColumns),
  };
  const short = Math.min(work.width, work.height);
  for (let share = leastShare; share <= mostShare; share *= shareStep) {
    const letters = share * short;
    if (letters < letterCells) continue;
    for (const band of bandsOf(work, sums, letters / letterCells, share)) {
      const bits = edgeBits(band.cells);
      for (const { turn, least, edges } of band.upright ? sideways : level) {
        agreeingPlaces(bits, edges, least, (x, y) => {
          if (!cutPatch(band.cells, x, y, turn, patch.values)) return;
          const score = rank(patch, turn.way);
          if (score >= leastScore) found.push({ ...placeOf(band, turn, letters, x, y), score });
        });
      }
    }
  }
  return found;
}

function placeOf(band: Band, turn: Turn, letters: number, x: number, y: number): MarkPlace {
  const { upright, cell, firstAlong, firstOver } = band;
  const end = turn.along > 0 ? patchColumns - afterEnd : afterEnd;
  return {
    ...turn,
    upright,
    letters,
    end: firstAlong + (x + end) * cell,
    middle: firstOver + (y + patchRows / 2) * cell,
  };
}

/** The patch at (x, y) as its writing reads, less its mean and divided by its standard deviation; false where it is flat. */
function cutPatch({ width, values }: Plane, x: number, y: number, turn: Turn, patch: Float32Array): boolean {
  let [total, squares] = [0, 0];
  for (let row = 0, to = 0; row < patchRows; row++) {
    let from = (y + (turn.over > 0 ? row : patchRows - 1 - row)) * width + x;
    if (turn.along < 0) from += patchColumns - 1;
    for (let column = 0; column < patchColumns; column++, from += turn.along) {
      const value = values[from];
      patch[to++] = value;
      total += value;
      squares += value * value;
    }
  }
  const mean = total / patch.length;
  const spread = Math.sqrt(Math.max(0, squares / patch.length - mean * mean));
  if (spread < leastSpread) return false;
  for (let i = 0; i < patch.length; i++) patch[i] = (patch[i] - mean) / spread;
  return true;
}

/** The strongest proposals that do not lie on a stronger one that reads the same way. */
function distinct(found: Proposal[]): Proposal[] {
  const kept: Proposal[] = [];
  for (const one of found.sort((a, b) => b.score - a.score)) {
    if (kept.length >= mostProposals) break;
    const near = kept.some(
      (other) =>
        other.way === one.way &&
        other.upright === one.upright &&
        other.along === one.along &&
        Math.abs(other.end - one.end) < one.letters * 0.7 &&
        Math.abs(other.middle - one.middle) < one.letters * 0.5 &&
        Math.abs(Math.log(other.letters / one.letters)) < 0.25,
    );
    if (!near) kept.push(one);
  }
  return kept;
}
