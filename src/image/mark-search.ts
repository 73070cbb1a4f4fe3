/**
 * Looks for written marks along the upper and lower edge of a picture: normalised correlation with the
 * shapes of the letters (J. P. Lewis, "Fast normalized cross-correlation", 1995), in either polarity, over
 * a ladder of sizes. A coarse pass over small bands proposes places, by the signs of edges and then by correlation; a fine one at the templates' own size
 * decides; there every single character must correlate too, since textures match words in part but never
 * letter by letter. Left out: vertical and strongly slanted writing.
 */
import { agreeingPlaces, edgeBits, edgeShape, type EdgeShape } from './edge-signs.js';
import { correlation } from './match.js';
import { reduced, type Plane } from './plane.js';

/** The shape of a mark: `plane` holds its ink, 0..255. */
export interface MarkShape {
  readonly plane: Plane;
  /** Columns at which characters begin, and the width. */
  readonly cells: readonly number[];
}

export interface MarkHit {
  /** Index of the shape. */
  readonly shape: number;
  /** Correlation of the whole mark, 0..1. */
  readonly whole: number;
  /** Correlation of its worst character, -1..1. */
  readonly worstCharacter: number;
  /** In pixels of the picture searched, not rounded. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Heights of writing looked for, as shares of the picture's short side. */
const leastShare = 0.024;
const mostShare = 0.1;
const shareStep = 1.14;
/** Share of the picture's height in which an edge mark stands. */
const bandShare = 0.18;
/** Letter height of the coarse pass, pixels. */
const coarseHeight = 6;
const coarseLeast = 0.45;
const mostCandidates = 10;
/** Share of a shape's edges that must agree before a place is looked at closely. */
const leastAgreement = 0.65;
/** Luma spread below which no writing can be read, grey levels. */
const leastSpread = 4;
/** A shape that proposes places, and the shapes (by index) that may then decide. */
export interface Proposal {
  readonly plane: Plane;
  readonly fine: readonly number[];
}

/** A shape at the coarse height: its ink, and the edges by which places are found. */
interface CoarseShape {
  readonly ink: Plane;
  readonly edges: EdgeShape;
}

interface Candidate {
  readonly score: number;
  readonly shape: number;
  readonly share: number;
  /** Right end and middle, as shares of the picture's width and height. Marks differ less in how they end. */
  readonly right: number;
  readonly middle: number;
}

/** The best-matching marks of a picture brought down to some 640 pixels, each place once, best first. */
export function searchMarks(work: Plane, coarse: readonly Proposal[], fine: readonly MarkShape[]): MarkHit[] {
  const small = coarse.map(({ plane }) => {
    const low = reduced(plane, Math.round((plane.width * coarseHeight) / plane.height), coarseHeight);
    return { ink: centred(low), edges: edgeShape(low) };
  });
  const candidates: Candidate[] = [];
  for (let share = leastShare; share <= mostShare; share *= shareStep)
    propose(work, small, share, candidates);
  return distinct(candidates)
    .map((candidate) => decide(work, candidate, coarse[candidate.shape].fine, fine))
    .sort((a, b) => b.whole - a.whole);
}

/** A shape with its mean taken out and of length one: a dot product with it is a correlation's numerator. */
function centred(plane: Plane): Plane {
  const mean = plane.values.reduce((sum, value) => sum + value, 0) / plane.values.length;
  const values = plane.values.map((value) => value - mean);
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return { ...plane, values: values.map((value) => value / length) };
}

function propose(work: Plane, shapes: readonly CoarseShape[], share: number, candidates: Candidate[]): void {
  const scale = coarseHeight / (share * Math.min(work.width, work.height));
  if (scale > 1) return;
  const columns = Math.round(work.width * scale);
  const bandHeight = Math.round(work.height * bandShare);
  const rows = Math.max(coarseHeight, Math.round(bandHeight * scale));
  for (const top of [0, work.height - bandHeight]) {
    const band = reduced(work, columns, rows, { x: 0, y: top, width: work.width, height: bandHeight });
    const sums = integrals(band);
    const bits = edgeBits(band);
    shapes.forEach(({ ink, edges }, index) => {
      agreeingPlaces(bits, edges, leastAgreement, (x, y) => {
        const score = likeness(band, sums, ink, x, y);
        if (score < coarseLeast) return;
        candidates.push({
          score,
          shape: index,
          share,
          right: (x + ink.width) / columns,
          middle: (top + ((y + ink.height / 2) / rows) * bandHeight) / work.height,
        });
      });
    });
  }
}

interface Integrals {
  readonly sum: Float64Array;
  readonly square: Float64Array;
}

/** Summed-area tables, one row and column larger than the plane. */
function integrals({ width, height, values }: Plane): Integrals {
  const stride = width + 1;
  const sum = new Float64Array(stride * (height + 1));
  const square = new Float64Array(stride * (height + 1));
  for (let y = 0; y < height; y++) {
    let [a, b] = [0, 0];
    for (let x = 0; x < width; x++) {
      const value = values[y * width + x];
      a += value;
      b += value * value;
      const at = (y + 1) * stride + x + 1;
      sum[at] = sum[at - stride] + a;
      square[at] = square[at - stride] + b;
    }
  }
  return { sum, square };
}

/** Correlation of the shape with the band at (x, y), either polarity, 0..1; 0 where the band is flat. */
function likeness(band: Plane, { sum, square }: Integrals, shape: Plane, x: number, y: number): number {
  const { width, height, values } = shape;
  const count = width * height;
  const stride = band.width + 1;
  const from = y * stride + x;
  const to = from + height * stride;
  const total = sum[to + width] - sum[to] - sum[from + width] + sum[from];
  const squares = square[to + width] - square[to] - square[from + width] + square[from];
  const energy = squares - (total * total) / count;
  if (energy < count * leastSpread * leastSpread) return 0;
  let dot = 0;
  for (let row = 0, k = 0; row < height; row++) {
    let pixel = (y + row) * band.width + x;
    for (let column = 0; column < width; column++) dot += values[k++] * band.values[pixel++];
  }
  return Math.abs(dot) / Math.sqrt(energy);
}

/** The strongest candidates that do not lie on a stronger one. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const one of [...candidates].sort((a, b) => b.score - a.score)) {
    if (kept.length >= mostCandidates) break;
    const near = kept.some(
      (other) =>
        Math.abs(other.right - one.right) < one.share * 0.7 &&
        Math.abs(other.middle - one.middle) < one.share * 0.5 &&
        Math.abs(Math.log(other.share / one.share)) < 0.25,
    );
    if (!near) kept.push(one);
  }
  return kept;
}

/** Sizes and steps tried around a candidate. */
const sizes = [0.92, 0.97, 1.03, 1.09];
const reach = 2;

/** The best fine match around a candidate, in pixels of the working picture. */
function decide(
  work: Plane,
  { share, right, middle }: Candidate,
  among: readonly number[],
  shapes: readonly MarkShape[],
): MarkHit {
  let best: MarkHit = { shape: 0, whole: 0, worstCharacter: -1, x: 0, y: 0, width: 0, height: 0 };
  for (const size of sizes) {
    const letters = share * size * Math.min(work.width, work.height);
    for (const index of among) {
      const shape = shapes[index];
      const scale = letters / shape.plane.height;
      const [columns, rows] = [shape.plane.width + 2 * reach, shape.plane.height + 2 * reach];
      const [width, height] = [Math.round(columns * scale), Math.round(rows * scale)];
      if (width > work.width || height > work.height) continue;
      const x = clamp(Math.round(right * work.width - (columns - reach) * scale), work.width - width);
      const y = clamp(Math.round(middle * work.height - (rows * scale) / 2), work.height - height);
      const scene = reduced(work, columns, rows, { x, y, width, height });
      for (let dy = 0; dy <= 2 * reach; dy++) {
        for (let dx = 0; dx <= 2 * reach; dx++) {
          const whole = correlation(shape.plane, scene, dx, dy);
          if (Math.abs(whole) <= best.whole) continue;
          best = {
            shape: index,
            whole: Math.abs(whole),
            worstCharacter: worstCharacter(shape, scene, dx, dy, Math.sign(whole)),
            x: x + dx * scale,
            y: y + dy * scale,
            width: shape.plane.width * scale,
            height: shape.plane.height * scale,
          };
        }
      }
    }
  }
  return best;
}

function clamp(value: number, most: number): number {
  return Math.max(0, Math.min(most, value));
}

function worstCharacter(
  { plane, cells }: MarkShape,
  scene: Plane,
  x: number,
  y: number,
  sign: number,
): number {
  let worst = 1;
  for (let i = 0; i + 1 < cells.length; i++) {
    const width = cells[i + 1] - cells[i];
    const character = reduced(plane, width, plane.height, { x: cells[i], y: 0, width, height: plane.height });
    worst = Math.min(worst, sign * correlation(character, scene, x + cells[i], y));
  }
  return worst;
}
