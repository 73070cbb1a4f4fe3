/**
 * From votes for block grids to regions that are proven to have another grid than their picture. A-contrario:
 * were votes drawn by lot among the 64 origins, how many boxes of the picture would hold so many for one origin?
 * That expected number of false alarms (NFA) bounds the alarms per picture. After ZERO (IPOL 2021), sections 3 and 4;
 * added here: origins that share a row or column with the main grid are left out, since stripes that are constant
 * along one axis vote for them honestly; and a grid that is met all over the picture is an earlier save of the whole.
 */
import { logBinomialTail } from './binomial.js';
import { noVote, type GridVotes } from './grid-votes.js';

/** A box of the votes' lattice, right and bottom exclusive. */
export interface GridRegion {
  readonly origin: number;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  /** Lattice places that voted for the origin, as indices. */
  readonly members: readonly number[];
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

const chance = 1 / 64;
/** A grid counts as proven below this (log10). */
const proven = -3;
/** Votes hang together up to this many lattice steps. */
const link = 2;
/** A foreign grid over more than this share of the picture is no insertion. */
const mostShare = 0.5;

/** @param ownGrid the file is itself a JPEG, whose own grid is at the origin and never foreign. */
export function findGridRegions(grid: GridVotes, ownGrid: boolean): GridFindings {
  const { votes, columns, rows } = grid;
  const counts = new Float64Array(64);
  let cast = 0;
  for (const vote of votes) {
    if (vote === noVote) continue;
    counts[vote]++;
    cast++;
  }
  const favourite = counts.indexOf(Math.max(...counts));
  const isMain = Math.log10(64) + logBinomialTail(cast, counts[favourite], chance) < proven;
  const main = isMain ? favourite : null;
  const tests = Math.log10(64) + 2 * Math.log10(columns) + 2 * Math.log10(rows) - Math.log10(4);
  const regions: GridRegion[] = [];
  for (const region of clusters(grid)) {
    if (region.origin === main || sharesAxis(region.origin, main)) continue;
    if (ownGrid && (region.origin === 0 || sharesAxis(region.origin, 0))) continue;
    const logNfa = tests + logBinomialTail(valid(grid, region), region.members.length, chance);
    if (logNfa < 0) regions.push({ ...region, logNfa });
  }
  const spread = new Set<number>();
  for (const origin of new Set(regions.map((region) => region.origin))) {
    if (
      isSpread(
        grid,
        regions.filter((region) => region.origin === origin),
        counts[origin],
        cast,
      )
    )
      spread.add(origin);
  }
  return {
    main,
    foreign: regions.filter(({ origin }) => !spread.has(origin)).sort((a, b) => a.logNfa - b.logNfa),
    earlier: [...spread].sort((a, b) => counts[b] - counts[a]).at(0) ?? null,
  };
}

function sharesAxis(origin: number, other: number | null): boolean {
  return other !== null && (origin >> 3 === other >> 3 || (origin & 7) === (other & 7));
}

/** Whether votes for an origin are more than chance outside its regions too, or these cover the picture. */
function isSpread(grid: GridVotes, regions: readonly GridRegion[], count: number, cast: number): boolean {
  let area = 0;
  let inside = 0;
  let places = 0;
  for (const region of regions) {
    area += (region.right - region.left) * (region.bottom - region.top);
    inside += region.members.length;
    places += valid(grid, region);
  }
  if (area > mostShare * grid.columns * grid.rows) return true;
  return logBinomialTail(Math.max(0, cast - places), count - inside, chance) < proven;
}

/** Votes cast inside a box. */
function valid(
  { votes, columns }: GridVotes,
  { left, top, right, bottom }: Omit<GridRegion, 'logNfa'>,
): number {
  let count = 0;
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) if (votes[row * columns + column] !== noVote) count++;
  }
  return count;
}

/** Votes for one origin that hang together, at least 4 of them. */
function* clusters({ votes, columns, rows }: GridVotes): Generator<Omit<GridRegion, 'logNfa'>> {
  const seen = new Uint8Array(votes.length);
  for (let start = 0; start < votes.length; start++) {
    const origin = votes[start];
    if (origin === noVote || seen[start] === 1) continue;
    const members = [start];
    seen[start] = 1;
    let [left, right, top, bottom] = [columns, 0, rows, 0];
    for (let next = 0; next < members.length; next++) {
      const column = members[next] % columns;
      const row = Math.floor(members[next] / columns);
      left = Math.min(left, column);
      right = Math.max(right, column + 1);
      top = Math.min(top, row);
      bottom = Math.max(bottom, row + 1);
      for (let r = Math.max(0, row - link); r <= Math.min(rows - 1, row + link); r++) {
        for (let c = Math.max(0, column - link); c <= Math.min(columns - 1, column + link); c++) {
          const at = r * columns + c;
          if (seen[at] === 1 || votes[at] !== origin) continue;
          seen[at] = 1;
          members.push(at);
        }
      }
    }
    if (members.length >= 4) yield { origin, left, top, right, bottom, members };
  }
}
