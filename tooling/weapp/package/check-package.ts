import { posix } from 'node:path';
import { resolvePath } from './resolve-path.ts';
import type { WeappPackage } from './weapp-package.ts';

const megabyte = 1024 * 1024;
const largestPackage = 2 * megabyte;
const largestWhole = 30 * megabyte;
const largestIcon = 40 * 1024;
const largestUnusedImage = 200 * 1024;

export interface PackageSize {
  /** The root of a subpackage, '' for the main package. */
  readonly name: string;
  readonly bytes: number;
}

export function packageSizes(pack: WeappPackage): PackageSize[] {
  const sizes = new Map<string, number>([
    ['', 0],
    ...pack.app.subPackages.map((one): [string, number] => [one.root, 0]),
  ]);
  for (const [path, bytes] of pack.files) {
    const root = pack.rootOf(path);
    sizes.set(root, (sizes.get(root) ?? 0) + bytes);
  }
  return [...sizes].map(([name, bytes]) => ({ name, bytes }));
}

/** What WeChat would refuse or mark down, as far as the files alone tell. */
export function checkPackage(pack: WeappPackage): string[] {
  return [
    ...missingFiles(pack),
    ...strayPages(pack),
    ...tabFaults(pack),
    ...subpackageFaults(pack),
    ...sizeFaults(pack),
    ...unusedImages(pack),
  ];
}

function missingFiles(pack: WeappPackage): string[] {
  const pages = pack.pages.flatMap((page) => [`${page}.js`, `${page}.wxml`, `${page}.json`]);
  const components = [...pack.files.keys()]
    .filter((path) => path.endsWith('.json'))
    .flatMap((path) =>
      Object.values((pack.json(path)['usingComponents'] ?? {}) as Record<string, string>).map((one) =>
        resolvePath(path, one),
      ),
    )
    .flatMap((path) => [`${path}.js`, `${path}.wxml`, `${path}.json`]);
  const sitemap = pack.app.written['sitemapLocation'];
  const others = ['app.js', ...(typeof sitemap === 'string' ? [sitemap] : [])];
  return [...new Set([...others, ...pages, ...components])]
    .filter((path) => !pack.files.has(path))
    .map((path) => `${path} is named and not there`);
}

function strayPages(pack: WeappPackage): string[] {
  const twice = pack.pages.filter((page, index) => pack.pages.indexOf(page) !== index);
  const stray = [...pack.files.keys()]
    .filter((path) => path.endsWith('.wxml') && pack.files.has(path.replace(/wxml$/, 'json')))
    .map((path) => path.slice(0, -'.wxml'.length))
    .filter((path) => pack.json(`${path}.json`)['component'] !== true && !pack.pages.includes(path));
  return [
    ...twice.map((page) => `${page} is twice in app.json`),
    ...stray.map((page) => `${page} is a page that app.json does not name`),
  ];
}

function tabFaults(pack: WeappPackage): string[] {
  const { tabs, pages } = pack.app;
  if (tabs.length === 0) return [];
  const count = tabs.length < 2 || tabs.length > 5 ? [`${tabs.length} tabs; WeChat wants 2 to 5`] : [];
  const outside = tabs
    .filter((tab) => !pages.includes(tab.pagePath))
    .map((tab) => `the tab ${tab.pagePath} is not a page of the main package`);
  const icons = tabs
    .flatMap((tab) => [tab.iconPath, tab.selectedIconPath])
    .filter((icon) => icon !== undefined && icon !== '');
  const iconFaults = icons.flatMap((icon) => {
    const bytes = pack.files.get(posix.normalize(icon ?? ''));
    if (bytes === undefined) return [`the tab icon ${icon} is not there`];
    return bytes > largestIcon ? [`the tab icon ${icon} has ${bytes} bytes, at most ${largestIcon}`] : [];
  });
  return [...count, ...outside, ...iconFaults];
}

function subpackageFaults(pack: WeappPackage): string[] {
  const roots = pack.app.subPackages.map((one) => one.root);
  const names = (pack.app.written['subPackages'] ?? []) as { name?: string }[];
  const known = new Set(['__APP__', ...roots, ...names.map((one) => one.name)]);
  const rules = (pack.app.written['preloadRule'] ?? {}) as Record<string, { packages?: string[] }>;
  const unknown = Object.entries(rules).flatMap(([page, rule]) => [
    ...(pack.pages.includes(page) ? [] : [`preloadRule names the page ${page}, which is not there`]),
    ...(rule.packages ?? [])
      .filter((one) => !known.has(one))
      .map((one) => `preloadRule of ${page} names the package ${one}, which is not there`),
  ]);
  const inside = pack.app.pages.filter((page) => pack.rootOf(page) !== '');
  return [...unknown, ...inside.map((page) => `${page} is a main page in the folder of a subpackage`)];
}

function sizeFaults(pack: WeappPackage): string[] {
  const sizes = packageSizes(pack);
  const whole = sizes.reduce((sum, one) => sum + one.bytes, 0);
  return [
    ...sizes
      .filter((one) => one.bytes > largestPackage)
      .map((one) => `the package ${one.name || 'main'} has ${one.bytes} bytes, at most ${largestPackage}`),
    ...(whole > largestWhole ? [`all packages have ${whole} bytes, at most ${largestWhole}`] : []),
  ];
}

function unusedImages(pack: WeappPackage): string[] {
  const texts = [...pack.files.keys()].filter((path) => /\.(js|json|wxml|wxss|wxs)$/.test(path));
  return [...pack.files]
    .filter(([path, bytes]) => /\.(png|jpe?g|gif|webp|svg)$/i.test(path) && bytes > largestUnusedImage)
    .filter(([path]) => !texts.some((text) => pack.read(text)?.includes(posix.basename(path))))
    .map(([path, bytes]) => `the image ${path} (${bytes} bytes) is used nowhere`);
}
