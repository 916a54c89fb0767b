import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Nothing here is timed: the limits only end what hangs, also on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    globalSetup: 'src/testing/schema-template.ts',
    // Much of a test is waiting for the database, so that every core is put to use; vitest would leave one idle.
    maxWorkers: '100%',
  },
});
