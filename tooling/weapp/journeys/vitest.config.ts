import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Journeys through the built package, with a real server; turbo builds the package before. */
export default defineConfig({
  test: {
    name: 'journeys',
    globalSetup: fileURLToPath(new URL('seed-linfa.ts', import.meta.url)),
    // Nothing here is timed: the limits only end what hangs, also on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
