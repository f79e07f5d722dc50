import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

/** By default one core is left idle, which is half of a machine with two. */
const maxWorkers = '100%';

/** As the commands have it: parsers make much that is soon dropped, and fewer collections of it pay. */
const execArgv = ['--max-semi-space-size=32'];

/** Commands that tests start are compiled once: every one of them is the same code. */
process.env['NODE_COMPILE_CACHE'] ??= resolve('.cache/node');

export default defineConfig({
  test: {
    reporters: ['default', './src/testing/tell-slowest.ts'],
    projects: [
      {
        test: {
          name: 'units',
          include: ['src/**/*.test.ts'],
          isolate: false,
          maxWorkers,
          execArgv,
          setupFiles: ['src/testing/fixed-seed.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/**/*.test.ts'],
          globalSetup: ['tests/start-builds.ts'],
          isolate: false,
          maxWorkers,
          execArgv,
          // After the units, during which the sites are built.
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A page may be slow to answer while the other core's work is shared with it.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
