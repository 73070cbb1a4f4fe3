import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Folders whose files bring servers and databases of their own. */
const withServices = ['browser', 'fuzz', 'integration'].map((folder) => `test/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    // Generous: a machine that is busy with something else is no fault of the product.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    pool: 'forks',
    // Test files bring servers of their own, which take what a file leaves of its core.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      // Nearly all that these take is the loading of modules, which need not be done for each file.
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'golden', include: ['test/golden/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'services',
          include: withServices,
          // Compiling WebAssembly well takes longer than what each of these small databases does.
          execArgv: ['--liftoff-only'],
        },
      },
    ],
  },
});
