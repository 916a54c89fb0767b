import { expect, test } from 'vitest';
import { openFiles, problemsOf, type Files } from '../testing/write-package.ts';

/** Pages that write their lives into the app and show it. */
const life = (name: string): Files => ({
  [`${name}.json`]: { navigationBarTitleText: name },
  [`${name}.wxml`]: '<text>{{log}}</text><button bindtap="go" data-to="navigateTo">navigateTo</button>',
  [`${name}.js`]: `Page({
    log(what) { getApp().log.push('${name}.' + what) },
    onLoad(query) { this.log('load' + JSON.stringify(query)) }, onShow() { this.log('show') }, onReady() { this.log('ready') },
    onHide() { this.log('hide') }, onUnload() { this.log('unload') },
  })`,
});

const files: Files = {
  'app.json': {
    pages: ['home', 'mine', 'detail'],
    subPackages: [{ root: 'sub', pages: ['deep'] }],
    tabBar: {
      list: [
        { pagePath: 'home', text: '首页' },
        { pagePath: 'mine', text: '我的' },
      ],
    },
    lazyCodeLoading: 'requiredComponents',
  },
  'app.js': `App({ log: [], onLaunch(o) { this.log.push('launch ' + o.path) }, onShow() { this.log.push('app.show') }, onHide() { this.log.push('app.hide') } })`,
  ...life('home'),
  ...life('mine'),
  ...life('detail'),
  ...life('sub/deep'),
};

/** The same pages with buttons for `wx.<api>(<options>)`. */
const withButtons = (calls: Readonly<Record<string, string>>): Files => ({
  ...files,
  'home.wxml':
    Object.keys(calls)
      .map((name) => `<button bindtap="${name}">${name}</button>`)
      .join('') + '<text>{{said}}</text>',
  'home.js': `Page({ ${Object.entries(calls)
    .map(([name, code]) => `${name}() { const say = (r) => this.setData({ said: r.errMsg }); ${code} }`)
    .join(', ')} })`,
});

const logOf = (phone: Awaited<ReturnType<typeof openFiles>>): unknown => phone.appData('log');

test('pages live as WeChat has them live', async () => {
  const phone = await openFiles({
    ...files,
    'home.js': (files['home.js'] as string).replace(
      'Page({',
      `Page({ go() { wx.navigateTo({ url: '/detail?id=7&name=%E7%8E%8B' }) },`,
    ),
  });
  await phone.tap('navigateTo');
  expect(phone.page).toMatchObject({ path: 'detail', title: 'detail', query: { id: '7', name: '%E7%8E%8B' } });
  await phone.back();
  await phone.tapTab('我的');
  await phone.tapTab('首页');
  expect(logOf(phone)).toEqual([
    'launch home',
    'app.show',
    'home.load{}',
    'home.show',
    'home.ready',
    'home.hide',
    'detail.load{"id":"7","name":"%E7%8E%8B"}',
    'detail.show',
    'detail.ready',
    'detail.unload',
    'home.show',
    'home.hide',
    'mine.load{}',
    'mine.show',
    'mine.ready',
    'mine.hide',
    'home.show',
  ]);
  expect(problemsOf(phone)).toEqual([]);
});

test('what WeChat refuses is refused in its words', async () => {
  const phone = await openFiles(
    withButtons({
      tab: `wx.navigateTo({ url: '/mine', fail: say })`,
      noTab: `wx.switchTab({ url: '/detail', fail: say })`,
      gone: `wx.navigateTo({ url: '/nowhere', fail: say })`,
      back: `wx.navigateBack({ fail: say })`,
    }),
  );
  const said = async (button: string): Promise<string | undefined> => {
    await phone.tap(button);
    return phone.page.text.split('\n').at(-1);
  };
  expect(await said('tab')).toBe('navigateTo:fail can not navigateTo a tabbar page');
  expect(await said('noTab')).toBe('switchTab:fail can not switch to no-tabBar page');
  expect(await said('gone')).toBe('navigateTo:fail page "nowhere" is not found');
  expect(await said('back')).toBe('navigateBack:fail cannot navigate back at first page');
  expect(problemsOf(phone)).toEqual([]);
});

test('the eleventh page does not open', async () => {
  const phone = await openFiles(
    withButtons({
      many: `for (let i = 0; i < 10; i++) wx.navigateTo({ url: '/detail?i=' + i, fail: (r) => { getApp().log.push(r.errMsg) } })`,
    }),
  );
  await phone.tap('many');
  expect(phone.page.query).toEqual({ i: '8' });
  expect(logOf(phone)).toContain('navigateTo:fail webview count limit exceed');
});

test('redirectTo takes the place of the page, reLaunch of all', async () => {
  const phone = await openFiles(
    withButtons({
      off: `wx.navigateTo({ url: '/detail', success: () => wx.redirectTo({ url: '/sub/deep', success: () => wx.reLaunch({ url: '/detail' }) }) })`,
    }),
  );
  await phone.tap('off');
  expect(phone.page.path).toBe('detail');
  await expect(phone.back()).rejects.toThrow('cannot navigate back at first page');
  expect(logOf(phone)).toEqual(expect.arrayContaining(['detail.unload', 'sub/deep.load{}', 'sub/deep.unload']));
});

test('a subpackage is loaded when it is first gone to', async () => {
  const phone = await openFiles(withButtons({ deep: `wx.navigateTo({ url: '/sub/deep' })` }));
  expect([...phone.device.loadedSubpackages]).toEqual([]);
  await phone.tap('deep');
  expect([...phone.device.loadedSubpackages]).toEqual(['sub']);
});

test('a page waits while another app is in front', async () => {
  const phone = await openFiles(files);
  await phone.leaveAndReturn();
  expect((logOf(phone) as string[]).slice(-4)).toEqual(['home.hide', 'app.hide', 'app.show', 'home.show']);
});
