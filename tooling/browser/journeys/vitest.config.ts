import { defineConfig } from 'vitest/config';

/** The pages in a real browser, against a real server; turbo builds them before. */
export default defineConfig({
  test: {
    name: 'browser',
    globalSetup: '../../weapp/journeys/seed-linfa.ts',
    // Nothing here is timed: the limits only end what hangs, also on a busy machine.
    testTimeout: 900_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
