import { defineConfig } from 'vitest/config';

/** For `vitest` from the root; each workspace also runs on its own, as `npm test` does through turbo. */
export default defineConfig({
  test: { projects: ['packages/*', 'apps/*', 'seeds', 'tooling/vitest.tools.config.ts', 'tooling/weapp/journeys'] },
});
