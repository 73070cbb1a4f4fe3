import { logBinomialTail } from './binomial.js';
import { noVote } from './grid-vote.js';
import type { GridVotes, LatticeBox } from './vote-lattice.js';

/** Votes for one origin that hang together, and the box that holds them. */
export interface VoteCluster extends LatticeBox {
  readonly origin: number;
  /** Lattice places that voted for the origin, as indices. */
  readonly members: readonly number[];
}

/** The share of votes that each origin would get by lot. */
export const chance = 1 / 64;
/** Votes hang together up to this many lattice steps. */
export const link = 2;

/** log10 of the chance that so many of the votes cast in a cluster's box would be for its origin. */
export function logChance(grid: GridVotes, cluster: VoteCluster): number {
  return logBinomialTail(cast(grid, cluster), cluster.members.length, chance);
}

/** Votes cast inside a box. */
export function cast({ votes, columns }: GridVotes, { left, top, right, bottom }: LatticeBox): number {
  let count = 0;
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) if (votes[row * columns + column] !== noVote) count++;
  }
  return count;
}

/** Clusters of at least `least` votes for origins that `wanted` takes. */
export function* clusters(
  { votes, columns, rows }: GridVotes,
  least: number,
  wanted: (origin: number) => boolean,
): Generator<VoteCluster> {
  const seen = new Uint8Array(votes.length);
  for (let start = 0; start < votes.length; start++) {
    const origin = votes[start];
    if (origin === noVote || seen[start] === 1 || !wanted(origin)) continue;
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
    if (members.length >= least) yield { origin, left, top, right, bottom, members };
  }
}
