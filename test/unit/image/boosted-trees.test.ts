import { describe, expect, it } from 'vitest';
import { treeSum } from '../../../src/image/boosted-trees.js';
import { islandTrees, measureOrder } from '../../../src/image/island-trees.js';

describe('boosted trees', () => {
  const tree = {
    start: 0.5,
    // Root asks measure 0, its children 1, their children 0 and 1.
    measures: [0, 1, 1, 0, 0, 1, 1],
    bounds: [10, 1, 1, 5, 5, 0, 2],
    leaves: [1, 2, 3, 4, 5, 6, 7, 8],
  };

  it.each([
    // Left, left, left: 5 <= 10, 1 <= 1, 5 <= 5.
    [[5, 1], 1],
    [[6, 1], 2],
    [[6, 2], 4],
    [[11, 1], 6],
    [[11, 3], 8],
  ])('walk %j to leaf %i', (sample, leaf) => {
    expect(treeSum(tree, sample)).toBe(0.5 + leaf);
  });

  it('add up', () => {
    const twice = {
      start: 0.5,
      measures: [...tree.measures, ...tree.measures],
      bounds: [...tree.bounds, ...tree.bounds],
      leaves: [...tree.leaves, ...tree.leaves],
    };
    expect(treeSum(twice, [5, 1])).toBe(2.5);
  });

  it('are complete for islands', () => {
    const { measures, bounds, leaves } = islandTrees;
    expect(measures.length % 7).toBe(0);
    expect(bounds).toHaveLength(measures.length);
    expect(leaves).toHaveLength((measures.length / 7) * 8);
    expect(Math.max(...measures)).toBeLessThan(measureOrder.length);
  });
});
