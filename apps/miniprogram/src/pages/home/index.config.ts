export default definePageConfig({ navigationBarTitleText: '邻法', enablePullDownRefresh: true });
