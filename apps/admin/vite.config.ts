import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Digests of eight hexadecimal letters in every name: the server lets browsers keep such files for ever. */
const named = 'assets/[name].[hash:8]';

export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  build: {
    target: 'es2022',
    manifest: true,
    modulePreload: { polyfill: false },
    // What is too big is said by measure.mjs, as it goes over the wire.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      output: {
        hashCharacters: 'hex',
        entryFileNames: `${named}.js`,
        chunkFileNames: `${named}.js`,
        assetFileNames: `${named}[extname]`,
      },
    },
  },
});
