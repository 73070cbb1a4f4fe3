/**
 * Asks only where an answer can matter: every second place along both axes first, then all places around votes for one
 * foreign grid that came together there by more than chance, until no region's box holds a place that was not asked. What
 * is then proven was counted over its whole box, so the bound on false alarms holds; given up are regions so small that
 * hardly two of the first places fall into them.
 */
import { clusters, logChance } from './grid-clusters.js';
import {
  besideOf,
  countVotes,
  findGridRegions,
  foreignTo,
  mainGrid,
  type GridFindings,
} from './grid-regions.js';
import type { LatticeBox, VoteLattice } from './vote-lattice.js';

/** Of the lattice's places, those whose column and row are multiples of it are asked in every picture. */
export const firstSteps = 2;
/** Fewest votes together that make a place worth asking around. */
const leastVotes = 2;
/** log10 of their chance below which the places beside them are asked, and below which a wider margin is. */
const curious = -2.5;
const promising = -5;

export function searchGrids(lattice: VoteLattice, ownGrid: boolean): GridFindings {
  lattice.ask({ left: 0, top: 0, right: lattice.columns, bottom: lattice.rows }, firstSteps);
  const main = mainGrid(countVotes(lattice));
  const isForeign = foreignTo(main, ownGrid);
  const isBeside = besideOf(main, ownGrid);
  for (let news = true; news;) {
    news = false;
    for (const cluster of [
      ...clusters(lattice, leastVotes, (origin) => isForeign(origin) || isBeside(origin)),
    ]) {
      const chance = logChance(lattice, cluster);
      if (chance >= curious) continue;
      news = lattice.ask(widened(cluster, chance < promising ? 2 : 1)) || news;
    }
  }
  return findGridRegions(lattice, ownGrid, (at, over) => lattice.lead(at, over));
}

function widened({ left, top, right, bottom }: LatticeBox, by: number): LatticeBox {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}
