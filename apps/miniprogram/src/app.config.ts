export default defineAppConfig({
  pages: ['pages/home/index', 'pages/events/index', 'pages/affairs/index', 'pages/mine/index'],
  window: {
    navigationBarTitleText: '邻法',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f4f6f4',
    backgroundTextStyle: 'dark',
  },
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  sitemapLocation: 'sitemap.json',
});
