import { treeSum } from './boosted-trees.js';
import type { GrainCells } from './grain-cells.js';
import type { GrainIsland } from './grain-islands.js';
import { islandMeasures, type IslandMeasures } from './island-measures.js';
import { islandTrees, measureOrder } from './island-trees.js';

export interface RankedIsland {
  readonly island: GrainIsland;
  readonly measures: IslandMeasures;
  /** Natural logarithm of the odds that it was painted, were painted and honest islands as many as in the fit. */
  readonly sureness: number;
}

/** The islands, surest first. */
export function rankIslands(cells: GrainCells, islands: readonly GrainIsland[]): RankedIsland[] {
  return islands
    .map((island) => {
      const measures = islandMeasures(cells, island);
      const sample = measureOrder.map((name) => measures[name]);
      return { island, measures, sureness: treeSum(islandTrees, sample) };
    })
    .sort((a, b) => b.sureness - a.sureness);
}
