export default definePageConfig({ navigationBarTitleText: '签字单', enablePullDownRefresh: true });
