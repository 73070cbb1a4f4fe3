/**
 * From votes for block grids to regions that are proven to have another grid than their picture. A-contrario:
 * were votes drawn by lot among the 64 origins, how many boxes of the picture would hold so many for one origin?
 * That expected number of false alarms (NFA) bounds the alarms per picture. After ZERO (IPOL 2021), sections 3 and 4;
 * added here: origins that share a row or column with the main grid need votes that are far ahead of it, since stripes that are
 * constant along one axis vote for them honestly; and a grid that is met all over the picture is an earlier save of the whole.
 */
import { logBinomialTail } from './binomial.js';
import { cast, chance, clusters, logChance, type VoteCluster } from './grid-clusters.js';
import { noVote } from './grid-vote.js';
import type { GridVotes } from './vote-lattice.js';

export interface GridRegion extends VoteCluster {
  /** log10 of the expected number of false alarms; the smaller, the surer. */
  readonly logNfa: number;
}

export interface GridFindings {
  /** Origin of the picture's own grid, null where none is proven. */
  readonly main: number | null;
  /** Regions on another grid, surest first. */
  readonly foreign: readonly GridRegion[];
  /** Origin of an earlier grid that runs through the whole picture, null where there is none. */
  readonly earlier: number | null;
}

/** A grid counts as proven below this (log10). */
const proven = -3;
/** Fewer votes together prove nothing. */
const leastVotes = 4;
/** A foreign grid over more than this share of the picture is no insertion. */
const mostShare = 0.5;
/** Lattice steps within which stray votes still belong to a region. */
const farFrom = 8;

/** By how many coefficients a lattice place's vote is ahead of the grid `over`. */
export type LeadOf = (place: number, over: number) => number;
/** Stripes are ahead by 3 at most where this was looked at; pieces moved along one axis, saved as PNG, by 11 to 23 in the median. */
const leastLead = 5;

/**
 * @param ownGrid the file is itself a JPEG, whose own grid is at the origin and never foreign.
 * @param leadOf without it, grids that share an axis with the picture's own are left out.
 */
export function findGridRegions(grid: GridVotes, ownGrid: boolean, leadOf?: LeadOf): GridFindings {
  const counts = countVotes(grid);
  const main = mainGrid(counts);
  const tests = Math.log10(64) + 2 * Math.log10(grid.columns) + 2 * Math.log10(grid.rows) - Math.log10(4);
  const regions: GridRegion[] = [];
  for (const cluster of clusters(grid, leastVotes, foreignTo(main, ownGrid))) {
    const logNfa = tests + logChance(grid, cluster);
    if (logNfa < 0) regions.push({ ...cluster, logNfa });
  }
  const spread = new Set<number>();
  for (const origin of new Set(regions.map((region) => region.origin))) {
    const own = regions.filter((region) => region.origin === origin);
    if (isSpread(grid, own, counts) || isScattered(grid, own, foreignTo(main, ownGrid))) spread.add(origin);
  }
  // Saved and cropped several times, no one of the earlier grids may be met everywhere, but all together are.
  if (covers(grid, regions)) for (const { origin } of regions) spread.add(origin);
  const foreign = regions.filter(({ origin }) => !spread.has(origin));
  if (leadOf && spread.size === 0) foreign.push(...alongAxis(grid, { main, ownGrid, counts, tests, leadOf }));
  return {
    main,
    foreign: foreign.sort((a, b) => a.logNfa - b.logNfa),
    earlier: [...spread].sort((a, b) => counts[b] - counts[a]).at(0) ?? null,
  };
}

/**
 * Regions moved along one axis only. Of a cluster's votes those count that are far ahead of the picture's own grids, among all that were
 * cast in its box. An origin that is met elsewhere too is dropped: stripes and earlier saves of the whole are everywhere.
 */
function alongAxis(
  grid: GridVotes,
  asked: {
    readonly main: number | null;
    readonly ownGrid: boolean;
    readonly counts: Float64Array;
    readonly tests: number;
    readonly leadOf: LeadOf;
  },
): GridRegion[] {
  const { main, ownGrid, counts, tests, leadOf } = asked;
  const isBeside = besideOf(main, ownGrid);
  const own = ownGrids(main, ownGrid);
  const regions: GridRegion[] = [];
  for (const cluster of clusters(grid, leastVotes, isBeside)) {
    if (tests + logChance(grid, cluster) >= 0) continue;
    const members = cluster.members.filter((place) => own.every((over) => leadOf(place, over) >= leastLead));
    const logNfa = tests + logChance(grid, { ...cluster, members });
    if (members.length >= leastVotes && logNfa < 0) regions.push({ ...cluster, logNfa });
  }
  if (covers(grid, regions)) return [];
  return regions.filter(({ origin }) => {
    const same = regions.filter((region) => region.origin === origin);
    return !isSpread(grid, same, counts) && !isScattered(grid, same, isBeside);
  });
}

