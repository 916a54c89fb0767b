import { join } from 'node:path';
import { defineConfig } from '@tarojs/cli';
import { buildSettings } from './build-settings';
import { subpackageChunks } from './subpackage-chunks';

const settings = buildSettings(process.env);

/** Sizes are real pixels on both targets: letters must not shrink on a narrow phone. */
const realPixels = { pxtransform: { enable: false, config: {} } };

export default defineConfig({
  projectName: 'linfa',
  date: '2026-11-22',
  designWidth: 375,
  deviceRatio: { 375: 2, 750: 1 },
  sourceRoot: 'src',
  outputRoot: settings.output,
  plugins: [join(__dirname, 'speak-in-wechat.ts')],
  defineConstants: { LINFA_API: JSON.stringify(settings.api) },
  copy: { patterns: settings.copies, options: {} },
  framework: 'react',
  compiler: {
    type: 'vite',
    // Its esbuild does not know the year that our tsconfig names, and would go on about it for every file.
    vitePlugins: [{ name: 'linfa-target', config: () => ({ esbuild: { tsconfigRaw: '{}' } }) }, subpackageChunks()],
  },
  mini: { postcss: realPixels },
  h5: {
    publicPath: '/m/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    postcss: { ...realPixels, autoprefixer: { enable: true, config: {} } },
  },
});
