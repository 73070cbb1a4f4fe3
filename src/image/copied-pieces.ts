/** Pieces of a picture that occur in it twice: features, dense match, affine regions, likeness of fine detail. */
import { boxMean } from './box-mean.js';
import { likeness, type Likeness } from './copy-likeness.js';
import { copiedRegions, type CopiedRegion } from './offset-regions.js';
import { matchPatches } from './patch-match.js';
import { reduced, type Plane } from './plane.js';
import { ringFeatures } from './ring-features.js';

export interface CopiedPiece extends CopiedRegion, Likeness {
  /** Width of the picture that the members index. */
  readonly stride: number;
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
  /** 1 where there is enough structure to recognise, else 0. */
  readonly visible: Uint8Array;
  readonly pieces: readonly CopiedPiece[];
}

/** Area that is searched at most, in pixels: it bounds the cost. */
const mostPixels = 270_000;
const leastEnergy = 3;
/** Copies lie at least this far apart, and cover at least this many pixels. */
const nearest = 32;
const leastArea = 250;
/** Scales of a copy, and how unlike its two axes may be. */
const scales = [0.45, 2.2] as const;
const mostStretch = 2;

export function findCopies(luma: Uint8Array, width: number, height: number): CopySearch {
  const factor = Math.max(1, Math.sqrt((width * height) / mostPixels));
  const columns = Math.floor(width / factor);
  const rows = Math.floor(height / factor);
  const small = reduced({ width, height, values: luma }, columns, rows);
  const smooth = boxMean(small, 1);
  const mean = boxMean(small, 4);
  const detail: Plane = {
    width: columns,
    height: rows,
    values: smooth.values.map((value, i) => value - mean.values[i]),
  };
  const features = ringFeatures(smooth.values, columns, rows);
  const field = matchPatches(features, columns, rows, { nearest, leastEnergy, rounds: 4 });
  const pieces = copiedRegions(field, leastArea).flatMap((region): CopiedPiece[] => {
    const { ax, bx, ay, by } = region.map;
    const determinant = ax * by - bx * ay;
    const scale = Math.sqrt(Math.abs(determinant));
    // Singular values from the matrix' norm and determinant.
    const half = (ax * ax + bx * bx + ay * ay + by * by) / 2;
    const root = Math.sqrt(Math.max(0, half * half - determinant * determinant));
    const stretch = Math.sqrt((half + root) / Math.max(1e-9, half - root));
    if (scale < scales[0] || scale > scales[1] || stretch > mostStretch) return [];
    return [
      {
        ...region,
        stride: columns,
        ...likeness(detail, region.members, region.map),
        scale,
        mirrored: determinant < 0,
      },
    ];
  });
  return {
    width: columns,
    height: rows,
    factor,
    visible: Uint8Array.from(features.energy, (energy) => (energy >= leastEnergy ? 1 : 0)),
    pieces,
  };
}