/** Votes for each of the 64 origins. */
export function countVotes({ votes }: GridVotes): Float64Array {
  const counts = new Float64Array(64);
  for (const vote of votes) if (vote !== noVote) counts[vote]++;
  return counts;
}

const sum = (counts: Float64Array): number => counts.reduce((total, count) => total + count, 0);

/** The origin with most votes, where they are more than chance. */
export function mainGrid(counts: Float64Array): number | null {
  const favourite = counts.indexOf(Math.max(...counts));
  const isMain = Math.log10(64) + logBinomialTail(sum(counts), counts[favourite], chance) < proven;
  return isMain ? favourite : null;
}

/** Origins of the grids that are the picture's own. */
export function ownGrids(main: number | null, ownGrid: boolean): number[] {
  return [...new Set([main, ownGrid ? 0 : null])].filter((origin) => origin !== null);
}

/** Tells origins that would be foreign to the picture. */
export function foreignTo(main: number | null, ownGrid: boolean): (origin: number) => boolean {
  return (origin) => !sharesAxis(origin, main) && !(ownGrid && sharesAxis(origin, 0));
}

/**
 * Tells origins that share an axis with the picture's own grids, but are more than a step away along the other: one pixel beside the
 * grid a block leaves out the sharp edge that the next one holds, and is honestly far ahead.
 */
export function besideOf(main: number | null, ownGrid: boolean): (origin: number) => boolean {
  const isForeign = foreignTo(main, ownGrid);
  const own = ownGrids(main, ownGrid);
  return (origin) => !isForeign(origin) && own.every((other) => stepsApart(origin, other) > 1);
}

function stepsApart(origin: number, other: number): number {
  const along = (a: number, b: number): number => Math.min((a - b) & 7, (b - a) & 7);
  return Math.max(along(origin & 7, other & 7), along(origin >> 3, other >> 3));
}

function sharesAxis(origin: number, other: number | null): boolean {
  return other !== null && (origin >> 3 === other >> 3 || (origin & 7) === (other & 7));
}

/** Whether boxes, overlaps counted each time, take more of the picture than an insertion would. */
function covers(grid: GridVotes, regions: readonly GridRegion[]): boolean {
  const area = regions.reduce(
    (all, { left, top, right, bottom }) => all + (right - left) * (bottom - top),
    0,
  );
  return area > mostShare * grid.columns * grid.rows;
}

/** Whether votes for the regions' one origin are more than chance outside them too, or they cover the picture. */
function isSpread(grid: GridVotes, regions: readonly GridRegion[], counts: Float64Array): boolean {
  if (covers(grid, regions)) return true;
  let inside = 0;
  let places = 0;
  for (const region of regions) {
    inside += region.members.length;
    places += cast(grid, region);
  }
  const outside = counts[regions[0].origin] - inside;
  return logBinomialTail(Math.max(0, sum(counts) - places), outside, chance) < proven;
}

/**
 * Whether of the votes far from the regions that are for any foreign origin more than chance are for theirs. The picture's own
 * grid takes nearly all votes of a file saved again: what is left of an earlier one is thin, but met everywhere.
 */
function isScattered(
  { votes, columns }: GridVotes,
  regions: readonly GridRegion[],
  isForeign: (origin: number) => boolean,
): boolean {
  const [{ origin }] = regions;
  const origins = Array.from({ length: 64 }, (_, other) => other).filter(isForeign).length;
  let same = 0;
  let all = 0;
  for (const [at, vote] of votes.entries()) {
    if (vote === noVote || !isForeign(vote) || isNear(regions, at % columns, Math.floor(at / columns)))
      continue;
    all++;
    if (vote === origin) same++;
  }
  return logBinomialTail(all, same, 1 / origins) < proven;
}

function isNear(regions: readonly GridRegion[], column: number, row: number): boolean {
  return regions.some(
    ({ left, top, right, bottom }) =>
      column >= left - farFrom && column < right + farFrom && row >= top - farFrom && row < bottom + farFrom,
  );
}
