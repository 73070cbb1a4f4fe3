/**
 * A sum of small regression trees, each fitted to what those before it left over. J. Friedman, Greedy function
 * approximation: a gradient boosting machine, Annals of Statistics 29(5), 2001, section 4.
 */

/** Trees of depth 3, flat. Fitted elsewhere, never here. */
export interface BoostedTrees {
  /** What every sample starts with: natural logarithm of the odds. */
  readonly start: number;
  /** Seven nodes a tree, breadth first: which measure is asked. */
  readonly measures: readonly number[];
  /** And up to which value the way leads to the left. */
  readonly bounds: readonly number[];
  /** Eight leaves a tree, left to right: what is added. */
  readonly leaves: readonly number[];
}

const nodes = 7;

/** Natural logarithm of the odds for one sample. */
export function treeSum(trees: BoostedTrees, sample: readonly number[]): number {
  let sum = trees.start;
  for (let tree = 0; tree * nodes < trees.measures.length; tree++) {
    let node = 0;
    while (node < nodes) {
      const at = tree * nodes + node;
      node = 2 * node + (sample[trees.measures[at]] <= trees.bounds[at] ? 1 : 2);
    }
    sum += trees.leaves[tree * (nodes + 1) + node - nodes];
  }
  return sum;
}
