import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['vitest.tools.config.ts', 'weapp/journeys/vitest.config.ts', 'browser/journeys/vitest.config.ts'],
  },
});
