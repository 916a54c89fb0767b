import { configDefaults, defineConfig } from 'vitest/config';

/** The tools themselves. */
export default defineConfig({
  test: {
    name: 'tooling',
    exclude: [...configDefaults.exclude, 'weapp/journeys/**', 'browser/journeys/**'],
    testTimeout: 60_000,
  },
});
