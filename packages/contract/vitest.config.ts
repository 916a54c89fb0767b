import { defineConfig } from 'vitest/config';

// Nothing here is timed: the limits only end what hangs, also on a busy machine.
export default defineConfig({ test: { testTimeout: 120_000, hookTimeout: 180_000 } });
