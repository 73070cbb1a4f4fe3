/** Which of the pieces that occur twice is a copy, and how sure that is beside the photo's honest repetition. */
import type { CopiedPiece } from './copied-pieces.js';

export interface RankedPiece {
  readonly piece: CopiedPiece;
  /** The piece and those that belong to the same act of copying. */
  readonly pieces: readonly CopiedPiece[];
  /** Tenth powers of unlikeness, with corrections; see {@link surestCopy}. */
  readonly sureness: number;
}

/** A likeness that a shift by a few pixels does not lower is that of edges and slopes, not of a copy. */
const leastDrop = 0.15;
/** Unlikeness is not told apart below this. */
const leastUnlikeness = 1e-4;
/** Radians from which a copy counts as turned. */
const leastTurn = 0.1;
/** Shifts of two pieces that differ by less belong to one act. */
const sameShift = 12;
const oppositeShift = 48;

/**
 * Sureness = -log10(1 - correlation): 2 for .99, 3 for .999; more for large pieces, less for a large remaining
 * difference in luma steps, less for what mirrors or turns onto itself as made things do, and less where other, unrelated pieces are nearly as alike: then the photo repeats
 * itself honestly. Null where no piece is left.
 */
export function surestCopy(all: readonly CopiedPiece[]): RankedPiece | null {
  const pieces = all.filter((piece) => piece.drop > leastDrop);
  let surest: RankedPiece | null = null;
  for (const piece of pieces) {
    const own = unlikenessPower(piece);
    const others = pieces.filter((other) => !related(piece, other)).map(unlikenessPower);
    const repeated = Math.max(0, Math.max(0, ...others) - own / 2);
    const remaining = piece.detail * Math.sqrt(2 * Math.max(0, 1 - piece.correlation));
    const sureness =
      own +
      0.5 * Math.log10(Math.min(piece.members.length, 4000) / 500) -
      0.6 * repeated -
      0.3 * Math.log10(Math.max(0.5, remaining) / 2) -
      symmetryCost(piece);
    if (surest === null || sureness > surest.sureness) {
      surest = { piece, pieces: pieces.filter((other) => related(piece, other)), sureness };
    }
  }
  return surest;
}

/** Cups, screens and shoes are mirrored and turned copies of themselves by design; a mere shift is not. */
function symmetryCost({ mirrored, map }: CopiedPiece): number {
  if (mirrored) return 0.8;
  return Math.abs(Math.atan2(map.ay - map.bx, map.ax + map.by)) > leastTurn ? 0.4 : 0;
}

function unlikenessPower({ correlation }: CopiedPiece): number {
  return -Math.log10(Math.max(leastUnlikeness, 1 - correlation));
}

/** The same shift, or the way back. */
function related(piece: CopiedPiece, other: CopiedPiece): boolean {
  if (piece === other) return true;
  const [a, b] = [shift(piece), shift(other)];
  const same = Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
  const opposite = Math.abs(a[0] + b[0]) + Math.abs(a[1] + b[1]);
  return same < sameShift || opposite < oppositeShift;
}

/** Mean offset of a piece's copy. */
function shift({ members, map, stride }: CopiedPiece): readonly [number, number] {
  let [u, v] = [0, 0];
  for (const at of members) {
    const x = at % stride;
    const y = Math.floor(at / stride);
    u += ((map.ax - 1) * x + map.bx * y + map.cx) / members.length;
    v += (map.ay * x + (map.by - 1) * y + map.cy) / members.length;
  }
  return [u, v];
}
