import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const shim = (name: string): string => fileURLToPath(new URL(`./testing/shims/${name}`, import.meta.url));

/** Pages run on the DOM: Taro's components and calls are stood in for by small shims. */
export default defineConfig({
  define: { LINFA_API: JSON.stringify('') },
  oxc: { jsx: { runtime: 'automatic' } },
  resolve: {
    alias: { '@tarojs/components': shim('components.tsx'), '@tarojs/taro': shim('taro.ts') },
  },
  test: {
    environment: 'jsdom',
    include: ['{src,testing,build}/**/*.test.{ts,tsx,mjs}'],
    // Nothing here is timed: the limits only end what hangs, also on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
