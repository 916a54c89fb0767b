import { expect, test } from 'vitest';
import { writePackage, type Files } from '../testing/write-package.ts';
import { checkPackage, packageSizes } from './check-package.ts';
import { loadPackage } from './weapp-package.ts';

const page = (path: string): Files => ({ [`${path}.js`]: 'Page({})', [`${path}.wxml`]: '', [`${path}.json`]: {} });
const tab = (pagePath: string, iconPath?: string) => ({ pagePath, text: pagePath, ...(iconPath && { iconPath }) });

const good: Files = {
  'app.json': {
    pages: ['home', 'mine'],
    subPackages: [{ root: 'sub', name: 'more', pages: ['deep'] }],
    tabBar: { list: [tab('home', 'i.png'), tab('mine')] },
    preloadRule: { home: { packages: ['more', 'sub', '__APP__'] } },
    sitemapLocation: 'sitemap.json',
  },
  'sitemap.json': {},
  'i.png': 'png',
  ...page('home'),
  ...page('mine'),
  ...page('sub/deep'),
};

const app = (change: object): Files => ({ ...good, 'app.json': { ...(good['app.json'] as object), ...change } });
const faults = (files: Files): string[] => checkPackage(loadPackage(writePackage(files)));

test('a sound package has no fault, and its sizes are known', () => {
  expect(faults(good)).toEqual([]);
  const sizes = packageSizes(loadPackage(writePackage(good)));
  expect(sizes.map(({ name }) => name)).toEqual(['', 'sub']);
  expect(sizes[1]?.bytes).toBe('Page({})'.length + '{}'.length);
});

test.each<[Files, string]>([
  [app({ pages: ['home', 'mine', 'gone'] }), 'gone.js is named and not there'],
  [app({ sitemapLocation: 'map.json' }), 'map.json is named and not there'],
  [{ ...good, 'home.json': { usingComponents: { c: './c' } } }, 'c.js is named and not there'],
  [{ ...good, ...page('stray') }, 'stray is a page that app.json does not name'],
  [app({ pages: ['home', 'mine', 'home'] }), 'home is twice in app.json'],
  [app({ tabBar: { list: [tab('home')] } }), '1 tabs; WeChat wants 2 to 5'],
  [app({ tabBar: { list: [tab('home'), tab('sub/deep')] } }), 'the tab sub/deep is not a page of the main package'],
  [app({ tabBar: { list: [tab('home', 'no.png'), tab('mine')] } }), 'the tab icon no.png is not there'],
  [{ ...good, 'i.png': 'x'.repeat(41_000) }, 'the tab icon i.png has 41000 bytes, at most 40960'],
  [
    app({ preloadRule: { home: { packages: ['other'] } } }),
    'preloadRule of home names the package other, which is not there',
  ],
  [app({ preloadRule: { none: {} } }), 'preloadRule names the page none, which is not there'],
  [{ ...good, 'sub/big.js': 'x'.repeat(2_100_000) }, 'the package sub has 2100010 bytes, at most 2097152'],
  [{ ...good, 'big.jpg': 'x'.repeat(210_000) }, 'the image big.jpg (210000 bytes) is used nowhere'],
])('%#: a fault is named', (files, fault) => {
  expect(faults(files)).toContain(fault);
});

test('a large image that is used is none', () => {
  expect(faults({ ...good, 'big.jpg': 'x'.repeat(210_000), 'home.wxml': '<image src="/big.jpg"/>' })).toEqual([]);
});

test('a file that is not JSON is named', () => {
  expect(() => loadPackage(writePackage({ 'app.json': '{,' }))).toThrow('app.json is not JSON');
});
