const ink = '#55605b';
const pine = '#1c6450';

/** A tab and its two drawings. */
function tab(name: string, text: string) {
  return {
    pagePath: `pages/${name}/index`,
    text,
    iconPath: `tabs/${name}.png`,
    selectedIconPath: `tabs/${name}-chosen.png`,
  };
}

export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/events/index',
    'pages/affairs/index',
    'pages/mine/index',
    'pages/community/index',
    'pages/whom/index',
    'pages/sign-in/index',
    'pages/staff-sign-in/index',
    'pages/phone/index',
    'pages/about/index',
  ],
  // A subpackage is declared with its first page: { root: 'booking', pages: ['book/index'] }.
  subPackages: [
    {
      root: 'mediation',
      pages: ['request/index', 'submitted/index', 'detail/index', 'papers/index', 'progress/index'],
    },
    {
      root: 'booking',
      pages: ['book/index', 'detail/index', 'reschedule/index', 'ask/index', 'question/index'],
    },
    { root: 'events', pages: ['detail/index'] },
    {
      root: 'mine',
      pages: [
        'complaints/index',
        'complain/index',
        'complaint/index',
        'complaint-code/index',
        'data/index',
        'name/index',
        'phone-number/index',
        'export/index',
        'erase/index',
        'reads/index',
        'devices/index',
        'consents/index',
        'notices/index',
        'corrections/index',
        'correct/index',
        'ratings/index',
        'rate/index',
      ],
    },
    { root: 'mediator', pages: ['cases/index', 'case/index', 'request/index', 'act/index'] },
    { root: 'official', pages: ['to-sign/index', 'sheet/index'] },
    {
      root: 'adviser',
      pages: [
        'today/index',
        'shift/index',
        'log/index',
        'waiting/index',
        'month/index',
        'code/index',
        'questions/index',
        'answer/index',
      ],
    },
  ],
  tabBar: {
    color: ink,
    selectedColor: pine,
    backgroundColor: '#ffffff',
    borderStyle: 'black',
    list: [tab('home', '首页'), tab('events', '活动'), tab('affairs', '我的事'), tab('mine', '我的')],
  },
  window: {
    navigationBarTitleText: '邻法',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f5f3ee',
    backgroundTextStyle: 'dark',
  },
  // What one mostly goes to from each tab; staff's are few and load when they are opened.
  preloadRule: {
    'pages/home/index': { network: 'wifi', packages: ['booking'] },
    'pages/events/index': { network: 'wifi', packages: ['events'] },
    'pages/affairs/index': { network: 'wifi', packages: ['mediation'] },
    'pages/mine/index': { network: 'wifi', packages: ['mine'] },
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  sitemapLocation: 'sitemap.json',
});
