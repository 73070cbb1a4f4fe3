import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Generous: a machine that is busy with something else is no fault of the product.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    pool: 'forks',
    // Test files bring servers of their own; more at once than cores only makes each slower.
    maxWorkers: 2,
  },
});
