/** Pairs of points that one and the same movement explains: each such group is a supposed act of copying. */
import type { AlignedPair } from './align-points.js';
import { fitAffine, fitSimilarity, shapeOf, type AffineMap } from './affine-map.js';
import { pairCell, pairCells, type PairCells } from './pair-cells.js';

export interface CopyHypothesis {
  readonly map: AffineMap;
  readonly pairs: readonly AlignedPair[];
  /** Places apart from each other that support it. */
  readonly support: number;
  /** How alike the pairs are, in tenth powers of what they differ by; more with more support. */
  readonly quality: number;
}

/** A pair's own movement foretells its neighbours' places up to so many pixels and this share of their distance. */
const nearError = 2.5;
const farShare = 0.2;
/** A shift's own error, pixels. */
const shiftError = 1.5;
/** The fitted movement's error, pixels. */
const fitError = 2;
const leastSupport = 4;
const mostHypotheses = 32;
/** Supports from which the fit is free to stretch. */
const freeFrom = 8;
const mostStretch = 1.6;
const scales = [0.45, 2.2] as const;

export function copyHypotheses(pairs: readonly AlignedPair[], width: number): CopyHypothesis[] {
  const cells = pairCells(pairs, width);
  // Both ways of a pair stand side by side, and lead to the same group: one is tried.
  const order = pairs
    .flatMap((_, i) => (i % 2 === 0 ? [i] : []))
    .sort((a, b) => pairs[b].likeness - pairs[a].likeness || a - b);
  const used = new Uint8Array(pairs.length);
  const found: CopyHypothesis[] = [];
  for (const seed of order) {
    if (used[seed] === 1) continue;
    const shifted = around(seed, pairs, cells, true);
    const company = shifted.length >= leastSupport ? shifted : around(seed, pairs, cells, false);
    // Both ways of a pair count as one: the copy's way back says nothing new.
    for (const i of company) used[i] = used[i ^ 1] = 1;
    if (company.length < leastSupport) continue;
    const grown = grow(company, pairs, cells);
    if (grown === null) continue;
    for (const i of grown.members) used[i] = used[i ^ 1] = 1;
    found.push({
      map: grown.map,
      pairs: grown.members.map((i) => pairs[i]),
      support: grown.support,
      quality: qualityOf(grown.members, grown.support, pairs),
    });
  }
  return found.sort((a, b) => b.quality - a.quality).slice(0, mostHypotheses);
}

/** Pairs near the seed that lie where its movement foretells; the seed is among them. */
function around(at: number, pairs: readonly AlignedPair[], cells: PairCells, shift: boolean): number[] {
  const seed = pairs[at];
  // A seed that is neither turned nor scaled is tried as a mere shift first: that allows far less.
  const ax = shift ? 1 : seed.ax;
  const bx = shift ? 0 : seed.bx;
  const ay = shift ? 0 : seed.ay;
  const by = shift ? 1 : seed.by;
  const share = shift ? 0 : farShare ** 2;
  const error = (shift ? shiftError : nearError) ** 2;
  if (shift && Math.abs(seed.ax - 1) + Math.abs(seed.bx) + Math.abs(seed.ay) + Math.abs(seed.by - 1) > 0.4)
    return [];
  const { columns, rows, starts, order, inCells } = cells;
  const { x, y, toX, toY } = inCells;
  const { x: seedX, y: seedY, toX: seedToX, toY: seedToY } = seed;
  const column = Math.floor(seedX / pairCell);
  const row = Math.floor(seedY / pairCell);
  const company: number[] = [];
  for (let r = Math.max(0, row - 1); r <= Math.min(rows - 1, row + 1); r++) {
    // Cells of a row lie one after the other.
    const end = starts[r * columns + Math.min(columns - 1, column + 1) + 1];
    for (let i = starts[r * columns + Math.max(0, column - 1)]; i < end; i++) {
      const dx = x[i] - seedX;
      const dy = y[i] - seedY;
      const ex = ax * dx + bx * dy - (toX[i] - seedToX);
      const ey = ay * dx + by * dy - (toY[i] - seedToY);
      if (ex * ex + ey * ey > error + share * (dx * dx + dy * dy)) continue;
      if (alike(seed, pairs[order[i]])) company.push(order[i]);
    }
  }
  return company;
}

/** Turned alike and both mirrored or neither; scales are too coarse to ask for more. */
function alike(a: AlignedPair, b: AlignedPair): boolean {
  const dot = a.ax * b.ax + a.ay * b.ay + a.bx * b.bx + a.by * b.by;
  const size = (a.ax ** 2 + a.ay ** 2) * (b.ax ** 2 + b.ay ** 2);
  return dot > 0 && dot * dot > 4 * 0.75 * size;
}

/** Fits the movement to the company and takes in all whom it explains, thrice. */
function grow(
  company: readonly number[],
  pairs: readonly AlignedPair[],
  cells: PairCells,
): { map: AffineMap; members: number[]; support: number } | null {
  let members = [...company];
  let support = supportOf(members, pairs);
  let map = fit(members, pairs, support);
  for (let round = 0; round < 3; round++) {
    if (map === null || support < leastSupport) return null;
    members = explained(map, members, cells);
    support = supportOf(members, pairs);
    map = fit(members, pairs, support);
  }
  return map === null || support < leastSupport ? null : { map, members, support };
}

/** Pairs in the members' box or within two cells of it that the map explains. */
function explained(
  { ax, bx, cx, ay, by, cy }: AffineMap,
  members: readonly number[],
  { x, y, toX, toY }: PairCells,
): number[] {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const i of members) {
    left = Math.min(left, x[i] - 2 * pairCell);
    top = Math.min(top, y[i] - 2 * pairCell);
    right = Math.max(right, x[i] + 2 * pairCell);
    bottom = Math.max(bottom, y[i] + 2 * pairCell);
  }
  const result: number[] = [];
  for (let i = 0; i < x.length; i++) {
    const u = x[i];
    const v = y[i];
    if (u < left || u > right || v < top || v > bottom) continue;
    const ex = ax * u + bx * v + cx - toX[i];
    const ey = ay * u + by * v + cy - toY[i];
    if (ex * ex + ey * ey <= fitError * fitError) result.push(i);
  }
  return result;
}

function fit(members: readonly number[], pairs: readonly AlignedPair[], support: number): AffineMap | null {
  if (members.length === 0) return null;
  const chosen = members.map((i) => pairs[i]);
  const { ax, bx, ay, by } = chosen[0];
  const free = support >= freeFrom ? fitAffine(chosen) : null;
  const map =
    free !== null && shapeOf(free).stretch <= mostStretch
      ? free
      : fitSimilarity(chosen, ax * by - bx * ay < 0);
  if (map === null) return null;
  const { scale } = shapeOf(map);
  return scale >= scales[0] && scale <= scales[1] ? map : null;
}

/** How many cells of four pixels hold members. */
function supportOf(members: readonly number[], pairs: readonly AlignedPair[]): number {
  return new Set(members.map((i) => (pairs[i].y >> 2) * 65536 + (pairs[i].x >> 2))).size;
}

function qualityOf(members: readonly number[], support: number, pairs: readonly AlignedPair[]): number {
  const powers = members.map((i) => -Math.log10(Math.max(1e-4, 1 - pairs[i].likeness))).sort((a, b) => a - b);
  return powers[powers.length >> 1] + 0.5 * Math.log10(Math.min(support, 50));
}
