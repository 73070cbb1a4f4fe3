/** Pieces of a picture that occur in it twice: points of detail, their matches, common movements, likeness of detail. */
import { shapeOf, type AffineMap } from './affine-map.js';
import { alignPairs } from './align-points.js';
import { areaMean } from './area-mean.js';
import { boxMean } from './box-mean.js';
import { copyHypotheses } from './copy-hypotheses.js';
import { likeness, type Likeness } from './copy-likeness.js';
import { detailPoints } from './detail-points.js';
import { grainLikeness, type GrainLikeness } from './grain-likeness.js';
import { growCopy } from './grow-copy.js';
import { halfOctaves } from './half-octaves.js';
import { matchPoints } from './match-points.js';
import type { Plane } from './plane.js';
import { descriptorMargin, ringDescriptors } from './ring-descriptors.js';
import { verifyCopies } from './verify-copies.js';

export interface CopiedPiece extends Likeness, GrainLikeness {
  /** Indices of its places in the searched picture. */
  readonly members: readonly number[];
  readonly map: AffineMap;
  /** Width of the picture that the members index. */
  readonly stride: number;
  /** Points of detail that lie apart and moved alike. */
  readonly support: number;
  /** Points of detail that lie in the piece, moved alike or not. */
  readonly within: number;
  /** Likeness around the points that moved alike. */
  readonly atPoints: Likeness;
  /** Scale of the copy beside its source, and whether it is mirrored. */
  readonly scale: number;
  readonly mirrored: boolean;
}

export interface CopySearch {
  /** The reduced picture that was searched. */
  readonly width: number;
  readonly height: number;
  /** Pixels of the photo per pixel of it. */
  readonly factor: number;
  /** Points of detail by which pieces are recognised. */
  readonly points: { readonly count: number; readonly x: Float32Array; readonly y: Float32Array };
  /** Supports of the different movements that the detail around such points confirms: many in things that repeat. */
  readonly movements: readonly number[];
  /** The most promising of them. */
  readonly pieces: readonly CopiedPiece[];
}

/** Area that is searched at most, in pixels: it bounds the cost. */
const mostPixels = 400_000;
const levelCount = 5;
/** Copies lie at least this far apart, and cover at least this many pixels. */
const nearest = 24;
const leastArea = 150;
const mostPieces = 4;

export function findCopies(luma: Uint8Array, width: number, height: number): CopySearch {
  const factor = Math.max(1, Math.sqrt((width * height) / mostPixels));
  const columns = Math.floor(width / factor);
  const rows = Math.floor(height / factor);
  const small = areaMean(luma, width, height, columns, rows);
  const smooth = boxMean(small, 1);
  const levels = halfOctaves(smooth, levelCount, 4 * descriptorMargin);
  const points = detailPoints(levels, descriptorMargin);
  const descriptors = ringDescriptors(levels, points);
  const pairs = alignPairs(matchPoints(points, descriptors, nearest), points, descriptors);
  const hypotheses = copyHypotheses(pairs, columns);
  const search = { width: columns, height: rows, factor, points };
  if (hypotheses.length === 0) return { ...search, movements: [], pieces: [] };
  const detail = lessMean(smooth, boxMean(small, 4));
  const verified = verifyCopies(detail, hypotheses);
  const pieces = verified.slice(0, mostPieces).flatMap((copy): CopiedPiece[] => {
    const { map, hypothesis } = copy;
    const atPoints = { correlation: copy.correlation, drop: copy.drop };
    const members = growCopy(smooth, map, hypothesis.pairs);
    if (members.length < leastArea) return [];
    const { scale, mirrored } = shapeOf(map);
    return [
      {
        members,
        map,
        stride: columns,
        support: hypothesis.support,
        within: pointsIn(points, members, columns),
        atPoints,
        scale,
        mirrored,
        ...likeness(detail, members, map),
        ...grainLikeness({ width, height, values: luma }, members, columns, map, factor),
      },
    ];
  });
  return {
    ...search,
    movements: verified.map(({ hypothesis }) => hypothesis.support),
    pieces,
  };
}

function lessMean(plane: Plane, mean: Plane): Plane {
  const values = new Float32Array(plane.values.length);
  for (let i = 0; i < values.length; i++) values[i] = plane.values[i] - mean.values[i];
  return { ...plane, values };
}

function pointsIn({ count, x, y }: CopySearch['points'], members: readonly number[], stride: number): number {
  const isMember = new Uint8Array(1 + members.reduce((last, at) => Math.max(last, at), 0));
  for (const at of members) isMember[at] = 1;
  let inside = 0;
  for (let i = 0; i < count; i++) inside += isMember[Math.round(y[i]) * stride + Math.round(x[i])] ?? 0;
  return inside;
}
