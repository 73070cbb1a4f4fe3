import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Generous: a machine that is busy with something else is no fault of the product.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    pool: 'forks',
    // Test files bring servers of their own, which take what a file leaves of its core.
    maxWorkers: Math.max(2, availableParallelism() - 1),
  },
});
