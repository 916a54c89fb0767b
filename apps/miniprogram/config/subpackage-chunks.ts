import type { Plugin } from 'vite';

type Chunks = (id: string, meta: { getModuleInfo: (id: string) => { importers: readonly string[] } | null }) => unknown;

/** Roots whose parts are shared by their own pages alone, with the packages that only they need. */
const roots: Readonly<Record<string, readonly string[]>> = { adviser: ['@noble/ciphers', 'qr'] };

/**
 * Taro puts whatever two pages share into what everybody loads first. What only the pages of one subpackage share goes
 * beside those instead. Styles stay where Taro imports them from: each page of such a root has to name them itself.
 */
export function subpackageChunks(): Plugin {
  return {
    name: 'linfa-subpackage-chunks',
    configResolved(config) {
      const output = config.build.rollupOptions.output as { manualChunks?: Chunks } | undefined;
      const others = output?.manualChunks;
      if (!output || typeof others !== 'function') return;
      // In WeChat a chunk is a file of its subpackage; for a browser it is one more that loads with its pages.
      const shared = process.env['TARO_ENV'] === 'weapp' ? '/shared' : '-shared';
      output.manualChunks = (id, meta) => {
        const root = rootOf(id, meta);
        return root === undefined ? others(id, meta) : `${root}${shared}`;
      };
    },
  };
}

function rootOf(id: string, meta: Parameters<Chunks>[1]): string | undefined {
  const path = id.replaceAll('\\', '/');
  for (const [root, packages] of Object.entries(roots)) {
    const shared =
      path.includes(`/src/${root}/`) && /\.tsx?$/.test(path) && (meta.getModuleInfo(id)?.importers.length ?? 0) > 1;
    if (shared || packages.some((name) => path.includes(`/node_modules/${name}/`))) return root;
  }
  return undefined;
}
