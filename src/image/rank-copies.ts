/** Which of the pieces that occur twice is a copy, and how sure that is beside the photo's honest repetition. */
import type { CopiedPiece, CopySearch } from './copied-pieces.js';

export interface RankedPiece {
  readonly piece: CopiedPiece;
  /** Logarithm of the odds that it is a copy where copies and honest repetition were equally many. */
  readonly sureness: number;
  /** Whether no other movement that the photo's detail confirms unites more points: where one does, the photo repeats itself. */
  readonly leads: boolean;
}

/** Weights of a logistic regression of pieces of forged photos against those of honest ones. */
const weights = {
  none: -1,
  /** Per tenth power of what the detail around the points differs by. */
  alike: 1,
  /** Per tenth power of points that moved alike, at most a hundred. */
  support: 0.85,
  /** Per share of the likeness that a move by a few pixels takes away: edges and slopes are alike wherever moved along. */
  drop: 2.5,
  /** Per other movement that the photo's detail confirms: what is made alike repeats many times. */
  movement: -0.24,
  /** Per tenth power of the piece's points for each that moved alike: a copy shares most of them, a likeness some. */
  missed: -4.3,
  /** Correlation of the grain. */
  grain: 4.3,
  /** Not fitted: cups, screens and shoes are mirrored copies of themselves by design. */
  mirrored: -1,
} as const;
const mostSupport = 100;
/** Movements count from this support on, and from this share of the piece's: chance makes smaller ones. */
const countedFrom = 6;
const countedShare = 0.05;
const leastUnlikeness = 1e-4;

/** The piece most surely copied; null where there is none. */
export function surestCopy({ pieces, movements }: CopySearch): RankedPiece | null {
  let surest: RankedPiece | null = null;
  for (const piece of pieces) {
    const sureness = surenessOf(piece, movements);
    if (surest !== null && sureness <= surest.sureness) continue;
    surest = { piece, sureness, leads: movements.every((support) => support <= piece.support) };
  }
  return surest;
}

function surenessOf(piece: CopiedPiece, movements: readonly number[]): number {
  const { support, within, atPoints, drop, grain, mirrored } = piece;
  const least = Math.max(countedFrom, support * countedShare);
  const counted = movements.filter((other) => other >= least).length;
  return (
    weights.none -
    weights.alike * Math.log10(Math.max(leastUnlikeness, 1 - atPoints.correlation)) +
    weights.support * Math.log10(Math.min(support, mostSupport)) +
    weights.drop * Math.max(0, Math.min(1, drop)) +
    weights.movement * (support >= least ? counted - 1 : counted) +
    weights.missed * Math.log10((within + 3) / support) +
    weights.grain * Math.max(0, grain) +
    (mirrored ? weights.mirrored : 0)
  );
}
